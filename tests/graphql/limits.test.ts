import { getIntrospectionQuery, Lexer, print, Source, TokenKind } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config";
import { QueryCheck } from "../../src/graphql/limits";
import { buildAttestSchema } from "../../src/graphql/schema";
import { knownQueries } from "../setup/queries";
import { startServer, type TestServer } from "../setup/server";

const { limits } = readConfig({}).serving;
const { tokens, depth, fields, aliases, directives, conditions, cost } = limits;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ");
const nested = (levels: number) =>
  `{ claims(first: 1) { nodes { ${"contradicts { ".repeat(levels - 3)}id ${"} ".repeat(levels - 3)}} } }`;
const doubled = (levels: number, end: string) =>
  `${times(levels, (level) => `fragment F${level} on About { ...F${level + 1} ...F${level + 1} }`)} fragment F${levels} on About { ${end} }`;

/** One field after another of those that `about` has. */
const about = (index: number) => ["name", "version", "graphVersion", "loadedAt", "claims"][index % 5] ?? "";

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count++;
  return count;
}

/** A query of so many tokens: lists bring most of them, repeated fields the rest. */
function ofTokens(count: number): string {
  const list = times(1_000, () => "ACTUAL");
  const start = `{ claims(filter: { modality: [${list}], and: [{ modality: [${list}] }, { modality: [${list}] }, { modality: [${list}] }] }) { totalCount } about {`;
  return `${start} ${times(count - tokensOf(start) - 2, about)} } }`;
}

/** A query that costs so much by the network alone, at 50 for each of its nodes and 500 for its work. */
const costing = (above: string) =>
  `{ network(around: ["person:yvette-cooper"], maxNodes: 990) { links { claims(first: 24) { id } } } ${above} }`;

/** The answer, and that the database was not asked for it. */
async function refused(query: string, variables?: object) {
  let answer: Awaited<ReturnType<TestServer["post"]>> | undefined;
  const statements = await server.statementsOf(async () => (answer = await server.post(query, variables)));
  expect(statements).toEqual([]);
  expect(answer?.status).toBe(400);
  expect(answer?.data ?? null).toBeNull();
  return answer?.errors?.[0];
}

describe("each limit is taken, and what is beyond it is refused before anything is looked up", () => {
  test.each([
    ["depth", depth, nested, "QUERY_TOO_DEEP"],
    ["fields", fields, (count: number) => `{ about { ${times(count - 1, about)} } }`, "QUERY_TOO_WIDE"],
    [
      "aliases",
      aliases,
      (count: number) => `{ about { ${times(count, (index) => `a${index}: name`)} } }`,
      "TOO_MANY_ALIASES",
    ],
    [
      "directives",
      directives,
      (count: number) => `{ about { ${times(count, () => "name @include(if: true)")} } }`,
      "TOO_MANY_DIRECTIVES",
    ],
    [
      "conditions",
      conditions,
      (count: number) => `{ claims(filter: { and: [${times(count - 1, () => "{ minSources: 1 }")}] }) { totalCount } }`,
      "TOO_MANY_CONDITIONS",
    ],
  ] as const)("%s", async (_name, limit, query, code) => {
    const met = await server.post(query(limit));
    expect([met.status, met.errors]).toEqual([200, undefined]);
    const error = await refused(query(limit + 1));
    expect(error?.extensions).toEqual({ code, limit, found: limit + 1 });
    expect(error?.message).toContain(`may be ${limit} at most, but got ${limit + 1}`);
  });

  test("tokens, which are not counted to the end", async () => {
    expect((await server.post(ofTokens(tokens))).status).toBe(200);
    expect((await refused(ofTokens(tokens + 1)))?.extensions).toEqual({ code: "TOO_MANY_TOKENS", limit: tokens });
  });

  test("cost", async () => {
    expect((await server.post(costing(""))).status).toBe(200);
    expect((await refused(costing("about { name }")))?.extensions).toEqual({
      ...{ code: "QUERY_TOO_COSTLY", limit: cost, found: cost + 1 },
    });
  });
});

