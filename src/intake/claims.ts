/** The claims of a load: each once, with the evidence of all files that state it. */
import { canonicalEvidence, type Claim, claimId, commonEnds, type Evidence } from "../domain/claim";
import type { CheckedClaim, LinkDraft } from "../domain/check/claim";
import type { Mention } from "../domain/check/mention";
import { fieldAt, spotAt } from "../domain/check/problem-at";
import { isClaimId } from "../domain/file-shape";
import { butGot, type Problem } from "../domain/problems";
import type { FileRecord } from "../domain/record";
import type { Ids } from "./ids";
import { partOf, Spool, type SpoolFolder } from "./spool";
import { placeOf, type Spot } from "./spot";

interface Waiting {
  claim: Claim;
  mentions: Mention[];
  links: LinkDraft[];
  spot: Spot;
}

/** A claim with where it was first found. */
interface Found {
  claim: Claim;
  spot: Spot;
  /** Evidence by the file that gave it. */
  given: { file: string; line?: number; evidence: Evidence[] }[];
}

/** What else may be said of a claim, and only in one way. */
const SAID_ONCE = ["addressee", "place", "event", "note", "rankReason", "retractedAt"] as const;

export class ClaimIntake {
  private spool: Spool<Waiting>;
  private readonly keys = new Map<string, string>();
  private readonly linking: { links: LinkDraft[]; spot: Spot }[] = [];
  /** Whether some claim didn't come in, which others may point at. */
  private someRefused = false;
  /** Ids of claims that links name and that neither the load nor the graph has. */
  private readonly missing = new Set<string>();

  constructor(
    private readonly folder: SpoolFolder,
    private readonly parts: number,
    private readonly ids: Ids,
  ) {
    this.spool = new Spool(folder, "claims", parts);
  }

  /** Notes that a claim was refused. */
  refuse(): void {
    this.someRefused = true;
  }

  add({ claim, key, mentions, links }: CheckedClaim, record: FileRecord, problems: Problem[]): void {
    const { file, line } = record.at;
    const spot = { file, line, field: fieldAt(record, []) };
    if (key !== undefined) {
      const at = { file, line, ...spotAt(record, ["key"]) };
      this.name(key, claim.id, at, problems);
    }
    for (const { id } of mentions) this.ids.mention(id);
    if (links.length > 0) this.linking.push({ links, spot });
    this.spool.add(partOf(claim.id, this.parts), { claim, mentions, links, spot });
  }

  private name(key: string, id: string, spot: Spot, problems: Problem[]): void {
    const taken = this.keys.get(key);
    if (taken !== undefined && taken !== id) {
      const message = `needs a key of its own, but got "${key}", which another claim has`;
      problems.push({ ...spot, reason: "SAME_ID", message });
    }
    this.keys.set(key, id);
  }

  /**
   * Finds out what links point at, and gives the claims about entities that stand for others their ids.
   * @param problems takes links to claims that nobody has.
   */
  async settle(problems: Problem[]): Promise<void> {
    if (this.ids.isRenaming) this.rename();
    await this.findLinked(problems);
  }

  /** Who acts and on what is part of a claim's id. */
  private rename(): void {
    const renamed = new Spool<Waiting>(this.folder, "renamed", this.parts);
    const keyed = new Set(this.keys.values());
    const ids = new Map<string, string>();
    for (const waiting of this.spool.items()) {
      const claim = this.withIds(waiting.claim);
      if (keyed.has(waiting.claim.id)) ids.set(waiting.claim.id, claim.id);
      renamed.add(partOf(claim.id, this.parts), { ...waiting, claim });
    }
    for (const [key, id] of this.keys) this.keys.set(key, ids.get(id) ?? id);
    this.spool = renamed;
  }

  private withIds(claim: Claim): Claim {
    const renamed = { ...claim };
    for (const role of ["subject", "object", "addressee", "place", "event", "attributedTo"] as const) {
      const id = claim[role];
      if (id !== undefined) renamed[role] = this.ids.standsFor(id);
    }
    renamed.evidence = canonicalEvidence(
      claim.evidence.map((one) => ({ ...one, document: this.ids.standsFor(one.document) })),
    );
    return { ...renamed, id: claimId(renamed) };
  }

