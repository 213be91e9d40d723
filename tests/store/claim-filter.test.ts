import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClaimFilter, type Database, readClaimPage } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { idsOf, pageRequest } from "../setup/shapes";
import { claims, cypher, ENTITIES, load } from "../setup/store";

/** Six claims that differ in everything that a filter asks for; their texts are their names here. */
const CLAIMS = [
  claims(
    "early",
    "subject: person:ada, relation: WELCOMED, object: measure:audit, value: { text: one }, occurred: 2025-01-10, place: place:leeds, paragraph: 1",
    "subject: person:ben, relation: CRITICISED, object: measure:audit, value: { text: two }, occurred: 2025-01, modality: PLANNED, attributedTo: person:ada, paragraph: 2, phrase: far too rapid",
    "subject: person:ben, relation: LEADS, object: measure:fund, value: { text: three }, occurred: 2024-01/2024-06, paragraph: 3",
  ),
  claims(
    "late",
    "subject: person:ada, relation: WELCOMED, object: measure:audit, value: { text: one }, occurred: 2025-01-10, paragraph: 1",
    "subject: person:eve, relation: LEADS, object: measure:fund, value: { text: four }, occurred: 2024-06/.., event: event:hearing, note: Took over from Ben., paragraph: 1",
    "subject: organisation:ministry, relation: MET, object: person:eve, value: { text: five }, modality: NEGATED, addressee: person:ada, paragraph: 1",
  ),
  claims("vague", "subject: person:ada, relation: FOUND, value: { text: six }, paragraph: 1"),
];

let database: Database;
const names = new Map<string, string>();
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
  await load(database, ENTITIES, ...CLAIMS);
  for (const [id, text] of (await cypher(database, "MATCH (c:Claim) RETURN [c.id, c.text]")) as [string, string][])
    names.set(id, text);
});
afterAll(() => database.close());

async function found(filter: ClaimFilter): Promise<string> {
  const order = ["one", "two", "three", "four", "five", "six"];
  const texts = (await idsOf(database, filter)).map((id) => names.get(id) ?? "");
  return texts.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(" ");
}

const ALL = "one two three four five six";

