/** What the two ways to read a timeline have in common. */

/** Sort keys of what has a date come after it; those of what has none begin with `0000-00-00`. */
export const FIRST_DATE = "'0000-01'";

/** A pattern of dates that their source is not sure of. Open digits (`202X`) have bounds instead. */
export const UNSURE = "'.*[?~%].*'";

/** Parts of a statement that read a timeline; `key` stands for the bucket at hand. */
export interface TimelineParts {
  /** Clauses that give the keys of all buckets, each once, in no order. */
  keys: string;
  /** Expressions. */
  count: string;
  impreciseCount: string;
  eventCount: string;
  total: string;
  undated: string;
  /** Clauses that give the first claims, or events, of the bucket in order, as `c` and `x`. */
  claims(this: void, limit: string): string;
  events(this: void, limit: string): string;
  /** Puts before an expression what the others read from. */
  with(this: void, expression: string): string;
}

/** The names that the parts agree on. */
export interface TimelineNames {
  key: string;
  c: string;
  x: string;
}
