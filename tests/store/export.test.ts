import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, readClaimsAmong } from "../../src/store";
import { bigGraph } from "../setup/big-graph";
import { empty, openDatabase } from "../setup/database";
import { explain, statementOf } from "../setup/plans";
import { claims, cypher, ENTITIES, load } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
});
afterAll(() => database.close());

describe("claims among entities", () => {
  beforeAll(async () => {
    await load(
      database,
      ENTITIES,
      claims(
        "early",
        "paragraph: 1, subject: person:ada, relation: MET, object: person:ben, occurred: 2025-01-02",
        "paragraph: 1, subject: person:ada, relation: PROMISED, value: { text: a bridge }",
        "paragraph: 1, subject: person:ada, relation: CRITICISED, object: measure:fund",
        "paragraph: 1, subject: person:eve, relation: CRITICISED, object: person:ada",
      ),
      claims(
        "late",
        "paragraph: 1, subject: person:ben, relation: CRITICISED, object: person:ada, occurred: 2025-02-01",
      ),
    );
  });

  const relations = async (ids: string[], filter = {}) => {
    const found = await readClaimsAmong(database, ids, filter);
    const names = await database.read({
      text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN [c.subjectId, c.relation]",
      parameters: { ids: found.map(({ id }) => id) },
    });
    return (names as [string, string][]).map(([who, what], index) => [who, what, found[index]?.hasObject]);
  };

  test("join two of them, or state a value of one; the latest come first", async () => {
    expect(await relations(["person:ada", "person:ben"])).toEqual([
      ["person:ben", "CRITICISED", true],
      ["person:ada", "MET", true],
      ["person:ada", "PROMISED", false],
    ]);
    expect(await relations(["person:ben"])).toEqual([]);
  });

  test("pass the filter", async () => {
    const ids = ["person:ada", "person:ben", "person:eve"];
    expect(await relations(ids, { knownAt: "2025-01-31", relations: ["CRITICISED"] })).toEqual([
      ["person:eve", "CRITICISED", true],
    ]);
    await cypher(database, "MATCH (c:Claim {relation: 'MET'}) SET c.retractedAt = '2025-06-01T00:00:00Z' RETURN 1");
    expect((await relations(ids)).map(([, relation]) => relation)).not.toContain("MET");
  });
});

test("claims among entities are found by the index of their subjects", async () => {
  await empty(database);
  await load(database, bigGraph(4_000));
  await cypher(database, "CALL db.prepareForReplanning(60)");
  const ids = ["person:p1", "person:p2", "measure:m1"];
  const plan = await explain(await statementOf(database, () => readClaimsAmong(database, ids, {})));
  const begins = plan.filter(({ name }) => /Scan$|Seek$/.test(name));
  const indexes = begins.map(({ name, details }) => `${name} ${/:(\w+\([^)]*\))/.exec(details)?.[1]}`);
  expect(indexes.length).toBeGreaterThan(0);
  for (const index of indexes) expect(index).toMatch(/^NodeIndexSeek Claim\(subjectId\b/);
});
