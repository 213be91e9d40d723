/** Whether a graph that is taken away and put into an empty database is the same graph. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXPORT_FORMATS, type ExportFormat } from "../src/formats";
import { ATTEST } from "../src/formats/attest/read";
import { buildAttestSchema } from "../src/graphql/schema";
import { type ExportName, readExportRequest, writeExport } from "../src/server";
import { checkGraph, type Database, loadGraph } from "../src/store";
import { empty, onlySeeds, openDatabase } from "./setup/database";
import { graphOf, readings } from "./setup/readings";
import { claims, cypher, dump, ENTITIES, load } from "./setup/store";

const OWN = EXPORT_FORMATS.filter(({ isWhole }) => isWhole);
const schema = buildAttestSchema();

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

async function exported(what: ExportName, format: ExportFormat, asked: Record<string, string> = {}): Promise<string> {
  const request = readExportRequest(schema, what, format, new URLSearchParams(asked));
  let text = "";
  for await (const piece of writeExport(database, request)) text += piece;
  return text;
}

async function loadAgain(format: ExportFormat, text: string): Promise<void> {
  const { records, problems } = await readings(ATTEST, `a.${format.name}`, text);
  expect(problems).toEqual([]);
  await empty(database);
  await loadGraph(database, await graphOf(records));
}

/** A graph with all that can be said of a claim and of two. */
async function awkwardGraph(): Promise<void> {
  await empty(database);
  await load(
    database,
    `${ENTITIES}  - { id: document:unused, name: "no", summary: "a\\n b: #c\\u2028", identifiers: { isbn: "1:2" }, aliases: ["2025"] }\n`,
    claims(
      "early",
      "paragraph: 1, key: one, subject: person:ada, relation: CRITICISED, object: measure:fund, addressee: person:ben",
      "paragraph: 2, key: two, subject: person:ada, relation: SUPPORTED, object: measure:fund, contradicts: [one], place: place:leeds",
      "paragraph: 3, subject: person:ben, relation: FUNDED, object: measure:fund, value: { amount: 5, unit: GBP }, supersedes: [two]",
      "paragraph: 4, subject: person:ben, relation: FUNDED, object: measure:fund, value: { amount: 6.5, unit: GBP }",
      "paragraph: 5, subject: person:eve, relation: DENIED, object: measure:audit, attributedTo: person:ben, event: event:hearing, recordedAt: 2024-02-01T10:00:00+01:00, retractedAt: 2024-03-01T00:00:00Z",
      "evidence: [{ paragraph: 6, phrase: 'of all: things' }, { document: document:late, pointer: /a/3 }], subject: person:ben, relation: MET, object: person:ada, rank: PREFERRED, rankReason: so, note: n",
    ),
  );
  await cypher(database, "MATCH (c:Claim {relation: 'MET'}) SET c.recordedAt = '2025-01-01T00:00:00.000Z' RETURN 1");
}

