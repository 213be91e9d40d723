/**
 * Ids that mean an entity besides its own: those that sources gave it whose identifiers show that it is the same. They
 * lead to the entity as it was given, and nothing of them has to move when that is merged.
 */
import { randomUUID } from "node:crypto";
import type { Run } from "./database";
import { writeNames } from "./names";

/** An id, and the entity that it means. */
export interface FormerId {
  id: string;
  entity: string;
}

/**
 * Notes ids by which entities are found from now on, in a transaction that has begun. What is noted stays as it is, and
 * so does what is an entity of its own, or was one until it was merged.
 */
export async function writeFormerIds(run: Run, rows: readonly FormerId[]): Promise<void> {
  if (rows.length === 0) return;
  const entities = await run({
    text: `UNWIND $rows AS row
           WITH row WHERE NOT EXISTS { (:Entity {id: row.id}) } AND NOT EXISTS { (:Merged {id: row.id}) }
           MERGE (f:FormerId {id: row.id}) ON CREATE SET f.entity = row.entity, f.isNew = true
           WITH f WHERE f.isNew REMOVE f.isNew
           WITH f OPTIONAL MATCH (m:Merged {id: f.entity})
           RETURN DISTINCT coalesce(m.into, f.entity)`,
    parameters: { rows },
  });
  if (entities.length === 0) return;
  await writeNames(run, entities as string[]);
  await countMerges(run);
}

/** Tells readers that other ids mean other entities than before (see `merged-ids.ts`). */
export async function countMerges(run: Run): Promise<void> {
  const text = "MATCH (g:Graph {id: 'attest'}) SET g.merges = $state";
  await run({ text, parameters: { state: randomUUID() } });
}
