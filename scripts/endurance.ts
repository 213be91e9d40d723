/**
 * Mixed load on a real server for as long as wanted, with a report of each minute: `npx tsx scripts/endurance.ts
 * --minutes 30 --clients 16` after `npm run build`. Uses the database of the environment, or a local one in
 * `.neo4j/endurance`. Ends with 1 when anything went wrong that the load didn't ask for.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { faults, formatMinutes, type Minute } from "./endurance/minutes";
import { load, Served } from "./endurance/process";
import { Work } from "./endurance/work";

const MINUTE = 60_000;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "30" }, clients: { type: "string", default: "16" } },
});
const [minuteCount, clients] = [Number(values.minutes), Number(values.clients)];
const environment = { ATTEST_NEO4J: ".neo4j/endurance", ...process.env };

const folder = mkdtempSync(join(tmpdir(), "attest-endurance-"));
const server = await Served.start(environment);
const minutes: Minute[] = [];
const loads: (number | null)[] = [];
try {
  const work = new Work(server.url, 1);
  for (let number = 0; number < minuteCount; number++) {
    const outcomes: Minute["outcomes"] = [];
    const end = performance.now() + MINUTE;
    const client = async () => {
      while (performance.now() < end) outcomes.push(await work.next());
    };
    await Promise.all([loadNews(number), ...Array.from({ length: clients }, client)]);
    minutes.push({ outcomes, ...(await server.memory()) });
    console.error(`minute ${number + 1} of ${minuteCount}: ${outcomes.length} requests`);
  }
} finally {
  const code = await server.stop();
  rmSync(folder, { recursive: true });
  const wrong = [...faults(minutes)].map(([name, count]) => `${name} ${count}`);
  if (code !== 0) wrong.push(`the server ended with ${code}`);
  if (loads.some((found) => found !== 0)) wrong.push(`loads ended with ${loads.join(", ")}`);
  console.log(`${formatMinutes(minutes)}\n\n${wrong.length === 0 ? "No faults." : `Faults: ${wrong.join("; ")}.`}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** The graph changes every minute, so that kept answers grow old. */
async function loadNews(number: number): Promise<void> {
  const file = join(folder, "news.json");
  const body = { id: "organisation:endurance", name: "Endurance run", summary: `Under way for ${number} minutes.` };
  writeFileSync(file, JSON.stringify({ organisations: [body] }));
  loads.push(await load(["seeds", file], environment));
}
