import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkGraph, type Database } from "../../src/store";
import { empty, onlySeeds, openDatabase } from "../setup/database";
import { claims, cypher, ENTITIES, load } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test("the seeds keep every promise of the model", async () => {
  await onlySeeds(database);
  expect(await checkGraph(database)).toEqual([]);
});

test("an empty graph keeps every promise of the model", async () => {
  await empty(database);
  expect(await checkGraph(database)).toEqual([]);
});

const CLAIM = `subject: person:ada, relation: WELCOMED, object: measure:audit, addressee: person:ben, place: place:leeds,
    event: event:hearing, attributedTo: person:eve, paragraph: 1`;
const c = "MATCH (c:Claim {relation: 'WELCOMED'})";
const id = "a claim's id follows from its content";
const projection = "every claim with an object has one projected relationship";
const cache = "every projected relationship has its claim";
const published = "what is known has been published";
const role = (type: string, property: string) => `a claim's ${type} is the one entity that its ${property} names`;

/** What is done to the database, and the rules that a claim then breaks. */
const CORRUPTIONS: readonly [string, string, string[]][] = [
  [
    "its evidence is gone",
    `${c}-[v:EVIDENCED_BY]->() DELETE v SET c.sources = 0 REMOVE c.knownFrom, c.publishedFirst`,
    ["every claim has evidence"],
  ],
  [
    "its subject is another one",
    `${c}-[r:SUBJECT]->() DELETE r WITH c MATCH (e {id: 'person:eve'}) CREATE (c)-[:SUBJECT]->(e)`,
    [role("SUBJECT", "subjectId"), projection],
  ],
  [
    "its subject is there twice",
    `${c}, (e {id: 'person:eve'}) CREATE (c)-[:SUBJECT]->(e)`,
    [role("SUBJECT", "subjectId"), projection],
  ],
  ["its object is gone", `${c}-[r:OBJECT]->() DELETE r`, [role("OBJECT", "objectId")]],
  ["its addressee is gone", `${c}-[r:ADDRESSEE]->() DELETE r`, [role("ADDRESSEE", "addresseeId")]],
  ["it names no addressee", `${c} REMOVE c.addresseeId`, [role("ADDRESSEE", "addresseeId")]],
  ["its place is another one", `${c} SET c.placeId = 'place:york'`, [role("AT_PLACE", "placeId")]],
  ["its event is gone", `${c}-[r:DURING]->() DELETE r`, [role("DURING", "eventId")]],
  ["its speaker is gone", `${c}-[r:ATTRIBUTED_TO]->() DELETE r`, [role("ATTRIBUTED_TO", "attributedToId")]],
  [
    "it has neither object nor value",
    `${c}-[r:OBJECT]->() MATCH ()-[p {claim: c.id}]->() DELETE r, p REMOVE c.objectId`,
    ["every claim has an object or a value", id],
  ],
  ["its projection is gone", `${c} MATCH ()-[p:WELCOMED {claim: c.id}]->() DELETE p`, [projection]],
  [
    "its projection is there twice",
    `${c}, (a {id: 'person:ada'}), (m {id: 'measure:audit'}) CREATE (a)-[:WELCOMED {claim: c.id}]->(m)`,
    [projection],
  ],
  [
    "its projection is of another relation",
    `${c}, (a {id: 'person:ada'}), (m {id: 'measure:audit'}) CREATE (a)-[:OPPOSED {claim: c.id}]->(m)`,
    [cache],
  ],
  ["it counts a source too many", `${c} SET c.sources = 2`, [published]],
  ["it counts as known too early", `${c} SET c.knownFrom = '2020-01-01'`, [published]],
  ["it names another date of publication", `${c} SET c.publishedFirst = '2020'`, [published]],
  ["it is disputed by nothing", `${c} SET c.disputed = true`, ["a claim is disputed when it contradicts another"]],
  ["its amount is another one", `${c} SET c.amount = 7`, [id]],
  ["its modality is another one", `${c} SET c.modality = 'NEGATED'`, [id]],
  [
    "its speaker is another one",
    `${c}-[r:ATTRIBUTED_TO]->() DELETE r SET c.attributedToId = 'person:ben' WITH c MATCH (e {id: 'person:ben'}) CREATE (c)-[:ATTRIBUTED_TO]->(e)`,
    [id],
  ],
];

