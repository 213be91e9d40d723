import type { EntityKind, Modality, Relation, Stance } from "../generated/operations";

/** What the view is narrowed down to. An empty list lets everything through. */
export interface Filters {
  readonly relations: readonly Relation[];
  readonly kinds: readonly EntityKind[];
  readonly stances: readonly Stance[];
  readonly modalities: readonly Modality[];
  /** Ids of documents. */
  readonly documents: readonly string[];
  readonly minSources: number;
  /** Days, such as `2025-01-16`: when it occurred, … */
  readonly from?: string;
  readonly through?: string;
  /** … when it held, … */
  readonly asOf?: string;
  /** … and when it could be read. */
  readonly knownAt?: string;
  /** The moment whose graph is shown, such as `2025-11-22T11:30:00Z`; as it stands now where left out. */
  readonly recordedAt?: string;
}

/** Everything passes. */
export const NO_FILTERS: Filters = {
  relations: [],
  kinds: [],
  stances: [],
  modalities: [],
  documents: [],
  minSources: 1,
};

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  const { relations, kinds, stances, modalities, documents, minSources, from, through } = filters;
  const lists = [relations, kinds, stances, modalities, documents].filter((list) => list.length > 0);
  return (
    lists.length +
    [minSources > 1, from || through, filters.asOf, filters.knownAt, filters.recordedAt].filter(Boolean).length
  );
}

/** The list with the item put in, or taken out if it was there. */
export function toggled<Item>(list: readonly Item[], item: Item): Item[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}
