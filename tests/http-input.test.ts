/** What isn't a sound request, in all the ways that clients, proxies and attackers find: a clear no, and life goes on. */
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ERROR_CODES } from "../src/domain/error-codes";
import { INTERNAL } from "./setup/attacks";
import { rawRequest, type RawAnswer, sendRaw } from "./setup/raw-http";
import { startServer, type TestServer } from "./setup/server";

const JSON_TYPE = "application/json";
const SOUND = { query: "{ about { name } }" };
const CODES = new Set<string>(ERROR_CODES.map(({ code }) => code));

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ requestsPerMinute: 0 });
});
afterAll(() => server.close());

/** Whatever came before, the next client gets its answer. */
afterEach(async () => {
  expect(await server.post(SOUND.query)).toMatchObject({ status: 200, data: { about: { name: "attest" } } });
});

interface Refused {
  errors: { message: string; extensions: { code: string } }[];
}

/** A refusal as every client can read it: JSON, a code of the list, and nothing of the server's inside. */
function expectRefusal(status: number, text: string, wanted: readonly [number, string]): void {
  expect(text).not.toMatch(/<html|<!doctype/i);
  expect(text).not.toMatch(INTERNAL);
  const { errors } = JSON.parse(text) as Refused;
  expect([status, errors[0]?.extensions.code], text).toEqual(wanted);
  for (const { message, extensions } of errors) {
    expect(CODES).toContain(extensions.code);
    expect(extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
    expect(message.length).toBeGreaterThan(0);
  }
}

async function post(body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": JSON_TYPE, ...headers },
    body: new Uint8Array(Buffer.from(body)),
  });
  return [response.status, await response.text()] as const;
}

describe("the bytes of a body", () => {
  const sound = JSON.stringify(SOUND);
  const large = (bytes: number, rest: object) => {
    const empty = JSON.stringify({ ...rest, variables: { x: "" } });
    return JSON.stringify({ ...rest, variables: { x: "x".repeat(bytes - empty.length) } });
  };

  test.each<[string, string | Buffer, Record<string, string>, [number, string]]>([
    ["invalid UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), {}, [400, "BAD_REQUEST"]],
    ["UTF-8 that encodes a surrogate", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), {}, [400, "BAD_REQUEST"]],
    [
      "UTF-16 by its charset",
      Buffer.from(sound, "utf16le"),
      { "Content-Type": `${JSON_TYPE}; charset=utf-16` },
      [415, "BAD_REQUEST"],
    ],
    ["UTF-16 without saying so", Buffer.from(sound, "utf16le"), {}, [400, "BAD_REQUEST"]],
    ["Latin-1 by its charset", sound, { "Content-Type": `${JSON_TYPE}; charset=latin1` }, [415, "BAD_REQUEST"]],
    ["gzip", gzipSync(sound), { "Content-Encoding": "gzip" }, [415, "BAD_REQUEST"]],
    ["a compression nobody knows", sound, { "Content-Encoding": "x-odd" }, [415, "BAD_REQUEST"]],
    ["nothing", "", {}, [400, "BAD_REQUEST"]],
    ["broken JSON", '{"query": ', {}, [400, "BAD_REQUEST"]],
    ["JSON with something after it", `${sound}}`, {}, [400, "BAD_REQUEST"]],
    ["a number nested without end", "[".repeat(50_000), {}, [400, "BAD_REQUEST"]],
    ["100 kB and a byte", large(100 * 1024 + 1, SOUND), {}, [413, "BODY_TOO_LARGE"]],
    ["100 kB and a byte, all of it beside the query", large(100 * 1024 + 1, {}), {}, [413, "BODY_TOO_LARGE"]],
  ])("%s", async (_name, body, headers, wanted) => {
    const [status, text] = await post(body, headers);
    expectRefusal(status, text, wanted);
  });

  test("100 kB are taken to the byte", async () => {
    const [status, text] = await post(large(100 * 1024, SOUND));
    expect([status, text]).toEqual([200, '{"data":{"about":{"name":"attest"}}}\n']);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/graphql",
    "text/html",
    "application/jsonp",
    "",
  ])("as %s", async (type) => {
    const [status, text] = await post(sound, { "Content-Type": type });
    expectRefusal(status, text, [400, "BAD_REQUEST"]);
  });

  test.each([
    "application/json; charset=UTF-8",
    'application/json;charset="utf-8"',
    "APPLICATION/JSON",
    "application/json; odd=1",
  ])("JSON is taken as %s", async (type) => {
    const [status, text] = await post(sound, { "Content-Type": type });
    expect([status, JSON.parse(text)]).toEqual([200, { data: { about: { name: "attest" } } }]);
  });
});

