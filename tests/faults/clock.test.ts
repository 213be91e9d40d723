import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { attest, until } from "../setup/command";
import { empty, onlySeeds, openDatabase } from "../setup/database";
import { cypher } from "../setup/store";
import { PRELOADED, QUESTIONS, startService, untilReady } from "./service";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
});
afterAll(async () => {
  await empty(database);
  await database.close();
});

const DAY = 86_400_000;

test.each([
  ["back by a day", -DAY],
  ["forward by a day", DAY],
])("a clock that is set %s changes nothing but what time it is", async (_what, shift) => {
  const service = await startService({
    node: PRELOADED,
    environment: { CLOCK_SHIFT: String(shift), CACHE_MEGABYTES: "16", CACHE_SECONDS: "2" },
  });
  await untilReady(service);
  const before = await Promise.all(QUESTIONS.map((question) => service.ask(question)));
  const began = Date.now();
  service.process.kill("SIGUSR2");
  await until(() => service.printed.stderr.includes("\nnow "));
  const now = Date.parse(/\nnow (\S+),/.exec(service.printed.stderr)?.[1] ?? "");
  expect(Math.abs(now - began - shift)).toBeLessThan(60_000);

  const after = await Promise.all(QUESTIONS.map((question) => service.ask(question)));
  expect(after.map(({ data, codes }) => [data, codes])).toEqual(before.map(({ data, codes }) => [data, codes]));

  // What another process loads is seen, by the version of the graph.
  const name = async () => JSON.stringify((await service.ask('{ person(id: "person:yvette-cooper") { name } }')).data);
  const known = await name();
  await cypher(database, "MATCH (e:Entity {id: 'person:yvette-cooper'}) SET e.name = 'Another name'");
  // What no load has written is seen too, once the kept answers are old.
  await until(async () => (await name()) !== known);
  expect((await attest(["load", "seeds"])).code).toBe(0);
  await until(async () => (await name()) === known);
  await service.stop();
});
