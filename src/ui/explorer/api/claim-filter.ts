import type { ClaimFilter } from "../generated/operations";
import type { Filters } from "../state/filters";

/** The claims that the lines of the diagram stand for. */
export function withinDiagram(filters: Filters, ids: readonly string[]): ClaimFilter {
  return { ...toClaimFilter(filters), subject: [...ids], object: [...ids] };
}

/**
 * The claims of all stances, whichever the view is narrowed down to: who compares sides has to see each. Those who
 * hold the stances may be narrowed down by kind.
 */
export function allSides(filters: Filters): ClaimFilter {
  const holders = filters.kinds.filter((kind) => kind === "PERSON" || kind === "ORGANISATION");
  return { ...toClaimFilter({ ...filters, stances: [] }), ...(holders.length > 0 && { subjectKinds: holders }) };
}

/**
 * The filter of the API that says the same as the filters of the view. Kinds are no part of it: they choose among
 * entities, which the page does itself.
 */
export function toClaimFilter(filters: Filters): ClaimFilter {
  const { relations, stances, modalities, documents, minSources, from, through } = filters;
  const { asOf, knownAt, recordedAt } = filters;
  return {
    ...(relations.length > 0 && { relations: [...relations] }),
    ...(stances.length > 0 && { stance: [...stances] }),
    ...(modalities.length > 0 && { modality: [...modalities] }),
    ...(documents.length > 0 && { document: [...documents] }),
    ...(minSources > 1 && { minSources }),
    ...((from || through) && { occurred: { ...(from && { from }), ...(through && { through }) } }),
    ...(asOf && { asOf }),
    ...(knownAt && { knownAt }),
    ...(recordedAt && { recordedAt }),
  };
}
