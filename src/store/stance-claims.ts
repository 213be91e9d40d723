/** Which claims say where somebody stands. */
import { RELATION_TYPES } from "../domain/relation-types";
import { claimConditions } from "./claim-filter";
import type { CypherBuilder } from "./cypher";
import type { ClaimFilter } from "./shape";

/** The relations by which a subject is for or against an object. */
export const SIDED_RELATIONS = RELATION_TYPES.filter(({ stance }) => stance !== "NEUTRAL").map(({ name }) => name);

/**
 * The conditions on the claim variable `c` under which it states a position, with those of the filter. What is said
 * not to have happened is no position, nor the opposite of one: who did not welcome a thing may not have criticised
 * it. Nor is what editors know to be mistaken.
 */
export function stanceConditions(builder: CypherBuilder, filter: ClaimFilter, c: string): string[] {
  return [
    `${c}.modality <> ${builder.value("NEGATED")}`,
    `${c}.rank <> ${builder.value("DEPRECATED")}`,
    ...claimConditions(builder, filter, c),
  ];
}

/** Whether it is somebody else's word that the subject has the position. */
export function isReported(c: string): string {
  return `(${c}.attributedToId IS NOT NULL AND ${c}.attributedToId <> ${c}.subjectId)`;
}