const FILTERS: readonly [ClaimFilter, string][] = [
  [{}, ALL],
  [{ subject: null, relations: null, occurred: null, and: null, or: null, not: null }, ALL],
  [{ subject: ["person:ada"] }, "one six"],
  [{ subject: ["person:ada", "person:ben"] }, "one two three six"],
  [{ subject: [] }, ""],
  [{ object: ["measure:audit"] }, "one two"],
  [{ object: ["measure:audit", "person:eve"] }, "one two five"],
  [{ entity: ["person:ada"] }, "one two five six"],
  [{ entity: ["place:leeds"] }, "one"],
  [{ entity: ["event:hearing", "place:leeds"] }, "one four"],
  [{ entity: [] }, ""],
  [{ entity: ["person:nobody"] }, ""],
  [{ relations: ["LEADS"] }, "three four"],
  [{ relations: ["LEADS", "MET"] }, "three four five"],
  [{ relations: [] }, ""],
  [{ stance: ["POSITIVE"] }, "one"],
  [{ stance: ["POSITIVE", "NEGATIVE"] }, "one two"],
  [{ modality: ["PLANNED"] }, "two"],
  [{ modality: ["PLANNED", "NEGATED"] }, "two five"],
  [{ subjectKinds: ["ORGANISATION"] }, "five"],
  [{ objectKinds: ["MEASURE"] }, "one two three four"],
  [{ attributedTo: ["person:ada"] }, "two"],
  [{ document: ["document:late"] }, "one four five"],
  [{ document: ["document:late", "document:vague"] }, "one four five six"],
  [{ document: [] }, ""],
  [{ publisher: ["organisation:times"] }, "one two three"],
  [{ minSources: 2 }, "one"],
  [{ disputed: true }, "three four"],
  [{ disputed: false }, "one two five six"],
  [{ occurred: {} }, "one two three four"],
  [{ occurred: { from: "2025-01-10" } }, "one two four"],
  [{ occurred: { from: "2025-01-11" } }, "two four"],
  [{ occurred: { through: "2024-06-01" } }, "three four"],
  [{ occurred: { through: "2024-05-31" } }, "three"],
  [{ occurred: { from: "2024-07-01", through: "2024-12-31" } }, "four"],
  [{ asOf: "2023-12-31" }, "five six"],
  [{ asOf: "2024-03-01" }, "three five six"],
  [{ asOf: "2024-06-30" }, "three four five six"],
  [{ asOf: "2024-07-01" }, "four five six"],
  [{ asOf: "2025-01-10" }, "one two four five six"],
  [{ asOf: "2030-01-01" }, "one two four five six"],
  [{ knownAt: "2025-01-09" }, ""],
  [{ knownAt: "2025-01-10" }, "one two three"],
  [{ knownAt: "2025-03-01" }, "one two three four five"],
  [{ knownAt: "2025-12-30" }, "one two three four five"],
  [{ knownAt: "2025-12-31" }, ALL],
  [{ recordedAt: "2000-01-01T00:00:00.000Z" }, ""],
  [{ recordedAt: "2999-01-01T00:00:00.000Z" }, ALL],
  [{ text: "TOOK over" }, "four"],
  [{ text: "rapid" }, "one two"],
  [{ text: "far RAPID" }, "two"],
  [{ text: "eve" }, "four five"],
  [{ text: "Ève" }, "four five"],
  [{ text: "   " }, ALL],
  [{ text: "nothing of the sort" }, ""],
  [{ subject: ["person:ada"], relations: ["WELCOMED"] }, "one"],
  [{ and: [] }, ALL],
  [{ or: [] }, ""],
  [{ not: {} }, ""],
  [{ and: [{ subject: ["person:ada"] }, { relations: ["FOUND"] }] }, "six"],
  [{ or: [{ relations: ["FOUND"] }, { modality: ["PLANNED"] }] }, "two six"],
  [{ or: [{}, { relations: ["FOUND"] }] }, ALL],
  [
    { or: [{ subject: ["person:ada"], relations: ["FOUND"] }, { object: ["person:eve"] }], modality: ["ACTUAL"] },
    "six",
  ],
  [{ not: { subject: ["person:ada"] } }, "two three four five"],
  [{ not: { object: ["measure:audit"] } }, "three four five six"],
  [{ not: { attributedTo: ["person:ada"] } }, "one three four five six"],
  [{ not: { occurred: { from: "2025-01-01" } } }, "three five six"],
  [{ not: { or: [] } }, ALL],
  [{ not: { not: { relations: ["FOUND"] } } }, "six"],
  [{ and: [{ or: [{ not: { and: [{ relations: ["LEADS"] }] } }] }] }, "one two five six"],
];

describe("claims where", () => {
  test.each(FILTERS)("%j", async (filter, wanted) => {
    expect(await found(filter)).toBe(wanted);
    const page = await readClaimPage(database, pageRequest({ filter, total: true, node: undefined }));
    expect(page.totalCount).toBe(wanted.split(" ").filter(Boolean).length);
  });

  test("conditions nest six deep and no deeper", async () => {
    const nested = (depth: number): ClaimFilter =>
      depth === 0 ? { relations: ["FOUND"] } : { and: [nested(depth - 1)] };
    expect(await found(nested(6))).toBe("six");
    await expect(found(nested(7))).rejects.toThrow(
      "filter: needs `and`, `or` and `not` nested at most 6 deep, but got 7",
    );
  });

  test("something was retracted are left out but in the graph of an earlier time", async () => {
    await cypher(database, "MATCH (c:Claim {text: 'six'}) SET c.retractedAt = '2500-01-01T00:00:00.000Z'");
    expect(await found({})).toBe("one two three four five");
    expect(await found({ recordedAt: "2499-01-01T00:00:00.000Z" })).toBe(ALL);
    expect(await found({ not: { recordedAt: "2499-01-01T00:00:00.000Z" } })).toBe("");
    expect(await found({ recordedAt: "2500-01-01T00:00:00.000Z" })).toBe("one two three four five");
    await cypher(database, "MATCH (c:Claim {text: 'six'}) REMOVE c.retractedAt");
  });
});
