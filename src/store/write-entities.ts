/** Writes a batch of entities in a transaction that has begun. */
import type { Entity } from "../domain/entity";
import { ENTITY_TYPES } from "../domain/entity-types";
import type { Run } from "./database";
import { writeIdentifiers } from "./identifiers";
import type { Tally } from "./tally";
import { deriveFromEvidence } from "./derive";
import { entityRow } from "./rows";

/**
 * Adds what is new and replaces what differs. The time at which an entity was first recorded stays.
 * Publishers are written as relationships too, as publisher and document may come in one batch in any order.
 */
export async function writeEntities(run: Run, entities: readonly Entity[]): Promise<Tally> {
  const stored = await digests(
    run,
    entities.map(({ id }) => id),
  );
  const rows = entities.map((entity) => ({ entity, kind: entity.kind, properties: entityRow(entity) }));
  const different = rows.filter(({ properties }) => stored.get(String(properties.id)) !== properties.digest);
  const now = new Date().toISOString();
  for (const { kind, type } of ENTITY_TYPES) {
    const ofKind = different.filter((row) => row.kind === kind).map(({ properties }) => properties);
    if (ofKind.length === 0) continue;
    await run({
      text: `UNWIND $rows AS row
             MERGE (e:Entity:${type} {id: row.id})
             WITH e, row, coalesce(e.recordedAt, $now) AS recordedAt
             SET e = row, e.recordedAt = recordedAt`,
      parameters: { rows: ofKind, now },
    });
  }
  await writePublishers(
    run,
    different.filter(({ kind }) => kind === "DOCUMENT").map(({ properties }) => properties),
  );
  await writeIdentifiers(
    run,
    different.map(({ entity }) => entity),
  );
  const added = different.filter(({ properties }) => !stored.has(String(properties.id))).length;
  return { added, changed: different.length - added, unchanged: rows.length - different.length };
}

async function digests(run: Run, ids: readonly string[]): Promise<Map<string, string>> {
  const text = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN [e.id, e.digest]";
  return new Map((await run({ text, parameters: { ids } })) as [string, string][]);
}

async function writePublishers(run: Run, documents: readonly Record<string, unknown>[]): Promise<void> {
  if (documents.length === 0) return;
  await run({
    text: `UNWIND $rows AS row
           MATCH (d:Entity {id: row.id})
           OPTIONAL MATCH (d)-[old:PUBLISHER]->() DELETE old
           WITH DISTINCT d, row
           MATCH (o:Entity {id: row.publisher})
           CREATE (d)-[:PUBLISHER]->(o)`,
    parameters: { rows: documents.map(({ id, publisher }) => ({ id, publisher: publisher ?? null })) },
  });
  // A new date of publication changes since when the document's claims are known.
  const ids = await run({
    text: "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:EVIDENCED_BY]-(c:Claim) RETURN DISTINCT c.id",
    parameters: { ids: documents.map(({ id }) => id) },
  });
  await deriveFromEvidence(run, ids as string[]);
}
