import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEvidence, claimId } from "../../src/domain/claim";
import { type Graph, parseGraph } from "../../src/domain/parse";
import { formatProblem } from "../../src/domain/problems";
import { relationType } from "../../src/domain/relation-types";
import { readYaml } from "../../src/formats/yaml";
import { anyGraph, sorted } from "../setup/arbitrary-graph";
import { printGraph, splitGraph } from "../setup/printed-graph";

function parse(...texts: string[]): Graph {
  const { graph, problems, references } = parseGraph(texts.map((text, index) => readYaml(`${index}.yaml`, text)));
  expect([...problems, ...references.map(({ problem }) => problem)].map(formatProblem)).toEqual([]);
  return sorted(graph);
}

const places = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 20 });

describe("a graph that is written down and read again", () => {
  test("is the same graph", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(parse(printGraph(graph))).toEqual(sorted(graph));
      }),
      { numRuns: 150 },
    );
  });

  test("is the same graph from JSON", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const json = JSON.stringify(readYaml("a.yaml", printGraph(graph)).content);
        expect(parse(json)).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph however it is split into files, and in whatever order they come", () => {
    fc.assert(
      fc.property(anyGraph, places, (graph, split) => {
        const files = splitGraph(graph, split).map(printGraph);
        expect(parse(...files)).toEqual(sorted(graph));
        expect(parse(...files.reverse())).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph when every file is given twice", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const text = printGraph(graph);
        expect(parse(text, text)).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph when the evidence of its claims stands in several files", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
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
        expect(parse(...files)).toEqual(sorted(graph));
        expect(parse(...files.reverse())).toEqual(sorted(graph));
      }),
    );
  });

  test("is the same graph whichever way a symmetric claim is written first", () => {
    const entities = ["a", "b"].map((slug) => `{ id: person:${slug}, name: ${slug} }`).join(", ");
    const head = `people: [${entities}]\ndocuments: [{ id: document:d, name: D }]\n`;
    const met = (subject: string, object: string, paragraph: number) =>
      `document: document:d\nclaims:\n  - { subject: ${subject}, relation: MET, object: ${object}, paragraph: ${paragraph} }\n`;
    const one = parse(head, met("person:a", "person:b", 1), met("person:b", "person:a", 2));
    expect(one).toEqual(parse(head, met("person:b", "person:a", 2), met("person:a", "person:b", 1)));
    expect(one.claims).toMatchObject([{ evidence: [{ paragraph: 1 }, { paragraph: 2 }] }]);
    expect(parse(head, met("person:b", "person:a", 2)).claims).toMatchObject([{ subject: "person:b" }]);
  });
});

describe("the claims of a graph", () => {
  test("have ids that follow from their content", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const claim of parse(printGraph(graph)).claims) expect(claim.id).toBe(claimId(claim));
      }),
    );
  });

  test("have subjects and objects of the kinds that their relation takes", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const kinds = new Map(graph.entities.map(({ id, kind }) => [id, kind]));
        for (const { relation, subject, object } of parse(printGraph(graph)).claims) {
          expect(relationType(relation).from).toContain(kinds.get(subject));
          if (object) expect(relationType(relation).to).toContain(kinds.get(object));
        }
      }),
    );
  });

  test("have their evidence in one order, without doubles", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { evidence } of parse(printGraph(graph)).claims) {
          expect(canonicalEvidence([...evidence, ...evidence].reverse())).toEqual(evidence);
        }
      }),
    );
  });
});
