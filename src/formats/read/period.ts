/** Dates of formats that write a beginning and an end, and perhaps a time of day, as the one EDTF text of a row. */

const TIME_OF_DAY = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}(:\d{2}){0,2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)?$/;

/**
 * A date without its time of day, as days are the graph's resolution: the day that the text names, in its own time
 * zone. Everything else stays as it is, for the checks to judge; an empty text is no date.
 * @example dayOf("2013-01-01T12:00:00Z") // "2013-01-01"
 */
export function dayOf(date: unknown): unknown {
  if (date === null || date === "") return undefined;
  return typeof date === "string" ? (TIME_OF_DAY.exec(date)?.[1] ?? date) : date;
}

/**
 * A beginning and an end as an EDTF interval: open where one of them is missing, one date where both are the same. What
 * is no text goes on as it is.
 * @example period("2010-05-06", undefined) // "2010-05-06/.."
 */
export function period(start: unknown, end: unknown): unknown {
  const [from, through] = [dayOf(start), dayOf(end)];
  if (from === undefined && through === undefined) return undefined;
  for (const date of [from, through]) if (date !== undefined && typeof date !== "string") return date;
  if (from === through) return from;
  return `${(from as string | undefined) ?? ".."}/${(through as string | undefined) ?? ".."}`;
}
