/** `attest check` finds out when what is merged isn't as judgements have it. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { checkGraph, type Database, loadJudgements } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { claims, cypher, ENTITIES, load } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await empty(database);
  await load(
    database,
    ENTITIES,
    claims("early", "subject: person:ben, relation: WELCOMED, object: measure:audit, paragraph: 1"),
  );
  await loadJudgements(database, [
    { pair: ["person:ada", "person:ben"], verdict: "same", by: "M. Editor", on: "2025-01-16" },
  ]);
});

const given = "what a claim was given is what it names, or was merged into that";
const former = "an entity's former ids are those that mean it or what was merged into it";
const means = "a former id is nothing of its own, and means an entity";
const follows = "what is merged follows from the judgements";
const nothingElse = "what was merged is nothing else any more, and leads to an entity";

test("a merged graph keeps every promise", async () => {
  expect(await checkGraph(database)).toEqual([]);
});

test.each([
  ["the judgement is gone", "MATCH (j:Judgement) DELETE j", [{ rule: follows, id: "person:ben" }]],
  [
    "the judgement says otherwise",
    "MATCH (j:Judgement) SET j.verdict = 'different'",
    [{ rule: follows, id: "person:ben" }],
  ],
  [
    "what was merged still has something",
    "MATCH (m:Merged), (p {id: 'place:leeds'}) CREATE (m)-[:KNOWS]->(p)",
    [{ rule: nothingElse, id: "person:ben" }],
  ],
  [
    "the one that is kept doesn't say so",
    "MATCH (e {id: 'person:ada'}) REMOVE e.formerIds",
    [{ rule: former, id: "person:ada" }],
  ],
  [
    "a former id is that of an entity",
    "CREATE (:FormerId {id: 'place:leeds', entity: 'place:nowhere'})",
    [{ rule: means, id: "place:leeds" }],
  ],
  [
    "a former id isn't told of what it means",
    "CREATE (:FormerId {id: 'person:of-ben', entity: 'person:ben'})",
    [{ rule: former, id: "person:ada" }],
  ],
])("%s", async (_what, corruption, violations) => {
  await cypher(database, corruption);
  expect(await checkGraph(database)).toEqual(violations);
});

test("a claim was given an id that nothing merged", async () => {
  const [id] = await cypher(database, "MATCH (c:Claim) SET c.givenObjectId = 'measure:fund' RETURN c.id");
  expect(await checkGraph(database)).toEqual([
    { rule: given, id },
    { rule: "a claim's id follows from its content", id },
  ]);
});
