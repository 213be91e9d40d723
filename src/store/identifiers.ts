/** Identifiers as nodes of their own, so that an entity is found by one of them. */
import type { Entity } from "../domain/entity";
import type { Run } from "./database";

/**
 * Writes which identifiers entities have now, in a transaction that has begun. The same id of a scheme may be given to
 * things of different kinds, and never makes those one: the kind is part of it.
 */
export async function writeIdentifiers(run: Run, entities: readonly Pick<Entity, "id" | "kind" | "identifiers">[]) {
  const rows = entities.map(({ id, kind, identifiers }) => ({ id, keys: identifiers.map((one) => `${kind} ${one}`) }));
  await run({
    text: `UNWIND $rows AS row
           MATCH (e:Entity {id: row.id})<-[r:IDENTIFIES]-(i:Identifier)
           WHERE NOT i.id IN row.keys AND i.id CONTAINS ' '
           DELETE r WITH DISTINCT i WHERE NOT EXISTS { (i)-[:IDENTIFIES]->() } DELETE i`,
    parameters: { rows },
  });
  const identified = rows.filter(({ keys }) => keys.length > 0);
  if (identified.length === 0) return;
  await run({
    text: `UNWIND $rows AS row
           MATCH (e:Entity {id: row.id})
           UNWIND row.keys AS key
           MERGE (i:Identifier {id: key})
           MERGE (i)-[:IDENTIFIES]->(e)`,
    parameters: { rows: identified },
  });
}

/** Notes the ids that entities were given elsewhere, by which they are found from now on. */
export async function writeGivenIds(run: Run, rows: readonly { id: string; given: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await run({
    text: `UNWIND $rows AS row
           MATCH (e:Entity {id: row.id})
           MERGE (i:Identifier {id: row.given})
           MERGE (i)-[:IDENTIFIES]->(e)`,
    parameters: { rows },
  });
}
