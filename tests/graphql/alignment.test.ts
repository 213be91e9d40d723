import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALIGNMENT_MODES, type AlignmentMode, type Normalisation, NORMALISATIONS } from "../../src/domain/alignment";
import type { Claim } from "../../src/domain/claim";
import { relationType } from "../../src/domain/relation-types";
import { loadGraph } from "../../src/store";
import { empty, onlySeeds } from "../setup/database";
import { AT_ANY_COST, startServer, type TestServer } from "../setup/server";
import { stanceGraph } from "../setup/stance-graph";

interface Side {
  stance: string;
  count: number;
  claims: { id: string; stance: string; subject: { id: string }; object: { id: string } }[];
}

interface Pair {
  one: { id: string };
  other: { id: string };
  weight: number;
  count: number;
  measures: { measure: { id: string }; one: Side; other: Side }[];
}

interface Alignment {
  count: number;
  actors: number;
  measures: number;
  leftOut: { measures: number; holders: number; pairs: number };
  pairs: Pair[];
}

const SIDE = "{ stance count claims { id stance subject { id } object { id } } }";
const QUERY = `query ($on: [ID!], $mode: AlignmentMode!, $normalise: AlignmentNormalisation!, $filter: ClaimFilter, $first: Int) {
  alignment(on: $on, mode: $mode, normalise: $normalise, filter: $filter, first: $first) {
    count actors measures leftOut { measures holders pairs }
    pairs { one { id } other { id } weight count measures(first: 100) { measure { id } one ${SIDE} other ${SIDE} } }
  }
}`;

const NATIONAL = "measure:national-inquiry";
const LOCAL = "measure:local-inquiries";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(AT_ANY_COST);
});
afterAll(() => server.close());

interface Variables {
  on?: string[];
  mode?: AlignmentMode;
  normalise?: Normalisation;
  filter?: object;
  first?: number;
}

async function alignment(variables: Variables): Promise<Alignment> {
  const all = { mode: "AGREEMENT", normalise: "NONE", first: 100, ...variables };
  const { data, errors } = await server.post<{ alignment: Alignment }>(QUERY, all);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.alignment;
}

const pairsOf = ({ pairs }: Alignment) =>
  new Map(pairs.map(({ one, other, weight }) => [`${one.id} ${other.id}`, weight]));

