/**
 * A synthetic graph of public affairs, as large as wanted: invented people, bodies and measures, degrees by a power
 * law, a few hubs that everybody speaks of, dates over nine years, sources that come out after what they report.
 * The same options make the same graph.
 */
import { ENTITY_KINDS } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import { claimOf, type Hub } from "./claims";
import { censusOf, entityOf, idOf } from "./entities";
import { Random } from "./random";

/** How large the graph is, and which one of that size. */
export interface GraphOptions {
  seed: number;
  /** At least 10, so that there is one of each kind. */
  entities: number;
  claims: number;
  /** How many entities are in one of fifty claims each: 10,000 of 500,000. */
  hubs: number;
}

/** The sizes that measurements speak of. */
export const SIZES = {
  S: { entities: 1_000, claims: 5_000, hubs: 3 },
  M: { entities: 100_000, claims: 500_000, hubs: 3 },
  L: { entities: 1_000_000, claims: 5_000_000, hubs: 3 },
} as const;
export type Size = keyof typeof SIZES;

/** The size that a command's option names. */
export function sizeNamed(name: string): Size {
  if (name in SIZES) return name as Size;
  throw new RangeError(`--size needs one of ${Object.keys(SIZES).join(", ")}, but got: ${name}`);
}

const BATCH = 20_000;
const HUB_KINDS = ["MEASURE", "PERSON", "ORGANISATION"] as const;
const HUB_SHARE = 1 / 50;

/**
 * The whole graph in memory.
 * @example generateGraph({ seed: 1, entities: 100, claims: 500, hubs: 1 }).claims.length // 500
 */
export function generateGraph(options: GraphOptions): Graph {
  const graph: Graph = { entities: [], claims: [] };
  for (const batch of generateBatches(options)) {
    graph.entities.push(...batch.entities);
    graph.claims.push(...batch.claims);
  }
  return graph;
}

/** The same in batches, entities first, so that however large it is little of it is in memory. */
export function* generateBatches(options: GraphOptions, size = BATCH): Generator<Graph> {
  for (const entities of batches(entitiesOf(options), size)) yield { entities, claims: [] };
  for (const claims of batches(claimsOf(options), size)) yield { entities: [], claims };
}

/** The entities that stand out, the measure first. They are the last of their kinds, so nothing else favours them. */
export function hubsOf({ entities, hubs }: GraphOptions): Hub[] {
  const { counts } = censusOf(entities);
  return Array.from({ length: hubs }, (_, index) => {
    const kind = HUB_KINDS[index % HUB_KINDS.length] as (typeof HUB_KINDS)[number];
    return { kind, id: idOf(kind, Math.max(0, counts[kind] - 1 - Math.floor(index / HUB_KINDS.length))) };
  });
}

function* entitiesOf({ seed, entities }: GraphOptions) {
  const census = censusOf(entities);
  for (const kind of ENTITY_KINDS)
    for (let number = 0; number < census.counts[kind]; number++) yield entityOf(seed, kind, number, census);
}

function* claimsOf(options: GraphOptions) {
  const random = new Random(options.seed);
  const census = censusOf(options.entities);
  const hubs = hubsOf(options);
  // Identity is content, and equal claims would be one: half of the hash, as a number, is enough to tell.
  const known = new Set<number>();
  while (known.size < options.claims) {
    const share = random.next();
    const hub = hubs[Math.floor(share / HUB_SHARE)];
    const claim = claimOf(random, census, hub);
    const key = Number.parseInt(claim.id.slice("claim:".length, "claim:".length + 12), 16);
    if (known.has(key)) continue;
    known.add(key);
    yield claim;
  }
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