describe("a claim is found out when", () => {
  let claim: unknown;
  beforeEach(async () => {
    await empty(database);
    await load(database, ENTITIES, claims("early", CLAIM));
    [claim] = await cypher(database, `${c} RETURN c.id`);
  });

  test("nothing is done to it, and then it isn't", async () => {
    expect(await checkGraph(database)).toEqual([]);
  });

  test.each(CORRUPTIONS)("%s", async (_what, corruption, rules) => {
    await cypher(database, corruption);
    expect(await checkGraph(database)).toEqual(rules.map((rule) => ({ rule, id: claim })));
  });

  test("it has no subject", async () => {
    await cypher(database, `${c} REMOVE c.subjectId`);
    const found = await checkGraph(database);
    expect(found).toContainEqual({ rule: "every claim has a subject", id: claim });
    expect(new Set(found.map((violation) => violation.id))).toEqual(new Set([claim]));
  });

  test("it contradicts another and isn't disputed", async () => {
    await load(
      database,
      claims(
        "early",
        "key: a, subject: person:ada, relation: OPPOSED, object: measure:audit, paragraph: 1, contradicts: [b]",
        "key: b, subject: person:ada, relation: REJECTED, object: measure:audit, paragraph: 1",
      ),
    );
    const [opposed] = await cypher(
      database,
      "MATCH (c:Claim {relation: 'OPPOSED'}) SET c.disputed = false RETURN c.id",
    );
    expect(await checkGraph(database)).toEqual([
      { rule: "a claim is disputed when it contradicts another", id: opposed },
    ]);
  });

  test("a relationship names a claim that doesn't exist", async () => {
    await cypher(
      database,
      "MATCH (a {id: 'person:ada'}), (m {id: 'measure:audit'}) CREATE (a)-[:OPPOSED {claim: 'claim:none'}]->(m)",
    );
    expect(await checkGraph(database)).toEqual([{ rule: cache, id: "claim:none" }]);
  });
});

describe("an entity is found out when", () => {
  const kind = "an entity has one kind, and the label of it";
  const publisher = "a document's publisher is the organisation that it names";

  test.each([
    ["it has another label", "MATCH (e {id: 'person:eve'}) REMOVE e:Person SET e:Place", "person:eve", kind],
    ["it has two labels", "MATCH (e {id: 'person:eve'}) SET e:Place", "person:eve", kind],
    ["it has no label", "MATCH (e {id: 'person:eve'}) REMOVE e:Person", "person:eve", kind],
    ["it has a label that is no kind", "MATCH (e {id: 'person:eve'}) REMOVE e:Person SET e:Ghost", "person:eve", kind],
    ["it is of another kind than its label", "MATCH (e {id: 'person:eve'}) SET e.kind = 'PLACE'", "person:eve", kind],
    ["it has no kind", "MATCH (e {id: 'person:eve'}) REMOVE e.kind", "person:eve", kind],
    ["it has no name", "MATCH (e {id: 'person:eve'}) REMOVE e.name", "person:eve", kind],
    [
      "its publisher is gone",
      "MATCH (:Document {id: 'document:early'})-[r:PUBLISHER]->() DELETE r",
      "document:early",
      publisher,
    ],
    [
      "its publisher is another one",
      "MATCH (d {id: 'document:early'}) SET d.publisher = 'organisation:post'",
      "document:early",
      publisher,
    ],
  ])("%s", async (_what, corruption, id, rule) => {
    await empty(database);
    await load(database, ENTITIES);
    await cypher(database, corruption);
    expect(await checkGraph(database)).toEqual([{ rule, id }]);
  });
});
