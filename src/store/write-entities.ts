/** Writes a batch of entities in a transaction that has begun. */
import type { Entity } from "../domain/entity";
import { ENTITY_TYPES } from "../domain/entity-types";
import type { Run } from "./database";
import { writeFormerIds } from "./former-ids";
import { writeIdentifiers } from "./identity-keys";
import type { Tally } from "./tally";
import { deriveFromEvidence } from "./derive";
import { mergedAmong, type Merged, NOTHING_MERGED } from "./merged";
import { writeNames } from "./names";
import { entityRow } from "./rows";
import type { Turn } from "./turn";

/**
 * Adds what is new and replaces what differs. The time at which an entity was first recorded stays.
 * Publishers are written as relationships too, as publisher and document may come in one batch in any order. What was
 * merged into something else stays so, and is only noted anew: its names are that one's too.
 * @param own of entities that others complete, the digests of what their own sources say: while these say the same,
 * they replace nothing.
 */
export async function writeEntities(
  run: Run,
  entities: readonly Entity[],
  { hasMerged, hasFormerIds }: Turn,
  own: ReadonlyMap<string, string> = new Map(),
): Promise<Tally> {
  const ids = entities.map(({ id }) => id);
  const publishers = entities.flatMap(({ fields }) =>
    fields.publisher === undefined ? [] : [String(fields.publisher)],
  );
  const into = hasMerged ? await mergedAmong(run, [...ids, ...publishers]) : NOTHING_MERGED;
  const stored = await digests(run, "Entity", ids);
  if (into.size > 0) for (const [id, digest] of await digests(run, "Merged", [...into.keys()])) stored.set(id, digest);
  const rows = entities.map((entity) => ({ entity, kind: entity.kind, properties: entityRow(entity) }));
  const different = rows.filter(({ properties }) => stored.get(String(properties.id)) !== properties.digest);
  for (const { properties } of different) properties.digest = own.get(String(properties.id)) ?? properties.digest;
  const standing = different.filter(({ properties }) => !into.has(String(properties.id)));
  const now = new Date().toISOString();
  for (const { kind, type } of ENTITY_TYPES) {
    const ofKind = standing.filter((row) => row.kind === kind).map(({ properties }) => properties);
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
    standing.filter(({ kind }) => kind === "DOCUMENT").map(({ properties }) => properties),
    into,
  );
  await writeMerged(
    run,
    different.filter(({ properties }) => into.has(String(properties.id))).map(({ properties }) => properties),
  );
  if (hasMerged || hasFormerIds)
    await writeNames(
      run,
      different.map(({ properties: { id } }) => into.get(String(id)) ?? String(id)),
    );
  await writeFormerIds(
    run,
    entities.flatMap(({ id: entity, formerIds = [] }) => formerIds.map((id) => ({ id, entity }))),
  );
  await writeIdentifiers(
    run,
    different.map(({ entity }) => entity),
    stored,
  );
  const added = different.filter(({ properties }) => !stored.has(String(properties.id))).length;
  return { added, changed: different.length - added, unchanged: rows.length - different.length };
}

async function digests(run: Run, label: "Entity" | "Merged", ids: readonly string[]): Promise<Map<string, string>> {
  const text = `UNWIND $ids AS id MATCH (e:${label} {id: id}) RETURN [e.id, e.digest]`;
  return new Map((await run({ text, parameters: { ids } })) as [string, string][]);
}

/** What was merged keeps what it is merged into, and when it was first recorded. */
async function writeMerged(run: Run, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  await run({
    text: `UNWIND $rows AS row
           MATCH (m:Merged {id: row.id})
           WITH m, row, m.recordedAt AS recordedAt, m.into AS into
           SET m = row, m.recordedAt = recordedAt, m.into = into, m.folded = null`,
    parameters: { rows },
  });
}

async function writePublishers(run: Run, documents: readonly Record<string, unknown>[], into: Merged): Promise<void> {
  if (documents.length === 0) return;
  await run({
    text: `UNWIND $rows AS row
           MATCH (d:Entity {id: row.id})
           OPTIONAL MATCH (d)-[old:PUBLISHER]->() DELETE old
           WITH DISTINCT d, row
           MATCH (o:Entity {id: row.publisher})
           CREATE (d)-[:PUBLISHER]->(o)
           SET d.publisher = row.publisher, d.givenPublisher = row.given`,
    parameters: {
      rows: documents.map(({ id, publisher }) => {
        const kept = into.get(String(publisher));
        return { id, publisher: kept ?? publisher ?? null, given: kept ? publisher : null };
      }),
    },
  });
  // A new date of publication changes since when the document's claims are known.
  const ids = await run({
    text: "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:EVIDENCED_BY]-(c:Claim) RETURN DISTINCT c.id",
    parameters: { ids: documents.map(({ id }) => id) },
  });
  await deriveFromEvidence(run, ids as string[]);
}
