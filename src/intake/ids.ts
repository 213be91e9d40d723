/** Which ids a load defines, which it speaks of, and which of them stand for another one. */
import type { Entity } from "../domain/entity";
import type { Problem } from "../domain/problems";
import { KeyKinds } from "../formats";
import { identifierKey } from "../store";
import { type Identified, identitiesOf } from "./identities";
import { partOf, Spool, type SpoolFolder } from "./spool";
import type { Spot } from "./spot";

/** What the graph knows already of ids and identifiers. */
export interface Knowledge {
  /** Those of the ids that the graph has, each with the id of the entity or claim that it stands for. */
  known(ids: readonly string[]): Promise<Map<string, string>>;
  /** The entities that have identifiers, each of these as `KIND scheme:id`, or former ids. */
  identified(identifiers: readonly string[]): Promise<{ identifier: string; id: string }[]>;
}

export class Ids {
  private readonly defined = new KeyKinds();
  /** Spoken of, and not defined when they were. */
  private readonly pending = new Set<string>();
  private readonly foreign = new Set<string>();
  private readonly stands = new Map<string, string>();
  /** Those whose entity was refused as it was read; another record may define them all the same. */
  private readonly refused = new Set<string>();
  private readonly leftOut = new Set<string>();
  /** What judgements of the load speak of, and so know apart. */
  readonly judged = new Set<string>();
  private readonly ambiguous = new Set<string>();
  /** What entities of the load were called elsewhere. */
  readonly former = new Set<string>();
  private readonly identified: Spool<Identified>;

  constructor(
    folder: SpoolFolder,
    private readonly parts: number,
    private readonly knowledge: Knowledge,
  ) {
    this.identified = new Spool(folder, "identifiers", parts);
  }

  define({ id, kind, identifiers, formerIds = [] }: Entity, spot: Spot): void {
    this.defined.set(id, kind);
    this.identify(id, id, spot);
    for (const identifier of identifiers) this.identify(identifierKey(kind, identifier), id, spot);
    for (const former of formerIds) {
      this.former.add(former);
      this.defined.set(former, kind);
      this.identify(former, former, spot);
      this.identify(former, id, spot);
    }
  }

  private identify(key: string, id: string, spot: Spot): void {
    this.identified.add(partOf(key, this.parts), { key, id, spot });
  }

  mention(id: string): void {
    if (!this.defined.get(id)) this.pending.add(id);
  }

  judge(id: string): void {
    this.judged.add(id);
    this.mention(id);
  }

  /** Notes the id of an entity that was refused, so that those who speak of it aren't blamed for it. */
  refuse(id: unknown): void {
    if (typeof id === "string") this.refused.add(id);
  }

  /** The problem of speaking of an id that isn't known. */
  problemOf(id: string, { file, line, field }: Spot): Problem {
    const place = { file, line, field };
    if (this.isLeftOut(id) || this.refused.has(id))
      return { ...place, reason: "LEFT_OUT", message: `needs an entity that isn't left out, but got "${id}"` };
    return { ...place, reason: "UNKNOWN_ID", message: `needs an entity that exists, but got "${id}"` };
  }

  /** Takes back an id whose entity isn't sound; what speaks of it isn't either, unless the graph has it. */
  leaveOut(id: string): void {
    if (!this.foreign.has(id)) this.leftOut.add(id);
  }

  /** Asks the graph for what is not defined here, and finds out by identifiers which ids are the same entity. */
  async settle(problems: Problem[]): Promise<void> {
    const open = [...this.pending].filter((id) => !this.defined.get(id));
    this.pending.clear();
    for (const [id, standsFor] of await this.askFor(open)) {
      this.foreign.add(id);
      if (id !== standsFor) this.stands.set(id, standsFor);
    }
    const same = await identitiesOf(this.identified, this.knowledge, this, problems);
    for (const [id, standsFor] of same.stands) this.stands.set(id, standsFor);
    for (const id of same.refused) {
      this.ambiguous.add(id);
      this.leftOut.add(id);
    }
  }

  /** Those of the ids that the graph has, and what they stand for. */
  askFor(ids: readonly string[]): Promise<Map<string, string>> {
    return this.knowledge.known(ids);
  }

  isKnown(id: string): boolean {
    return this.foreign.has(id) || (this.defined.get(id) !== undefined && !this.isLeftOut(id));
  }

  private isLeftOut(id: string): boolean {
    return this.leftOut.has(id) || this.leftOut.has(this.standsFor(id));
  }

  /** The id of the entity that an id stands for, which mostly is itself. */
  standsFor(id: string): string {
    return this.stands.get(id) ?? id;
  }

  /** Whether an id is that of an entity that may be either of two. */
  isAmbiguous(id: string): boolean {
    return this.ambiguous.has(id);
  }

  /** Whether some id stands for another one. */
  get isRenaming(): boolean {
    return this.stands.size > 0;
  }
}
