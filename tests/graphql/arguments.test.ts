import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const cursor = (content: string) => Buffer.from(content).toString("base64url");

describe("arguments that can't be taken are refused with a sentence", () => {
  test.each([
    ["{ claims(first: 0) { totalCount } }", "claims(first:): needs a number from 1 to 100, but got 0"],
    ["{ claims(first: -3) { totalCount } }", "claims(first:): needs a number from 1 to 100, but got -3"],
    ["{ people(last: 101) { totalCount } }", "people(last:): needs a number from 1 to 100, but got 101"],
    [
      "{ claims(first: 1, last: 1) { totalCount } }",
      'claims(first:, last:): needs one of the two, but got {"first":1,"last":1}',
    ],
    [
      '{ claims(after: "nonsense") { totalCount } }',
      'claims(after:): needs a cursor that this field gave out in the same order, but got "nonsense"',
    ],
    [
      `{ claims(after: "${cursor('["PUBLISHED","x"]')}") { totalCount } }`,
      `claims(after:): needs a cursor that this field gave out in the same order, but got "${cursor('["PUBLISHED","x"]')}"`,
    ],
    [
      '{ person(id: "person:yvette-cooper") { criticised(before: "e30") { totalCount } } }',
      'criticised(before:): needs a cursor that this field gave out in the same order, but got "e30"',
    ],
    [
      '{ person(id: "person:yvette-cooper") { claims(first: 1000) { totalCount } } }',
      "claims(first:): needs a number from 1 to 100, but got 1000",
    ],
    [`{ search(text: "${"x".repeat(201)}") { matched } }`, "search(text:): needs at most 200 characters, but got 201"],
    [`{ nodes(ids: [${'"person:a",'.repeat(101)}]) { id } }`, "nodes(ids:): needs at most 100 items, but got 101"],
  ])("%s", async (query, message) => {
    const { errors } = await server.post(query);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: "BAD_USER_INPUT" } })]);
  });

  test.each([
    [
      '{ claims(filter: { knownAt: "2025-02-30" }) { totalCount } }',
      /needs a day as YYYY-MM-DD, such as "2025-01-16", but got "2025-02-30"/,
    ],
    ['{ claims(filter: { asOf: "last week" }) { totalCount } }', /needs a day as YYYY-MM-DD/],
    ['{ claims(filter: { recordedAt: "2025-01-01" }) { totalCount } }', /needs a time such as/],
    ["{ claims(filter: { relations: [CRITICIZED] }) { totalCount } }", /Did you mean the enum value "CRITICISED"/],
    ["{ claims { nodes { sbject { name } } } }", /Did you mean .*"subject"/],
    ["{ claims(first: 3000000000) { totalCount } }", /32-bit/],
  ])("%s is answered before anything is read", async (query, message) => {
    const statements = await server.statementsOf(async () => {
      const { status, errors } = await server.post(query);
      expect(status).toBe(400);
      expect(errors?.[0]?.message).toMatch(message);
    });
    expect(statements).toEqual([]);
  });

  test("conditions nested without end", async () => {
    const filter = (depth: number): object => (depth === 0 ? { disputed: true } : { not: filter(depth - 1) });
    const query = "query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }";
    expect((await server.post(query, { filter: filter(6) })).errors).toBeUndefined();
    expect((await server.post(query, { filter: filter(7) })).errors?.[0]?.message).toBe(
      "filter: needs `and`, `or` and `not` nested at most 6 deep, but got 7",
    );
  });
});

describe("what doesn't exist", () => {
  test("is null for one thing, and in place among several", async () => {
    const { data, errors } = await server.post(
      `{ entity(id: "person:nobody") { name } claim(id: "claim:none") { label } place(id: "person:yvette-cooper") { name }
         nodes(ids: ["person:nobody", "person:yvette-cooper", "claim:00000000000000000000"]) { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      entity: null,
      claim: null,
      place: null,
      nodes: [null, { id: "person:yvette-cooper" }, null],
    });
  });

  test("matches nothing as a filter, and so does an empty list", async () => {
    const { data } = await server.post(
      `{ a: claims(filter: { subject: "person:nobody" }) { totalCount nodes { id } } b: claims(filter: { subject: [] }) { totalCount nodes { id } }
         c: entities(filter: { ids: [] }) { totalCount } }`,
    );
    expect(data).toEqual({ a: { totalCount: 0, nodes: [] }, b: { totalCount: 0, nodes: [] }, c: { totalCount: 0 } });
  });

  test.each(["", "   ", '+-&&||!(){}[]^"~*?:\\/', "AND OR NOT", "\u0000", "name:*"])(
    "search takes any text: %j",
    async (text) => {
      const { errors } = await server.post("query ($text: String!) { search(text: $text) { matched } }", { text });
      expect(errors).toBeUndefined();
    },
  );
});

describe("pages", () => {
  type Page = {
    claims: {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
  };
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    claims(first: $first, after: $after, last: $last, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

  async function page(variables: object): Promise<Page> {
    return (await server.post<Page>(query, variables)).data as Page;
  }

  test("follow each other to the end, and back to the start", async () => {
    const forwards: string[] = [];
    let info: Page["claims"]["pageInfo"] | undefined;
    do {
      const { claims } = await page({ first: 70, after: info?.endCursor });
      forwards.push(...claims.nodes.map(({ id }) => id));
      info = claims.pageInfo;
    } while (info.hasNextPage);
    const { data } = await server.post<{ claims: { totalCount: number } }>("{ claims { totalCount } }");
    expect(new Set(forwards).size).toBe(data?.claims.totalCount);
    expect(forwards.length).toBe(data?.claims.totalCount);

    const backwards: string[] = [];
    info = undefined;
    do {
      const { claims } = await page({ last: 70, before: info?.startCursor });
      backwards.unshift(...claims.nodes.map(({ id }) => id));
      info = claims.pageInfo;
    } while (info.hasPreviousPage);
    expect(backwards).toEqual(forwards);
  });
});
