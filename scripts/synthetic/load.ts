/** Synthetic graphs in a database: loaded once by the product's own loader, and known again. */
import type { LocalNeo4jOptions } from "../../src/neo4j";
import { Database, ensureSchema, loadGraph, readAbout } from "../../src/store";
import { generateBatches, type GraphOptions, type Size } from "./graph";

/** Where the local Neo4j with a graph lives: one folder a graph, kept between runs. */
export function localFor(size: Size, seed: number): LocalNeo4jOptions {
  return {
    directory: `.neo4j/synthetic-${size}-${seed}`,
    jars: ".neo4j/jars",
    port: 17_787,
    heap: "4g", // the peer alone fills 2 GB on a dense graph
    pageCache: size === "L" ? "3g" : "1g",
    report: console.error,
  };
}

/**
 * Makes sure that the database holds the graph, and returns how many claims a second its load took in; the load
 * leaves a marker, so the next run finds the graph and that figure. A load that was cut short is finished.
 *
 * @throws {RangeError} when the database holds something else.
 */
export async function ensureLoaded(
  database: Database,
  options: GraphOptions,
  report: (message: string) => void,
): Promise<number> {
  await ensureSchema(database);
  const marker = `${options.seed}/${options.entities}/${options.claims}/${options.hubs}`;
  const [found] = (await database.read({ text: "MATCH (s:Synthetic) RETURN [s.graph, s.rate]", parameters: {} })) as [
    string,
    number | null,
  ][];
  if (found && found[0] !== marker) throw new RangeError(`needs the graph ${marker}, but got ${found[0]}`);
  const { claims, entities } = await readAbout(database);
  const held = entities.reduce((sum, { count }) => sum + count, 0);
  if (!found && held > 0) throw new RangeError(`needs an empty database, but got one with ${held} entities`);
  if (found?.[1] && claims === options.claims && held === options.entities) return found[1];

  await mark(database, marker, null);
  const rate = await load(database, options, report);
  await mark(database, marker, rate);
  return rate;
}

async function load(database: Database, options: GraphOptions, report: (message: string) => void): Promise<number> {
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
  return Math.round(claims / seconds);
}

async function mark(database: Database, graph: string, rate: number | null): Promise<void> {
  const text = "MERGE (s:Synthetic {graph: $graph}) SET s.rate = $rate";
  await database.write((run) => run({ text, parameters: { graph, rate } }));
}
