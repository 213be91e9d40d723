import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { attest, until } from "../setup/command";
import { empty, onlySeeds, openDatabase } from "../setup/database";
import { cypher } from "../setup/store";
import { PRELOADED, QUESTIONS, type Service, startService, untilReady } from "./service";

let database: Database;
const folder = mkdtempSync(join(tmpdir(), "attest-fault-"));
const file = join(folder, "news.json");
beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
});
afterAll(async () => {
  await empty(database);
  await database.close();
  rmSync(folder, { recursive: true });
});

const DAY = 86_400_000;

/** Starts a server whose clock jumps by so much when it is told to. */
async function startWithClock(shift: number, environment: Record<string, string>): Promise<Service> {
  const service = await startService({ node: PRELOADED, environment: { CLOCK_SHIFT: String(shift), ...environment } });
  await untilReady(service);
  return service;
}

async function setClock(service: Service, shift: number): Promise<void> {
  const began = Date.now();
  service.process.kill("SIGUSR2");
  await until(() => service.printed.stderr.includes("\nnow "));
  const now = Date.parse(/\nnow (\S+),/.exec(service.printed.stderr)?.[1] ?? "");
  expect(Math.abs(now - began - shift)).toBeLessThan(60_000);
}

describe.each([
  ["back by a day", -DAY],
  ["forward by a day", DAY],
])("a clock that is set %s", (_what, shift) => {
  test("leaves answers right, and kept for as long as they may be", async () => {
    const service = await startWithClock(shift, { CACHE_MEGABYTES: "16", CACHE_SECONDS: "2" });
    const before = await Promise.all(QUESTIONS.map((question) => service.ask(question)));
    await setClock(service, shift);
    const after = await Promise.all(QUESTIONS.map((question) => service.ask(question)));
    expect(after.map(({ data, codes }) => [data, codes])).toEqual(before.map(({ data, codes }) => [data, codes]));

    const ask = async () => (await service.ask('{ person(id: "person:yvette-cooper") { name } }')).data;
    const name = async () => JSON.stringify(await ask());
    const known = await name();
    const news = JSON.stringify({ people: [{ id: "person:yvette-cooper", name: "In the news" }] });
    await cypher(database, "MATCH (e:Entity {id: 'person:yvette-cooper'}) SET e.name = 'Another name'");
    // What no load has written is seen once the kept answers are old; what one has, by the version of the graph.
    await until(async () => (await name()) !== known);
    writeFileSync(file, news);
    expect((await attest(["load", file])).code).toBe(0);
    await until(async () => (await name()).includes("In the news"));
    await onlySeeds(database);
    await service.stop();
  });

  test("makes nobody wait for longer than a minute", async () => {
    const service = await startWithClock(shift, { REQUESTS_PER_MINUTE: "3" });
    const question = "{ about { claims } }";
    for (let count = 0; count < 3; count++) await service.ask(question);
    expect(await service.ask(question)).toMatchObject({ status: 429, codes: ["TOO_MANY_REQUESTS"] });
    await setClock(service, shift);
    const { status, retryAfter } = await service.ask(question);
    expect([200, 429]).toContain(status);
    expect(Number(retryAfter)).toBeLessThanOrEqual(60);
    await service.stop();
  });
});
