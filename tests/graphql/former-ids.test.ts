/** Whoever kept an id that was merged since gets what it was merged into, wherever an id can be asked for. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { loadJudgements } from "../../src/store";
import { ownFolder } from "../setup/folder";
import { startServer, type TestServer } from "../setup/server";
import { claims, load } from "../setup/store";

const [OLD, KEPT, OTHER] = ["person:y-cooper", "person:yvette-cooper", "person:chris-philp"];
/** What a source calls the one that was merged, as an identifier shows. */
const GIVEN = "person:members.7";
const [OLD_MEASURE, MEASURE] = ["measure:rapid-audit-2025", "measure:rapid-audit"];

const file = ownFolder();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await load(
    server.database,
    `people: [{ id: ${OLD}, name: Y. Cooper, identifiers: { x: "7" } }]\nmeasures: [{ id: ${OLD_MEASURE}, name: Audit of 2025 }]`,
    "documents: [{ id: document:test, name: Test }]",
    claims("test", `subject: ${OLD}, relation: WELCOMED, object: ${OLD_MEASURE}, paragraph: 1`),
  );
  const judgement = { verdict: "same", by: "M. Editor", on: "2025-01-16" } as const;
  await loadJudgements(server.database, [
    { pair: [KEPT, OLD], ...judgement },
    { pair: [MEASURE, OLD_MEASURE], ...judgement },
  ]);
  const given = `people: [{ id: ${GIVEN}, name: Member 7, identifiers: { x: "7" } }]\n`;
  await loadFiles(server.database, [file("members.yaml", given)]);
});
afterAll(() => server.close());

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await server.post(query);
  expect(errors).toBeUndefined();
  return data;
}

/** The same question by the old id and by the one that is kept. */
const QUESTIONS: [string, (person: string, measure: string) => string][] = [
  ["node", (id) => `{ node(id: "${id}") { id ... on Person { name aliases } } }`],
  ["nodes", (id) => `{ nodes(ids: ["${OTHER}", "${id}", "${KEPT}"]) { id } }`],
  ["entity", (id) => `{ entity(id: "${id}") { id claims(first: 3) { totalCount nodes { id } } } }`],
  ["person", (id) => `{ person(id: "${id}") { id formerIds } }`],
  ["entities", (id) => `{ entities(filter: { ids: ["${id}"] }) { nodes { id } } }`],
  ["claims by subject", (id) => `{ claims(filter: { subject: ["${id}"] }) { totalCount } }`],
  ["claims by object", (_, id) => `{ claims(filter: { object: ["${id}"] }) { totalCount } }`],
  [
    "claims in any role, nested",
    (id) => `{ claims(filter: { and: [{ not: { entity: ["${id}"] } }] }) { totalCount } }`,
  ],
  [
    "a network",
    (id) => `{ network(around: ["${id}", "${KEPT}"], depth: 1, maxNodes: 20) { nodes { entity { id } } } }`,
  ],
  ["paths", (id) => `{ paths(from: "${id}", to: "${OTHER}", maxLength: 4) { nodes { id } } }`],
  ["stances", (_, id) => `{ stances(on: "${id}") { on { id } groups { stance count } } }`],
  ["alignment", (_, id) => `{ alignment(on: ["${id}"]) { count measures } }`],
  ["a timeline", (id) => `{ person(id: "${id}") { timeline(first: 2) { totalCount } } }`],
];

describe("an id that was merged answers like the one that is kept, in", () => {
  test.each(QUESTIONS)("%s", async (_what, question) => {
    const kept = await ask(question(KEPT, MEASURE));
    expect(JSON.stringify(kept)).not.toMatch(/null|"totalCount":0|\[\]/);
    expect(await ask(question(OLD, OLD_MEASURE))).toEqual(kept);
    expect(await ask(question(GIVEN, OLD_MEASURE))).toEqual(kept);
  });

  test.each(["network.jsonld?around=", "network.jsonld?ids="])("an export of %s", async (path) => {
    const file = async (id: string) => {
      const response = await fetch(`${server.url}/export/${path}${id}`);
      expect(response.status).toBe(200);
      const { "@graph": graph } = (await response.json()) as {
        "@graph": { "@id"?: string; sameEntityAs?: string[] }[];
      };
      expect(graph.find((node) => node["@id"] === KEPT)?.sameEntityAs).toEqual([GIVEN, OLD]);
      return graph.map((node) => node["@id"]).filter((found) => found !== undefined);
    };
    const kept = await file(KEPT);
    expect(kept).toContain(KEPT);
    expect(await file(OLD)).toEqual(kept);
    expect(await file(GIVEN)).toEqual(kept);
  });
});

test("an entity lists the ids that were merged into it, and those that sources gave it", async () => {
  expect(await ask(`{ person(id: "${OLD}") { id formerIds } nobody: person(id: "${OTHER}") { formerIds } }`)).toEqual({
    person: { id: KEPT, formerIds: [GIVEN, OLD] },
    nobody: { formerIds: [] },
  });
});

test("the old name finds what is kept", async () => {
  expect(await ask(`{ search(text: "Audit of 2025", first: 1) { matched entity { id } } }`)).toEqual({
    search: [{ matched: "Audit of 2025", entity: { id: MEASURE } }],
  });
});

test("a question by an old id is one statement, like any other", async () => {
  const statements = await server.statementsOf(() => ask(`{ person(id: "${OLD}") { name } }`));
  expect(statements).toHaveLength(1);
});

test("there is no way from an entity to itself, by whatever ids", async () => {
  const { errors } = await server.post(`{ paths(from: "${OLD}", to: "${KEPT}") { length } }`);
  expect(errors?.[0]?.message).toBe(`paths(from:, to:): needs two different entities, but got "${OLD}"`);
});

test("an id that never was is still refused by its name", async () => {
  const { errors } = await server.post(`{ network(around: ["${OLD}", "person:nobody"]) { truncated } }`);
  expect(errors?.[0]?.message).toBe('network(around:): needs ids of entities that exist, but got "person:nobody"');
});
