/** What questions about claims in time have to answer, worked out in plain lists and loops. */
import type { Claim } from "../../src/domain/claim";
import { DATES, DOCUMENTS, EVENTS } from "./quarrels";

/** The parts of a claim filter that the model knows. */
export interface ModelFilter {
  relations?: string;
  subject?: string;
  entity?: string;
  document?: string;
  asOf?: string;
  knownAt?: string;
}

const STATES = ["LEADS", "MEMBER_OF"];
const document = (id: string) => DOCUMENTS.find((one) => one.id === id);
const date = (claim: Claim) => DATES.find(({ text }) => text === claim.occurred);
const documentsOf = (claim: Claim) => [...new Set(claim.evidence.map((one) => one.document))];

/** The first day on which a reader could know the claim; null where its documents have no date. */
export function knownFrom(claim: Claim): string | null {
  return (
    documentsOf(claim)
      .map((id) => document(id)?.outBy ?? null)
      .filter((day) => day !== null)
      .sort()[0] ?? null
  );
}

/** The documents of a claim that were out on a day, or all of them. */
export function readable(claim: Claim, knownAt?: string): string[] {
  return documentsOf(claim).filter((id) => {
    const outBy = document(id)?.outBy;
    return knownAt === undefined || (outBy != null && outBy <= knownAt);
  });
}

/** Who published a document. */
export function publisherOf(id: string): string | null {
  return document(id)?.publisher ?? null;
}

export function entitiesOf({ subject, object, event }: Claim): string[] {
  return [subject, object, event].filter((id) => id !== undefined);
}

export function passes(claim: Claim, filter: ModelFilter): boolean {
  const { relations, subject, entity, asOf, knownAt } = filter;
  const { from, through } = date(claim) ?? { from: null, through: null };
  const known = knownFrom(claim);
  return (
    (!relations || claim.relation === relations) &&
    (!subject || claim.subject === subject) &&
    (!entity || entitiesOf(claim).includes(entity)) &&
    (!filter.document || documentsOf(claim).includes(filter.document)) &&
    (!knownAt || (known !== null && known <= knownAt)) &&
    (!asOf || from === null || from <= asOf) &&
    (!asOf || !STATES.includes(claim.relation) || through === null || through >= asOf)
  );
}

/** The first day that a claim's date can mean, or the last where it has no first. */
export function begins(claim: Claim): string | null {
  const found = date(claim);
  return found ? (found.from ?? found.through) : null;
}

/** Whether a claim lies in a bucket for certain and as a whole. */
export function isWithin(claim: Claim, key: string): boolean {
  const { from, through, sure } = date(claim) ?? { from: null, through: null, sure: false };
  return sure && (from?.startsWith(key) ?? false) && (through?.startsWith(key) ?? false);
}

export interface ModelBucket {
  key: string;
  count: number;
  impreciseCount: number;
  claims: string[];
  events: string[];
}

/** Buckets whose names have so many characters. */
export function timeline(claims: readonly Claim[], length: number): ModelBucket[] {
  const events = EVENTS.filter(({ id }) => claims.some((claim) => entitiesOf(claim).includes(id)));
  const days = [...claims.map(begins), ...events.map((event) => event.begins)].filter((day) => day !== null);
  return [...new Set(days.map((day) => day.slice(0, length)))].sort().map((key) => {
    const inBucket = claims.filter((claim) => begins(claim)?.startsWith(key));
    return {
      key,
      count: inBucket.length,
      impreciseCount: inBucket.filter((claim) => !isWithin(claim, key)).length,
      claims: inBucket
        .map((claim) => `${begins(claim)} ${claim.id}`)
        .sort()
        .map((text) => text.slice(11)),
      events: events
        .filter((event) => event.begins?.startsWith(key))
        .map((event) => event.id)
        .sort(),
    };
  });
}

/** Why two claims can't both hold. */
export function reasonsBetween(a: Claim, b: Claim): string[] {
  const [one, other] = [date(a), date(b)];
  const overlap =
    (one?.from ?? "0000") <= (other?.through ?? "9999-99") && (other?.from ?? "0000") <= (one?.through ?? "9999-99");
  const said = ["ACTUAL", "PLANNED"];
  const sameObject = a.relation === b.relation && a.object !== undefined && a.object === b.object && overlap;
  const reasons: string[] = [];
  if (sameObject && a.relation === "FUNDED" && a.subject === b.subject && a.value?.unit === b.value?.unit)
    if (a.value?.amount !== b.value?.amount && said.includes(a.modality) && said.includes(b.modality))
      reasons.push("AMOUNT");
  if (sameObject && a.relation === "LEADS" && a.subject !== b.subject)
    if (a.modality === b.modality && said.includes(a.modality)) reasons.push("ONE_SUBJECT");
  if (a.contradicts.includes(b.id) || b.contradicts.includes(a.id)) reasons.push("CURATED");
  return reasons;
}

/** Groups of claims that hang together by contradictions, two or more in each, the last known first. */
export function disagreements(claims: readonly Claim[]): { claims: Claim[]; reasons: string[] }[] {
  const left = new Set(claims);
  const groups: Claim[][] = [];
  for (const start of claims) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const member of group) {
      for (const other of [...left].filter((one) => reasonsBetween(member, one).length > 0)) {
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => (published(a) < published(b) ? -1 : 1)));
  }
  const last = (group: Claim[]) => published(group.at(-1) as Claim);
  return groups
    .sort((a, b) => (last(a) < last(b) ? 1 : -1))
    .map((group) => {
      const reasons = new Set(group.flatMap((a) => group.flatMap((b) => (a === b ? [] : reasonsBetween(a, b)))));
      return { claims: group, reasons: ["AMOUNT", "ONE_SUBJECT", "CURATED"].filter((reason) => reasons.has(reason)) };
    });
}

/** What claims are ordered by as they become known. */
export function published(claim: Claim): string {
  return `${knownFrom(claim) ?? "0000-00-00"} ${claim.id}`;
}

/** Groups by the keys that a claim has, each with the claims and documents in it, as `key|key count sources`. */
export function counts(
  claims: readonly Claim[],
  keysOf: (claim: Claim, document: string) => (string | null)[],
  knownAt?: string,
): string[] {
  const groups = new Map<string, { claims: Set<string>; documents: Set<string> }>();
  for (const claim of claims) {
    for (const id of readable(claim, knownAt)) {
      const key = keysOf(claim, id)
        .map((part) => part ?? "-")
        .join("|");
      const group = groups.get(key) ?? { claims: new Set(), documents: new Set() };
      groups.set(key, group);
      group.claims.add(claim.id);
      group.documents.add(id);
    }
  }
  return [...groups].map(([key, group]) => `${key} ${group.claims.size} ${group.documents.size}`).sort();
}
