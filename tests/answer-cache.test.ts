/** Answers that are kept: given again while the graph is unchanged, and never longer. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer as serve, type RunningServer } from "../src/server";
import type { Database } from "../src/store";
import { openDatabase } from "./setup/database";
import { serverOptions, startServer, type TestServer } from "./setup/server";
import { load } from "./setup/store";

const CACHE = { bytes: 1_000_000, seconds: 60 };
const QUERY = "query ($id: ID!) { person(id: $id) { name summary } }";
const COOPER = { id: "person:yvette-cooper" };

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ cache: CACHE });
});
afterAll(() => server.close());

/** Loads one more person; the summary makes each load a change. */
async function loadReader(database: Database, summary: string): Promise<void> {
  await load(database, `people: [{ id: "person:test-reader", name: Test Reader, summary: ${summary} }]`);
}

/** How many statements ask for more than the version. */
async function reads(work: () => Promise<unknown>): Promise<number> {
  const statements = await server.statementsOf(work);
  return statements.filter(({ text }) => !text.includes(":Graph")).length;
}

describe("an answer is kept", () => {
  test("for the same question, not for another one", async () => {
    const { data } = await server.post(QUERY, COOPER);
    expect(await reads(async () => expect((await server.post(QUERY, COOPER)).data).toEqual(data))).toBe(0);
    expect(await reads(() => server.post(QUERY, { id: "person:keir-starmer" }))).toBe(1);
    expect(await reads(() => server.post(QUERY.replace(" summary", ""), COOPER))).toBe(1);
  });

  test("until something is written through the same server, at once", async () => {
    const ask = () => server.post<{ person: { summary: string } }>(QUERY, { id: "person:test-reader" });
    for (const summary of ["one", "two", "three"]) {
      await loadReader(server.database, summary);
      expect((await ask()).data?.person.summary).toBe(summary);
    }
  });

  test("until another process has written, within a second", async () => {
    const other = await openDatabase();
    const ask = () => server.post<{ person: { summary: string } }>(QUERY, { id: "person:test-reader" });
    try {
      await loadReader(other, "before");
      await expect.poll(async () => (await ask()).data?.person.summary, { timeout: 20_000 }).toBe("before");
      await loadReader(other, "after");
      await expect.poll(async () => (await ask()).data?.person.summary, { timeout: 20_000 }).toBe("after");
    } finally {
      await other.close();
    }
  });

  test("not if it tells of an error", async () => {
    const broken = '{ claims(after: "nonsense") { totalCount } }';
    expect((await server.post(broken)).errors).toHaveLength(1);
    const paths = '{ paths(from: "person:nobody", to: "person:yvette-cooper") { length } }';
    expect((await server.post(paths)).errors).toHaveLength(1);
    expect(await reads(() => server.post(paths))).toBe(1);
  });

  test("in the form that the client takes", async () => {
    const body = JSON.stringify({ query: "{ people(first: 100) { nodes { id name summary } } }" });
    const post = (headers: Record<string, string>) =>
      fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body,
      });
    const plain = await post({ "Accept-Encoding": "identity" });
    const zipped = await post({ "Accept-Encoding": "gzip" });
    expect([plain, zipped].map(({ headers }) => headers.get("content-encoding"))).toEqual([null, "gzip"]);
    expect(await zipped.json()).toEqual(await plain.json());
    const draft = await post({ Accept: "application/graphql-response+json" });
    expect(draft.headers.get("content-type")).toMatch("application/graphql-response+json");
  });
});

describe("a question by GET", () => {
  const get = (headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent("{ about { claims } }")}`, {
      headers: { Accept: "application/json", "Apollo-Require-Preflight": "1", ...headers },
    });

  test("has a tag, and no body for a client that has it already", async () => {
    const first = await get();
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^".{20,}"$/);
    const again = await get({ "If-None-Match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("from another site's page is refused, whatever was asked before", async () => {
    await get();
    const simple = await fetch(`${server.url}/graphql?query=${encodeURIComponent("{ about { claims } }")}`);
    expect(simple.status).toBe(400);
  });
});

describe("what is kept is bounded", () => {
  const small: { server?: RunningServer; database?: Database } = {};
  afterAll(async () => {
    await small.server?.stop();
    await small.database?.close();
  });

  test("by bytes: the answer asked for longest ago goes first", async () => {
    const database = (small.database = await openDatabase());
    const cache = { bytes: 20_000, seconds: 60 };
    const { url } = (small.server = await serve(serverOptions(database, { cache })));
    const ask = (alias: string) =>
      fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: `{ ${alias}: about { claims } }` }),
      });
    let read = 0;
    const stop = database.observe(({ text }) => (read += Number(!text.includes("RETURN g.version"))));
    for (let number = 0; number < 60; number++) await ask(`a${number}`);
    expect(read).toBe(60);
    await ask("a59");
    expect(read).toBe(60);
    await ask("a0");
    expect(read).toBe(61);
    stop();
  });
});
