import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Random } from "../../scripts/synthetic/random";
import type { Database } from "../../src/store";
import { bigGraph } from "../setup/big-graph";
import { attest, start } from "../setup/command";
import { empty, openDatabase } from "../setup/database";
import { dump } from "../setup/store";

const KILLS = 10;
const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);

let database: Database;
let folder: string;
let files: string[];
/** The graph that an undisturbed load makes, and how long it takes. */
let undisturbed: string[];
let milliseconds: number;

beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
  folder = mkdtempSync(join(tmpdir(), "attest-fault-"));
  // Entities, claims and links are transactions of their own, and this is long enough to be killed in each.
  writeFileSync(join(folder, "big.json"), bigGraph(2_500));
  files = ["seeds", folder];
  const begun = performance.now();
  expect((await attest(["load", ...files])).code).toBe(0);
  milliseconds = performance.now() - begun;
  undisturbed = await dump(database, { times: false });
});
afterAll(async () => {
  await empty(database);
  await database.close();
  rmSync(folder, { recursive: true });
});

test(`a load that is killed ${KILLS} times and then left alone makes the same graph`, async () => {
  const random = new Random(SEED);
  await empty(database);
  const moments = Array.from({ length: KILLS }, () => Math.round(random.next() * milliseconds));
  const outcomes: string[] = [];
  for (const moment of moments) {
    const { process, outcome } = start(["load", ...files]);
    await sleep(moment);
    process.kill("SIGKILL");
    const { code } = await outcome;
    outcomes.push(`${moment} ms: ${code === null ? "killed" : "done"}, ${(await dump(database)).length} things there`);
  }
  console.log(`FAULT_SEED=${SEED}, undisturbed ${Math.round(milliseconds)} ms\n${outcomes.join("\n")}`);
  expect((await attest(["load", ...files])).code).toBe(0);
  expect(await attest(["check"])).toMatchObject({ code: 0, stdout: "The graph is sound.\n" });
  expect(same(await dump(database, { times: false }))).toBe(true);
});

test("two loads of the same at once make the same graph", async () => {
  await empty(database);
  const loads = await Promise.all([attest(["load", ...files]), attest(["load", ...files])]);
  expect(loads.map(({ code }) => code)).toEqual([0, 0]);
  const added = (what: string) =>
    loads.map(({ stdout }) => Number(new RegExp(`${what}: (\\d+) added`).exec(stdout)?.[1])).reduce((a, b) => a + b);
  const [counts] = await database.read({
    text: "RETURN [COUNT { (:Entity) }, COUNT { (:Claim) }]",
    parameters: {},
  });
  expect([added("entities"), added("claims")]).toEqual(counts);
  expect(await attest(["check"])).toMatchObject({ code: 0, stdout: "The graph is sound.\n" });
  expect(same(await dump(database, { times: false }))).toBe(true);
});

/** Thousands of lines that differ would only hide that they do. */
function same(found: readonly string[]): boolean {
  const known = new Set(undisturbed);
  const strange = found.filter((line) => !known.has(line));
  if (strange.length > 0) console.log(`${strange.length} things differ, such as ${strange[0]}`);
  return strange.length === 0 && found.length === undisturbed.length;
}
