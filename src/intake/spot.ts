/** Where something stands that waits for the rest of its load. */
export interface Spot {
  file: string;
  line?: number;
  field: string;
}

/**
 * How a sentence about another place names this one.
 * @example placeOf({ file: "a.yaml", line: 3, field: "people[0].id" }) // "a.yaml:3"
 */
export function placeOf({ file, line }: Spot): string {
  return `${file}${line ? `:${line}` : ""}`;
}