describe("what is hidden is counted all the same", () => {
  test("conditions in variables, in their defaults, and of all arguments together", async () => {
    const half = `{ or: [${times(conditions / 2, () => "{ disputed: true }")}] }`;
    const halfAsVariable = { or: Array.from({ length: conditions / 2 }, () => ({ disputed: true })) };
    const query = `query ($v: ClaimFilter = ${half}) { claims(filter: $v) { totalCount } timeline(filter: ${half}, bucket: YEAR) { totalCount } }`;
    const expected = { code: "TOO_MANY_CONDITIONS", limit: conditions, found: conditions + 2 };
    expect((await refused(query))?.extensions).toEqual(expected);
    expect((await refused(query, { v: halfAsVariable }))?.extensions).toEqual(expected);
  });

  const deep = `contradicts { `.repeat(depth) + "id" + " }".repeat(depth);

  test.each(["A", "__schema", "__type"])("depth in a fragment named %s", async (name) => {
    const query = `{ claims { nodes { ...${name} } } } fragment ${name} on Claim { ${deep} }`;
    expect((await refused(query))?.extensions).toEqual({ code: "QUERY_TOO_DEEP", limit: depth, found: depth + 3 });
  });

  test("depth in inline fragments, which add none of their own", async () => {
    const query = (levels: number) =>
      `{ claims(first: 1) { ...{ nodes { ... on Claim { ${"... on Claim { contradicts { ".repeat(levels)}id${" } }".repeat(levels)} } } } } }`;
    expect((await server.post(query(5))).errors).toBeUndefined();
    expect((await refused(query(depth)))?.extensions).toMatchObject({ code: "QUERY_TOO_DEEP", found: depth + 3 });
  });

  test("fields and aliases in fragments that double each other", async () => {
    const wide = await refused(`{ about { ...F0 } } ${doubled(30, "name")}`);
    expect(wide?.extensions).toEqual({ code: "QUERY_TOO_WIDE", limit: fields, found: 2 ** 30 + 2 ** 31 });
    const longer = await refused(`{ about { ...F0 } } ${doubled(200, "name")}`);
    expect(longer?.extensions.found).toBe(Number.MAX_SAFE_INTEGER);
    const aliased = await refused(`{ about { ...F0 } } ${doubled(5, "a: name")}`);
    expect(aliased?.extensions).toEqual({ code: "TOO_MANY_ALIASES", limit: aliases, found: 32 });
  });

  test("directives on a fragment, on its use, on the operation's variables", async () => {
    const many = times(5, (index) => `...A @skip(if: $no) ...B @include(if: ${index > 2})`);
    const uses = times(3, () => many);
    const query = `query ($no: Boolean = false) { about { ${uses} ...A @skip(if: false) } } fragment A on About { name } fragment B on About { name }`;
    expect((await refused(query))?.extensions).toMatchObject({ code: "TOO_MANY_DIRECTIVES", found: 31 });
  });

  test("aliases of root fields", async () => {
    const query = `{ ${times(aliases + 1, (index) => `a${index}: about { name }`)} }`;
    expect((await refused(query))?.extensions).toMatchObject({ code: "TOO_MANY_ALIASES", found: aliases + 1 });
  });

  const paged = (size: string) =>
    `people(first: ${size}) { nodes { criticised(first: ${size}) { nodes { object { ... on Measure { criticisedBy(first: ${size}) { nodes { id } } } } } } } }`;

  test("cost of page sizes in variables, in their defaults and in fragments", async () => {
    const found = 1 + 100 * (1 + 1 + 100 * (1 + 1 + 1 + 100));
    const costly = { code: "QUERY_TOO_COSTLY", limit: cost, found };
    expect((await refused(`{ ${paged("100")} }`))?.extensions).toEqual(costly);
    expect((await refused(`query ($n: Int) { ${paged("$n")} }`, { n: 100 }))?.extensions).toEqual(costly);
    expect((await refused(`query ($n: Int = 100) { ${paged("$n")} }`))?.extensions).toEqual(costly);
    expect((await refused(`{ ...All } fragment All on Query { ${paged("100")} }`))?.extensions).toEqual(costly);
    expect((await refused(`query ($n: Int) { ${paged("$n")} }`, { n: 100_000 }))?.extensions).toEqual(costly);
    expect((await server.post(`query ($n: Int) { ${paged("$n")} }`, { n: 2 })).errors).toBeUndefined();
  });

  test("nothing of what is skipped", async () => {
    const query = `query ($all: Boolean!) { about { name } ... @include(if: $all) { ${paged("100")} } }`;
    expect((await server.post(query, { all: false })).status).toBe(200);
    expect((await refused(query, { all: true }))?.extensions.code).toBe("QUERY_TOO_COSTLY");
  });

  test.each([100_000, 0, -1, -2_147_483_648])("a page of %i makes no cost smaller, and is refused", async (first) => {
    const error = await refused("query ($first: Int) { claims(first: $first) { nodes { id } } }", { first });
    expect(error).toMatchObject({
      message: `claims(first:): needs a number from 1 to 100, but got ${first}`,
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});

describe("introspection", () => {
  test("passes in full, as tools send it", async () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
    };
    const query = getIntrospectionQuery({ ...everything, inputValueDeprecation: true, oneOf: true });
    const { status, errors } = await server.post(query);
    expect([status, errors]).toEqual([200, undefined]);
  });

  test("has a depth of its own, which is a limit too", async () => {
    const types = (levels: number) =>
      `{ __type(name: "Claim") { ${"ofType { ".repeat(levels - 2)}name${" }".repeat(levels - 2)} } }`;
    expect((await server.post(types(20))).status).toBe(200);
    expect((await refused(types(21)))?.extensions).toEqual({ code: "QUERY_TOO_DEEP", limit: 20, found: 21 });
  });
});

describe("the cost of a query", () => {
  const asks = { "attest-cost": "include" };

  test("is told to whoever asks for it", async () => {
    const query = "{ claims(first: 10) { nodes { label } } }";
    expect((await server.post(query, {}, asks)).extensions).toEqual({ cost: { asked: 11, limit: cost } });
    expect(await server.post(query)).not.toHaveProperty("extensions");
  });

  test("is told with a refusal too", async () => {
    const { status, extensions } = await server.post(costing("about { name }"), {}, asks);
    expect([status, extensions]).toEqual([400, { cost: { asked: cost + 1, limit: cost } }]);
  });

  test("stands in the description of every field that has one of its own", () => {
    const type = (name: string) =>
      buildAttestSchema().getType(name) as { getFields(): Record<string, { description: string }> };
    const told = (on: string, field: string) => /Costs .*\.$/.exec(type(on).getFields()[field]?.description ?? "")?.[0];
    expect(told("Query", "claims")).toBe("Costs 1, and what is asked of it for each of `first` or `last`.");
    expect(told("Query", "network")).toBe("Costs 500, and what is asked of it for each of `maxNodes`.");
    expect(told("Claim", "evidence")).toBe("Costs 1 with what is asked of it for each of 2 reckoned with.");
    expect(told("Claim", "subject")).toBe("Costs 1 with what is asked of it.");
    expect(told("Claim", "label")).toBeUndefined();
  });
});

describe("the project's own queries", () => {
  const unlimited = { ...limits, fields: 10_000 };
  const check = new QueryCheck(buildAttestSchema(), unlimited);

  test.each(knownQueries().map((query) => [query.name, query] as const))(
    "%s needs half of any limit at most, and two levels less than the deepest",
    (_name, query) => {
      const found = check.checkSize(query);
      const needed = { ...found, tokens: tokensOf(print(query.document)), cost: check.costOf(query) };
      expect(needed.depth).toBeLessThanOrEqual(depth - 2);
      for (const name of ["tokens", "fields", "aliases", "directives", "conditions", "cost"] as const)
        expect(needed[name], name).toBeLessThanOrEqual(limits[name] / 2);
    },
  );

  test("are all there", () => {
    expect(knownQueries().length).toBeGreaterThan(55);
  });
});
