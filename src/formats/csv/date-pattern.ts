/** Dates in the ways in which other people write them, as EDTF text. */

const PARTS: Readonly<Record<string, string>> = {
  yyyy: "(?<year>\\d{4})",
  mm: "(?<month>\\d{2})",
  m: "(?<month>\\d{1,2})",
  dd: "(?<day>\\d{2})",
  d: "(?<day>\\d{1,2})",
  "*": ".*",
};
const TOKENS = /yyyy|mm|m|dd|d|\*|[^]/g;

/** Whether a text says how dates are written: a year, or a month of it, or a day of that. */
export function isDatePattern(pattern: string): boolean {
  const tokens = tokensOf(pattern);
  const count = (letter: string) => tokens.filter((token) => token.startsWith(letter) && token in PARTS).length;
  const [years, months, days] = [count("y"), count("m"), count("d")];
  return years === 1 && months <= 1 && days <= months;
}

/**
 * A date of a way to write it, or undefined where it is written otherwise.
 * @example readDate("dd/mm/yyyy", "16/01/2025") // "2025-01-16"
 * @example readDate("yyyy-mm-dd*", "2025-01-16T09:30:00Z") // "2025-01-16"
 */
export function readDate(pattern: string, text: string): string | undefined {
  const parts = tokensOf(pattern).map((token) => PARTS[token] ?? token.replace(/[^A-Za-z0-9]/, "\\$&"));
  const found = new RegExp(`^${parts.join("")}$`, "s").exec(text.trim())?.groups;
  if (!found) return undefined;
  const { year, month, day } = found;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
}

function tokensOf(pattern: string): string[] {
  return pattern.match(TOKENS) ?? [];
}
