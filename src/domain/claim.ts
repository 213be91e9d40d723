/** The claim, the unit of the graph: somebody did or said something about something, and a document says so. */
import { createHash } from "node:crypto";
import { relationType, type RelationName } from "./relation-types";

/** Whether it happened, is intended, depends on something, or is said not to be so. */
export const MODALITIES = ["ACTUAL", "PLANNED", "CONDITIONAL", "NEGATED"] as const;
export type Modality = (typeof MODALITIES)[number];

/** How much weight the editors give a claim beside its rivals; anything but NORMAL carries its reason. */
export const RANKS = ["PREFERRED", "NORMAL", "DEPRECATED"] as const;
export type Rank = (typeof RANKS)[number];

/** What a claim states besides, or instead of, an object: a figure with its unit, a text, or both. */
export interface Value {
  amount?: number;
  /** Currency (ISO 4217, `GBP`) or what is counted, such as `cases`. */
  unit?: string;
  /** A title, deadline or wording, such as `Home Secretary`. */
  text?: string;
}

/** Where it stands: a document, and the paragraph in it, counted as its non-empty lines from 1. */
export interface Evidence {
  document: string;
  paragraph?: number;
  /** At most eight words, where the wording itself is the fact. */
  phrase?: string;
  /** In a file of data: its line, such as `line 12`, or the JSON Pointer (RFC 6901) to it, such as `/memberships/3`. */
  pointer?: string;
}

/** The optional further roles of a claim, each naming an entity. */
export const ROLES = ["addressee", "place", "event", "attributedTo"] as const;
export type Role = (typeof ROLES)[number];

/** A claim as files give it and as the graph keeps it. */
export interface Claim {
  /** `claim:` and a hash of what makes it this claim and no other: see {@link claimId}. */
  id: string;
  /** Who acts: an entity's id. */
  subject: string;
  relation: RelationName;
  /** What or whom it is about: an entity's id. */
  object?: string;
  value?: Value;
  addressee?: string;
  place?: string;
  event?: string;
  /** The speaker, where the claim is one person's word about others. */
  attributedTo?: string;
  /** EDTF text: when it happened or was true. */
  occurred?: string;
  modality: Modality;
  /** What was said or done, in our own words. */
  note?: string;
  rank: Rank;
  rankReason?: string;
  /** At least one, without doubles, in canonical order. */
  evidence: Evidence[];
  /** Ids of claims that an editor says cannot hold together with this one. */
  contradicts: string[];
  /** Ids of claims that this one replaces. */
  supersedes: string[];
  /** When this graph took it in, ISO 8601 in UTC with milliseconds; when it is written where left out. */
  recordedAt?: string;
  /** When this graph dropped it, likewise. */
  retractedAt?: string;
}

/** The part of a claim that makes its identity. */
export type ClaimContent = Pick<
  Claim,
  "subject" | "relation" | "object" | "value" | "occurred" | "modality" | "attributedTo"
>;

/**
 * The id of a claim: identity is content, so the same statement has the same id in every document, on every
 * machine and after every load. Evidence, note and rank don't enter it, and for a symmetric relation nor does
 * which of the two stands first.
 *
 * @example
 * claimId({ subject: "person:a", relation: "MET", object: "person:b", modality: "ACTUAL" }) // "claim:08d6…" (20 hex digits)
 */
export function claimId(content: ClaimContent): string {
  const { subject, relation, object, value, occurred, modality, attributedTo } = content;
  const ends = relationType(relation).symmetric && object ? [subject, object].sort() : [subject, object];
  const parts = [ends[0], relation, ends[1], value?.amount, value?.unit, value?.text, occurred, modality, attributedTo];
  const canonical = JSON.stringify(parts.map((part) => part ?? null));
  return `claim:${createHash("sha256").update(canonical).digest("hex").slice(0, 20)}`;
}

/** What every id of a claim looks like. */
export const CLAIM_ID = /^claim:[0-9a-f]{20}$/;

/**
 * Evidence without doubles in canonical order, so that the order in files doesn't matter.
 * A paragraph given with a phrase and without is given once, with the phrase.
 */
export function canonicalEvidence(evidence: readonly Evidence[]): Evidence[] {
  const sorted = [...evidence].sort(byPlace);
  return sorted
    .filter((item, index) => {
      const next = sorted[index + 1]; // Of equal places the one with the most to say comes last.
      return !next || !samePlace(item, next) || (item.phrase !== undefined && item.phrase !== next.phrase);
    })
    .map(({ document, paragraph, phrase, pointer }) => ({
      document,
      ...(paragraph !== undefined && { paragraph }),
      ...(phrase !== undefined && { phrase }),
      ...(pointer !== undefined && { pointer }),
    }));
}

function byPlace(a: Evidence, b: Evidence): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  if (a.paragraph !== b.paragraph) return (a.paragraph ?? 0) - (b.paragraph ?? 0);
  if (a.pointer !== b.pointer) return (a.pointer ?? "") < (b.pointer ?? "") ? -1 : 1;
  const [one, other] = [a.phrase ?? "", b.phrase ?? ""];
  return one === other ? 0 : one < other ? -1 : 1;
}

function samePlace(a: Evidence, b: Evidence): boolean {
  return a.document === b.document && a.paragraph === b.paragraph && a.pointer === b.pointer;
}

/**
 * The subject and object of a claim that is given twice. Of a symmetric relation one may write it one way and
 * another the other way: it is then kept in the order of the ids, whoever comes first.
 */
export function commonEnds(
  known: Pick<Claim, "subject" | "object">,
  given: Pick<Claim, "subject" | "object">,
): Pick<Claim, "subject" | "object"> {
  if (known.subject === given.subject) return { subject: given.subject, object: given.object };
  const [subject = given.subject, object] = [given.subject, given.object as string].sort();
  return { subject, object };
}
