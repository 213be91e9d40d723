/** Whether a graph that is taken away and put into an empty database is the same graph. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXPORT_FORMATS, type ExportFormat } from "../src/formats";
import { buildAttestSchema } from "../src/graphql/schema";
import { loadFiles } from "../src/intake";
import { type ExportName, readExportRequest, writeExport } from "../src/server";
import { checkGraph, type Database } from "../src/store";
import { empty, onlySeeds, openDatabase } from "./setup/database";
import { ownFolder } from "./setup/folder";
import { claims, cypher, dump, ENTITIES, load } from "./setup/store";

const OWN = EXPORT_FORMATS.filter(({ isWhole }) => isWhole);
const schema = buildAttestSchema();
const MERGED = "MATCH (m:Merged) RETURN m.id + ' > ' + m.into ORDER BY m.id";

const file = ownFolder();

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
  await empty(database);
  await loadFiles(database, [file(`a.${format.name}`, text)]);
}

/** Loads the text of a file. */
async function loadText(text: string): Promise<void> {
  await loadFiles(database, [file("text.yaml", text)]);
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

/** Judgements of one day, such as `person:a person:b same`. */
async function judge(day: string, ...texts: string[]): Promise<void> {
  const rows = texts.map((text) => {
    const [a, b, verdict] = text.split(" ");
    return `  - { pair: [${a}, ${b}], verdict: ${verdict}, by: M. Editor, on: ${day}, why: "as: given", score: 0.5 }\n`;
  });
  await loadText(`judgements:\n${rows.join("")}`);
}

const COOPER = "{ id: person:y-cooper, name: Y. Cooper, aliases: [The Home Secretary]";

/** The seeds, and what is merged with things of theirs: a chain of people, a publisher, a document that says the same. */
async function mergedSeeds(): Promise<void> {
  await onlySeeds(database);
  await loadText(`
people:
  - ${COOPER} }
  - { id: person:cooper, name: Cooper }
  - { id: person:c-philp, name: C. Philp }
organisations: [{ id: organisation:the-standard, name: The Standard }]
documents:
  - { id: document:reprint, name: Reprint, datePublished: 2025-03-01, publisher: organisation:the-standard }
  - { id: document:supplement, name: Supplement, publisher: organisation:the-standard }
${claims(
  "reprint",
  "paragraph: 1, key: met, subject: person:y-cooper, relation: MET, object: person:keir-starmer, occurred: 2025-01-02",
  "paragraph: 2, subject: person:keir-starmer, relation: CRITICISED, object: person:cooper, attributedTo: person:y-cooper",
  "subject: person:cooper, relation: MET, object: person:keir-starmer, occurred: 2025-01-02, contradicts: [met], evidence: [{ document: document:reprint, paragraph: 1 }, { document: document:standard-2025, paragraph: 1 }]",
)}`);
  // Of two that the graph knows apart it may turn out later that they have an identifier in common.
  await loadText(`people: [${COOPER}, identifiers: { register: "7" } }]`);
  await loadText(`people: [{ id: person:cooper, name: Cooper, identifiers: { register: "7" } }]`);
  // What comes by another id, and is known to be the same by an identifier.
  await loadText(`people: [{ id: person:the-cooper, name: Cooper, identifiers: { register: "7" } }]`);
  await judge("2025-01-10", "person:chris-philp person:c-philp same");
  await judge("2025-01-11", "person:chris-philp person:c-philp different");
  await judge(
    "2025-01-12",
    "person:yvette-cooper person:y-cooper same",
    "person:y-cooper person:cooper same",
    "organisation:evening-standard organisation:the-standard same",
    "document:standard-2025 document:reprint same",
    "person:kemi-badenoch person:keir-starmer different",
  );
  await loadText(
    claims(
      "reprint",
      "paragraph: 3, subject: person:y-cooper, relation: MET, addressee: person:cooper, value: { text: all }",
    ),
  );
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

  test("comes back with what was merged, which is taken apart there as here", async () => {
    await mergedSeeds();
    const apart = () =>
      judge(
        "2025-01-13",
        "person:yvette-cooper person:y-cooper different",
        "organisation:evening-standard organisation:the-standard different",
        "document:standard-2025 document:reprint different",
      );
    const [first, before] = [await exported("graph", format), await dump(database, { times: false })];
    expect(await cypher(database, MERGED)).toEqual([
      ...["document:reprint > document:standard-2025", "organisation:the-standard > organisation:evening-standard"],
      ...["person:cooper > person:yvette-cooper", "person:y-cooper > person:yvette-cooper"],
    ]);
    await apart();
    expect(await cypher(database, MERGED)).toEqual(["person:cooper > person:y-cooper"]);
    const afterwards = await dump(database, { times: false });
    await loadAgain(format, first);
    expect(await dump(database, { times: false })).toEqual(before);
    expect(await exported("graph", format)).toBe(first);
    expect(await checkGraph(database)).toEqual([]);
    await apart();
    expect(await dump(database, { times: false })).toEqual(afterwards);
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

  test("name what is kept in the place of what was merged, and no judgements", async () => {
    await mergedSeeds();
    const found = await rows("claims", { relations: "MET,CRITICISED" });
    const former = found.flatMap(({ id, formerIds }) => (id === "person:yvette-cooper" ? [formerIds] : []));
    expect(former).toEqual([["person:cooper", "person:the-cooper", "person:y-cooper"]]);
    const others = found.map(({ formerIds: _formerIds, ...row }) => row);
    expect(JSON.stringify(others)).not.toMatch(/person:(y-)?cooper|document:reprint|organisation:the-standard/);
    expect(found.filter(({ subject }) => subject === "person:yvette-cooper").length).toBeGreaterThanOrEqual(3);
    expect(new Set(found.map(({ kind }) => kind))).not.toContain("JUDGEMENT");
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
