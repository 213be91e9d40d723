/**
 * Dates as sources give them: EDTF text (ISO 8601-2, Library of Congress levels 0 and 1) that keeps its
 * precision, and the two bounds that queries compare.
 */
import edtf from "edtf";

/** An EDTF date with its bounds: the first and the last day that it can mean, null where it is open or unknown. */
export interface EdtfDate {
  edtf: string;
  /** First day, `YYYY-MM-DD`. */
  from: string | null;
  /** Last day, `YYYY-MM-DD`, included. */
  through: string | null;
}

const ISO_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** The library also takes milliseconds, sets and long years; this is the part of its grammar that we do. */
const DATE = "[?~%]?[\\dX]{4}[?~%]?(?:-[?~%]?[\\dX]{2}[?~%]?){0,2}";
const DATE_OR_INTERVAL = new RegExp(`^(?:${DATE}|(?:${DATE}|\\.\\.)?/(?:${DATE}|\\.\\.)?)$`);
/** What a date needs to be, as problems say it. */
export const DATE_NEEDED =
  "needs a date as EDTF text, such as 2025-01-16, 2025-01, 2025, 2025~ or 2025-01-16/2025-04-08";

/**
 * Reads EDTF text. A day, month, year, decade (`202X`), interval (open with `..`, unknown with nothing) and
 * the marks `?` (uncertain), `~` (approximate) and `%` (both) are taken. Times of day, seasons, sets and years
 * beyond 0000 to 9998 are refused (9999 is how others write an end that isn't known): days are the graph's resolution, and the bounds of the others are not agreed on.
 *
 * @throws {RangeError} with a sentence that says what was needed, but got what.
 * @example parseDate("2025-04") // { edtf: "2025-04", from: "2025-04-01", through: "2025-04-30" }
 */
export function parseDate(text: string): EdtfDate {
  if (isDay(text) && !text.startsWith("9999")) return { edtf: text, from: text, through: text };
  if (/T\d/.test(text)) throw new RangeError(`${DATE_NEEDED}, without a time of day, but got "${text}"`);
  if (/^Y|^-|\/-|\/Y/.test(text))
    throw new RangeError(`${DATE_NEEDED}, of a year from 0000 to 9998, but got "${text}"`);
  const parsed = parseOrNull(text);
  if (!parsed || /(^|\/)9999/.test(text) || !DATE_OR_INTERVAL.test(text) || hasSeason(text) || hasNoSuchDay(text)) {
    throw new RangeError(`${DATE_NEEDED}, but got "${text}"${hint(text)}`);
  }
  const from = day(parsed.min);
  const through = day(parsed.max);
  if (from === null && through === null)
    throw new RangeError(`${DATE_NEEDED}, with at least one bound, but got "${text}"`);
  return { edtf: text, from, through };
}

/**
 * Whether the text marks the date as uncertain or approximate, or leaves digits open.
 * @example isUncertain("2025-02?/2025-12?") // true
 */
export function isUncertain(text: string): boolean {
  return /[?~%X]/.test(text);
}

function parseOrNull(text: string): { type: string; min: number | null; max: number | null } | null {
  try {
    return edtf(text);
  } catch {
    return null; // The library's message shows its grammar; ours says what is needed.
  }
}

/** Sub-year groupings 21 to 41 stand where a month does: `2024-21` is spring, in a hemisphere nobody names. */
function hasSeason(text: string): boolean {
  return /(^|\/)\d{4}-(2[1-9]|3\d|4[01])(?!\d)/.test(unmarked(text));
}

/** The library reads 29 February of any year, and makes it 1 March where there is none. */
function hasNoSuchDay(text: string): boolean {
  const days = unmarked(text).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return days.some((day) => !isDay(day));
}

function unmarked(text: string): string {
  return text.replace(/[?~%]/g, "");
}

/**
 * Whether the text is a day of the calendar as `YYYY-MM-DD`.
 * @example isDay("2025-02-30") // false
 */
export function isDay(text: string): boolean {
  return ISO_DAY.test(text) && new Date(text).toISOString().startsWith(text);
}

function day(milliseconds: number | null): string | null {
  return milliseconds === null || !Number.isFinite(milliseconds)
    ? null
    : new Date(milliseconds).toISOString().slice(0, 10);
}

/** The commonest other ways to write a date, answered with the way to write it here. */
function hint(text: string): string {
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(text)) return " (write the year first, then month and day: 2017-10-02)";
  if (/^[A-Za-z]{3,9}\.? \d{4}$/.test(text)) return " (write the month as a number: 2019-05)";
  if (/(^|\/)9999/.test(text)) return " (leave an end open that isn't known: 2019-05-01/..)";
  const [start, end] = text.split("/").map((part) => parseOrNull(part)?.min ?? undefined);
  if (start !== undefined && end !== undefined && end < start) return " (its end is before its beginning)";
  return "";
}