describe("the JSON of a body", () => {
  const of = (value: unknown) => JSON.stringify(value);
  test.each<[string, string, [number, string]]>([
    ["a list of requests", of([SOUND, SOUND]), [400, "BAD_REQUEST"]],
    ["an empty list", "[]", [400, "BAD_REQUEST"]],
    ["a number", "5", [400, "BAD_REQUEST"]],
    ["null", "null", [400, "BAD_REQUEST"]],
    ["a text", '"{ about { name } }"', [400, "BAD_REQUEST"]],
    ["no query", "{}", [400, "BAD_REQUEST"]],
    ["an empty query", of({ query: "" }), [400, "BAD_REQUEST"]],
    ["a query that is a number", of({ query: 5 }), [400, "BAD_REQUEST"]],
    ["a query that is an object", of({ query: { kind: "Document" } }), [400, "BAD_REQUEST"]],
    ["variables as text that isn't JSON", of({ ...SOUND, variables: "x" }), [400, "BAD_REQUEST"]],
    ["variables as text", of({ ...SOUND, variables: "{}" }), [400, "BAD_REQUEST"]],
    ["variables as a list", of({ ...SOUND, variables: [1] }), [400, "BAD_REQUEST"]],
    ["variables as a number", of({ ...SOUND, variables: 1 }), [400, "BAD_REQUEST"]],
    ["extensions as text", of({ ...SOUND, extensions: "x" }), [400, "BAD_REQUEST"]],
    [
      "a name of an operation that isn't there",
      of({ ...SOUND, operationName: "Other" }),
      [400, "OPERATION_RESOLUTION_FAILURE"],
    ],
    ["a name of an operation that is a number", of({ ...SOUND, operationName: 5 }), [400, "BAD_REQUEST"]],
    [
      "two operations and no name",
      of({ query: "query A { about { name } } query B { about { name } }" }),
      [400, "OPERATION_RESOLUTION_FAILURE"],
    ],
    [
      "definitions without an operation",
      of({ query: "fragment F on About { name }" }),
      [400, "GRAPHQL_VALIDATION_FAILED"],
    ],
    [
      "more wrong values than are told one by one",
      of({
        query: "query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }",
        variables: { filter: { relations: Array.from({ length: 60 }, () => "NONE") } },
      }),
      [400, "BAD_USER_INPUT"],
    ],
    ["a mutation", of({ query: "mutation { about { name } }" }), [400, "GRAPHQL_VALIDATION_FAILED"]],
    ["a subscription", of({ query: "subscription { about { name } }" }), [400, "GRAPHQL_VALIDATION_FAILED"]],
    ["a schema instead of a query", of({ query: "type Query { a: Int }" }), [400, "GRAPHQL_VALIDATION_FAILED"]],
  ])("%s", async (_name, body, wanted) => {
    const [status, text] = await post(body);
    expectRefusal(status, text, wanted);
  });

  test("a persisted query that nobody has kept: told in the words that Apollo's clients go on from", async () => {
    const [status, text] = await post(
      of({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
    );
    expect(status).toBeLessThan(500);
    expect(text).toMatch(/"PersistedQueryNot(Supported|Found)"/);
  });

  test("of two equal keys the last counts, as JSON has it", async () => {
    const [status, text] = await post('{"query":"{","query":"{ about { name } }"}');
    expect([status, JSON.parse(text)]).toEqual([200, { data: { about: { name: "attest" } } }]);
  });

  test.each([
    '{"query":"{ about { name } }","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    '{"query":"query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"polluted":true}}}}',
    '{"query":"query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }","variables":{"__proto__":{"f":{},"polluted":true}}}',
    '{"query":"query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }","variables":{"f":{"constructor":{"prototype":{"polluted":true}}}}}',
  ])("prototypes stay as they are: %s", async (body) => {
    const [status, text] = await post(body);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(INTERNAL);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("GET /graphql", () => {
  const get = async (parameters: Record<string, string>) => {
    const response = await fetch(`${server.url}/graphql?${new URLSearchParams(parameters).toString()}`, {
      headers: { Accept: JSON_TYPE, "Apollo-Require-Preflight": "1" },
    });
    return [response.status, await response.text()] as const;
  };

  test.each<[string, Record<string, string>, [number, string]]>([
    ["no query", {}, [400, "BAD_REQUEST"]],
    ["variables that aren't JSON", { ...SOUND, variables: "{" }, [400, "BAD_REQUEST"]],
    ["variables that are a list", { ...SOUND, variables: "[1]" }, [400, "BAD_REQUEST"]],
    ["extensions that aren't JSON", { ...SOUND, extensions: "x" }, [400, "BAD_REQUEST"]],
    ["a mutation", { query: "mutation { __typename }" }, [400, "GRAPHQL_VALIDATION_FAILED"]],
  ])("%s", async (_name, parameters, wanted) => {
    const [status, text] = await get(parameters);
    expectRefusal(status, text, wanted);
  });

  test("a query given twice", async () => {
    const response = await fetch(`${server.url}/graphql?query=%7Ba%7D&query=%7Bb%7D`, {
      headers: { Accept: JSON_TYPE, "Apollo-Require-Preflight": "1" },
    });
    expectRefusal(response.status, await response.text(), [400, "BAD_REQUEST"]);
  });
});

describe("methods", () => {
  const routes = ["/", "/graphql", "/healthz", "/readyz", "/export/claims.csv", "/playground", "/explorer", "/nothing"];
  const methods = ["PUT", "DELETE", "PATCH", "PROPFIND", "OPTIONS", "TRACE"];
  test.each(routes.flatMap((route) => methods.map((method) => [method, route] as const)))(
    "%s %s",
    async (method, route) => {
      const [answer] = await sendRaw(server.url, rawRequest(`${method} ${route} HTTP/1.1`, []));
      const { status, body } = answer as RawAnswer;
      expect(body).not.toMatch(/<html|<!doctype/i);
      expect(body).not.toMatch(INTERNAL);
      // Whoever asks what may be asked gets an answer; nobody changes anything.
      if (method === "OPTIONS") expect([200, 204, 400, 404, 405]).toContain(status);
      else expect(status).toBe(route === "/graphql" ? 405 : 404);
      if (body.startsWith("{")) expect(CODES).toContain((JSON.parse(body) as Refused).errors[0]?.extensions.code);
    },
  );

  test.each(routes)("HEAD %s has no body", async (route) => {
    const [answer] = await sendRaw(server.url, rawRequest(`HEAD ${route} HTTP/1.1`, []));
    expect(answer?.status).toBeLessThan(500);
    expect(answer?.body).toBe("");
  });
});

describe("addresses", () => {
  test.each([
    "/%00",
    "/export/%00.csv",
    "/export/claims.csv%00",
    "/explorer/..%2f..%2fpackage.json",
    "/explorer/%2e%2e/%2e%2e/package.json",
    "/explorer/..%5c..%5cpackage.json",
    "/examples/..%2f..%2f..%2fetc/passwd",
    "/examples/%00",
    "/playground/..%252f..%252fpackage.json",
    "//example.org/%2f..",
    "/%E0%A4%A",
    "/explorer/%ff",
    "/.env",
    "/.git/config",
    "/explorer/.hidden",
    "/dist/attest.js",
  ])("%s", async (path) => {
    const [answer] = await sendRaw(server.url, rawRequest(`GET ${path} HTTP/1.1`, []));
    const { status, body } = answer as RawAnswer;
    expect([400, 403, 404]).toContain(status);
    expectRefusal(status, body, [status, status === 404 ? "NOT_FOUND" : "BAD_REQUEST"]);
  });

  test("100 kB of address", async () => {
    const [answer] = await sendRaw(
      server.url,
      rawRequest(`GET /export/claims.csv?text=${"x".repeat(100_000)} HTTP/1.1`, []),
    );
    expect(answer?.status).toBeLessThan(500);
    expect(answer?.body).not.toMatch(/<html|<!doctype/i);
  });

  test("more address than headers may have", async () => {
    const [answer] = await sendRaw(server.url, rawRequest(`GET /?${"x".repeat(200_000)} HTTP/1.1`, []));
    expect(answer?.status).toBe(431);
  });
});

describe("on the wire", () => {
  const body = JSON.stringify(SOUND);
  const NAME = '{"data":{"about":{"name":"attest"}}}\n';
  const head = (...headers: string[]) => ["POST /graphql HTTP/1.1", "Host: localhost", ...headers, "", ""].join("\r\n");
  const asJson = `Content-Type: ${JSON_TYPE}`;
  const length = `Content-Length: ${body.length}`;

  test("a body in chunks, without a length", async () => {
    const chunks = [...body].map((character) => `1\r\n${character}\r\n`).join("");
    const [answer] = await sendRaw(
      server.url,
      head(asJson, "Connection: close", "Transfer-Encoding: chunked"),
      `${chunks}0\r\n\r\n`,
    );
    expect([answer?.status, answer?.body]).toEqual([200, NAME]);
  });

  test("chunks that grow beyond 100 kB", async () => {
    const chunk = `2710\r\n${" ".repeat(10_000)}\r\n`;
    const [answer] = await sendRaw(
      server.url,
      head(asJson, "Connection: close", "Transfer-Encoding: chunked"),
      chunk.repeat(11),
      "0\r\n\r\n",
    );
    expectRefusal(answer?.status ?? 0, answer?.body ?? "", [413, "BODY_TOO_LARGE"]);
  });

  test("HTTP/1.0", async () => {
    const [answer] = await sendRaw(server.url, `POST /graphql HTTP/1.0\r\n${asJson}\r\n${length}\r\n\r\n${body}`);
    expect([answer?.status, answer?.body]).toEqual([200, NAME]);
  });

  test("two requests at once are answered in their order", async () => {
    const first = head(asJson, length) + body;
    const second = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    const answers = await sendRaw(server.url, first + second);
    expect(answers.map((answer) => answer.body)).toEqual([NAME, '{"status":"ok"}']);
  });

  test.each<[string, string]>([
    ["a length and chunks", head(asJson, length, "Transfer-Encoding: chunked") + body],
    ["two lengths", head(asJson, length, "Content-Length: 5") + body],
    ["a length below nothing", head(asJson, "Content-Length: -1") + body],
    ["a length that is no number", head(asJson, "Content-Length: many") + body],
    ["chunks that aren't", `${head(asJson, "Transfer-Encoding: chunked")}zz\r\n${body}\r\n`],
    ["a header with a control character", head(asJson, length, "X-Odd: a\u0000b") + body],
    ["a header without a name", head(asJson, length, ": x") + body],
    ["no HTTP at all", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"],
    ["no host", `POST /graphql HTTP/1.1\r\n${asJson}\r\n${length}\r\n\r\n${body}`],
  ])("%s: refused before anything is read", async (_name, bytes) => {
    const [answer] = await sendRaw(server.url, bytes);
    expect(answer?.status).toBe(400);
    expect(answer?.headers).toMatch(/connection: close/i);
    expect(answer?.body).not.toMatch(INTERNAL);
  });

  test("headers with letters beyond ASCII", async () => {
    const [answer] = await sendRaw(
      server.url,
      head(asJson, length, "Connection: close", "X-Odd: \u00e9\u00ff", "User-Agent: \u00b5") + body,
    );
    expect([answer?.status, answer?.body]).toEqual([200, NAME]);
  });

  test.each([
    ["Accept", "*/*;q=x, ,;"],
    ["Accept-Encoding", "gzip;q=2, *;;"],
    ["If-None-Match", '"'],
    ["Host", "a b<c>"],
    ["Content-Type", 'application/json; charset="'],
    ["Accept", "text/plain"],
    ["Range", "bytes=0-0,5-"],
  ])("%s: %s", async (name, value) => {
    const headers = [asJson, length, "Connection: close", `${name}: ${value}`].filter(
      (header, index) => index === 3 || !header.startsWith(`${name}:`),
    );
    const text = ["POST /graphql HTTP/1.1", ...(name === "Host" ? [] : ["Host: localhost"]), ...headers, "", body].join(
      "\r\n",
    );
    const [answer] = await sendRaw(server.url, text);
    expect(answer?.status).toBeLessThan(500);
    expect(answer?.body).not.toMatch(/<html|<!doctype/i);
    expect(answer?.body).not.toMatch(INTERNAL);
  });
});
