/** Dates of formats that allow what the graph doesn't keep. */

/**
 * A date and time, as XML Schema and JSON write it, cut to its day; anything else as it is.
 * @example withoutTime("2013-01-01T12:00:00Z") // "2013-01-01"
 */
export function withoutTime(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}(:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/, "$1");
}
