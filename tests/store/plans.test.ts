/** Pages have to be read from an index, in its order: sorting all that matches costs more the more there is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BARE_ENTITY,
  type ClaimPageRequest,
  type Database,
  readClaimPage,
  readClaimsOnlyOf,
  readEntities,
  readEntityPage,
} from "../../src/store";
import { bigGraph } from "../setup/big-graph";
import { empty, openDatabase } from "../setup/database";
import { explain, type Operator, statementOf } from "../setup/plans";
import { pageRequest } from "../setup/shapes";
import { cypher, load } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
  // In a tiny graph any plan will do, and the database may choose another one each time.
  await load(database, bigGraph(4_000));
  await cypher(database, "CALL db.prepareForReplanning(60)");
});
afterAll(() => database.close());

const SORTS = /^(Sort|PartialSort|Top|PartialTop|OrderedDistinct)$/;
const SCANS = /^(AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan)$/;

async function planOf(work: () => Promise<unknown>): Promise<Operator[]> {
  return explain(await statementOf(database, work));
}

/** The indexes that a plan seeks or scans, as their labels and properties. */
function indexes(plan: readonly Operator[]): string[] {
  return plan
    .filter(({ name }) => name.startsWith("NodeIndex") || name.startsWith("NodeUniqueIndex"))
    .map(({ details }) => /:(\w+\([^)]*\))/.exec(details)?.[1] ?? details);
}

function expectInOrder(plan: readonly Operator[], index: string): void {
  expect(plan.map(({ name }) => name).filter((name) => SORTS.test(name) || SCANS.test(name))).toEqual([]);
  expect(indexes(plan)).toEqual([index]);
}

const SUBJECT = { subject: ["person:p1"] };
const OBJECT = { object: ["measure:m1"] };

const PAGES: readonly [string, Partial<ClaimPageRequest>, string][] = [
  ["all claims by time", {}, "Claim(byOccurred)"],
  ["all claims by publication", { order: "PUBLISHED_ASC" }, "Claim(byPublished)"],
  ["one relation by time", { relations: ["WELCOMED"] }, "Claim(relation, byOccurred)"],
  ["one relation in a filter", { filter: { relations: ["WELCOMED"] } }, "Claim(relation, byOccurred)"],
  ["one relation by publication", { order: "PUBLISHED_ASC", relations: ["WELCOMED"] }, "Claim(relation, byPublished)"],
  ["one subject", { filter: SUBJECT }, "Claim(subjectId, byOccurred)"],
  ["one subject and relation", { filter: SUBJECT, relations: ["WELCOMED"] }, "Claim(subjectId, relation, byOccurred)"],
  ["one object", { filter: OBJECT }, "Claim(objectId, byOccurred)"],
  ["one object and relation", { filter: OBJECT, relations: ["FUNDED"] }, "Claim(objectId, relation, byOccurred)"],
  ["one subject of one modality", { filter: { ...SUBJECT, modality: ["ACTUAL"] } }, "Claim(subjectId, byOccurred)"],
];

describe("a page of claims is read from its index in order:", () => {
  const key = "1960-01-01 claim:";
  const directions: [string, (change: Partial<ClaimPageRequest>) => ClaimPageRequest][] = [
    ["upwards", (change) => pageRequest(change)],
    ["downwards", (change) => pageRequest({ ...change, order: change.order ? "PUBLISHED_DESC" : "OCCURRED_DESC" })],
    ["after a cursor", (change) => pageRequest({ ...change, after: key })],
    ["backwards before a cursor", (change) => pageRequest({ ...change, backwards: true, before: key })],
  ];

  for (const [direction, request] of directions) {
    test.each(PAGES)(`%s, ${direction}`, async (_what, change, index) => {
      expectInOrder(await planOf(() => readClaimPage(database, request(change))), index);
    });
  }
});

describe("a page of entities is read from its index in order:", () => {
  const page = { size: 10, backwards: false, keys: true, total: false, node: BARE_ENTITY };

  test.each([
    ["all by name", () => readEntityPage(database, { ...page, order: "NAME_ASC" }), "Entity(byName)"],
    ["all by date", () => readEntityPage(database, { ...page, order: "DATE_DESC" }), "Entity(byDate)"],
    [
      "one kind by name",
      () => readEntityPage(database, { ...page, order: "NAME_DESC" }, "PERSON"),
      "Entity(kind, byName)",
    ],
    [
      "one kind by date",
      () => readEntityPage(database, { ...page, order: "DATE_ASC" }, "EVENT"),
      "Entity(kind, byDate)",
    ],
  ])("%s", async (_what, read, index) => {
    expectInOrder(await planOf(read), index);
  });
});

test("the claims of one relation around an entity are read from their index in order", async () => {
  const claims = [{ ...pageRequest({ relations: ["FUNDED"], size: 5 }), key: "a", side: "object" as const }];
  const plan = await planOf(() => readEntities(database, ["measure:m1"], { ...BARE_ENTITY, claims }));
  expect(plan.map(({ name }) => name).filter((name) => SORTS.test(name) || SCANS.test(name))).toEqual([]);
  expect(indexes(plan)).toContain("Claim(objectId, relation, byOccurred)");
});

test.each([
  ["an entity in any role", { entity: ["person:p1"] }],
  ["a document", { document: ["document:d"] }],
  ["a speaker", { attributedTo: ["person:p1"] }],
])("the claims of %s are reached from it by its id", async (_what, filter) => {
  const plan = await planOf(() => readClaimPage(database, pageRequest({ filter })));
  expect(plan.map(({ name }) => name).filter((name) => SCANS.test(name))).toEqual([]);
  expect(indexes(plan)).toContain("Entity(id)");
});

test("the claims that nothing but a document evidences are reached from it by its id", async () => {
  const plan = await planOf(async () => {
    for await (const id of readClaimsOnlyOf(database, ["document:d"])) expect(id).toMatch(/^claim:/);
  });
  expect(plan.map(({ name }) => name).filter((name) => SCANS.test(name))).toEqual([]);
  expect(indexes(plan)).toEqual(["Entity(id)"]);
});

test("the look at plans sees a sort and a scan", async () => {
  const plan = await explain({ text: "MATCH (c:Claim) RETURN c.note ORDER BY c.note LIMIT 1", parameters: {} });
  expect(plan.map(({ name }) => name).filter((name) => SORTS.test(name) || SCANS.test(name))).toEqual([
    "Top",
    "NodeByLabelScan",
  ]);
});
