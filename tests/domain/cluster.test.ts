import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusters } from "../../src/domain/cluster";
import type { Decision } from "../../src/domain/judgement";

function decision(a: string, verdict: Decision["verdict"], b: string): Decision {
  return { pair: [`person:${a}`, `person:${b}`], verdict, by: "M. Editor", on: "2025-01-16" };
}

function into(...decisions: Decision[]): string[] {
  return [...clusters(decisions).into].map(([id, kept]) => `${id} > ${kept}`.replaceAll("person:", "")).sort();
}

describe("clusters", () => {
  test("are kept under the id that is nobody's second", () => {
    expect(into(decision("b", "same", "a"))).toEqual(["a > b"]);
    expect(into(decision("b", "same", "a"), decision("c", "same", "b"))).toEqual(["a > c", "b > c"]);
  });

  test("are kept under the smallest of several such ids, and of all where there is none", () => {
    expect(into(decision("c", "same", "x"), decision("b", "same", "x"))).toEqual(["c > b", "x > b"]);
    expect(into(decision("b", "same", "c"), decision("c", "same", "a"), decision("a", "same", "b"))).toEqual([
      "b > a",
      "c > a",
    ]);
  });

  test("stay apart where nothing joins them", () => {
    expect(into(decision("a", "same", "b"), decision("c", "same", "d"), decision("b", "different", "c"))).toEqual([
      "b > a",
      "d > c",
    ]);
  });

  test("conflict with what takes their ends apart, by the shortest chain", () => {
    const links = [
      decision("a", "same", "b"),
      decision("b", "same", "c"),
      decision("c", "same", "d"),
      decision("b", "same", "d"),
    ];
    const apart = decision("d", "different", "a");
    expect(clusters([...links, apart]).conflicts).toEqual([
      { judgement: apart, chain: ["person:d", "person:b", "person:a"] },
    ]);
  });

  test("don't depend on the order of the judgements", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const any = fc
      .uniqueArray(
        fc.tuple(id, id).filter(([a, b]) => a !== b),
        { selector: (pair) => [...pair].sort().join() },
      )
      .chain((pairs) =>
        fc.tuple(
          ...pairs.map(([a, b]) =>
            fc.constantFrom("same" as const, "different" as const).map((verdict) => decision(a, verdict, b)),
          ),
        ),
      );
    fc.assert(
      fc.property(
        any.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const [one, other] = [clusters(all), clusters(shuffled)];
          expect([...other.into].sort()).toEqual([...one.into].sort());
          expect(other.conflicts).toEqual(one.conflicts);
          for (const kept of one.into.values()) expect(one.into.has(kept)).toBe(false);
        },
      ),
    );
  });
});
