/** Counting what a load did. */

/** How many things a load found new, different or the same. */
export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/** A tally of nothing. */
export function noTally(): Tally {
  return { added: 0, changed: 0, unchanged: 0 };
}

/** Adds one tally to another, in place. */
export function addTally(to: Tally, tally: Tally): void {
  to.added += tally.added;
  to.changed += tally.changed;
  to.unchanged += tally.unchanged;
}
