/** Which entities are the same because they have an identifier in common. Names never make them so. */
import type { Problem } from "../domain/problems";
import type { Knowledge } from "./ids";
import type { Spool } from "./spool";
import { type Spot } from "./spot";

/** An entity of the load and one of its identifiers, as `KIND scheme:id`. */
export interface Identified {
  key: string;
  id: string;
  spot: Spot;
}

/** What follows from identifiers. */
export interface Identities {
  /** The ids of the load that stand for another one. */
  stands: Map<string, string>;
  /** The ids of entities that have the identifiers of two that the graph knows apart. */
  refused: Set<string>;
}

/**
 * Finds the ids that stand for the same entity: of one that the graph has, where it has one; otherwise the smallest of
 * those in the load. An id that the graph has as an entity of its own stays its own, and so does one that a judgement
 * speaks of: making these one takes a judgement.
 */
export async function identitiesOf(
  identified: Spool<Identified>,
  knowledge: Knowledge,
  judged: ReadonlySet<string>,
  problems: Problem[],
): Promise<Identities> {
  const stands = new Map<string, string>();
  const refused = new Set<string>();
  for (let part = 0; part < identified.parts; part++) {
    const groups = groupBy(identified.read(part), ({ key }) => key);
    if (groups.size === 0) continue;
    const stored = groupBy(await knowledge.identified([...groups.keys()]), ({ identifier }) => identifier);
    const shared = [...groups].filter(([key, group]) => stored.has(key) || group.some(({ id }) => id !== group[0]?.id));
    const known = await knowledge.known(shared.flatMap(([, group]) => group.map(({ id }) => id)));
    for (const [key, group] of shared) {
      const owner = stored.get(key)?.[0]?.id ?? ownerAmong(group, known);
      for (const one of group) join(one, owner, known);
    }
  }
  return { stands, refused };

  function join({ id, key, spot }: Identified, owner: string, known: Map<string, string>): void {
    const before = stands.get(id) ?? known.get(id);
    if (id === owner || before === id || judged.has(id)) return;
    if (before === undefined || before === owner) return void stands.set(id, owner);
    refused.add(id);
    const identifier = key.slice(key.indexOf(" ") + 1);
    const message = `needs identifiers of one entity, but got those of ${before} and of ${owner} (${identifier})`;
    problems.push({ ...spot, reason: "IDENTITY", message });
  }
}

/** Of several new entities with the same identifier, the one that the others go into. */
function ownerAmong(group: readonly Identified[], known: Map<string, string>): string {
  const ids = group.map(({ id }) => id).sort();
  return ids.map((id) => known.get(id)).find((id) => id !== undefined) ?? (ids[0] as string);
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
