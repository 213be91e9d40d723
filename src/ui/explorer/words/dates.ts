const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * An EDTF date in words, no more precise than it is. What isn't plain is given as it stands.
 *
 * @example dateInWords("2025-01-16") // "16 January 2025"
 * @example dateInWords("2025-04~") // "about April 2025"
 * @example dateInWords("2025-02?/2025-12?") // "from February 2025 (uncertain) to December 2025 (uncertain)"
 */
export function dateInWords(edtf: string): string {
  const [start, end] = edtf.split("/");
  if (start === undefined || end === undefined) return oneDate(edtf);
  if (start === "" || start === "..") return end === "" || end === ".." ? edtf : `until ${oneDate(end)}`;
  return end === "" || end === ".." ? `since ${oneDate(start)}` : `from ${oneDate(start)} to ${oneDate(end)}`;
}

function oneDate(text: string): string {
  const [, year, month, day, mark] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%])?$/.exec(text) ?? [];
  if (!year) return text;
  const name = month && MONTHS[Number(month) - 1];
  if (month && !name) return text;
  const date = [day && Number(day), name, year].filter(Boolean).join(" ");
  const about = mark === "~" || mark === "%" ? "about " : "";
  return `${about}${date}${mark === "?" || mark === "%" ? " (uncertain)" : ""}`;
}

/**
 * A moment in words, to the minute.
 * @example momentInWords("2025-11-22T11:30:59.123Z") // "22 November 2025, 11:30 UTC"
 */
export function momentInWords(timestamp: string): string {
  return `${dateInWords(timestamp.slice(0, 10))}, ${timestamp.slice(11, 16)} UTC`;
}

/**
 * How precisely a date is known.
 * @example precisionOf("2025-01") // "to the month"
 */
export function precisionOf(edtf: string): string {
  if (edtf.includes("/")) return "a span of time";
  if (/[?~%]/.test(edtf)) return /~/.test(edtf) ? "approximate" : "uncertain";
  const { length } = edtf;
  return length === 10 ? "to the day" : length === 7 ? "to the month" : length === 4 ? "to the year" : "as written";
}
