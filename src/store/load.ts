/** Loading: a sound graph goes into the database, whole and once, however often it is sent. */
import type { Entity } from "../domain/entity";
import { type Reference, type Graph } from "../domain/parse";
import type { Problem } from "../domain/problems";
import type { Database, Run } from "./database";
import { refuseNewer, SCHEMA_VERSION } from "./schema";
import { addTally, noTally, type Tally } from "./tally";
import { writeClaims } from "./write-claims";
import { writeEntities } from "./write-entities";
import { writeLinks } from "./write-links";

/** What a load did. */
export interface LoadReport {
  entities: Tally;
  claims: Tally;
}

const BATCH = 5_000;

/**
 * Writes entities, then claims, then the links between claims, in transactions of at most 5,000 rows. Loading the
 * same again changes nothing; a load that was cut short is made whole by loading again. Loads by several
 * processes take turns (see {@link takeTurn}).
 *
 * @param progress called after each batch with the number of rows done so far.
 * @throws {GraphSchemaError} when the graph was written by a newer Attest.
 * @example await loadGraph(database, graph) // { entities: { added: 130, changed: 0, unchanged: 0 }, claims: … }
 */
export async function loadGraph(
  database: Database,
  graph: Graph,
  progress: (done: number) => void = () => {},
): Promise<LoadReport> {
  const report: LoadReport = { entities: noTally(), claims: noTally() };
  let done = 0;
  const batches = async <Row>(
    rows: readonly Row[],
    tally: Tally | undefined,
    write: (run: Run, rows: Row[]) => Promise<Tally>,
  ) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      const found = await database.write(async (run) => {
        await takeTurn(run);
        const tally = await write(run, batch);
        if (tally.added + tally.changed > 0) await countVersion(run);
        return tally;
      });
      if (tally) addTally(tally, found);
      done += batch.length;
      progress(done);
    }
  };
  await batches(publishersFirst(graph.entities), report.entities, writeEntities);
  await batches(graph.claims, report.claims, writeClaims);
  const linked = graph.claims.filter((claim) => claim.contradicts.length + claim.supersedes.length > 0);
  await batches(linked, undefined, writeLinks);
  return report;
}

/** A document is linked with its publisher as it is written, which may be in a later batch than the other's. */
function publishersFirst(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => Number(a.kind === "DOCUMENT") - Number(b.kind === "DOCUMENT"));
}

/**
 * Which of the references that a file leaves open the database can't answer either.
 * @returns the problem of each, in the order given; empty when all is well.
 */
export async function missingReferences(database: Database, references: readonly Reference[]): Promise<Problem[]> {
  if (references.length === 0) return [];
  const text = `UNWIND $ids AS id WITH id
    WHERE EXISTS { MATCH (:Entity {id: id}) } OR EXISTS { MATCH (:Claim {id: id}) } RETURN id`;
  const known = new Set(await database.read({ text, parameters: { ids: references.map(({ id }) => id) } }));
  return references.filter(({ id }) => !known.has(id)).map(({ problem }) => problem);
}

/**
 * Locks the one node that all writers need, first of all in every writing transaction, so they take turns: what
 * one of them finds missing no other can have made meanwhile, and no deadlock can arise. Setting a property locks
 * its node even where the value stays the same. (Measured: several writers at once are slower than one after the
 * other.) A graph that newer code has taken over meanwhile is not written to.
 */
async function takeTurn(run: Run): Promise<void> {
  const text = `MERGE (g:Graph {id: 'attest'}) ON CREATE SET g.version = 0
    SET g.schemaVersion = coalesce(g.schemaVersion, $schema) RETURN g.schemaVersion`;
  const [found] = await run({ text, parameters: { schema: SCHEMA_VERSION } });
  refuseNewer(found as number);
}

/** A new version of the graph, for a transaction that changed something. */
async function countVersion(run: Run): Promise<void> {
  const text = "MATCH (g:Graph {id: 'attest'}) SET g.version = g.version + 1, g.loadedAt = $now RETURN g.version";
  await run({ text, parameters: { now: new Date().toISOString() } });
}
