/** Going along claims by their typed relationships, which join entities directly: no claim is read where none has to be. */
import { RELATION_NAMES } from "../domain/relation-types";
import { claimConditions } from "./claim-filter";
import type { CypherBuilder } from "./cypher";
import type { ClaimFilter } from "./shape";

/** The relationships of a filter's claims. */
export interface Projection {
  /** The types that they may have, for a pattern such as `-[r:${types}]-`. */
  types: string;
  /** Whether a relationship of such a type may be one of a claim that doesn't pass the filter. */
  isFiltered: boolean;
  /** What the relationship `r` has to be, as a condition; it needs {@link RETRACTED} as `retracted`. */
  passes: string;
  /** What the claim `c` of such a relationship has to be, where it is at hand. */
  claimPasses: string;
}

/**
 * The ids of all retracted claims, which are few and in an index of their own: relationships know nothing of
 * retractions, and reading the claim of each costs more than all the rest.
 */
export const RETRACTED = "COLLECT { MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL RETURN c.id }";

/** Unfiltered, or by relations alone, a relationship stands for its claim; otherwise each is checked against it. */
export function projectionOf(builder: CypherBuilder, filter: ClaimFilter): Projection {
  const { relations, ...others } = filter;
  const isFiltered = relations?.length === 0 || Object.values(others).some((wanted) => wanted != null);
  const claimPasses = claimConditions(builder, filter, "c").join(" AND ");
  return {
    types: (relations?.length ? relations : RELATION_NAMES).join("|"),
    isFiltered,
    passes: isFiltered
      ? `EXISTS { MATCH (c:Claim {id: r.claim}) WHERE ${claimPasses} }`
      : "(retracted = [] OR NOT r.claim IN retracted)",
    claimPasses,
  };
}
