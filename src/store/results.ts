/** What reads return: plain objects that hold exactly what their shape asked for. */
import type { EntityKind } from "../domain/entity-types";
import type { Page } from "./shape";

/** An entity; the properties that the shape named stand beside `id` and `kind`. */
export interface FoundEntity {
  id: string;
  kind: EntityKind;
  publisher?: FoundEntity | null;
  mentions: Map<string, Mention[]>;
  claims: Map<string, ClaimPage>;
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
  paragraph: number | null;
  phrase: string | null;
  document: FoundEntity;
}

/** A document that mentions an entity. */
export interface Mention {
  document: FoundEntity;
  paragraphs: number[];
  claimCount: number;
}
