import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { claims, cypher, ENTITIES, load, version } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await empty(database);
  await load(database, ENTITIES);
});

/** The reasons of the contradictions in the graph, and how many claims are disputed. */
async function disputes(): Promise<{ reasons: unknown[]; disputed: number }> {
  const reasons = await cypher(database, "MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.reason ORDER BY r.reason");
  const [disputed] = await cypher(database, "MATCH (c:Claim {disputed: true}) RETURN count(c)");
  return { reasons, disputed: disputed as number };
}

const fund = (rest: string) =>
  `subject: organisation:ministry, relation: FUNDED, object: measure:fund, paragraph: 1, ${rest}`;
const leads = (who: string, rest = "") =>
  `subject: person:${who}, relation: LEADS, object: measure:audit, paragraph: 1${rest}`;

const PAIRS: readonly [string, string, string, string[]][] = [
  [
    "two amounts for the same thing",
    fund("value: { amount: 5, unit: GBP }"),
    fund("value: { amount: 10, unit: GBP }"),
    ["AMOUNT"],
  ],
  [
    "a planned and an actual amount",
    fund("value: { amount: 5 }, modality: PLANNED"),
    fund("value: { amount: 10 }"),
    ["AMOUNT"],
  ],
  ["one amount with another wording", fund("value: { amount: 5 }"), fund("value: { amount: 5, text: in all }"), []],
  ["amounts in different units", fund("value: { amount: 5, unit: GBP }"), fund("value: { amount: 10, unit: EUR }"), []],
  ["an amount and its denial", fund("value: { amount: 5 }"), fund("value: { amount: 10 }, modality: NEGATED"), []],
  ["an amount and a threat", fund("value: { amount: 5 }"), fund("value: { amount: 10 }, modality: CONDITIONAL"), []],
  [
    "amounts at different times",
    fund("value: { amount: 5 }, occurred: 2023"),
    fund("value: { amount: 10 }, occurred: 2024"),
    [],
  ],
  [
    "amounts at times that may overlap",
    fund("value: { amount: 5 }, occurred: 2024"),
    fund("value: { amount: 10 }, occurred: 2024-03"),
    ["AMOUNT"],
  ],
  [
    "an amount with a time and one without",
    fund("value: { amount: 5 }, occurred: 2024"),
    fund("value: { amount: 10 }"),
    ["AMOUNT"],
  ],
  [
    "amounts of a relation that may have several",
    "subject: person:ada, relation: WELCOMED, object: measure:fund, paragraph: 1, value: { amount: 1 }",
    "subject: person:ada, relation: WELCOMED, object: measure:fund, paragraph: 1, value: { amount: 2 }",
    [],
  ],
  [
    "amounts of different objects",
    fund("value: { amount: 5 }"),
    "subject: organisation:ministry, relation: FUNDED, object: measure:audit, paragraph: 1, value: { amount: 10 }",
    [],
  ],
  ["two leaders of one thing", leads("ada"), leads("ben"), ["ONE_SUBJECT"]],
  ["one leader after another", leads("ada", ", occurred: 2020/2021-06"), leads("ben", ", occurred: 2021-07/.."), []],
  [
    "two leaders in one month",
    leads("ada", ", occurred: 2020/2021-06"),
    leads("ben", ", occurred: 2021-06-30/.."),
    ["ONE_SUBJECT"],
  ],
  ["a leader and one who is to lead", leads("ada"), leads("ben", ", modality: PLANNED"), []],
  ["two who don't lead", leads("ada", ", modality: NEGATED"), leads("ben", ", modality: NEGATED"), []],
  ["one leader, twice in words", leads("ada"), leads("ada", ", value: { text: chair }"), []],
  [
    "two members of one thing",
    "subject: person:ada, relation: MEMBER_OF, object: organisation:ministry, paragraph: 1",
    "subject: person:ben, relation: MEMBER_OF, object: organisation:ministry, paragraph: 1",
    [],
  ],
];

describe("two claims disagree by rule:", () => {
  test.each(PAIRS)("%s", async (_what, one, other, reasons) => {
    await load(database, claims("early", one, other));
    expect(await disputes()).toEqual({ reasons, disputed: 2 * reasons.length });
  });

  test.each(PAIRS)("%s, loaded one after the other, either way", async (_what, one, other, reasons) => {
    const known = await disputes();
    expect(known).toEqual({ reasons: [], disputed: 0 });
    await load(database, claims("early", other));
    await load(database, claims("late", one));
    expect(await disputes()).toEqual({ reasons, disputed: 2 * reasons.length });
  });

  test("a claim that is edited keeps its disputes", async () => {
    await load(database, claims("early", leads("ada"), leads("ben")));
    await load(database, claims("early", leads("ada", ", note: Since spring.")));
    expect(await disputes()).toEqual({ reasons: ["ONE_SUBJECT"], disputed: 2 });
  });
});

describe("what an editor says of two claims", () => {
  const welcomed = (rest: string) =>
    `subject: person:ada, relation: WELCOMED, object: measure:fund, paragraph: 1, ${rest}`;
  const opposed = (rest: string) =>
    `subject: person:ada, relation: OPPOSED, object: measure:fund, paragraph: 1, ${rest}`;

  test("makes both disputed, once, whichever of them says so", async () => {
    await load(database, claims("early", welcomed("key: a, contradicts: [b]"), opposed("key: b, contradicts: [a]")));
    expect(await disputes()).toEqual({ reasons: ["CURATED"], disputed: 2 });
  });

  test("can be added to claims that are there, by their ids, and counts as a change", async () => {
    await load(database, claims("early", welcomed("key: a"), opposed("key: b")));
    const [id] = await cypher(database, "MATCH (c:Claim {relation: 'OPPOSED'}) RETURN c.id");
    const before = await version(database);
    const text = claims("early", welcomed(`contradicts: ['${String(id)}'], supersedes: ['${String(id)}']`));
    await load(database, text);
    expect(await disputes()).toEqual({ reasons: ["CURATED"], disputed: 2 });
    expect(await cypher(database, "MATCH (:Claim)-[:SUPERSEDES]->(c:Claim) RETURN c.id")).toEqual([id]);
    expect(await version(database)).toBe(before + 1);
    await load(database, text);
    expect(await version(database)).toBe(before + 1);
  });

  test("stays when one of the claims is edited", async () => {
    await load(database, claims("early", welcomed("key: a, contradicts: [b]"), opposed("key: b")));
    await load(database, claims("early", opposed("note: Loudly.")));
    expect(await disputes()).toEqual({ reasons: ["CURATED"], disputed: 2 });
  });
});
