import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { attest, until } from "../setup/command";
import { empty, onlySeeds, openDatabase } from "../setup/database";
import { cypher } from "../setup/store";
import { OwnNeo4j } from "./own-neo4j";
import { keepAsking, QUESTIONS, startService, untilReady, type Reply } from "./service";

/** How a request fails as a whole while there is no database. */
const AWAY = { status: 503, retryAfter: "5", codes: ["DATABASE_UNAVAILABLE"] };

describe("a database that dies", () => {
  let neo4j: OwnNeo4j;
  beforeAll(async () => {
    neo4j = await OwnNeo4j.start();
  });
  afterAll(() => neo4j.remove());

  test("before the server starts is waited for, prepared, and loaded into when it comes", async () => {
    await neo4j.kill();
    const service = await startService({ neo4j: neo4j.connection, load: ["seeds"] });
    expect([await service.health("healthz"), await service.health("readyz")]).toEqual([200, 503]);
    expect(await service.ask("{ about { claims } }")).toMatchObject(AWAY);
    await until(() => service.printed.stderr.includes("Not ready, trying again in 1 s: The database can't be reached"));
    expect(service.printed.stdout).toBe("");

    await neo4j.start();
    console.log(`ready ${await untilReady(service)} ms after the database came, its schema and the seeds included`);
    await until(() => service.printed.stdout.startsWith("Attest is at "));
    const { data, codes } = await service.ask("{ about { claims } }");
    expect(codes).toEqual([]);
    expect((data as { about: { claims: number } }).about.claims).toBeGreaterThan(250);
    await service.stop();
  });

  test("is waited for no longer than until the server is told to stop", async () => {
    await neo4j.kill();
    const service = await startService({ neo4j: neo4j.connection });
    await service.stop();
    expect(service.printed.stdout).toBe("");
    await neo4j.start();
  });

  test("under load makes requests fail at once, none wrongly; the server is whole again after it", async () => {
    const service = await startService({ neo4j: neo4j.connection, load: ["seeds"] });
    await untilReady(service);
    const expected = new Map<string, string>();
    for (const question of QUESTIONS) {
      const { data, codes } = await service.ask(question);
      expect(codes).toEqual([]);
      expected.set(question, JSON.stringify(data));
    }

    const load = keepAsking(service, QUESTIONS, 16);
    await sleep(1_000);
    await neo4j.kill();
    const begun = performance.now();
    await until(async () => (await service.health("readyz")) === 503);
    const noticed = Math.round(performance.now() - begun);
    expect(await service.ask("{ about { claims } }")).toMatchObject(AWAY);
    await sleep(1_000);
    await neo4j.start();
    const recovered = await untilReady(service);
    await sleep(500);
    const replies = await load.stop();

    const failed = replies.filter(({ reply }) => reply.codes.length > 0);
    const slowest = Math.max(...failed.map(({ reply }) => reply.milliseconds));
    console.log(
      `${replies.length} requests, ${failed.length} of them refused, the slowest after ${Math.round(slowest)} ms; ` +
        `readiness turned after ${noticed} ms, and back ${recovered} ms after the database answered`,
    );
    expect(failed.length).toBeGreaterThan(0);
    // A database that is only just back, on a slow machine, may be there and still take too long.
    const isLate = ({ codes, milliseconds }: Reply) => codes.includes("TIMEOUT") && milliseconds > 7_500;
    for (const { reply } of failed.filter(({ reply }) => !isLate(reply))) {
      expect(new Set(reply.codes)).toEqual(new Set(AWAY.codes));
      // Where a part of the answer could be given, the other part has the error.
      if (!reply.data) expect(reply).toMatchObject({ status: AWAY.status, retryAfter: AWAY.retryAfter });
    }
    // Nothing hangs: the deadlines of 8 and 9 seconds hold, and as much again for a slow machine.
    expect(slowest).toBeLessThan(20_000);
    const wrong = replies.filter(
      ({ question, reply }) => reply.codes.length === 0 && JSON.stringify(reply.data) !== expected.get(question),
    );
    expect(wrong).toEqual([]);
    for (const question of QUESTIONS)
      expect(JSON.stringify((await service.ask(question)).data)).toBe(expected.get(question));
    await service.stop();
  });
});

describe("a database that is there and doesn't fit", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
    await onlySeeds(database);
  });
  afterAll(async () => {
    await empty(database);
    await database.close();
  });

  test.each([
    ["a wrong password", { NEO4J_PASSWORD: "wrong" }, "The database refuses the user name or the password"],
    ["a wrong name", { NEO4J_DATABASE: "nothing" }, "The server has no database of the name that it was given."],
  ])("%s ends the server, with a sentence", async (_what, environment, sentence) => {
    const { code, stdout, stderr } = await attest(["serve"], { PORT: "0", LOG_LEVEL: "silent", ...environment });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n +at /);
  });

  test("a graph of a newer Attest is neither served as ready nor loaded into, until that is mended", async () => {
    await cypher(database, "MATCH (g:Graph) SET g.schemaVersion = 99");
    const sentence = "The graph was written by a newer Attest (schema 99, this one works with 2): update this one.";
    expect(await attest(["load", "seeds"])).toMatchObject({ code: 1, stdout: "", stderr: `${sentence}\n` });
    const service = await startService();
    await until(() => service.printed.stderr.includes(sentence));
    expect(await service.health("readyz")).toBe(503);
    await cypher(database, "MATCH (g:Graph) SET g.schemaVersion = 2");
    await untilReady(service);
    await service.stop();
  });

  test("a graph from before there were versions is given one", async () => {
    await cypher(database, "MATCH (g:Graph) REMOVE g.schemaVersion");
    const service = await startService();
    await untilReady(service);
    expect(await cypher(database, "MATCH (g:Graph) RETURN g.schemaVersion")).toEqual([2]);
    await service.stop();
  });
});
