/** Scalars of our own: dates that keep their precision. */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isDay, parseDate } from "../domain/dates";

function edtf(value: unknown): string {
  if (typeof value !== "string") throw new GraphQLError(`needs a date as EDTF text, but got ${JSON.stringify(value)}`);
  return parseDate(value).edtf;
}

/** A date as sources give it, no more precise than they are. */
export const EdtfDate = new GraphQLScalarType<string, string>({
  name: "EdtfDate",
  description:
    "A date as EDTF text (ISO 8601-2), no more precise than its source: `2025-01-16`, `2025-04`, `2025-01-16/2025-04-08` for an interval, `2024~` for about 2024, `2025-02?/2025-12?` for uncertain bounds.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (value) => value as string,
  parseValue: edtf,
  parseLiteral: (node) => edtf(node.kind === Kind.STRING ? node.value : undefined),
});

/** A whole day, as arguments and bounds give it. */
export const Day = new GraphQLScalarType<string, string>({
  name: "Day",
  description: "A day of the calendar as `YYYY-MM-DD`, such as `2025-01-16`.",
  serialize: (value) => value as string,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

/** A point in time, as the graph's own records have it. */
export const Timestamp = new GraphQLScalarType<string, string>({
  name: "Timestamp",
  description: "A point in time in UTC as ISO 8601 text, such as `2025-01-17T09:30:00.000Z`.",
  serialize: (value) => value as string,
  parseValue: timestamp,
  parseLiteral: (node) => timestamp(node.kind === Kind.STRING ? node.value : undefined),
});

function day(value: unknown): string {
  if (typeof value !== "string" || !isDay(value))
    throw new GraphQLError(`needs a day as YYYY-MM-DD, such as "2025-01-16", but got ${JSON.stringify(value)}`);
  return value;
}

function timestamp(value: unknown): string {
  const time = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time))
    throw new GraphQLError(`needs a time such as "2025-01-17T09:30:00Z", but got ${JSON.stringify(value)}`);
  return new Date(time).toISOString();
}
