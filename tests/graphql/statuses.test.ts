import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ERROR_CODES } from "../../src/domain/error-codes";
import { maskError } from "../../src/graphql/errors";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");
const INTERNALS = /stacktrace|node_modules|\.ts\b|\/src\/|\bMATCH\b|neo4j|call stack/i;

describe("what can't be answered has the status and the code of the reason, and shows nothing of the inside", () => {
  test.each([
    [
      "fragments in a circle",
      "{ about { ...A } } fragment A on About { ...B } fragment B on About { ...A }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a forged cursor", '{ claims(after: "bm9uc2Vuc2U") { totalCount } }', "BAD_USER_INPUT"],
    ["a cursor of another order", `{ claims(after: "${cursor(["NAME", "a"])}") { totalCount } }`, "BAD_USER_INPUT"],
    ["a negative page", "{ claims(first: -1) { totalCount } }", "BAD_USER_INPUT"],
    ["a huge page", "{ claims(last: 2147483647) { totalCount } }", "BAD_USER_INPUT"],
    ["a number beyond 32 bits", "{ claims(first: 3000000000) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a month that isn't", '{ claims(filter: { asOf: "2025-13-45" }) { totalCount } }', "GRAPHQL_VALIDATION_FAILED"],
    ["a day in words", '{ changes(since: "yesterday") { totalCount } }', "GRAPHQL_VALIDATION_FAILED"],
    ["the same field too often to compare", `{ about { ${"name ".repeat(1_200)} } }`, "QUERY_TOO_WIDE"],
    ["no GraphQL", "{", "GRAPHQL_PARSE_FAILED"],
    [
      "two operations, and no word which",
      "query A { about { name } } query B { about { name } }",
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["an unknown directive", "{ about { name @nonsense } }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "an entity that a diagram can't be drawn around",
      '{ network(around: ["person:nobody"]) { truncated } }',
      "BAD_USER_INPUT",
    ],
  ])("%s", async (_what, query, code) => {
    const answer = await server.post(query);
    expect([answer.status, answer.errors?.[0]?.extensions.code, answer.data ?? null]).toEqual([400, code, null]);
    expect(JSON.stringify(answer)).not.toMatch(INTERNALS);
  });

  test.each([
    ["20,000 levels", `{a${"{a".repeat(20_000)}${"}".repeat(20_000)}}`],
    ["20,000 lists", `{a(x:${"[".repeat(20_000)}${"]".repeat(20_000)})}`],
  ])("%s: how far the parser gets depends on its stack", async (_what, query) => {
    const answer = await server.post(query);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toMatch(/^(QUERY_TOO_DEEP|TOO_MANY_TOKENS)$/);
    expect(JSON.stringify(answer)).not.toMatch(INTERNALS);
  });

  test.each([
    ["a number beyond 32 bits", "Int", { v: 3_000_000_000 }],
    ["a text for a number", "Int", { v: "twenty" }],
    ["an object for a number", "Int", { v: { first: 1 } }],
    ["nothing for what is needed", "Int!", {}],
  ])("in a variable, %s", async (_what, type, variables) => {
    const { status, errors } = await server.post(`query ($v: ${type}) { claims(first: $v) { totalCount } }`, variables);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(errors?.[0]?.message).toMatch(/\$v/);
  });

  test("an unknown field is answered with the one that was meant", async () => {
    const { status, errors } = await server.post("{ claims { nodes { sbject { name } } } }");
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/Did you mean .*"subject"/);
  });

  test("a persisted query is a bad request, as there are none", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });

  test("a parser without a stack to stand on says that the query is too deep; no other error tells what it is", () => {
    const log = { error: () => undefined };
    const masked = (error: Error) => maskError({ message: error.message }, error, log, "id-of-the-request");
    expect(masked(new RangeError("Maximum call stack size exceeded"))).toMatchObject({
      message: "The query is nested too deeply to be read.",
      extensions: { code: "QUERY_TOO_DEEP" },
    });
    expect(masked(new Error("MATCH (n) failed at /src/x.ts"))).toMatchObject({
      message: expect.stringMatching(/^Internal error; quote id-of-the-request when/) as string,
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
    const codes = new Set<unknown>(ERROR_CODES.map(({ code }) => code));
    expect(codes).toContain(
      maskError({ message: "x", extensions: { code: "NEW_OF_APOLLO" } }, new Error("x"), log, undefined).extensions
        ?.code,
    );
  });
});

describe("an answer of which a part is there", () => {
  test("is a success, and says what is missing", async () => {
    const { status, data, errors } = await server.post(
      '{ entityTypes { kind } paths(from: "a", to: "a") { length } stances(on: "measure:none") { on { id } } }',
    );
    // A field that can't be empty takes its whole answer with it.
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, null, "BAD_USER_INPUT"]);
    const partial = await server.post(
      '{ about { name } stances(on: "measure:national-inquiry", first: 0) { on { id } } }',
    );
    expect([partial.status, partial.data]).toEqual([200, { about: { name: "attest" }, stances: null }]);
    expect(partial.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("is none where every root field is empty", async () => {
    const { status, data, errors } = await server.post(
      '{ person(id: "person:nobody") { name } stances(on: "measure:national-inquiry", first: 0) { on { id } } }',
    );
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, null, "BAD_USER_INPUT"]);
  });

  test("what doesn't exist is no error", async () => {
    const { status, data } = await server.post('{ person(id: "person:nobody") { name } }');
    expect([status, data]).toEqual([200, { person: null }]);
  });
});
