/** Exports of many pages: what is read while it is written, and what becomes of it when one side goes away. */
import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer as serve } from "../src/server";
import type { Database } from "../src/store";
import { bigGraph } from "./setup/big-graph";
import { until } from "./setup/command";
import { empty, openDatabase } from "./setup/database";
import { download } from "./setup/exports";
import { readCsv, readGraphml } from "./setup/readers";
import { serverOptions } from "./setup/server";
import { claims, cypher, load } from "./setup/store";

const CLAIMS = 8_000;
/** 50 people, 50 measures and two documents. */
const ENTITIES = 102;
/** Two statements that look for the ends, one for the entities, and one for each 250 claims. */
const STATEMENTS = 2 + 1 + CLAIMS / 250;

let database: Database;
let server: RunningServer;
let asked = 0;

beforeAll(async () => {
  database = await openDatabase();
  database.observe(() => asked++);
  server = await serve(serverOptions(database));
  await empty(database);
  await load(database, bigGraph(CLAIMS));
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

/** An answer that nobody reads yet. */
function unread(file: string): Promise<IncomingMessage> {
  asked = 0;
  return new Promise((resolve, reject) => get(`${server.url}/export/${file}`, resolve).on("error", reject));
}

/** Waits until nothing more is asked of the database. */
async function settled(): Promise<number> {
  for (let before = -1; before !== asked;) {
    before = asked;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return asked;
}

describe("claims on many pages", () => {
  test("all come, each once", async () => {
    const rows = readCsv((await download(server.url, "claims.csv")).text);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(CLAIMS);
    expect(rows).toHaveLength(CLAIMS);
  });

  test("all come with the whole graph, each once, in the order of their ids", async () => {
    const ids = readCsv((await download(server.url, "graph.csv")).text).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(CLAIMS);
    const lines = (await download(server.url, "graph.attest.jsonl")).text.trimEnd().split("\n");
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line.startsWith('{"kind":"CLAIM"'))).toHaveLength(CLAIMS);
    expect(lines).toHaveLength(CLAIMS + ENTITIES);
  });

  test("are read as fast as they are taken, and no faster", async () => {
    const answer = await unread("claims.graphml");
    expect(await settled()).toBeLessThan(STATEMENTS);
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    expect(asked).toBe(STATEMENTS);
    expect(readGraphml(Buffer.concat(parts).toString()).edges.size).toBe(CLAIMS);
  });

  test("are no longer read when whoever asked has gone", async () => {
    const answer = await unread("claims.graphml");
    answer.destroy();
    expect(await settled()).toBeLessThan(STATEMENTS);
  });

  test("give no edge without its nodes when claims come in meanwhile", async () => {
    const answer = await unread("claims.graphml");
    await until(() => asked > 3);
    const entities = "people:\n  - { id: person:late, name: Late }\n";
    await load(
      database,
      entities,
      claims("d", "paragraph: 1, subject: person:late, relation: MET, object: person:p1, occurred: 1800"),
    );
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const { nodes, edges } = readGraphml(Buffer.concat(parts).toString());
    expect([edges.size, nodes.has("person:late")]).toEqual([CLAIMS, false]);
  });
});

/** Spoils a claim, so it comes last. */
test("a fault on the way cuts the connection: half a file never looks whole", async () => {
  const oldest = "MATCH (c:Claim) WITH c ORDER BY c.byOccurred LIMIT 1 SET c.relation = 'NONSENSE' RETURN 1";
  await cypher(database, oldest);
  const parts: Buffer[] = [];
  const read = async () => {
    for await (const part of await unread("claims.csv")) parts.push(part as Buffer);
  };
  await expect(read()).rejects.toThrow("aborted");
  expect(parts.length).toBeGreaterThan(0);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
