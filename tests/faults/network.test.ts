import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { Database } from "../../src/store";
import { until } from "../setup/command";
import { onlySeeds, openDatabase } from "../setup/database";
import { Proxy } from "./proxy";
import { keepAsking, QUESTIONS, startService, untilReady } from "./service";

const ONE = { text: "RETURN 1", parameters: {} };
const UNAVAILABLE = { code: "DATABASE_UNAVAILABLE" };
/** A reader gives up after its own two seconds and Neo4j's delay in ending what is late. */
const READ_SECONDS = 2;

let proxy: Proxy;
beforeEach(async () => {
  proxy = await Proxy.to(inject("neo4j").uri);
});
afterEach(() => proxy.close());

/** How long it takes, in milliseconds, until a question is answered. */
async function untilAnswered(database: Database): Promise<number> {
  const begun = performance.now();
  await until(() =>
    database.read(ONE).then(
      () => true,
      () => false,
    ),
  );
  return Math.round(performance.now() - begun);
}

describe("a network that swallows everything", () => {
  let database: Database;
  beforeEach(() => {
    database = new Database({ ...inject("neo4j"), uri: proxy.uri, readSeconds: READ_SECONDS });
  });
  afterEach(() => database.close());

  test("while a statement runs ends the waiting for it, and new statements get through when it is over", async () => {
    await database.read(ONE);
    const endless = { text: "UNWIND range(1, 1000000000) AS x RETURN count(sin(x))", parameters: {} };
    const answer = database.read(endless);
    const refused = expect(answer).rejects.toMatchObject(UNAVAILABLE);
    await sleep(200);
    proxy.swallow();
    await refused;
    proxy.pass();
    console.log(`one statement lost: answered again after ${await untilAnswered(database)} ms`);
  });

  test("under idle connections costs the next question nothing but time, if it is over by then", async () => {
    await Promise.all(Array.from({ length: 10 }, () => database.read(ONE)));
    proxy.swallow();
    // Older than a second, connections are tried before use, and the trial is what gets lost.
    await sleep(1_200);
    const answer = database.read(ONE);
    await sleep(500);
    proxy.pass();
    expect(await answer).toEqual([1]);
  });

  test("and more statements than there are connections is over when it is over", async () => {
    await Promise.all(Array.from({ length: 60 }, () => database.read(ONE)));
    proxy.swallow();
    const begun = performance.now();
    const answers = await Promise.allSettled(Array.from({ length: 160 }, () => database.read(ONE)));
    const codes = answers.map((answer) =>
      answer.status === "rejected" ? (answer.reason as { code: string }).code : "none",
    );
    expect(new Set(codes)).toEqual(new Set(["DATABASE_UNAVAILABLE"]));
    const gaveUp = Math.round(performance.now() - begun);
    proxy.pass();
    console.log(`160 lost, given up after ${gaveUp} ms: answered again after ${await untilAnswered(database)} ms`);
    await Promise.all(Array.from({ length: 160 }, () => database.read(ONE)));
    await until(() => database.busy === 0);
  });

  test("doesn't keep a request that has been given up", async () => {
    await database.read(ONE);
    proxy.swallow();
    const request = new AbortController();
    const refused = expect(database.asking({ signal: request.signal }).read(ONE)).rejects.toThrow("gone");
    request.abort(new Error("gone"));
    await refused;
    proxy.pass();
    console.log(`given up by its client: answered again after ${await untilAnswered(database)} ms`);
  });
});

describe("a server behind a bad network", () => {
  let expected: Map<string, string>;
  let whole: Database;
  beforeAll(async () => {
    whole = await openDatabase();
    await onlySeeds(whole);
    const service = await startService();
    await untilReady(service);
    expected = new Map();
    for (const question of QUESTIONS) expected.set(question, JSON.stringify((await service.ask(question)).data));
    await service.stop();
  });
  afterAll(() => whole.close());

  test("answers rightly or says that the database is away, whatever the network does, and stops in time", async () => {
    const service = await startService({ neo4j: { ...inject("neo4j"), uri: proxy.uri } });
    await untilReady(service);
    const load = keepAsking(service, QUESTIONS, 64);
    for (let cut = 0; cut < 5; cut++) {
      await sleep(300);
      proxy.cut();
    }
    await sleep(300);
    proxy.delay = 50;
    await sleep(1_500);
    proxy.delay = 4_000;
    await sleep(4_500);
    proxy.delay = 0;
    proxy.swallow();
    await sleep(5_000);
    expect([await service.health("healthz"), await service.health("readyz")]).toEqual([200, 503]);
    proxy.pass();
    const recovered = await untilReady(service);
    const replies = await load.stop();

    const codes = new Map<string, number>();
    for (const { reply } of replies) {
      const code = reply.codes[0] ?? "answered";
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    const slowest = Math.round(Math.max(...replies.map(({ reply }) => reply.milliseconds)));
    console.log(
      `ready ${recovered} ms after the network; the slowest reply took ${slowest} ms;`,
      Object.fromEntries(codes),
    );
    expect(slowest).toBeLessThan(30_000);
    const allowed = new Set(["answered", "DATABASE_UNAVAILABLE", "TIMEOUT"]);
    expect([...codes.keys()].filter((code) => !allowed.has(code))).toEqual([]);
    const wrong = replies.filter(
      ({ question, reply }) => reply.codes.length === 0 && JSON.stringify(reply.data) !== expected.get(question),
    );
    expect(wrong).toEqual([]);
    for (const question of QUESTIONS)
      expect(JSON.stringify((await service.ask(question)).data)).toBe(expected.get(question));

    proxy.swallow();
    const lost = service.ask("{ about { claims } }").catch(() => undefined);
    await sleep(200);
    const begun = performance.now();
    await service.stop();
    const took = performance.now() - begun;
    console.log(`stopped in ${Math.round(took)} ms with the network away`);
    expect(took).toBeLessThan(15_000);
    await lost;
  });
});
