/**
 * Dates of FollowTheMoney, which are lists: prefixes of ISO 8601 (`2021`, `2021-02`, `2021-02-16T21:48`), and as many as
 * there are sources.
 */
import { withoutTime } from "../read/dates";
import { type FtmEntity, valuesOf } from "./entity";

/** EDTF that FollowTheMoney has a date for: a year, a month or a day, without marks. */
const PLAIN = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * The one date that several tell. One that tells the same less precisely gives way; dates that differ become the bounds
 * between which it must be, marked uncertain, since nobody says which of them it is.
 *
 * @example
 * oneDate(["1962", "1962-05-03"]) // "1962-05-03"
 * oneDate(["1962-05-03", "1964"]) // "1962-05-03?/1964?"
 */
export function oneDate(values: readonly string[]): string | undefined {
  const dates = distinct(values);
  return dates.length > 1 && dates.every((date) => PLAIN.test(date))
    ? `${dates[0]}?/${dates.at(-1)}?`
    : dates.join(", ") || undefined;
}

/** When an event or a link held; the term of an office where nobody says when its holder came and went. */
export function occurredIn(entity: FtmEntity): string | undefined {
  const given = (...properties: string[]) =>
    properties.map((property) => valuesOf(entity, property)).find((values) => values.length > 0) ?? [];
  return span(given("startDate", "periodStart"), given("endDate", "periodEnd"), given("date"));
}

/**
 * When an interval held. Of several beginnings the first counts and of several ends the last, as FollowTheMoney itself
 * sees an entity's extent in time, marked uncertain; what isn't given is open.
 *
 * @example
 * span(["2010", "2012"], ["2015"], []) // "2010?/2015"
 * span([], [], ["2010-05-06"]) // "2010-05-06"
 */
export function span(starts: readonly string[], ends: readonly string[], dates: readonly string[]): string | undefined {
  const [first, last] = [distinct(starts), distinct(ends)];
  if (first.length === 0 && last.length === 0) return oneDate(dates);
  const start = first.length > 1 ? `${first[0]}?` : first[0];
  const end = last.length > 1 ? `${last.at(-1)}?` : last[0];
  return `${start ?? ".."}/${end ?? ".."}`;
}

/** In order, without those that another one tells more precisely. */
function distinct(values: readonly string[]): string[] {
  const days = [...new Set(values.map(withoutTime))].sort();
  return days.filter((day) => !days.some((other) => other !== day && other.startsWith(`${day}-`)));
}

/**
 * EDTF text as properties of an interval; empty where FollowTheMoney has no word for it, such as `2024~`.
 * @example intervalDates("2010-05/..") // { startDate: ["2010-05"] }
 */
export function intervalDates(edtf: string | null | undefined): Record<string, string[]> {
  const [start = "", end] = (edtf ?? "").split("/");
  if (end === undefined) return PLAIN.test(start) ? { date: [start] } : {};
  return {
    ...(PLAIN.test(start) && { startDate: [start] }),
    ...(PLAIN.test(end) && { endDate: [end] }),
  };
}

/** EDTF text as a list of one date, or none where FollowTheMoney has no word for it. */
export function plainDate(edtf: string | number | null | undefined): string[] {
  return typeof edtf === "string" && PLAIN.test(edtf) ? [edtf] : [];
}
