/** Completes entities with what another source says of them, in a transaction that has begun. */
import type { Entity } from "../domain/entity";
import { entityType } from "../domain/entity-types";
import type { Run } from "./database";
import { writeGivenIds } from "./identity-keys";
import type { Tally } from "./tally";
import type { Turn } from "./turn";
import { writeEntities } from "./write-entities";

/** What a source says of an entity that it calls by another id, or names in passing. */
export interface Filling {
  /** With the id that it has in the graph. */
  entity: Entity;
  /** The id by which the source calls it; left out where it is only to be there. */
  given?: string;
}

/**
 * Adds what stored entities lack: names become aliases, identifiers are added, and fields are filled that are empty.
 * What is there stays; what isn't there at all is written as it is. The ids that the source gave are noted. To what is
 * only named in passing nothing is added.
 */
export async function fillEntities(run: Run, fillings: readonly Filling[], turn: Turn): Promise<Tally> {
  const known = new Map((await readEntities(run, fillings)).map((entity) => [entity.id, entity]));
  const touched = new Set<string>();
  for (const { entity, given } of fillings) {
    if (given === undefined && known.has(entity.id)) continue;
    known.set(entity.id, filled(known.get(entity.id), entity));
    touched.add(entity.id);
  }
  const written = [...known.values()].filter(({ id }) => touched.has(id));
  const tally = await writeEntities(run, written, turn);
  tally.unchanged += known.size - written.length;
  await writeGivenIds(
    run,
    fillings.flatMap(({ entity, given }) => (given === undefined ? [] : [{ key: given, entity: entity.id }])),
  );
  return tally;
}

function filled(known: Entity | undefined, entity: Entity): Entity {
  if (!known) return entity;
  const names = new Set([...known.aliases, entity.name, ...entity.aliases]);
  names.delete(known.name);
  return {
    ...known,
    aliases: [...names],
    summary: known.summary ?? entity.summary,
    classification: known.classification ?? entity.classification,
    identifiers: [...new Set([...known.identifiers, ...entity.identifiers])].sort(),
    fields: { ...entity.fields, ...known.fields },
  };
}

async function readEntities(run: Run, fillings: readonly Filling[]): Promise<Entity[]> {
  const text = `UNWIND $ids AS id
    CALL (id) { MATCH (e:Entity {id: id}) RETURN e UNION MATCH (e:Merged {id: id}) RETURN e }
    RETURN e {.*, aliases: coalesce(e.ownAliases, e.aliases), publisher: coalesce(e.givenPublisher, e.publisher)}`;
  const ids = [...new Set(fillings.map(({ entity }) => entity.id))];
  return ((await run({ text, parameters: { ids } })) as Record<string, unknown>[]).map(entityOf);
}

/** The entity that was stored as these properties. */
function entityOf(properties: Record<string, unknown>): Entity {
  const { id, kind, name, aliases, summary, classification, identifiers } = properties as unknown as Entity;
  const fields = entityType(kind).fields.flatMap(({ name: field }) =>
    properties[field] == null ? [] : [[field, properties[field]] as const],
  );
  return {
    ...{ id, kind, name, aliases, summary, classification, identifiers },
    fields: Object.fromEntries(fields) as Entity["fields"],
  };
}
