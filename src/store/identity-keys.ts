/**
 * Identifiers as nodes of their own, so that an entity is found by one of them: which entity, by the id that it was
 * given, and nothing that would have to move when that is merged.
 */
import type { Entity } from "../domain/entity";
import type { Run } from "./database";

/**
 * An identifier by which an entity is known: of its kind, as the same id of a scheme may be given to things of
 * different kinds, and never makes those one.
 * @example identifierKey("PERSON", "wikidata:Q264") // "PERSON wikidata:Q264"
 */
export function identifierKey(kind: Entity["kind"], identifier: string): string {
  return `${kind} ${identifier}`;
}

/** Writes which identifiers entities have now, in a transaction that has begun. */
export async function writeIdentifiers(
  run: Run,
  entities: readonly Pick<Entity, "id" | "kind" | "identifiers">[],
  known: ReadonlyMap<string, unknown>,
): Promise<void> {
  const rows = entities.map(({ id, kind, identifiers }) => ({
    id,
    keys: identifiers.map((one) => identifierKey(kind, one)),
  }));
  const before = rows.filter(({ id }) => known.has(id));
  if (before.length > 0)
    await run({
      text: `UNWIND $rows AS row
             MATCH (i:Identifier {entity: row.id}) WHERE NOT i.key IN row.keys
             DELETE i`,
      parameters: { rows: before },
    });
  const written = rows.flatMap(({ id, keys }) => keys.map((key) => ({ key, entity: id })));
  if (written.length === 0) return;
  await run({
    text: "UNWIND $rows AS row MERGE (:Identifier {key: row.key, entity: row.entity})",
    parameters: { rows: written },
  });
}
