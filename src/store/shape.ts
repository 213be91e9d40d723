/**
 * The shape of an answer: which properties and which neighbours of which things, as plain data. What a GraphQL
 * selection asks for becomes a shape, a shape becomes one statement, and its rows become objects of that shape.
 */
import type { Role } from "../domain/claim";
import type { Modality } from "../domain/claim";
import type { EntityKind } from "../domain/entity-types";
import type { RelationName, Stance } from "../domain/relation-types";

/** What is wanted of an entity. Its kind always comes, and its id where the kind follows from it. */
export interface EntityShape {
  /** Names of stored properties. */
  properties: string[];
  /** Of a document: its publisher. */
  publisher?: EntityShape;
  /** The documents that mention it, by key. */
  mentions: (MentionsShape & { key: string })[];
  /** Pages of the claims around it, by key. */
  claims: (ClaimPageRequest & { key: string; side: Side })[];
  /** What it is joined with, by relation, by key. */
  neighbours: (NeighboursShape & { key: string })[];
  /** Timelines of the claims around it, by key. */
  timelines: (TimelineRequest & { key: string })[];
}

/** Nothing but id and kind. */
export const BARE_ENTITY: EntityShape = { properties: [], mentions: [], claims: [], neighbours: [], timelines: [] };

/** Which documents speak of an entity, those with most claims first. */
export interface MentionsShape {
  first: number;
  document: EntityShape;
}

/** Which neighbours, and what is wanted of each. */
export interface NeighboursShape {
  relations?: RelationName[];
  kinds?: EntityKind[];
  filter?: ClaimFilter;
  /** The most entities a relation and direction. */
  first: number;
  entity: EntityShape;
}

/** On which side of its claims an entity stands: any role, or the one that a relation's field reads from. */
export type Side = "any" | "subject" | "object" | "either";

/** What is wanted of a claim. `id` always comes. */
export interface ClaimShape {
  properties: string[];
  subject?: EntityShape;
  object?: EntityShape;
  roles: Partial<Record<Role, EntityShape>>;
  evidence?: EvidenceShape;
  contradicts?: ClaimShape;
  /** The day whose knowledge is asked for: evidence and contradictions that were published later are not shown. */
  knownAt?: string;
  /** Whether what the sentence of `label` is made of is wanted. */
  label: boolean;
}

/** Nothing but the id. */
export const BARE_CLAIM: ClaimShape = { properties: [], roles: {}, label: false };

/** What is wanted of a claim's evidence. */
export interface EvidenceShape {
  /** Names of stored properties; the paragraph always comes with the others, as it decides on the order. */
  properties: ("paragraph" | "phrase" | "pointer")[];
  document?: EntityShape;
}

/** One page of something: a number of nodes in an order, beyond a key. */
export interface PageRequest<Order, Shape> {
  order: Order;
  size: number;
  /** Counted from the end. */
  backwards: boolean;
  /** Sort keys, exclusive. */
  after?: string;
  before?: string;
  /** Absent where only the count is wanted. */
  node?: Shape;
  /** Whether the sort keys of the nodes are wanted. */
  keys: boolean;
  total: boolean;
}

export interface ClaimPageRequest extends PageRequest<ClaimOrder, ClaimShape> {
  relations?: RelationName[];
  filter?: ClaimFilter;
  /** Only claims that became known on that day or later. */
  since?: string;
}

/** How long the buckets of a timeline are, and how much of a date's text names one. */
export const BUCKETS = { DAY: 10, MONTH: 7, YEAR: 4 } as const;
export type BucketSize = keyof typeof BUCKETS;

/** A page of a timeline's buckets; cursors hold a bucket's key. */
export interface TimelineRequest extends Omit<PageRequest<"OCCURRED_ASC", never>, "node" | "keys"> {
  bucket: BucketSize;
  filter?: ClaimFilter;
  /** Whether claims without a date are to be counted. */
  undated: boolean;
  /** Absent where no bucket is wanted. */
  buckets?: BucketShape;
}

/** What is wanted of a bucket. Its key, bounds and counts always come. */
export interface BucketShape {
  claims: { key: string; first: number; node: ClaimShape }[];
  events: { key: string; first: number; node: EntityShape }[];
}

export interface EntityPageRequest extends PageRequest<EntityOrder, EntityShape> {
  filter?: EntityFilter;
}

