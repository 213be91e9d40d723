import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Graph } from "../../src/domain/graph";
import { EXPORT_FORMATS } from "../../src/formats";
import { ATTEST } from "../../src/formats/attest/read";
import { anyGraph, sorted } from "../setup/arbitrary-graph";
import { networkOf, written } from "../setup/exported";
import { graphOf, readings } from "../setup/readings";

const OWN = EXPORT_FORMATS.filter(({ isWhole }) => isWhole).map(({ name }) => name);

async function readAgain(format: string, text: string, size?: number): Promise<Graph> {
  const { records, problems } = await readings(ATTEST, `a.${format}`, text, { size });
  expect(problems).toEqual([]);
  return sorted(await graphOf(records));
}

describe.each(OWN)("a graph that is written as %s and read again", (format) => {
  test("is the same graph, and gives the same file", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.integer({ min: 1, max: 400 }), async (graph, size) => {
        const text = await written(format, networkOf(graph));
        const again = await readAgain(format, text, size);
        expect(again).toEqual(sorted(graph));
        expect(await written(format, networkOf(again))).toBe(await written(format, networkOf(sorted(graph))));
      }),
      { numRuns: 150 },
    );
  });

  test("is known by its text, whatever the file is called", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const text = await written(format, networkOf(graph));
        expect(ATTEST.recognises(text.slice(0, 64_000), "-")).toBe(true);
        const { records } = await readings(ATTEST, "-", text);
        expect(sorted(await graphOf(records))).toEqual(sorted(graph));
      }),
      { numRuns: 20 },
    );
  });
});

describe("nothing else is taken for it:", () => {
  test.each(EXPORT_FORMATS.filter(({ isWhole }) => !isWhole).map(({ name }) => name))("%s", async (format) => {
    expect(ATTEST.recognises((await written(format)).slice(0, 64_000), `a.${format}`)).toBe(false);
  });

  test.each([
    ["Popolo", '{"events": [{"id": "term/1", "name": "First"}], "persons": []}'],
    ["entities of FollowTheMoney", '{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}\n'],
    ["a table", "people,claims\nA,1\n"],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    expect(ATTEST.recognises(text, "a.json")).toBe(false);
  });
});

describe("a file for people", () => {
  const graph: Graph = {
    entities: [
      {
        ...{
          id: "document:report",
          kind: "DOCUMENT",
          name: "2025",
          aliases: ["no", "0x1"],
          identifiers: ["isbn:1e3"],
        },
        ...{ summary: "One: two # three\nand four", classification: "report" },
        fields: { datePublished: "2025-01-16", publisher: "organisation:a" },
      },
      { id: "organisation:a", kind: "ORGANISATION", name: "Ω\u2028\u007f😀", aliases: [], identifiers: [], fields: {} },
    ],
    claims: [
      {
        ...{ id: "", subject: "organisation:a", relation: "PUBLISHED", object: "document:report", modality: "ACTUAL" },
        ...{
          rank: "NORMAL",
          evidence: [{ document: "document:report", paragraph: 2 }],
          note: `a${" long".repeat(40)}`,
        },
        ...{ value: { amount: 2.5, unit: "GBP" }, contradicts: [], supersedes: [] },
        recordedAt: "2025-01-17T09:30:00.000Z",
      },
    ],
  };

  test("has a field a line, in one order, with quotes where another reader would see no text", async () => {
    expect((await written("attest.yaml", networkOf(graph))).split("\n").slice(1).join("\n")).toBe(
      `organisations:
  - id: "organisation:a"
    name: "Ω\\u2028\\u007f😀"
documents:
  - id: document:report
    name: "2025"
    aliases:
      - "no"
      - "0x1"
    classification: report
    summary: |-
      One: two # three
      and four
    datePublished: "2025-01-16"
    publisher: organisation:a
    identifiers:
      isbn: "1e3"
claims:
  - subject: organisation:a
    relation: PUBLISHED
    object: document:report
    value:
      amount: 2.5
      unit: GBP
    note: a${" long".repeat(40)}
    evidence:
      - document: document:report
        paragraph: 2
    recordedAt: "2025-01-17T09:30:00.000Z"
`,
    );
  });

  test("says the same to readers of YAML 1.1", async () => {
    const text = await written("attest.yaml", networkOf(graph));
    expect(parse(text, { version: "1.1" })).toEqual(parse(text));
  });

  test("has a record a line as JSON, and as JSON lines what each is", async () => {
    const [first, second, third] = (await written("attest.jsonl", networkOf(graph)))
      .split("\n")
      .map((line) => line.slice(0, 40));
    expect([first, second, third]).toEqual([
      '{"kind":"ORGANISATION","id":"organisatio',
      '{"kind":"DOCUMENT","id":"document:report',
      '{"kind":"CLAIM","subject":"organisation:',
    ]);
    const lines = (await written("attest.json", networkOf(graph))).split("\n").map((line) => line.slice(0, 15));
    expect(lines).toEqual([
      ...["{", '"organisations"', '{"id":"organisa', "],", '"documents": [', '{"id":"document', "],"],
      ...['"claims": [', '{"subject":"org', "]", "}", ""],
    ]);
    expect(await written("attest.json", networkOf({ entities: [], claims: [] }))).toBe("{}\n");
  });
});
