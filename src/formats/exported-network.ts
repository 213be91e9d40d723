/** What writers write: entities and claims as plain values, each claim with its citations, one after the other. */
import type { Claim, Modality, Rank } from "../domain/claim";
import type { Entity } from "../domain/entity";
import type { EntityKind } from "../domain/entity-types";
import type { Judgement } from "../domain/judgement";
import type { RelationName, Stance } from "../domain/relation-types";

/** An entity as claims and documents name it. */
export interface NamedEntity {
  id: string;
  kind: EntityKind;
  name: string;
}

/** A node. */
export interface ExportedEntity extends NamedEntity {
  aliases?: string[] | null;
  summary?: string | null;
  classification?: string | null;
  /** Ids elsewhere as `scheme:id`, such as `wikidata:Q264`. */
  identifiers?: string[] | null;
  /** Ids that were merged into this one. */
  formerIds?: string[] | null;
  /** Of a document. */
  publisher?: NamedEntity | null;
  /** The other fields of its kind, by name. */
  fields: Readonly<Record<string, string | number | null | undefined>>;
  /** In a network: steps from the nearest entity in the middle. */
  depth?: number;
}

/** Where a claim stands: everything that is needed to look it up. */
export interface Citation {
  /** The document's id. */
  document: string;
  title: string;
  publisher?: string | null;
  publisherId?: string | null;
  url?: string | null;
  /** When it was published, as EDTF text. */
  date?: string | null;
  paragraph?: number | null;
  phrase?: string | null;
  /** In a file of data: a line or a JSON Pointer. */
  pointer?: string | null;
}

/** An edge, where it has an object. */
export interface ExportedClaim {
  id: string;
  /** The claim as a sentence, with its speaker and its modality. */
  label: string;
  relation: RelationName;
  stance: Stance;
  modality: Modality;
  subject: NamedEntity;
  /** Absent from a claim that states a value only. */
  object?: NamedEntity | null;
  addressee?: NamedEntity | null;
  place?: NamedEntity | null;
  event?: NamedEntity | null;
  /** The speaker, where the claim is that person's word about others. */
  attributedTo?: NamedEntity | null;
  occurred?: string | null;
  occurredFrom?: string | null;
  occurredThrough?: string | null;
  amount?: number | null;
  unit?: string | null;
  text?: string | null;
  note?: string | null;
  rank: Rank;
  rankReason?: string | null;
  disputed: boolean;
  /** Ids of the claims that can't hold together with it. */
  contradicts: string[];
  /** How many documents say so. */
  sources: number;
  publishedFirst?: string | null;
  recordedAt: string;
  retractedAt?: string | null;
  /** At least one. */
  evidence: Citation[];
}

/** A claim that joins two entities. */
export type ExportedEdge = ExportedClaim & { object: NamedEntity };

/** How much there is to write. */
export interface ExportCounts {
  entities: number;
  claims: number;
  /** Claims that state a value and name no object: they are no edges. */
  withoutObject: number;
}

/** Entities and claims on their way to a file. They are read while they are written, so there may be millions. */
export interface ExportedNetwork {
  /** Such as `Network around Yvette Cooper`. */
  title: string;
  /** What was asked for, what made it and when, what had no room: sentences. */
  description: string;
  /** When it was made, ISO 8601. */
  madeAt: string;
  counts(): Promise<ExportCounts>;
  entities(): AsyncIterable<ExportedEntity>;
  claims(): AsyncIterable<ExportedClaim>;
  /** The same as files give it, for those that are read again. */
  rows: ExportedRows;
}

/** What a graph is made of again, which stands on its own: nothing in it names what it lacks. */
export interface ExportedRows {
  /** The entities, and with them all that claims name: roles, documents, publishers. By kind, then by id; to be read first. */
  entities(): AsyncIterable<Entity>;
  /** The claims, with those links between them whose ends are both here. */
  claims(): AsyncIterable<Claim>;
  /**
   * What merges entities that stand apart here, one a pair, in the order of their pairs. Left out where those that were merged are
   * one here, as where a part of the graph was asked for.
   */
  judgements?(): AsyncIterable<Judgement>;
}

/** What every file says of its claims. */
export const AS_REPORTED =
  "as its sources report it and not as a fact: see who it is attributed to, its modality, and where it stands.";

/** The claims that join two entities. */
export async function* edgesOf(network: ExportedNetwork): AsyncGenerator<ExportedEdge> {
  for await (const claim of network.claims()) if (claim.object) yield claim as ExportedEdge;
}

/** The description of a file of nodes and edges: it says what edges are, and how many claims are none. */
export async function describeGraph(network: ExportedNetwork): Promise<string> {
  const { withoutObject } = await network.counts();
  const left = `${withoutObject} ${withoutObject === 1 ? "claim that states a value and names no object is no edge and is" : "claims that state a value and name no object are no edges and are"} left out; the formats csv, jsonld and nq have all claims.`;
  return [network.description, `An edge is one claim, ${AS_REPORTED}`, left].join(" ");
}
