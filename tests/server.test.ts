import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer as serve } from "../src/server";
import { Database } from "../src/store";
import { serverOptions, startServer, type TestServer } from "./setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: "manual" });

describe("what is served where", () => {
  test("a browser that opens /graphql gets the playground", async () => {
    const response = await get("/graphql", { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/Attest playground/);
    const page = await get("/graphql?query=%7Babout%7Bname%7D%7D", { Accept: "text/html" });
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  });

  test("a browser that opens the server gets the explorer, under a policy without inline styles", async () => {
    const response = await get("/");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("style-src 'self';");
    const page = await response.text();
    expect(page).toMatch(/Attest explorer/);
    const [, script] = /src="([^"]+)"/.exec(page) ?? [];
    expect((await get(script ?? "")).headers.get("cache-control")).toContain("immutable");
  });

  test("a client that asks for data by GET gets data", async () => {
    const response = await get("/graphql?query=%7Babout%7Bname%7D%7D", {
      Accept: "application/json",
      "Apollo-Require-Preflight": "1",
    });
    expect(await response.json()).toEqual({ data: { about: { name: "attest" } } });
  });

  test("a page of another site can't ask through a visitor's browser", async () => {
    const response = await get("/graphql?query=%7Babout%7Bname%7D%7D", { Accept: "application/json" });
    expect(response.status).toBe(400);
  });

  test("pages may load from this server only, and nobody may frame them", async () => {
    const policy = (await get("/graphql", { Accept: "text/html" })).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
  });

  test("health says that the process lives, readiness that the database answers", async () => {
    expect(await (await get("/healthz")).json()).toEqual({ status: "ok" });
    expect(await (await get("/readyz")).json()).toEqual({ status: "ready" });
  });

  test("nothing else is there, and it says where GraphQL is", async () => {
    const response = await get("/../package.json");
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/GraphQL is at \/graphql/);
  });
});

describe("bodies that can't be read", () => {
  const post = (body: string | Buffer, type = "application/json") =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": type },
      body: new Uint8Array(Buffer.from(body)),
    });

  test.each([
    ["broken JSON", '{"query": ', 400, "BAD_REQUEST"],
    ["more than 100 kB", JSON.stringify({ query: `{ a }${" ".repeat(200_000)}` }), 413, "BODY_TOO_LARGE"],
  ])("%s", async (_name, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(
      code,
    );
  });

  test("a list of operations is refused", async () => {
    expect((await post('[{"query":"{about{name}}"},{"query":"{about{name}}"}]')).status).toBe(400);
  });

  test("a query of too many words is refused before it is parsed to the end", async () => {
    const { status, errors } = await server.post(`{ ${"a ".repeat(6_000)} }`);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/words and signs/);
  });

  test("nothing internal leaves: no stack, path or statement", async () => {
    for (const query of [
      "{",
      "{ nonsense }",
      `{ a(x: ${"[".repeat(400)}${"]".repeat(400)}) }`,
      '{ claims(after: "AA") { totalCount } }',
    ]) {
      const text = JSON.stringify(await server.post(query));
      expect(text).not.toMatch(/stacktrace|node_modules|\.ts:|\/src\/|MATCH|neo4j/i);
    }
  });
});

describe("a database that isn't there", () => {
  test("is said in one sentence, under a code, and readiness turns", async () => {
    const database = new Database({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "secret", database: "neo4j" });
    const alone = await serve(serverOptions(database));
    try {
      const response = await fetch(`${alone.url}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: '{ entity(id: "person:a") { name } }' }),
      });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({
        data: null,
        errors: [
          {
            message: "The database can't be reached at the moment; try again in a few seconds.",
            extensions: { code: "DATABASE_UNAVAILABLE" },
          },
        ],
      });
      expect(text).not.toMatch(/127\.0\.0\.1|bolt|ECONNREFUSED|secret/);
      const readiness = await fetch(`${alone.url}/readyz`);
      expect([readiness.status, await readiness.json()]).toEqual([
        503,
        { status: "not ready", reason: "The database can't be reached at the moment; try again in a few seconds." },
      ]);
      expect((await fetch(`${alone.url}/healthz`)).status).toBe(200);
    } finally {
      await alone.stop();
      await database.close();
    }
  });
});
