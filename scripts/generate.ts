/**
 * Loads a synthetic graph into the Neo4j of NEO4J_URI, or into a local one of its own in `.neo4j/synthetic`.
 *
 *     npx tsx scripts/generate.ts --size M --seed 1
 */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { readConfig } from "../src/config";
import { acquireLocalNeo4j } from "../src/neo4j";
import { Database, type DatabaseSettings, ensureSchema, loadGraph } from "../src/store";
import { generateBatches, type GraphOptions, type Size, SIZES } from "./synthetic/graph";

export { generateBatches, generateGraph, type GraphOptions, hubsOf, type Size, SIZES } from "./synthetic/graph";

/** Generates a graph and loads it batch by batch; returns how many seconds the claims took. */
export async function loadSynthetic(
  database: Database,
  options: GraphOptions,
  report: (message: string) => void,
): Promise<number> {
  await ensureSchema(database);
  let claims = 0;
  let seconds = 0;
  for (const batch of generateBatches(options)) {
    const start = performance.now();
    await loadGraph(database, batch);
    if (batch.claims.length === 0) continue;
    seconds += (performance.now() - start) / 1_000;
    claims += batch.claims.length;
    report(
      `${claims.toLocaleString("en-GB")} claims, ${Math.round(claims / seconds).toLocaleString("en-GB")} a second`,
    );
  }
  return seconds;
}

/** The size that a command's option names. */
export function sizeNamed(name: string): Size {
  if (name in SIZES) return name as Size;
  throw new RangeError(`--size needs one of ${Object.keys(SIZES).join(", ")}, but got: ${name}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { size: { type: "string", default: "M" }, seed: { type: "string", default: "1" } },
  });
  const options = { ...SIZES[sizeNamed(values.size)], seed: Number(values.seed) };
  const { neo4j } = readConfig();
  if (neo4j) return load(neo4j, options);
  const local = await acquireLocalNeo4j({
    directory: ".neo4j/synthetic",
    jars: ".neo4j/jars",
    heap: "2g",
    report: console.error,
  });
  try {
    await load(local, options);
  } finally {
    await local.release();
  }
}

async function load(settings: DatabaseSettings, options: GraphOptions): Promise<void> {
  const database = new Database(settings);
  try {
    await loadSynthetic(database, options, console.error);
  } finally {
    await database.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
