/** What follows from judgements together: which ids mean one thing, and under which of them it goes. */
import { type Decision, pairId } from "./judgement";

/** A judgement “different” on two ids that others make one. */
export interface Conflict {
  judgement: Decision;
  /** From one of its ids to the other, each the same as the next by a judgement. */
  chain: string[];
}

/** Ids that mean one thing, sorted into what is kept and what goes into it. */
export interface Clusters {
  /** For each id that is merged away the one that it goes into; nothing for all others. */
  into: Map<string, string>;
  conflicts: Conflict[];
}

/**
 * The clusters that judgements make, one judgement a pair. The id kept of each is the one that no judgement has as
 * second of its pair; of several such, or where there is none, the smallest. The order of the judgements doesn't matter.
 *
 * @example clusters([{ pair: ["person:a", "person:b"], verdict: "same", … }]).into // Map { "person:b" => "person:a" }
 */
export function clusters(decisions: Iterable<Decision>): Clusters {
  const all = [...decisions];
  const same = all.filter(({ verdict }) => verdict === "same");
  const sets = new Sets();
  for (const { pair } of same) sets.join(...pair);
  const seconds = new Set(same.map(({ pair }) => pair[1]));
  const into = new Map<string, string>();
  for (const members of sets.all()) {
    const firsts = members.filter((id) => !seconds.has(id));
    const [kept = ""] = (firsts.length > 0 ? firsts : members).sort();
    for (const id of members) if (id !== kept) into.set(id, kept);
  }
  const conflicts = all
    .filter(({ verdict, pair: [a, b] }) => verdict === "different" && sets.of(a) === sets.of(b))
    .sort((a, b) => (pairId(a.pair) < pairId(b.pair) ? -1 : 1))
    .map((judgement) => ({ judgement, chain: chainOf(same, ...judgement.pair) }));
  return { into, conflicts };
}

/** Disjoint sets of ids: union–find with path halving. */
class Sets {
  private readonly parents = new Map<string, string>();

  /** The id that stands for the set of an id. */
  of(id: string): string {
    let at = id;
    for (;;) {
      const parent = this.parents.get(at) ?? at;
      if (parent === at) return at;
      const above = this.parents.get(parent) ?? parent;
      this.parents.set(at, above);
      at = above;
    }
  }

  join(a: string, b: string): void {
    for (const id of [a, b]) if (!this.parents.has(id)) this.parents.set(id, id);
    this.parents.set(this.of(a), this.of(b));
  }

  all(): Iterable<string[]> {
    const members = new Map<string, string[]>();
    for (const id of this.parents.keys()) members.set(this.of(id), [...(members.get(this.of(id)) ?? []), id]);
    return members.values();
  }
}

/** The shortest way from one id to another along judgements, which has to exist. */
function chainOf(same: readonly Decision[], from: string, to: string): string[] {
  const next = new Map<string, string[]>();
  for (const { pair } of [...same].sort((a, b) => (pairId(a.pair) < pairId(b.pair) ? -1 : 1)))
    for (const [one, other] of [pair, [pair[1], pair[0]] as const]) next.set(one, [...(next.get(one) ?? []), other]);
  const cameFrom = new Map<string, string>([[from, from]]);
  for (const id of cameFrom.keys()) {
    if (id === to) break;
    for (const other of next.get(id) ?? []) if (!cameFrom.has(other)) cameFrom.set(other, id);
  }
  const chain = [to];
  while (chain[0] !== from) chain.unshift(cameFrom.get(chain[0] as string) as string);
  return chain;
}
