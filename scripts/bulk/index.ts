/**
 * How fast a large graph comes in and goes out, beside the best loader written by hand, each into an empty database of
 * the same settings, one after the other.
 *
 *     npx tsx scripts/bulk/index.ts --size M
 *     npx tsx scripts/bulk/index.ts --size L --no-by-hand --no-again
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { exportFormat } from "../../src/formats";
import { acquireLocalNeo4j, type Connection } from "../../src/neo4j";
import { Database, ensureSchema } from "../../src/store";
import { generateBatches, type GraphOptions, sizeNamed, SIZES } from "../synthetic/graph";
import { localFor } from "../synthetic/load";
import { loadByHand } from "./unwind";

/** What one way to do it took. */
interface Figure {
  way: string;
  seconds: number;
  /** The most memory that the process had at once, in MB; unknown of a way within this process. */
  megabytes?: number;
}

const { values: given } = parseArgs({
  options: {
    size: { type: "string", default: "M" },
    "by-hand": { type: "boolean", default: true },
    again: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const size = sizeNamed(given.size);
const graph: GraphOptions = { ...SIZES[size], seed: 1 };
const folder = mkdtempSync(join(tmpdir(), "attest-bulk-"));
const file = join(folder, "graph.attest.jsonl");
const local = { ...localFor(size, 1), directory: join(folder, "neo4j"), port: 17_887 };

try {
  await pipeline(Readable.from(lines()), createWriteStream(file));
  console.error(`${file}: ${Math.round(statSync(file).size / 1e6)} MB`);
  const figures: Figure[] = [];
  if (given["by-hand"]) figures.push(await onEmpty((neo4j) => byHand(neo4j)));
  await onEmpty(async (neo4j) => {
    figures.push(await command("attest load", neo4j, ["load", file]));
    console.error(figures.at(-1));
    if (given.again) figures.push(await command("attest load, again", neo4j, ["load", file]));
    figures.push(await command("attest export", neo4j, ["export", "--out", join(folder, "out.attest.jsonl")]));
  });
  print(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The synthetic graph as our own export writes it. */
async function* lines(): AsyncGenerator<string> {
  for (const { entities, claims } of generateBatches(graph)) {
    const rows = { entities: () => of(entities), claims: () => of(claims) };
    const counts = () => Promise.resolve({ entities: entities.length, claims: claims.length, withoutObject: 0 });
    const network = { title: "", description: "", madeAt: "", counts, entities: none, claims: none, rows };
    yield* exportFormat("attest.jsonl")?.write(network, { bom: false }) ?? [];
  }
}

async function* of<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* await Promise.resolve(items);
}

async function* none(): AsyncGenerator<never> {
  yield* await Promise.resolve([]);
}

async function onEmpty<T>(work: (neo4j: Connection) => Promise<T>): Promise<T> {
  rmSync(local.directory, { recursive: true, force: true });
  const neo4j = await acquireLocalNeo4j(local);
  try {
    const database = new Database(neo4j);
    await ensureSchema(database);
    await database.close();
    return await work(neo4j);
  } finally {
    await neo4j.release();
  }
}

async function byHand(neo4j: Connection): Promise<Figure> {
  const begun = performance.now();
  let done = 0;
  await loadByHand(neo4j, generateBatches(graph), (count) => {
    done += count;
    if (done % 100_000 === 0) console.error(`by hand: ${done}`);
  });
  return { way: "`UNWIND` by hand", seconds: (performance.now() - begun) / 1_000 };
}

/** The command as people run it, in a process of its own. */
async function command(way: string, neo4j: Connection, args: string[]): Promise<Figure> {
  const begun = performance.now();
  const environment = { ...process.env, NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
  const child = spawn(process.execPath, ["dist/attest.js", ...args], { env: environment, stdio: "inherit" });
  let megabytes = 0;
  let ticks = 0;
  const watching = setInterval(() => {
    const { peak, now } = memoryOf(child.pid ?? 0);
    megabytes = Math.max(megabytes, peak);
    // Whether it grows with what is done is seen minute by minute.
    if (++ticks % 120 === 0) console.error(`${way}: ${ticks / 120} min, ${now} MB`);
  }, 500);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(watching);
  if (code !== 0) throw new Error(`attest ${args.join(" ")} ended with ${String(code)}`);
  return { way, seconds: (performance.now() - begun) / 1_000, megabytes };
}

/** The most memory that a process has had and what it has now, in MB, as Linux tells it. */
function memoryOf(pid: number): { peak: number; now: number } {
  const read = (name: string, status: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_000);
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return { peak: read("VmHWM", status), now: read("VmRSS", status) };
  } catch {
    return { peak: 0, now: 0 }; // It has just ended.
  }
}

function print(figures: readonly Figure[]): void {
  const things = graph.entities + graph.claims;
  const base = figures[0]?.seconds ?? 0;
  console.log(
    `\n${graph.entities.toLocaleString("en-GB")} entities and ${graph.claims.toLocaleString("en-GB")} claims\n\n| way | seconds | things a second | times the first | most memory of Node |\n|---|---|---|---|---|`,
  );
  for (const { way, seconds, megabytes } of figures)
    console.log(
      `| ${way} | ${seconds.toFixed(0)} | ${Math.round(things / seconds).toLocaleString("en-GB")} | ${(seconds / base).toFixed(2)} | ${megabytes ? `${megabytes} MB` : ""} |`,
    );
}