/** All pairs of a list, or of one list with another, in the order of the ids. */
function pairs(some: readonly string[], others = some): string[] {
  const all = some.flatMap((a) => others.filter((b) => a !== b).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
  return [...new Set(all)].sort();
}

// From the documents: see the paragraphs in stances.test.ts. Whom others speak for (Andy Burnham, the victims) is not here.
const FOR_NATIONAL = [
  ...["organisation:conservative-party", "organisation:labour-mps-for-national-inquiry", "organisation:opposition"],
  ...["organisation:reform-uk", "person:chris-philp", "person:dan-carden", "person:elon-musk", "person:kemi-badenoch"],
  ...["person:paul-waugh", "person:sarah-champion"],
];
const AGAINST_NATIONAL = ["organisation:uk-government", "person:alexis-jay", "person:keir-starmer"];
const FOR_LOCAL = ["organisation:uk-government", "person:arooj-shah", "person:yvette-cooper"];
const AGAINST_LOCAL = ["person:chris-philp", "person:kemi-badenoch"];

describe("on the seeds, as the documents have it", () => {
  test("who agrees on the national inquiry", async () => {
    const found = await alignment({ on: [NATIONAL] });
    expect([...pairsOf(found).keys()].sort()).toEqual([...pairs(FOR_NATIONAL), ...pairs(AGAINST_NATIONAL)].sort());
    expect(found).toMatchObject({ count: 48, actors: 13, measures: 1, leftOut: { measures: 0, holders: 0, pairs: 0 } });
    expect(new Set(pairsOf(found).values())).toEqual(new Set([1]));
  });

  test("who conflicts on the national inquiry", async () => {
    const found = await alignment({ on: [NATIONAL], mode: "CONFLICT" });
    expect([...pairsOf(found).keys()].sort()).toEqual(pairs(FOR_NATIONAL, AGAINST_NATIONAL));
    expect(found.count).toBe(30);
  });

  test("over both inquiries Badenoch and Philp stand closest: for the one, against the other", async () => {
    const found = await alignment({ on: [NATIONAL, LOCAL] });
    expect(found.count).toBe(51); // 48, and the three pairs of those who are for the local ones
    const [first, second] = found.pairs;
    expect(first).toMatchObject({
      one: { id: "person:chris-philp" },
      other: { id: "person:kemi-badenoch" },
      weight: 2,
    });
    expect(second?.weight).toBe(1);
    const stances = first?.measures.map(({ measure, one, other }) => [measure.id, one.stance, other.stance]);
    expect(stances?.sort()).toEqual([
      [LOCAL, "NEGATIVE", "NEGATIVE"],
      [NATIONAL, "POSITIVE", "POSITIVE"],
    ]);
  });

  test("over both inquiries the government conflicts with them twice", async () => {
    const found = await alignment({ on: [NATIONAL, LOCAL], mode: "CONFLICT" });
    const weights = pairsOf(found);
    expect(found.count).toBe(34); // 30 and 3 × 2, of which the government's two are the same pairs
    expect(pairs(FOR_LOCAL, AGAINST_LOCAL).map((pair) => weights.get(pair))).toEqual([2, 2, 1, 1, 1, 1]);
    expect([...weights.values()].filter((weight) => weight === 2).length).toBe(2);
  });

  test("normalised by the positions of the two", async () => {
    const on = [NATIONAL, LOCAL];
    const average = pairsOf(await alignment({ on, normalise: "AVERAGE_ACTIVITY" }));
    const jaccard = pairsOf(await alignment({ on, normalise: "JACCARD" }));
    // He holds two positions as she does; the party holds one.
    expect(average.get("person:chris-philp person:kemi-badenoch")).toBe(1);
    expect(jaccard.get("person:chris-philp person:kemi-badenoch")).toBe(1);
    expect(average.get("organisation:conservative-party person:kemi-badenoch")).toBe(1 / 1.5);
    expect(jaccard.get("organisation:conservative-party person:kemi-badenoch")).toBe(1 / 2);
  });

  test("a filter counts only its claims", async () => {
    const found = await alignment({ on: [NATIONAL], filter: { document: "document:unnamed-2025-01-16" } });
    // U7, U11, U17: the party, Labour MPs, Reform UK; the three MPs by name; Chris Philp.
    expect(found).toMatchObject({ actors: 7, count: 21 });
  });

  test("all measures, where none are named", async () => {
    const found = await alignment({ mode: "AGREEMENT" });
    expect(pairsOf(found).get("person:chris-philp person:kemi-badenoch")).toBe(2);
    expect(found.measures).toBeGreaterThan(10);
    expect(found.leftOut).toEqual({ measures: 0, holders: 0, pairs: found.count - found.pairs.length });
  });

  test("an event, where it is named: Champion and Cooper both praised the Telford inquiry", async () => {
    const found = await alignment({ on: ["event:telford-inquiry"] });
    expect([...pairsOf(found).keys()]).toEqual(["person:sarah-champion person:yvette-cooper"]); // M16, M6
  });

  test("nothing, where nothing is named or nothing has the id", async () => {
    expect(await alignment({ on: [] })).toMatchObject({ count: 0, pairs: [], measures: 0 });
    expect(await alignment({ on: ["measure:none"] })).toMatchObject({ count: 0, pairs: [], measures: 0 });
  });
});

describe("arguments and statements", () => {
  test("lists are cut, and say so", async () => {
    const found = await alignment({ on: [NATIONAL], first: 5 });
    expect([found.pairs.length, found.count, found.leftOut.pairs]).toEqual([5, 48, 43]);
  });

  test.each([
    ["{ alignment(first: 0) { count } }", "alignment(first:): needs a number from 1 to 100, but got 0"],
    [
      "{ alignment { pairs { measures(first: 500) { measure { id } } } } }",
      "measures(first:): needs a number from 1 to 100, but got 500",
    ],
    [
      `{ alignment(on: [${'"measure:a",'.repeat(101)}]) { count } }`,
      "alignment(on:): needs at most 100 items, but got 101",
    ],
  ])("%s is refused", async (query, message) => {
    const { errors } = await server.post(query);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: "BAD_USER_INPUT" } })]);
  });

  test("two statements at most: one for the positions, one for what is selected of the pairs", async () => {
    expect((await server.statementsOf(() => alignment({}))).length).toBe(2);
    expect((await server.statementsOf(() => server.post("{ alignment { pairs { weight } } }"))).length).toBe(1);
    expect((await server.statementsOf(() => alignment({ on: ["measure:none"] }))).length).toBe(1);
  });

  test("aliases and fragments get what they ask for", async () => {
    const { data, errors } = await server.post<{ alignment: { pairs: Record<string, unknown>[] } }>(
      `{ alignment(on: ["${NATIONAL}", "${LOCAL}"], first: 1) { pairs {
           one { name } she: other { ...Known } measures(first: 1) { one { stance } } all: measures { measure { ...Known } }
         } } }
       fragment Known on Entity { id name }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.alignment.pairs[0]).toMatchObject({
      one: { name: "Chris Philp" },
      she: { id: "person:kemi-badenoch", name: "Kemi Badenoch" },
      measures: [expect.anything()],
      all: [{ measure: { id: expect.any(String) as string } }, { measure: { id: expect.any(String) as string } }],
    });
  });
});

/** Positions as a reader would note them: own words only, neither denied nor withdrawn, for or against. */
function positionsOf(claims: readonly Claim[]): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const { subject, relation, object, modality, attributedTo, rank } of claims) {
    const { stance } = relationType(relation);
    const own = attributedTo === undefined || attributedTo === subject;
    if (stance === "NEUTRAL" || modality === "NEGATED" || rank === "DEPRECATED" || !own) continue;
    held.set(subject, (held.get(subject) ?? new Set()).add(`${object} ${stance}`));
  }
  return held;
}

function naive(held: Map<string, Set<string>>, mode: AlignmentMode, normalise: Normalisation): Map<string, number> {
  const swapped = (key: string) => key.replace(/\w+$/, (stance) => (stance === "POSITIVE" ? "NEGATIVE" : "POSITIVE"));
  const weights = new Map<string, number>();
  for (const pair of pairs([...held.keys()])) {
    const [a, b] = pair.split(" ").map((id) => [...(held.get(id) ?? [])]) as [string[], string[]];
    const wanted = mode === "AGREEMENT" ? b : b.map(swapped);
    const weight = a.filter((key) => wanted.includes(key)).length;
    const divisors = { NONE: 1, AVERAGE_ACTIVITY: (a.length + b.length) / 2, JACCARD: new Set([...a, ...b]).size };
    if (weight > 0) weights.set(pair, weight / divisors[normalise]);
  }
  return weights;
}

describe("on any graph", () => {
  afterAll(() => onlySeeds(server.database));

  test("weights are those of a plain model, and the claims behind them say so", async () => {
    await fc.assert(
      fc.asyncProperty(stanceGraph, fc.boolean(), async (graph, named) => {
        await empty(server.database);
        await loadGraph(server.database, graph);
        const held = positionsOf(graph.claims);
        for (const mode of ALIGNMENT_MODES) {
          for (const normalise of NORMALISATIONS) {
            const found = await alignment({ mode, normalise, ...(named && { on: ["measure:audit", "measure:fund"] }) });
            expect(pairsOf(found)).toEqual(naive(held, mode, normalise));
            expect(found.actors).toBe(held.size);
            found.pairs.forEach((pair) => expectSound(pair, mode));
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

function expectSound({ one, other, count, measures }: Pair, mode: AlignmentMode): void {
  expect(measures.length).toBe(count);
  for (const common of measures) {
    expect(common.one.stance === common.other.stance).toBe(mode === "AGREEMENT");
    for (const [actor, side] of [[one, common.one] as const, [other, common.other] as const]) {
      expect(side.claims.length).toBe(Math.min(side.count, 10));
      for (const claim of side.claims) {
        expect([claim.subject.id, claim.object.id, claim.stance]).toEqual([actor.id, common.measure.id, side.stance]);
      }
    }
  }
}
