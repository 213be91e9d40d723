/** Completes entities with what another source says of them, in a transaction that has begun. */
import type { Entity } from "../domain/entity";
import type { Run } from "./database";
import { writeFormerIds } from "./former-ids";
import { entityOf, entityRow } from "./rows";
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
 * What is there stays; what isn't there at all is written as it is. What was added stays for as long as the entity's own
 * source says the same of it; the ids that the source gave stay former ids of it. To what is only named in passing
 * nothing is added.
 */
export async function fillEntities(run: Run, fillings: readonly Filling[], turn: Turn): Promise<Tally> {
  const stored = await readEntities(run, fillings);
  const own = new Map(stored.map(({ entity, digest }) => [entity.id, digest]));
  const known = new Map(stored.map(({ entity }) => [entity.id, entity]));
  const touched = new Set<string>();
  for (const { entity, given } of fillings) {
    if (given === undefined && known.has(entity.id)) continue;
    const before = known.get(entity.id);
    const after = filled(before, entity);
    if (before && entityRow(before).digest === entityRow(after).digest) continue;
    known.set(entity.id, after);
    touched.add(entity.id);
  }
  const written = [...known.values()].filter(({ id }) => touched.has(id));
  const tally = await writeEntities(run, written, turn, own);
  tally.unchanged += known.size - written.length;
  await writeFormerIds(
    run,
    fillings.flatMap(({ entity, given }) =>
      given === undefined ? [] : [given, ...(entity.formerIds ?? [])].map((id) => ({ id, entity: entity.id })),
    ),
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
    // In the order of what is there, so that it is seen to be the same where nothing is added.
    fields: { ...known.fields, ...entity.fields, ...known.fields },
  };
}

async function readEntities(run: Run, fillings: readonly Filling[]): Promise<{ entity: Entity; digest: string }[]> {
  const text = `UNWIND $ids AS id
    CALL (id) { MATCH (e:Entity {id: id}) RETURN e UNION MATCH (e:Merged {id: id}) RETURN e }
    RETURN e {.*, aliases: coalesce(e.ownAliases, e.aliases), publisher: coalesce(e.givenPublisher, e.publisher)}`;
  const ids = [...new Set(fillings.map(({ entity }) => entity.id))];
  const rows = (await run({ text, parameters: { ids } })) as Record<string, unknown>[];
  return rows.map((row) => ({ entity: entityOf(row), digest: String(row.digest) }));
}
