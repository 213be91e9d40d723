/** A server that answers the operations of a manifest, and no others. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer as serve } from "../../src/server";
import type { Database } from "../../src/store";
import { onlySeeds, openDatabase } from "../setup/database";
import { serverOptions } from "../setup/server";

const NAMED = "query WhoIs($id: ID!) { entity(id: $id) { name } }";
const HASH = createHash("sha256").update(NAMED).digest("hex");
const variables = { id: "person:yvette-cooper" };
const found = { data: { entity: { name: "Yvette Cooper" } } };

const folder = mkdtempSync(join(tmpdir(), "attest-test-"));
const trustedDocuments = join(folder, "manifest.json");
let database: Database;
let open: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
  writeFileSync(trustedDocuments, JSON.stringify({ [HASH]: NAMED, "who-is": NAMED }));
  open = await serve(serverOptions(database));
  closed = await serve(serverOptions(database, { trustedDocuments, playground: false }));
});
afterAll(async () => {
  await open.stop();
  await closed.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function post(server: RunningServer, body: object): Promise<{ status: number; body: unknown }> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

describe("trusted documents", () => {
  test.each([
    ["documentId", { documentId: `sha256:${HASH}`, variables }],
    ["a name of the manifest's own", { documentId: "who-is", variables }],
    ["Apollo's persisted query", { extensions: { persistedQuery: { version: 1, sha256Hash: HASH } }, variables }],
    ["the very text", { query: NAMED, variables }],
  ])("are asked by %s", async (_what, body) => {
    expect(await post(closed, body)).toEqual({ status: 200, body: found });
  });

  test("are asked by GET too, and may be kept by a browser", async () => {
    const query = new URLSearchParams({ documentId: `sha256:${HASH}`, variables: JSON.stringify(variables) });
    const headers = { Accept: "application/json", "Apollo-Require-Preflight": "1" };
    const response = await fetch(`${closed.url}/graphql?${query}`, { headers });
    expect(await response.json()).toEqual(found);
    expect(response.headers.get("etag")).toBeTruthy();
  });

  test.each([
    ["another query", { query: "{ about { name } }" }],
    ["the text with a space more", { query: `${NAMED} `, variables }],
    ["the text with an operation more", { query: `${NAMED} query More { about { name } }`, operationName: "WhoIs" }],
    ["introspection", { query: "{ __schema { types { name } } }" }],
    ["an id that isn't known", { documentId: "sha256:0" }],
    ["an id that is no text", { documentId: { $ne: "" } }],
    ["an id and another text", { documentId: "who-is", query: "{ about { name } }" }],
  ])("are all that is answered, not %s", async (_what, body) => {
    expect(await post(closed, body)).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: "NOT_TRUSTED" } }] },
    });
  });

  test("are those of the explorer too, so that it goes on working", async () => {
    const own = JSON.parse(readFileSync("dist/ui/documents.json", "utf8")) as Record<string, string>;
    const vocabulary = Object.values(own).find((text) => text.includes("query Vocabulary"));
    expect((await post(closed, { query: vocabulary })).status).toBe(200);
  });

  test("leave no playground", async () => {
    const page = { headers: { Accept: "text/html" } };
    expect((await (await fetch(`${open.url}/graphql`, page)).text()).includes("Attest playground")).toBe(true);
    const response = await fetch(`${closed.url}/graphql`, page);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect((await fetch(`${closed.url}/playground/index.html`)).status).toBe(404);
  });

  test.each([
    ["no JSON", "query { about }"],
    ["a list", "[]"],
    ["texts that are none", '{"a": 1}'],
  ])("aren't read from %s", async (_what, text) => {
    const file = join(folder, "broken.json");
    writeFileSync(file, text);
    await expect(serve(serverOptions(database, { trustedDocuments: file }))).rejects.toThrow(/broken\.json: needs/);
  });
});
