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

/** Asks ten thousand times, says what that took, and gives by how many bytes memory has grown. */
async function grownBy(): Promise<{ rss: number; heap: number }> {
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
  return { rss: after.rss - before.rss, heap: after.heap - before.heap };
}

test("ten thousand requests are all answered, and leave no memory taken", async () => {
  // The first requests compile code and fill pools, which stay.
  await ask(1_000);
  const isNone = ({ rss, heap }: { rss: number; heap: number }) => heap < 20e6 && rss < 150e6;
  const grown = [await grownBy()];
  // What a process takes once it may keep for what comes next; what leaks is taken each time.
  while (!grown.some(isNone) && grown.length < 3) grown.push(await grownBy());
  expect(grown.some(isNone), JSON.stringify(grown)).toBe(true);
});
