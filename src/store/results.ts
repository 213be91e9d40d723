/** What reads return: plain objects that hold exactly what their shape asked for. */
import type { EntityKind } from "../domain/entity-types";
import type { RelationName } from "../domain/relation-types";
import type { DisagreementReason } from "./derive";
import type { ClaimDimension, Page } from "./shape";

/**
 * An entity; what the shape named stands beside `id` and `kind`. A document of an evidence and a publisher have an
 * `id` only if the shape named it.
 */
export interface FoundEntity {
  id: string;
  kind: EntityKind;
  publisher?: FoundEntity | null;
  mentions?: Map<string, Mention[]>;
  claims?: Map<string, ClaimPage>;
  neighbours?: Map<string, Neighbourhood[]>;
  timelines?: Map<string, Timeline>;
  [property: string]: unknown;
}

/** A claim, likewise. */
export interface FoundClaim {
  id: string;
  evidence?: EvidenceResult[];
  [property: string]: unknown;
}

export type ClaimPage = Page<FoundClaim>;
export type EntityPage = Page<FoundEntity>;

/** One place that says so. */
export interface EvidenceResult {
  byDate: string;
  paragraph?: number | null;
  phrase?: string | null;
  pointer?: string | null;
  document?: FoundEntity;
}

/** A document that mentions an entity. */
export interface Mention {
  document: FoundEntity;
  paragraphs: number[];
  claimCount: number;
}

/** What an entity is joined with by one relation in one direction. */
export interface Neighbourhood {
  relation: RelationName;
  /** OUT where the entity is the subject, IN where it is the object. */
  direction: "OUT" | "IN";
  /** How to read it from the entity. */
  label: string;
  claimCount: number;
  entityCount: number;
  /** The best connected of them. */
  entities: { entity: FoundEntity; claimCount: number }[];
}

/** A page of a timeline. */
export interface Timeline extends Page<TimelineBucket> {
  /** Claims without a date; present where it was asked for. */
  undated?: number;
}

/** A day, month or year, with what begins in it. */
export interface TimelineBucket {
  /** `2025-01-16`, `2025-01` or `2025`. */
  key: string;
  /** First and last day. */
  from: string;
  through: string;
  /** Claims whose first possible day lies in it. */
  count: number;
  /** How many of these may as well lie beyond it, or do reach beyond it. */
  impreciseCount: number;
  eventCount: number;
  claims: Map<string, FoundClaim[]>;
  events: Map<string, FoundEntity[]>;
}

/** A group of claims. */
export interface ClaimCount {
  keys: { dimension: ClaimDimension; value: string | null; entity: FoundEntity | null }[];
  count: number;
  /** Present where it was asked for. */
  sources?: number;
}

/** Claims that cannot all hold, each linked with another of them, and by which rules. */
export interface Disagreement {
  reasons: DisagreementReason[];
  claims: DisputedClaim[];
}

/** A side of a disagreement, with those who publish it. */
export interface DisputedClaim {
  claim: FoundClaim;
  documents: FoundEntity[];
  publishers: FoundEntity[];
}
