/**
 * Loads a synthetic graph into the Neo4j of NEO4J_URI, which has to be empty, or into a local one with a folder of
 * its own, where the benchmark finds it.
 *
 *     npx tsx scripts/generate.ts --size M --seed 1
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../src/config";
import { acquireLocalNeo4j } from "../src/neo4j";
import { Database, type DatabaseSettings } from "../src/store";
import { type GraphOptions, sizeNamed, SIZES } from "./synthetic/graph";
import { ensureLoaded, localFor } from "./synthetic/load";

export { generateBatches, generateGraph, type GraphOptions, hubsOf, SIZES } from "./synthetic/graph";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { size: { type: "string", default: "M" }, seed: { type: "string", default: "1" } },
  });
  const size = sizeNamed(values.size);
  const seed = Number(values.seed);
  const { neo4j } = readConfig();
  if (neo4j) return load(neo4j, { ...SIZES[size], seed });
  const local = await acquireLocalNeo4j(localFor(size, seed));
  try {
    await load(local, { ...SIZES[size], seed });
  } finally {
    await local.release();
  }
}

async function load(settings: DatabaseSettings, options: GraphOptions): Promise<void> {
  const database = new Database(settings);
  try {
    const rate = await ensureLoaded(database, options, console.error);
    console.log(`The graph is loaded; it took in ${rate.toLocaleString("en-GB")} claims a second.`);
  } finally {
    await database.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
