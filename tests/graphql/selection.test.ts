import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** The data of a query that has to succeed. */
async function data<Data>(query: string, variables?: object): Promise<Data> {
  const { data: found, errors } = await server.post<Data>(query, variables);
  expect(errors).toBeUndefined();
  return found as Data;
}

async function countStatements(query: string): Promise<number> {
  return (await server.statementsOf(() => data(query))).length;
}

describe("how many statements a query takes", () => {
  test("claims of twenty people with their objects and documents: one", async () => {
    const query = `{ people(first: 20) { nodes { name claims(first: 10) { totalCount nodes { label object { name }
      evidence { paragraph document { title publisher { name } } } } } } } }`;
    expect(await countStatements(query)).toBe(1);
    const { people } = await data<{ people: { nodes: { claims: { nodes: unknown[] } }[] } }>(query);
    expect(people.nodes.length).toBeGreaterThan(15);
    expect(people.nodes.reduce((sum, { claims }) => sum + claims.nodes.length, 0)).toBeGreaterThan(50);
  });

  test("twenty people by id under aliases: one", async () => {
    const { people } = await data<{ people: { nodes: { id: string }[] } }>("{ people { nodes { id } } }");
    const fields = people.nodes.map(({ id }, index) => `p${index}: person(id: "${id}") { name }`);
    expect(fields.length).toBeGreaterThan(15);
    expect(await countStatements(`{ ${fields.join("\n")} }`)).toBe(1);
  });

  test("entities and claims by node id: one for each sort", async () => {
    const { claims } = await data<{ claims: { nodes: { id: string }[] } }>("{ claims(first: 30) { nodes { id } } }");
    const ids = JSON.stringify([...claims.nodes.map(({ id }) => id), "person:yvette-cooper", "measure:rapid-audit"]);
    expect(await countStatements(`{ nodes(ids: ${ids}) { id ... on Claim { label } ... on Entity { name } } }`)).toBe(
      2,
    );
  });

  test("three levels of claims about claims' subjects: one", async () => {
    const level = (inner: string) => `claims(first: 3) { nodes { subject { name ${inner} } } }`;
    expect(await countStatements(`{ person(id: "person:yvette-cooper") { ${level(level(level("")))} } }`)).toBe(1);
  });

  test("the vocabulary: none", async () => {
    expect(await countStatements("{ relationTypes { name } entityTypes { kind } }")).toBe(0);
  });
});

describe("what a selection may look like", () => {
  test("fragments, aliases and directives choose what is read", async () => {
    const answer = await data<Record<string, unknown>>(
      `query ($yes: Boolean = true, $no: Boolean = false) {
        her: entity(id: "person:yvette-cooper") { ...Names summary @skip(if: $yes) classification @include(if: $no)
          ... on Person { leads(first: 1) { totalCount } announcements: announced(first: 2) { nodes { ...Said } } }
          ... on Place { announcements: locationOf(first: 1) { nodes { id } } } }
      }
      fragment Names on Entity { called: name aliases }
      fragment Said on Claim { what: relation object { __typename name } }`,
    );
    const her = answer.her as {
      called: string;
      announcements: { nodes: { what: string; object: { __typename: string } }[] };
    };
    expect(Object.keys(her)).toEqual(["called", "aliases", "leads", "announcements"]);
    expect(her.called).toBe("Yvette Cooper");
    expect(her.announcements.nodes.map(({ what }) => what)).toEqual(["ANNOUNCED", "ANNOUNCED"]);
    expect(her.announcements.nodes[0]?.object.__typename).toBe("Measure");
  });

  test("the same field under two aliases keeps its own arguments", async () => {
    const { measure } = await data<{
      measure: Record<string, { nodes: { subject: { id: string } }[]; totalCount: number }>;
    }>(
      `{ measure(id: "measure:local-inquiries") {
        one: criticisedBy(first: 1) { totalCount nodes { subject { id } } }
        his: criticisedBy(filter: { subject: "person:chris-philp" }) { totalCount nodes { subject { id } } } } }`,
    );
    expect(measure.one).toMatchObject({ totalCount: 3, nodes: { length: 1 } });
    expect(measure.his?.nodes.map(({ subject }) => subject.id)).toEqual(["person:chris-philp", "person:chris-philp"]);
  });

  test("nodes, edges and the count of a connection agree", async () => {
    const { claims } = await data<{
      claims: {
        nodes: { id: string; label: string }[];
        edges: { cursor: string; node: { id: string; occurred: string } }[];
      };
    }>("{ claims(first: 5) { nodes { id label } edges { cursor node { id occurred } } } }");
    expect(claims.edges.map(({ node }) => node.id)).toEqual(claims.nodes.map(({ id }) => id));
    expect(new Set(claims.edges.map(({ cursor }) => cursor)).size).toBe(5);
  });

  test("a page's info without its nodes, and a count alone", async () => {
    const answer = await data<{ a: object; b: object }>(
      "{ a: claims(first: 2) { pageInfo { hasNextPage endCursor } } b: claims(filter: { relations: CRITICISED, objectKinds: MEASURE }) { totalCount } }",
    );
    expect(answer.a).toEqual({ pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string } });
    expect(answer.b).toEqual({ totalCount: 3 });
  });

  test("documents that mention an entity, with their paragraphs", async () => {
    const { person } = await data<{
      person: { mentionedIn: { document: { id: string }; paragraphs: number[]; claimCount: number }[] };
    }>(`{ person(id: "person:keir-starmer") { mentionedIn { document { id } paragraphs claimCount } } }`);
    const politicsHome = person.mentionedIn.find(({ document }) => document.id === "document:politicshome-2025-01-16");
    expect(politicsHome?.paragraphs).toContain(5);
  });
});
