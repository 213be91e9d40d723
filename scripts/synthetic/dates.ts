/** Dates of a synthetic graph, as precise as sources are: a day mostly, at times a month, a year or less. */
import type { Random } from "./random";

const FIRST = Date.UTC(2017, 0, 1);
const LAST = Date.UTC(2025, 11, 31);
const PUBLICATION_AFTER = Date.UTC(2026, 5, 30);
const DAY = 86_400_000;

/** The day at a part of the time in which things occur (or, later than them, are published). */
export function dayOf(part: number, what: "occurred" | "published"): string {
  const end = what === "occurred" ? LAST : PUBLICATION_AFTER;
  return isoDay(FIRST + part * (end - FIRST));
}

/** The part of the time of publication at which a day lies; the opposite of {@link dayOf}. */
export function partOf(day: string): number {
  return (Date.parse(day) - FIRST) / (PUBLICATION_AFTER - FIRST);
}

/** When something said or done occurred, as EDTF text, or nothing where no source says so. */
export function moment(day: string, random: Random): string | undefined {
  const roll = random.next();
  if (roll < 0.84) return day;
  if (roll < 0.92) return day.slice(0, 7);
  if (roll < 0.95) return day.slice(0, 4);
  if (roll < 0.98) return `${day.slice(0, 7)}~`;
  return undefined;
}

/** When something that lasts was so. */
export function span(day: string, random: Random): string | undefined {
  const roll = random.next();
  const through = isoDay(Date.parse(day) + random.between(30, 900) * DAY);
  if (roll < 0.5) return `${day}/${through}`;
  if (roll < 0.8) return `${day}/..`;
  const [from, to] = [day.slice(0, 4), through.slice(0, 4)];
  if (roll < 0.9) return from === to ? from : `${from}/${to}`;
  return undefined;
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