describe.each(OWN.map((format) => [format.name, format] as const))("a graph taken away as %s", (_name, format) => {
  test("comes back whole: the second file is the first, byte by byte", async () => {
    await onlySeeds(database);
    const [first, before] = [await exported("graph", format), await dump(database, { times: false })];
    await loadAgain(format, first);
    expect(await exported("graph", format)).toBe(first);
    expect(await dump(database, { times: false })).toEqual(before);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("comes back with what was retracted, replaced and disputed, with times, and with what no claim names", async () => {
    await awkwardGraph();
    const claimTimes = "MATCH (c:Claim) RETURN [c.id, c.recordedAt, c.retractedAt] ORDER BY c.id";
    const first = await exported("graph", format);
    const before = [await dump(database, { times: false }), await cypher(database, claimTimes)];
    await loadAgain(format, first);
    expect([await dump(database, { times: false }), await cypher(database, claimTimes)]).toEqual(before);
    expect(await exported("graph", format)).toBe(first);
    expect(first).toContain("document:unused");
    expect(first).toContain("2024-02-01T09:00:00.000Z");
  });

  test.each([
    ["claims", { relations: "SUPPORTED,MET,FUNDED", minSources: "1" }],
    ["claims", { knownAt: "2025-01-20" }],
    ["network", { ids: "person:ada,person:ben,measure:fund,place:leeds" }],
  ] as const)("of %s %j alone names nothing that it lacks, and comes back as it is", async (what, asked) => {
    await awkwardGraph();
    const first = await exported(what, format, asked);
    await loadAgain(format, first);
    expect((await exported("graph", format)).length).toBeGreaterThan(500);
    expect(await exported(what, format, asked)).toBe(first);
  });
});

describe("the rows of some claims", () => {
  const lines = OWN.find(({ name }) => name === "attest.jsonl") as ExportFormat;

  async function rows(what: ExportName, asked: Record<string, string>): Promise<Record<string, unknown>[]> {
    const text = await exported(what, lines, asked);
    return text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  test("come with their roles, documents and publishers, and with links among themselves", async () => {
    await awkwardGraph();
    const found = await rows("claims", { relations: "SUPPORTED,FUNDED" });
    expect(found.flatMap(({ id }) => id ?? [])).toEqual([
      ...["person:ada", "person:ben", "organisation:times", "place:leeds", "measure:fund", "document:early"],
    ]);
    const [supported, ...funded] = found
      .filter(({ kind }) => kind === "CLAIM")
      .sort((a, b) => (String(a.relation) > String(b.relation) ? -1 : 1));
    expect(supported).not.toHaveProperty("contradicts");
    expect(funded.map(({ supersedes }) => supersedes)).toContainEqual([expect.stringMatching(/^claim:/)]);
  });

  test("leave out what was published later than a reader knows", async () => {
    await awkwardGraph();
    const found = await rows("claims", { relations: "MET", knownAt: "2025-01-20" });
    expect(found.at(-1)?.evidence).toEqual([{ document: "document:early", paragraph: 6, phrase: "of all: things" }]);
    expect(found.map(({ id }) => id)).not.toContain("document:late");
  });

  test("of a network come with its entities, whether or not a claim names them", async () => {
    await awkwardGraph();
    const found = await rows("network", { ids: "person:eve,place:leeds" });
    expect(found.map(({ id }) => id)).toEqual(["person:eve", "place:leeds"]);
  });
});

describe("when a claim was recorded and retracted", () => {
  const times = () => database.read({ text: "MATCH (c:Claim) RETURN [c.recordedAt, c.retractedAt]", parameters: {} });
  const met = (more = "") =>
    load(
      database,
      ENTITIES,
      claims("early", `paragraph: 1, subject: person:ben, relation: MET, object: person:ada${more}`),
    );

  test("is as given; of two times of recording the earlier stays, and a retraction until it is given without", async () => {
    await empty(database);
    await met(", recordedAt: 2025-02-01T00:00:00Z");
    expect(await times()).toEqual([["2025-02-01T00:00:00.000Z", null]]);
    const { claims: again } = await met();
    expect([again.changed, again.unchanged]).toEqual([0, 1]);
    await met(", recordedAt: 2025-03-01T00:00:00Z, retractedAt: 2025-04-01T00:00:00Z");
    expect(await times()).toEqual([["2025-02-01T00:00:00.000Z", "2025-04-01T00:00:00.000Z"]]);
    await met(", note: other, recordedAt: 2025-01-01T00:00:00Z");
    expect(await times()).toEqual([["2025-01-01T00:00:00.000Z", null]]);
    await met(", note: other, retractedAt: 2025-05-01T00:00:00Z");
    expect(await times()).toEqual([["2025-01-01T00:00:00.000Z", "2025-05-01T00:00:00.000Z"]]);
  });

  test.each([
    [
      ", recordedAt: yesterday",
      /recordedAt: needs a time of ISO 8601, such as 2025-01-16T14:18:00Z, but got "yesterday"/,
    ],
    [", recordedAt: 2025-02-30T00:00:00Z", /recordedAt: needs a time of ISO 8601/],
    [
      ", recordedAt: 2025-02-01T00:00:00Z, retractedAt: 2025-01-01T00:00:00Z",
      /retractedAt: needs a time not before it was recorded, 2025-02-01T00:00:00.000Z, but got "2025-01-01T00:00:00.000Z"/,
    ],
  ])("is refused where it is no time: %s", async (more, message) => {
    await expect(met(more)).rejects.toThrow(message);
  });
});
