import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  align,
  type Alignment,
  ALIGNMENT_MODES,
  type AlignmentMode,
  type Normalisation,
  NORMALISATIONS,
  type Position,
  type SidedStance,
} from "../../src/domain/alignment";

const position = (actor: string, measure: string, stance: SidedStance, count = 1): Position => ({
  ...{ actor, measure, stance, count },
  claims: Array.from({ length: count }, (_, index) => `claim:${actor}-${measure}-${stance}-${index}`),
});

/** Short text such as `a+m` for a is for m, `b-m` for b is against it. */
function positions(text: string): Position[] {
  return text.split(" ").map((word) => {
    const [, actor = "", sign, measure = ""] = /^(\w+)([+-])(\w+)$/.exec(word) ?? [];
    return position(actor, measure, sign === "+" ? "POSITIVE" : "NEGATIVE");
  });
}

function weights(text: string, mode: AlignmentMode, normalise: Normalisation = "NONE"): Record<string, number> {
  const { pairs } = align(positions(text), { mode, normalise, first: 100 });
  return Object.fromEntries(pairs.map(({ one, other, weight }) => [`${one} ${other}`, weight]));
}

describe("who stands with whom", () => {
  test("those who are both for a measure, or both against it, agree", () => {
    expect(weights("a+m b+m c-m d-m", "AGREEMENT")).toEqual({ "a b": 1, "c d": 1 });
  });

  test("those who are one for it and one against it conflict", () => {
    expect(weights("a+m b+m c-m", "CONFLICT")).toEqual({ "a c": 1, "b c": 1 });
  });

  test("every measure counts", () => {
    expect(weights("a+m b+m a-n b-n a+o b-o", "AGREEMENT")).toEqual({ "a b": 2 });
    expect(weights("a+m b+m a-n b-n a+o b-o", "CONFLICT")).toEqual({ "a b": 1 });
  });

  test("who takes both sides agrees with both, and conflicts with both", () => {
    expect(weights("a+m a-m b+m c-m", "AGREEMENT")).toEqual({ "a b": 1, "a c": 1 });
    expect(weights("a+m a-m b+m c-m", "CONFLICT")).toEqual({ "a b": 1, "a c": 1, "b c": 1 });
    expect(weights("a+m a-m b+m b-m", "AGREEMENT")).toEqual({ "a b": 2 });
    expect(weights("a+m a-m b+m b-m", "CONFLICT")).toEqual({ "a b": 2 });
  });

  test("nobody conflicts with themselves", () => {
    expect(weights("a+m a-m", "CONFLICT")).toEqual({});
  });

  test("by average activity a weight is divided by the mean number of positions", () => {
    expect(weights("a+m b+m a+n a+o", "AGREEMENT", "AVERAGE_ACTIVITY")).toEqual({ "a b": 1 / 2 });
  });

  test("by Jaccard it is divided by the positions of either", () => {
    expect(weights("a+m b+m a+n a+o", "AGREEMENT", "JACCARD")).toEqual({ "a b": 1 / 3 });
    expect(weights("a+m b-m a+n b+n", "CONFLICT", "JACCARD")).toEqual({ "a b": 1 / 3 });
  });

  test("what is behind a pair: the positions of both, the measures with most claims first", () => {
    const held = [...positions("a+m b+m"), position("a", "n", "NEGATIVE", 3), position("b", "n", "NEGATIVE")];
    const { pairs } = align(held, { mode: "AGREEMENT", normalise: "NONE", first: 1 });
    expect(pairs[0]?.common).toEqual([
      { measure: "n", one: held[2], other: held[3] },
      { measure: "m", one: held[0], other: held[1] },
    ]);
  });

  test("equal weights: those with more in common first, then in the order of the ids", () => {
    const { pairs } = align(positions("z+m y+m x+n w+n x+o w+o b+p a+p"), {
      ...{ mode: "AGREEMENT", normalise: "JACCARD", first: 10 },
    });
    expect(pairs.map(({ one, other }) => `${one} ${other}`)).toEqual(["w x", "a b", "y z"]);
  });
});

