/** How writers take turns, and tell readers that something has changed. */
import type { Run } from "./database";
import { refuseNewer, SCHEMA_VERSION } from "./schema";

/** What a writer knows as its turn begins. */
export interface Turn {
  /** Whether any id was merged into another: where none was, nobody has to ask which. */
  hasMerged: boolean;
  /** Whether any entity has ids besides its own. */
  hasFormerIds: boolean;
}

/**
 * Locks the one node that all writers need, first of all in every writing transaction, so they take turns: what
 * one of them finds missing no other can have made meanwhile, and no deadlock can arise. Setting a property locks
 * its node even where the value stays the same. (Measured: several writers at once are slower than one after the
 * other.) A graph that newer code has taken over meanwhile is not written to.
 */
export async function takeTurn(run: Run): Promise<Turn> {
  const text = `MERGE (g:Graph {id: 'attest'}) ON CREATE SET g.version = 0
    SET g.schemaVersion = coalesce(g.schemaVersion, $schema)
    RETURN [g.schemaVersion, COUNT { (:Merged) } > 0, COUNT { (:FormerId) } > 0]`;
  const [found] = await run({ text, parameters: { schema: SCHEMA_VERSION } });
  const [schema, hasMerged, hasFormerIds] = found as [number, boolean, boolean];
  refuseNewer(schema);
  return { hasMerged, hasFormerIds };
}

/** A new version of the graph, for a transaction that changed something. */
export async function countVersion(run: Run): Promise<void> {
  const text = "MATCH (g:Graph {id: 'attest'}) SET g.version = g.version + 1, g.loadedAt = $now RETURN g.version";
  await run({ text, parameters: { now: new Date().toISOString() } });
}
