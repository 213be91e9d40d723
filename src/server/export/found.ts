/** What exports ask the store for, and how that becomes what writers write. */
import { PLAIN_FIELDS } from "../../domain/entity-types";
import type { Citation, ExportedClaim, ExportedEntity, NamedEntity } from "../../formats";
import {
  BARE_CLAIM,
  BARE_ENTITY,
  type ClaimFilter,
  type ClaimShape,
  type EntityShape,
  type EvidenceResult,
  type FoundClaim,
  type FoundEntity,
} from "../../store";

const NAMED: EntityShape = { ...BARE_ENTITY, properties: ["id", "name"] };

/** All that is written of an entity. */
export const EXPORTED_ENTITY: EntityShape = {
  ...BARE_ENTITY,
  properties: ["name", "aliases", "summary", "classification", "identifiers", "formerIds", ...PLAIN_FIELDS],
  publisher: NAMED,
};

const SOURCE: EntityShape = { ...BARE_ENTITY, properties: ["id", "name", "url", "datePublished"], publisher: NAMED };

const CLAIM_PROPERTIES = [
  ...["relation", "stance", "modality", "occurred", "occurredFrom", "occurredThrough", "amount", "unit", "text"],
  ...["note", "rank", "rankReason", "disputed", "sources", "publishedFirst", "recordedAt", "retractedAt"],
];

/** All that is written of a claim; for the reader of an earlier day, without what was published later. */
export function exportedClaimShape(filter: ClaimFilter): ClaimShape {
  const knownAt = filter.knownAt ?? undefined;
  return {
    properties: CLAIM_PROPERTIES,
    subject: NAMED,
    object: NAMED,
    roles: { addressee: NAMED, place: NAMED, event: NAMED, attributedTo: NAMED },
    evidence: { properties: ["paragraph", "phrase", "pointer"], document: SOURCE },
    contradicts: { ...BARE_CLAIM, knownAt },
    label: true,
    knownAt,
  };
}

/** An entity as it is written. */
export function toExportedEntity(found: FoundEntity): ExportedEntity {
  const { aliases, summary, classification, identifiers, formerIds } = found as unknown as ExportedEntity;
  return {
    ...named(found),
    ...{ aliases, summary, classification, identifiers, formerIds },
    publisher: found.publisher && named(found.publisher),
    fields: Object.fromEntries(PLAIN_FIELDS.map((name) => [name, found[name] as string | number | null])),
  };
}

/** A claim as it is written. */
export function toExportedClaim(found: FoundClaim): ExportedClaim {
  const values = Object.fromEntries(CLAIM_PROPERTIES.map((name) => [name, found[name]]));
  const entity = (role: string) => (found[role] ? named(found[role] as FoundEntity) : null);
  return {
    ...(values as unknown as ExportedClaim),
    id: found.id,
    label: found.label as string,
    subject: named(found.subject as FoundEntity),
    object: entity("object"),
    addressee: entity("addressee"),
    place: entity("place"),
    event: entity("event"),
    attributedTo: entity("attributedTo"),
    contradicts: (found.contradicts as FoundClaim[]).map(({ id }) => id),
    evidence: (found.evidence ?? []).map(toCitation),
  };
}

function toCitation({ document, paragraph, phrase, pointer }: EvidenceResult): Citation {
  const { id, name, publisher, url, datePublished } = document as FoundEntity;
  return {
    document: id,
    title: name as string,
    ...(publisher && { publisher: publisher.name as string, publisherId: publisher.id }),
    ...(url ? { url: url as string } : {}),
    ...(datePublished ? { date: datePublished as string } : {}),
    ...(paragraph != null && { paragraph }),
    ...(phrase != null && { phrase }),
    ...(pointer != null && { pointer }),
  };
}

function named({ id, kind, name }: FoundEntity): NamedEntity {
  return { id, kind, name: name as string };
}
