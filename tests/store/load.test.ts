import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { type Database, readAbout } from "../../src/store";
import { empty, onlySeeds, openDatabase } from "../setup/database";
import { claims, cypher, dump, ENTITIES, load, version } from "../setup/store";

const AUDIT = "subject: person:ada, relation: WELCOMED, object: measure:audit";
const NONE = { added: 0, changed: 0 };

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** The one claim of the graph, with the documents of its evidence. */
async function theClaim(): Promise<Record<string, unknown>> {
  const found = await database.read({
    text: "MATCH (c:Claim) RETURN [properties(c), [(c)-[v:EVIDENCED_BY]->(d) | [d.id, v.paragraph, v.phrase]]]",
    parameters: {},
  });
  expect(found).toHaveLength(1);
  const [properties, evidence] = found[0] as [Record<string, unknown>, [string, number, string | null][]];
  return { ...properties, evidence: evidence.sort((a, b) => (a.join() < b.join() ? -1 : 1)) };
}

describe("the seeds, loaded a second time,", () => {
  test("change nothing at all, not even the version", async () => {
    await onlySeeds(database);
    const before = await dump(database);
    const report = await loadFiles(database, ["seeds"]);
    expect(report.entities).toEqual({ ...NONE, unchanged: report.entities.unchanged });
    expect(report.claims).toEqual({ ...NONE, unchanged: report.claims.unchanged });
    expect(report.claims.unchanged).toBeGreaterThan(100);
    expect(await dump(database)).toEqual(before);
  });

  test("one file after the other, change nothing either", async () => {
    const before = await dump(database);
    const files = ["people", "places", "organisations", "events", "measures", "documents"];
    for (const file of files) await loadFiles(database, [`seeds/${file}.yaml`]);
    await loadFiles(database, ["seeds/claims"]);
    expect(await dump(database)).toEqual(before);
  });
});