const held = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(..."abcdef"),
      fc.constantFrom(..."mnop"),
      fc.constantFrom<SidedStance>("POSITIVE", "NEGATIVE"),
    )
    .map(([actor, measure, stance]) => position(actor, measure, stance)),
  { maxLength: 30, selector: ({ actor, measure, stance }) => `${actor} ${measure} ${stance}` },
);
const modes = fc.constantFrom(...ALIGNMENT_MODES);
const normalisations = fc.constantFrom(...NORMALISATIONS);

/** The definition, pair by pair, as one would work it out by hand. */
function naive(all: readonly Position[], mode: AlignmentMode, normalise: Normalisation): Map<string, number> {
  const actors = [...new Set(all.map(({ actor }) => actor))].sort();
  const of = (actor: string) => all.filter((one) => one.actor === actor).map((one) => `${one.measure} ${one.stance}`);
  const opposite = (key: string) =>
    key.endsWith("POSITIVE") ? key.replace("POSITIVE", "NEGATIVE") : key.replace("NEGATIVE", "POSITIVE");
  const found = new Map<string, number>();
  for (const a of actors) {
    for (const b of actors.filter((other) => other > a)) {
      const theirs = of(b).map(mode === "CONFLICT" ? opposite : (key) => key);
      const weight = of(a).filter((key) => theirs.includes(key)).length;
      const union = new Set([...of(a), ...of(b)]).size;
      const divisor = { NONE: 1, AVERAGE_ACTIVITY: (of(a).length + of(b).length) / 2, JACCARD: union }[normalise];
      if (weight > 0) found.set(`${a} ${b}`, weight / divisor);
    }
  }
  return found;
}

const byPair = ({ pairs }: Alignment) => new Map(pairs.map(({ one, other, weight }) => [`${one} ${other}`, weight]));

describe("whatever the positions", () => {
  test("weights are those that the definition gives", () => {
    fc.assert(
      fc.property(held, modes, normalisations, (all, mode, normalise) => {
        const found = align(all, { mode, normalise, first: 1000 });
        expect(byPair(found)).toEqual(naive(all, mode, normalise));
        expect(found.count).toBe(found.pairs.length);
      }),
    );
  });

  test("the order in which they come doesn't matter", () => {
    fc.assert(
      fc.property(held, modes, normalisations, (all, mode, normalise) => {
        const options = { mode, normalise, first: 1000 };
        const [there, back] = [align(all, options), align([...all].reverse(), options)];
        expect(back.pairs.map(({ one, other, weight }) => [one, other, weight])).toEqual(
          there.pairs.map(({ one, other, weight }) => [one, other, weight]),
        );
      }),
    );
  });

  test("agreement rests on equal stances, conflict on opposite ones, and the count is what is behind it", () => {
    fc.assert(
      fc.property(held, modes, (all, mode) => {
        for (const pair of align(all, { mode, normalise: "NONE", first: 1000 }).pairs) {
          expect(pair.common.length).toBe(pair.count);
          for (const { measure, one, other } of pair.common) {
            expect([one.actor, other.actor]).toEqual([pair.one, pair.other]);
            expect([one.measure, other.measure]).toEqual([measure, measure]);
            expect(one.stance === other.stance).toBe(mode === "AGREEMENT");
          }
        }
      }),
    );
  });

  test("normalised weights lie above 0 and not above 1", () => {
    fc.assert(
      fc.property(
        held,
        modes,
        fc.constantFrom<Normalisation>("AVERAGE_ACTIVITY", "JACCARD"),
        (all, mode, normalise) => {
          for (const { weight } of align(all, { mode, normalise, first: 1000 }).pairs) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test("the first few are the first of all, and all are counted", () => {
    fc.assert(
      fc.property(held, modes, normalisations, fc.integer({ min: 1, max: 5 }), (all, mode, normalise, first) => {
        const few = align(all, { mode, normalise, first });
        const every = align(all, { mode, normalise, first: 1000 });
        expect(few).toEqual({ ...every, pairs: every.pairs.slice(0, first) });
      }),
    );
  });
});

test("200 measures of 100 holders each take less than two seconds", () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    position(`a${(index * 7919) % 6007}`, `m${index % 200}`, index % 3 ? "POSITIVE" : "NEGATIVE"),
  );
  const started = performance.now();
  const { count } = align(many, { mode: "CONFLICT", normalise: "JACCARD", first: 100 });
  expect(count).toBeGreaterThan(100_000);
  expect(performance.now() - started).toBeLessThan(2_000);
});
