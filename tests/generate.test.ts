import { describe, expect, it } from "vitest";
import { generateBatches, generateGraph, hubsOf } from "../scripts/generate";
import { printGraph } from "./setup/printed-graph";
import { NOTHING, parseFiles } from "./setup/problems";

const TINY = { seed: 7, entities: 60, claims: 300, hubs: 2 };

describe("a synthetic graph", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(generateGraph(TINY)).toEqual(generateGraph(TINY));
    expect(generateGraph({ ...TINY, seed: 8 })).not.toEqual(generateGraph(TINY));
  });

  it("is as large as was asked, with nothing twice", () => {
    const { entities, claims } = generateGraph(TINY);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(60);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(300);
  });

  it("is sound: files with it are read without a problem, and are that very graph", async () => {
    const graph = generateGraph(TINY);
    const parsed = await parseFiles({ "synthetic.yaml": printGraph(graph) }, { knowledge: NOTHING });
    expect(parsed.problems).toEqual([]);
    expect(parsed.graph).toEqual(graph);
  });

  it("has hubs that are in one of fifty claims at least", () => {
    const { claims } = generateGraph({ ...TINY, claims: 1_000 });
    for (const hub of hubsOf(TINY))
      expect(claims.filter(({ subject, object }) => [subject, object].includes(hub.id)).length).toBeGreaterThan(15);
  });

  it("comes in batches, entities before the claims that name them", () => {
    const batches = [...generateBatches(TINY, 50)];
    expect(batches.map(({ entities, claims }) => [entities.length, claims.length])).toEqual([
      [50, 0],
      [10, 0],
      ...Array.from({ length: 6 }, () => [0, 50]),
    ]);
    expect(batches.flatMap(({ claims }) => claims)).toEqual(generateGraph(TINY).claims);
  });
});
