/**
 * The last days of EDTF dates, in order and each once: what cannot be told is left out.
 *
 * @example daysOf(["2025-01-16", "2025-02?/2025-12?", null]) // ["2025-01-16", "2025-12-31"]
 */
export function daysOf(dates: readonly (string | null)[]): string[] {
  const days = dates.flatMap((date) => (date === null ? [] : (lastDay(date) ?? [])));
  return [...new Set(days)].sort();
}

function lastDay(edtf: string): string | undefined {
  const [, year, month, day] = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(edtf) ?? [];
  if (!year) return undefined;
  if (day) return `${year}-${month}-${day}`;
  // Day 0 of the next month is the last of this one.
  const last = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31;
  return `${year}-${month ?? "12"}-${last}`;
}