describe("a load", () => {
  beforeEach(async () => {
    await empty(database);
    await load(database, ENTITIES);
  });

  test("says what it added, changed and left", async () => {
    expect(await load(database, claims("early", `${AUDIT}, paragraph: 1`))).toEqual({
      entities: { ...NONE, unchanged: 0 },
      claims: { added: 1, changed: 0, unchanged: 0 },
    });
    expect(await load(database, ENTITIES, claims("early", `${AUDIT}, paragraph: 1`))).toEqual({
      entities: { ...NONE, unchanged: 14 },
      claims: { ...NONE, unchanged: 1 },
    });
  });

  test("counts the version up when it changes something, and only then", async () => {
    const [first, { loadedAt }] = [await version(database), await readAbout(database)];
    await load(database, ENTITIES);
    expect(await version(database)).toBe(first);
    expect((await readAbout(database)).loadedAt).toBe(loadedAt);
    await load(database, claims("early", `${AUDIT}, paragraph: 1`));
    expect(await version(database)).toBe(first + 1);
  });

  test("of a second document's evidence changes the claim and keeps both", async () => {
    await load(database, claims("late", `${AUDIT}, paragraph: 4`));
    const report = await load(database, claims("early", `${AUDIT}, paragraph: 2, phrase: at last`));
    expect(report.claims).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await theClaim()).toMatchObject({
      evidence: [
        ["document:early", 2, "at last"],
        ["document:late", 4, null],
      ],
      ...{ sources: 2, knownFrom: "2025-01-10", publishedFirst: "2025-01-10" },
    });
  });

  test("of a phrase in a paragraph that is known changes the claim", async () => {
    await load(database, claims("late", `${AUDIT}, paragraph: 4`));
    const report = await load(database, claims("late", `${AUDIT}, paragraph: 4, phrase: at last`));
    expect(report.claims.changed).toBe(1);
    expect(await theClaim()).toMatchObject({ evidence: [["document:late", 4, "at last"]], sources: 1 });
    expect((await load(database, claims("late", `${AUDIT}, paragraph: 4`))).claims.unchanged).toBe(1);
  });

  test.each([
    ["note", "note: Gladly.", { note: "Gladly." }],
    ["rank", "rank: PREFERRED, rankReason: It is recent.", { rank: "PREFERRED", rankReason: "It is recent." }],
    ["place", "place: place:leeds", { placeId: "place:leeds" }],
  ])("of another %s changes that, and keeps when the claim was first recorded", async (_what, field, wanted) => {
    await load(database, claims("early", `${AUDIT}, paragraph: 1`));
    const { id, recordedAt } = await theClaim();
    const report = await load(database, claims("early", `${AUDIT}, paragraph: 1, ${field}`));
    expect(report.claims).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await theClaim()).toMatchObject({ id, recordedAt, ...wanted });
    expect(await cypher(database, "MATCH (:Person)-[r:WELCOMED]->(:Measure) RETURN r.claim")).toEqual([id]);
  });

  test("of a symmetric claim the other way round leaves it in one order for good", async () => {
    const met = (a: string, b: string) =>
      claims("early", `subject: person:${a}, relation: MET, object: person:${b}, paragraph: 1`);
    await load(database, met("ben", "ada"));
    expect(await theClaim()).toMatchObject({ subjectId: "person:ben" });
    await load(database, met("ada", "ben"));
    const before = await dump(database);
    expect(await theClaim()).toMatchObject({ subjectId: "person:ada" });
    for (const text of [met("ben", "ada"), met("ada", "ben")]) await load(database, text);
    expect(await dump(database)).toEqual(before);
  });

  test("of another name changes the entity and what it is found by", async () => {
    const report = await load(database, "people: [{ id: person:ada, name: Ada King }]");
    expect(report.entities).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const [folded] = await cypher(database, "MATCH (e {id: 'person:ada'}) RETURN e.folded");
    expect(folded).toBe("ada king");
  });

  test("of another date of a document moves since when its claims are known", async () => {
    await load(database, claims("early", `${AUDIT}, paragraph: 1`), claims("late", `${AUDIT}, paragraph: 1`));
    const early = (date: string) => `documents: [{ id: document:early, name: Early report${date} }]`;
    await load(database, early(", datePublished: 2025-02"));
    expect(await theClaim()).toMatchObject({ knownFrom: "2025-02-28", publishedFirst: "2025-02" });
    await load(database, early(", datePublished: 2026"));
    expect(await theClaim()).toMatchObject({ knownFrom: "2025-03-01", publishedFirst: "2025-03-01" });
    await load(database, early(""));
    expect(await theClaim()).toMatchObject({ knownFrom: "2025-03-01", sources: 2 });
  });

  test("of a claim in an article with a vague date knows it for certain at the later bound", async () => {
    await load(database, claims("vague", `${AUDIT}, paragraph: 1`));
    expect(await theClaim()).toMatchObject({ knownFrom: "2025-12-31", publishedFirst: "2025-02?/2025-12?" });
  });

  test("of a claim in an undated document knows no date of it", async () => {
    await load(database, claims("undated", `${AUDIT}, paragraph: 1`));
    const claim = await theClaim();
    expect(claim.byPublished).toBe(`0000-00-00 ${String(claim.id)}`);
    expect([claim.knownFrom, claim.publishedFirst, claim.sources]).toEqual([undefined, undefined, 1]);
  });

  test("of another publisher, and of none, changes who published it", async () => {
    const publishers = () => cypher(database, "MATCH ({id: 'document:early'})-[:PUBLISHER]->(o) RETURN o.id");
    expect(await publishers()).toEqual(["organisation:times"]);
    await load(database, "documents: [{ id: document:early, name: Early report, publisher: organisation:post }]");
    expect(await publishers()).toEqual(["organisation:post"]);
    await load(database, "documents: [{ id: document:early, name: Early report }]");
    expect(await publishers()).toEqual([]);
  });

  test("of more documents than one transaction takes knows the publisher that comes after them", async () => {
    const documents = Array.from(
      { length: 5_001 },
      (_, n) => `{ id: document:n${n}, name: N, publisher: organisation:new }`,
    );
    await load(database, `documents: [${documents.join(",")}]`, "organisations: [{ id: organisation:new, name: New }]");
    expect(
      await cypher(database, "MATCH (d:Document)-[:PUBLISHER]->({id: 'organisation:new'}) RETURN count(d)"),
    ).toEqual([5_001]);
  });

  test("that names what neither it nor the graph has writes nothing and says all of it", async () => {
    const before = await dump(database);
    const rows = [
      `${AUDIT}, paragraph: 1, contradicts: ['claim:0123456789abcdef0123']`,
      "subject: person:nobody, relation: WELCOMED, object: measure:nothing, paragraph: 1",
    ];
    await expect(load(database, claims("unknown", ...rows))).rejects.toThrow(
      [
        '0.yaml:3 claims[0].contradicts[0]: needs a claim that exists, but got "claim:0123456789abcdef0123"',
        '0.yaml:1 document: needs an entity that exists, but got "document:unknown"',
        '0.yaml:4 claims[1].subject: needs an entity that exists, but got "person:nobody"',
        '0.yaml:4 claims[1].object: needs an entity that exists, but got "measure:nothing"',
      ].join("\n"),
    );
    expect(await dump(database)).toEqual(before);
  });
});
