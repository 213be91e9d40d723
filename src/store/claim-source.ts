/** Where the search for claims begins: which pattern, and by which of the claim's indexes. */
import type { RelationName } from "../domain/relation-types";
import { ANY_ROLE, claimConditions } from "./claim-filter";
import type { CypherBuilder } from "./cypher";
import type { ClaimFilter, ClaimPageRequest, Side } from "./shape";

/** How to match the claims of a filter. */
export interface ClaimSource {
  match: string;
  /** All that a claim has to be, the filter included. */
  conditions: string[];
  /** Properties that the conditions fix and an index begins with; null where a claim may be matched twice. */
  sortedBy: string[] | null;
  /** Whether it begins at what an entity or a document has to do with, and not at all claims there are. */
  isAnchored: boolean;
}

/**
 * Where to begin: at the claim's own properties, whose indexes hold the order, or, where an entity may stand in
 * any of several roles, at that entity, whose claims are then made distinct.
 */
export function claimSource(
  builder: CypherBuilder,
  { relations, filter }: Pick<ClaimPageRequest, "relations" | "filter">,
  c: string,
  entity?: string,
  side: Side = "any",
): ClaimSource {
  const { conditions, ...source } = startOf(builder, { relations, filter: filter ?? {} }, c, entity, side);
  return { ...source, conditions: [...conditions, ...claimConditions(builder, filter ?? {}, c)] };
}

function startOf(
  builder: CypherBuilder,
  { relations, filter }: { relations?: RelationName[]; filter: ClaimFilter },
  c: string,
  entity: string | undefined,
  side: Side,
): ClaimSource {
  const conditions = relations ? [builder.oneOf(`${c}.relation`, relations)] : [];
  const oneRelation = (relations ?? filter.relations)?.length === 1 ? [`${c}.relation`] : [];
  const along = (start: string, types: string) => ({
    match: `MATCH ${start}<-[:${types}]-(${c}:Claim)`,
    conditions,
    sortedBy: null,
    isAnchored: true,
  });
  if (entity && side === "any") return along(`(${entity})`, ANY_ROLE);
  if (entity && side === "either") return along(`(${entity})`, "SUBJECT|OBJECT");
  const match = `MATCH (${c}:Claim)`;
  const byId = (property: string, more: string[] = []) => ({
    match,
    conditions: [...more, ...conditions],
    sortedBy: [property, ...oneRelation],
    isAnchored: true,
  });
  if (entity) return byId(`${c}.${side}Id`, [`${c}.${side}Id = ${entity}.id`]);
  if (filter.subject?.length === 1) return byId(`${c}.subjectId`);
  if (filter.object?.length === 1) return byId(`${c}.objectId`);
  const x = builder.variable("x");
  const from = (ids: string[]) => `MATCH (${x}:Entity) WHERE ${builder.oneOf(`${x}.id`, ids)} MATCH (${x})`;
  const anchored = (start: string, types: string) => ({
    match: `${start}<-[:${types}]-(${c}:Claim)`,
    conditions,
    sortedBy: null,
    isAnchored: true,
  });
  if (filter.entity?.length) return anchored(from(filter.entity), ANY_ROLE);
  if (filter.document?.length) return anchored(from(filter.document), "EVIDENCED_BY");
  if (filter.attributedTo?.length) return anchored(from(filter.attributedTo), "ATTRIBUTED_TO");
  return { match, conditions, sortedBy: oneRelation, isAnchored: false };
}
