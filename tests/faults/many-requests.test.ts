import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { until } from "../setup/command";
import { onlySeeds, openDatabase } from "../setup/database";
import { PRELOADED, QUESTIONS, type Service, startService, untilReady } from "./service";

const AT_ONCE = 64;

let database: Database;
let service: Service;
beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
  service = await startService({ node: ["--expose-gc", ...PRELOADED] });
  await untilReady(service);
});
afterAll(async () => {
  await service.stop();
  await database.close();
});

/** Asks so many times, and gives the codes of whatever wasn't answered. */
async function ask(times: number): Promise<string[]> {
  const codes: string[] = [];
  let next = 0;
  const client = async () => {
    while (next < times) {
      const { data, codes: found } = await service.ask(QUESTIONS[next++ % QUESTIONS.length] as string);
      if (!data || found.length > 0) codes.push(...found, "no data");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return codes;
}

/** Bytes that are in use after garbage is collected. */
async function memory(): Promise<{ rss: number; heap: number }> {
  const printed = service.printed.stderr.length;
  service.process.kill("SIGUSR2");
  const line = () => /rss (\d+), heap (\d+)\n/.exec(service.printed.stderr.slice(printed));
  await until(() => line() !== null);
  const [, rss, heap] = line() ?? [];
  return { rss: Number(rss), heap: Number(heap) };
}

test("ten thousand requests are all answered, and leave no memory taken", async () => {
  // The first requests compile code and fill pools, which stay.
  await ask(1_000);
  const before = await memory();
  const begun = performance.now();
  expect(await ask(10_000)).toEqual([]);
  const seconds = (performance.now() - begun) / 1_000;
  const after = await memory();
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  console.log(
    `10,000 requests in ${seconds.toFixed(1)} s; heap ${megabytes(before.heap)} to ${megabytes(after.heap)} MB, ` +
      `rss ${megabytes(before.rss)} to ${megabytes(after.rss)} MB`,
  );
  expect(after.heap - before.heap).toBeLessThan(20e6);
  expect(after.rss - before.rss).toBeLessThan(150e6);
});