  private async findLinked(problems: Problem[]): Promise<void> {
    // Only where claims name others is it worth to go through all of them for it.
    const wanted = new Map<string, Spot>();
    for (const { links, spot } of this.linking)
      for (const link of links) {
        const id = this.idOf(link.reference);
        if (id && !wanted.has(id)) wanted.set(id, { ...spot, ...link });
      }
    if (wanted.size === 0) return;
    const open = new Set(wanted.keys());
    for (const { id } of this.sound()) open.delete(id);
    const known = await this.ids.askFor([...open]);
    for (const id of open) {
      if (known.has(id)) continue;
      this.missing.add(id);
      const { file, line, field } = wanted.get(id) as Spot;
      const message = `needs a claim that exists, but got "${id}"`;
      problems.push({ file, line, field, reason: "UNKNOWN_ID", message });
    }
  }

  private idOf(reference: string): string | undefined {
    return isClaimId(reference) ? reference : this.keys.get(reference);
  }

  /**
   * The claims that are sound, each once.
   * @param problems takes what is wrong with the others, where it isn't told yet.
   */
  *sound(problems: Problem[] = []): Generator<Claim> {
    for (let part = 0; part < this.parts; part++) {
      const known = new Map<string, Found>();
      for (const waiting of this.spool.read(part)) {
        const unknown = waiting.mentions.filter(({ id }) => !this.ids.isKnown(id));
        problems.push(...unknown.map((one) => this.ids.problemOf(one.id, { ...waiting.spot, ...one })));
        if (unknown.length > 0) continue;
        const found = known.get(waiting.claim.id);
        if (found) this.join(found, waiting, problems);
        else known.set(waiting.claim.id, firstOf(waiting));
        this.link(known.get(waiting.claim.id) as Found, waiting, problems);
      }
      for (const { claim } of known.values()) yield claim;
    }
  }

  private link({ claim }: Found, { links, spot }: Waiting, problems: Problem[]): void {
    for (const { list, reference, field, line = spot.line } of links) {
      const id = this.idOf(reference);
      const refuse = (message: string) =>
        problems.push({ file: spot.file, line, field, reason: "UNKNOWN_ID", message });
      if (id === claim.id) refuse(`needs another claim, but got "${reference}", which is this one`);
      // The key may be that of a claim that was refused, and whose own problem is told.
      else if (!id && !this.someRefused)
        refuse(`needs the key or id of a claim, but got "${reference}", which no claim has`);
      else if (id && !this.missing.has(id)) claim[list] = [...new Set([...claim[list], id])].sort();
    }
  }

  /** Adds to a claim what the same one from elsewhere says besides. */
  private join(found: Found, { claim, spot }: Waiting, problems: Problem[]): void {
    const { claim: known } = found;
    const before = problems.length;
    const refuse = (field: string, reason: Problem["reason"], message: string) =>
      problems.push({
        file: spot.file,
        line: spot.line,
        field: `${spot.field}${spot.field && "."}${field}`,
        reason,
        message,
      });
    const same = (field: string) => `needs the same ${field} as ${placeOf(found.spot)}, which makes the same claim`;
    for (const field of SAID_ONCE)
      if (claim[field] !== undefined && known[field] !== undefined && claim[field] !== known[field])
        refuse(field, "SAME_ID", `${same(field)}, ${butGot(claim[field])}`);
    if (claim.rank !== known.rank) refuse("rank", "SAME_ID", `${same("rank")}, but got ${claim.rank}`);
    const again = found.given.find((one) => one.file === spot.file && isAmong(claim.evidence, one.evidence));
    if (again)
      problems.push({
        ...spot,
        reason: "REPEATED",
        message: `needs each claim once for each place that states it, but got that of ${placeOf({ ...again, field: "" })} again`,
      });
    if (problems.length > before) return;
    Object.assign(known, Object.fromEntries(SAID_ONCE.flatMap((name) => (claim[name] ? [[name, claim[name]]] : []))));
    if (claim.recordedAt && claim.recordedAt < (known.recordedAt ?? "~")) known.recordedAt = claim.recordedAt;
    Object.assign(known, commonEnds(known, claim));
    known.evidence = canonicalEvidence([...known.evidence, ...claim.evidence]);
    found.given.push({ file: spot.file, line: spot.line, evidence: claim.evidence });
  }
}

function firstOf({ claim, spot }: Waiting): Found {
  return { claim, spot, given: [{ file: spot.file, line: spot.line, evidence: claim.evidence }] };
}

/** Whether all of the evidence is given already. */
function isAmong(evidence: readonly Evidence[], given: readonly Evidence[]): boolean {
  const places = new Set(given.map((one) => JSON.stringify(one)));
  return evidence.every((one) => places.has(JSON.stringify(one)));
}
