import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEvidence, claimId } from "../../src/domain/claim";
import type { Graph } from "../../src/domain/graph";
import { relationType } from "../../src/domain/relation-types";
import { readYaml } from "../../src/formats/yaml";
import { anyGraph, sorted } from "../setup/arbitrary-graph";
import { printGraph, splitGraph } from "../setup/printed-graph";
import { NOTHING, parseFiles } from "../setup/problems";

async function parse(...texts: string[]): Promise<Graph> {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text]));
  const { graph, problems } = await parseFiles(files, { knowledge: NOTHING, parts: 3 });
  expect(problems).toEqual([]);
  return sorted(graph);
}

const places = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 20 });

describe("a graph that is written down and read again", () => {
  test("is the same graph", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        expect(await parse(printGraph(graph))).toEqual(sorted(graph));
      }),
      { numRuns: 150 },
    );
  });

  test("is the same graph from JSON", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const json = JSON.stringify(readYaml("a.yaml", printGraph(graph)).content);
        expect(await parse(json)).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph however it is split into files, and in whatever order they come", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, places, async (graph, split) => {
        const files = splitGraph(graph, split).map(printGraph);
        expect(await parse(...files)).toEqual(sorted(graph));
        expect(await parse(...files.reverse())).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph when every file is given twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const text = printGraph(graph);
        expect(await parse(text, text)).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph when the evidence of its claims stands in several files", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const first = {
          ...graph,
          claims: graph.claims.map((claim) => ({ ...claim, evidence: claim.evidence.slice(0, 1) })),
        };
        const rest = {
          entities: [],
          claims: graph.claims
            .filter(({ evidence }) => evidence.length > 1)
            .map((claim) => ({ ...claim, evidence: claim.evidence.slice(1).reverse() })),
        };
        const files = [first, rest].map(printGraph);
        expect(await parse(...files)).toEqual(sorted(graph));
        expect(await parse(...files.reverse())).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph whichever way a symmetric claim is written first", async () => {
    const entities = ["a", "b"].map((slug) => `{ id: person:${slug}, name: ${slug} }`).join(", ");
    const head = `people: [${entities}]\ndocuments: [{ id: document:d, name: D }]\n`;
    const met = (subject: string, object: string, paragraph: number) =>
      `document: document:d\nclaims:\n  - { subject: ${subject}, relation: MET, object: ${object}, paragraph: ${paragraph} }\n`;
    const one = await parse(head, met("person:a", "person:b", 1), met("person:b", "person:a", 2));
    expect(one).toEqual(await parse(head, met("person:b", "person:a", 2), met("person:a", "person:b", 1)));
    expect(one.claims).toMatchObject([{ evidence: [{ paragraph: 1 }, { paragraph: 2 }] }]);
    expect((await parse(head, met("person:b", "person:a", 2))).claims).toMatchObject([{ subject: "person:b" }]);
  });
});

describe("the claims of a graph", () => {
  test("have ids that follow from their content", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        for (const claim of (await parse(printGraph(graph))).claims) expect(claim.id).toBe(claimId(claim));
      }),
    );
  });

  test("have subjects and objects of the kinds that their relation takes", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const kinds = new Map(graph.entities.map(({ id, kind }) => [id, kind]));
        for (const { relation, subject, object } of (await parse(printGraph(graph))).claims) {
          expect(relationType(relation).from).toContain(kinds.get(subject));
          if (object) expect(relationType(relation).to).toContain(kinds.get(object));
        }
      }),
    );
  });

  test("have their evidence in one order, without doubles", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        for (const { evidence } of (await parse(printGraph(graph))).claims) {
          expect(canonicalEvidence([...evidence, ...evidence].reverse())).toEqual(evidence);
        }
      }),
    );
  });
});
