/** What reads return: plain objects that hold exactly what their shape asked for. */
import type { EntityKind } from "../domain/entity-types";
import type { RelationName } from "../domain/relation-types";
import type { Page } from "./shape";

/** An entity; the properties that the shape named stand beside `id` and `kind`. */
export interface FoundEntity {
  id: string;
  kind: EntityKind;
  publisher?: FoundEntity | null;
  mentions: Map<string, Mention[]>;
  claims: Map<string, ClaimPage>;
  neighbours: Map<string, Neighbourhood[]>;
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
