/** Which entities are the same because they have an identifier or a former id in common. Names never make them so. */
import { kindOfId } from "../domain/entity-types";
import type { Problem } from "../domain/problems";
import type { Knowledge } from "./ids";
import type { Spool } from "./spool";
import { type Spot } from "./spot";

/** An entity of the load and what identifies it: its own id, a former one, or an identifier as `KIND scheme:id`. */
export interface Identified {
  key: string;
  id: string;
  spot: Spot;
}

/** What else is known of ids. */
export interface Apart {
  /** What judgements of the load speak of, and so know apart. */
  judged: ReadonlySet<string>;
  /** What entities of the load were called elsewhere: no id stands for one of these, unless the graph has it. */
  former: ReadonlySet<string>;
}

/** What follows from identifiers. */
export interface Identities {
  /** The ids of the load that stand for another one. */
  stands: Map<string, string>;
  /** The ids of entities that have the identifiers of two that the graph knows apart. */
  refused: Set<string>;
}

/**
 * Finds the ids that stand for the same entity, along all identifiers that join them: for one that the graph has, where
 * it has one; otherwise for the smallest of those in the load. An id that the graph has as an entity of its own stays
 * its own, and so does one that a judgement speaks of: making these one takes a judgement. One that it has found to be
 * another's stays that one's.
 */
export async function identitiesOf(
  identified: Spool<Identified>,
  knowledge: Knowledge,
  { judged, former }: Apart,
  problems: Problem[],
): Promise<Identities> {
  const same = new SameIds(former);
  const refused = new Set<string>();
  for (let part = 0; part < identified.parts; part++) {
    const groups = groupBy(identified.read(part), ({ key }) => key);
    if (groups.size === 0) continue;
    const stored = groupBy(await knowledge.identified([...groups.keys()]), ({ identifier }) => identifier);
    const shared = [...groups].filter(([key, group]) => stored.has(key) || group.some(({ id }) => id !== group[0]?.id));
    const known = await knowledge.known(shared.flatMap(([, group]) => group.map(({ id }) => id)));
    for (const [key, group] of shared) {
      for (const { id } of group) {
        const standsFor = known.get(id);
        if (standsFor === undefined) continue;
        same.keep(standsFor);
        same.join(id, standsFor);
      }
      const owner = stored.get(key)?.[0]?.id;
      if (owner !== undefined) same.keep(owner);
      for (const one of group) if (known.get(one.id) !== one.id) join(one, owner ?? ownerAmong(group, known));
    }
  }
  return { stands: same.stands(), refused };

  function join({ id, key, spot }: Identified, owner: string): void {
    const isIdentifier = kindOfId(key) === undefined;
    if ((isIdentifier && judged.has(id)) || same.join(id, owner)) return;
    refused.add(id);
    const identifier = key.slice(key.indexOf(" ") + 1);
    const [before, other] = [same.of(id), same.of(owner)];
    const message = `needs identifiers of one entity, but got those of ${before} and of ${other} (${identifier})`;
    problems.push({ ...spot, reason: "IDENTITY", message });
  }
}

/** Of several entities with the same identifier, the one that the others go into. */
function ownerAmong(group: readonly Identified[], known: Map<string, string>): string {
  const ids = group.map(({ id }) => id).sort();
  return ids.map((id) => known.get(id)).find((id) => id !== undefined) ?? (ids[0] as string);
}

/** Sets of ids of the same entity, each called by one of them. */
class SameIds {
  private readonly next = new Map<string, string>();
  /** Those that the graph has: their sets are called by them, and none has two. */
  private readonly kept = new Set<string>();

  constructor(private readonly former: ReadonlySet<string>) {}

  keep(id: string): void {
    this.kept.add(id);
  }

  /** The id by which the set of an id is called. */
  of(id: string): string {
    let last = id;
    for (let next; (next = this.next.get(last)) !== undefined;) last = next;
    if (last !== id) this.next.set(id, last);
    return last;
  }

  /** Makes the sets of two ids one; false where both are kept apart. */
  join(id: string, other: string): boolean {
    const [first, second] = [this.of(id), this.of(other)].sort() as [string, string];
    if (first === second) return true;
    if (this.kept.has(first) && this.kept.has(second)) return false;
    const isSecond = this.kept.has(second) || (this.former.has(first) && !this.kept.has(first));
    const [into, from] = isSecond ? [second, first] : [first, second];
    this.next.set(from, into);
    return true;
  }

  /** The ids that stand for another one, with that. */
  stands(): Map<string, string> {
    return new Map([...this.next.keys()].map((id) => [id, this.of(id)]));
  }
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