/** The orders of claims, and the sort key that each reads; keys hold the id, so no two are equal. */
export const CLAIM_ORDERS = {
  OCCURRED_ASC: { key: "byOccurred", descending: false },
  OCCURRED_DESC: { key: "byOccurred", descending: true },
  PUBLISHED_ASC: { key: "byPublished", descending: false },
  PUBLISHED_DESC: { key: "byPublished", descending: true },
} as const;
export type ClaimOrder = keyof typeof CLAIM_ORDERS;

/** The orders of entities, likewise. */
export const ENTITY_ORDERS = {
  NAME_ASC: { key: "byName", descending: false },
  NAME_DESC: { key: "byName", descending: true },
  DATE_ASC: { key: "byDate", descending: false },
  DATE_DESC: { key: "byDate", descending: true },
} as const;
export type EntityOrder = keyof typeof ENTITY_ORDERS;

/** What claims can be counted by. */
export const CLAIM_DIMENSIONS = [
  ...(["RELATION", "SUBJECT", "OBJECT", "DOCUMENT", "PUBLISHER", "STANCE", "MODALITY", "MONTH", "YEAR"] as const),
  ...(["SUBJECT_KIND", "OBJECT_KIND"] as const),
] as const;
export type ClaimDimension = (typeof CLAIM_DIMENSIONS)[number];

/** The orders of counts, and the columns that each reads; of equal ones the smaller key comes first. */
export const CLAIM_COUNT_ORDERS = {
  COUNT_ASC: { by: "count", descending: false },
  COUNT_DESC: { by: "count", descending: true },
  SOURCES_ASC: { by: "sources", descending: false },
  SOURCES_DESC: { by: "sources", descending: true },
  KEY_ASC: { by: "keys", descending: false },
  KEY_DESC: { by: "keys", descending: true },
} as const;
export type ClaimCountOrder = keyof typeof CLAIM_COUNT_ORDERS;

/** Groups of claims, by one dimension or two. */
export interface ClaimCountsRequest {
  by: ClaimDimension[];
  filter?: ClaimFilter;
  order: ClaimCountOrder;
  first: number;
  /** Whether documents are to be counted too. */
  sources: boolean;
  /** What is wanted of the entities that are keys. */
  entity?: EntityShape;
}

/** A page of sets of claims that contradict each other, the ones that became known last first. */
export interface DisagreementPageRequest extends PageRequest<"PUBLISHED_DESC", DisagreementShape> {
  filter?: ClaimFilter;
}

/** What is wanted of a disagreement. Its reasons always come. */
export interface DisagreementShape {
  /** Absent where none of its claims is wanted. */
  claims?: { claim: ClaimShape; documents?: EntityShape; publishers?: EntityShape };
}

/** A span of days, `YYYY-MM-DD`, both included; an end left out is open. */
export interface DateSpan {
  from?: string | null;
  through?: string | null;
}

/** Which claims: all conditions given must hold; a list holds where one of its items does. */
export interface ClaimFilter {
  /** In any role. */
  entity?: string[] | null;
  subject?: string[] | null;
  object?: string[] | null;
  relations?: RelationName[] | null;
  stance?: Stance[] | null;
  modality?: Modality[] | null;
  subjectKinds?: EntityKind[] | null;
  objectKinds?: EntityKind[] | null;
  attributedTo?: string[] | null;
  document?: string[] | null;
  publisher?: string[] | null;
  occurred?: DateSpan | null;
  asOf?: string | null;
  knownAt?: string | null;
  recordedAt?: string | null;
  disputed?: boolean | null;
  text?: string | null;
  minSources?: number | null;
  and?: ClaimFilter[] | null;
  or?: ClaimFilter[] | null;
  not?: ClaimFilter | null;
}

/** Which entities. */
export interface EntityFilter {
  ids?: string[] | null;
  kinds?: EntityKind[] | null;
  /** A part of a name or alias; case and accents don't matter. */
  name?: string | null;
  classification?: string[] | null;
  /** `scheme:id` of another register. */
  identifier?: string[] | null;
  mentionedIn?: string[] | null;
}

/** A page as it comes back. */
export interface Page<Node> {
  nodes: Node[];
  /** The sort key of each node, where they were asked for. */
  keys: string[];
  order: string;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Present where it was asked for. */
  totalCount?: number;
}
