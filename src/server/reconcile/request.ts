/** What the service is asked: batches of queries and requests for values, read from JSON and checked. */
import { z } from "zod";
import { BadInputError } from "../../domain/errors";
import { ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";
import { shapeProblems } from "../../domain/shape-problem";
import { Refusal } from "../refusal";
import { type Property, propertyOf } from "./properties";

/** How many queries a batch may have; the manifest says so. */
export const BATCH_SIZE = 50;
/** How many candidates a query gets where it doesn't say, and at most. */
const DEFAULT_CANDIDATES = 10;
export const MOST_CANDIDATES = 50;
/** How many properties a query may name, or a request for values. */
const MOST_PROPERTIES = 20;
/** How many entities a request for values may name. */
const MOST_IDS = 100;

/** A value as a client gives it: a literal, or an entity. */
export type GivenValue = string | number | boolean | { id: string; name?: string };

/** One query, checked. */
export interface Query {
  text: string;
  /** Undefined for any. */
  kinds?: readonly EntityKind[];
  limit: number;
  properties: readonly { property: Property; values: readonly GivenValue[] }[];
}

/** Which part of a claim a column shows: whom or what it names, or the value that it gives. */
export const CONTENTS = ["object", "value"] as const;
export type Content = (typeof CONTENTS)[number];

/** A request for the values of properties of entities, checked. */
export interface Extension {
  ids: readonly string[];
  columns: readonly { property: Property; content: Content }[];
}

const VALUE = z.union(
  [z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().optional() })],
  {
    message: "needs a text, a number, true or false, or an entity with its id",
  },
);
const NAMES_OR_VALUES = "needs a `query`, or at least one of `properties`";
/** What the specification has no field for is left aside, as it asks of nobody to refuse it. */
const QUERY = z
  .object({
    query: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())], { message: "needs a type or a list of types" }).optional(),
    type_strict: z.enum(["any", "should", "all"]).optional(),
    limit: z.int().min(1).optional(),
    properties: z
      .array(
        z.object({
          pid: z.string(),
          v: z.union([VALUE, z.array(VALUE)], { message: "needs a value or a list of values" }),
        }),
      )
      .max(MOST_PROPERTIES)
      .optional(),
  })
  .refine(({ query, properties }) => query !== undefined || properties?.length, NAMES_OR_VALUES);
const EXTENSION = z.object({
  ids: z.array(z.string()),
  properties: z
    .array(z.object({ id: z.string(), settings: z.object({ content: z.enum(CONTENTS).optional() }).nullish() }))
    .max(MOST_PROPERTIES),
});

/**
 * A batch of queries by their names.
 * @param text JSON, as it stands in the parameter `queries`.
 * @throws {BadInputError} that names query and field; {Refusal} with status 413 where there are too many.
 * @example readQueries('{"q0": {"query": "Yvette Cooper", "type": "PERSON"}}').get("q0")?.kinds // ["PERSON"]
 */
export function readQueries(text: string): Map<string, Query> {
  const batch = parse("queries", text);
  if (typeof batch !== "object" || batch === null || Array.isArray(batch))
    throw new BadInputError("queries", "an object of queries by their names", batch);
  const entries = Object.entries(batch);
  if (entries.length > BATCH_SIZE) throw tooMany(`${BATCH_SIZE} queries in a batch`, entries.length);
  return new Map(entries.map(([name, query]) => [name, readQuery(`queries.${name}`, query)]));
}

/**
 * A request for values.
 * @param text JSON, as it stands in the parameter `extend`.
 * @throws {BadInputError} that names the field; {Refusal} with status 413 where too many entities are named.
 */
export function readExtension(text: string): Extension {
  const { ids, properties } = checked("extend", EXTENSION, parse("extend", text));
  if (ids.length > MOST_IDS) throw tooMany(`${MOST_IDS} ids at once`, ids.length);
  const columns = properties.map(({ id, settings }, index) => ({
    property: readProperty(`extend.properties.${index}.id`, id),
    content: settings?.content ?? CONTENTS[0],
  }));
  return { ids, columns };
}

/**
 * A kind by the id of its type, in whichever case.
 * @throws {BadInputError} where there is no such type.
 */
export function readKind(where: string, type: string): EntityKind {
  const kind = ENTITY_KINDS.find((one) => one === type.toUpperCase());
  if (!kind) throw new BadInputError(where, `one of ${ENTITY_KINDS.join(", ")}`, type);
  return kind;
}

function readQuery(where: string, given: unknown): Query {
  const { query = "", type, type_strict: strict, limit, properties = [] } = checked(where, QUERY, given);
  // A type that is left empty, as clients send it for “no particular type”, is none.
  const kinds = [...new Set([type ?? []].flat().filter(Boolean))].map((one) => readKind(`${where}.type`, one));
  return {
    text: query.trim(),
    // Nothing is of two kinds.
    ...(kinds.length > 0 && { kinds: strict === "all" && kinds.length > 1 ? [] : kinds }),
    limit: Math.min(limit ?? DEFAULT_CANDIDATES, MOST_CANDIDATES),
    properties: properties.map(({ pid, v }, index) => ({
      property: readProperty(`${where}.properties.${index}.pid`, pid),
      values: [v].flat(),
    })),
  };
}

function readProperty(where: string, id: string): Property {
  const property = propertyOf(id);
  if (!property) throw new BadInputError(where, "a property that /reconcile/suggest/property lists", id);
  return property;
}

function parse(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInputError(where, "JSON", text.length > 80 ? `${text.slice(0, 77)}…` : text);
  }
}

function checked<T>(where: string, shape: z.ZodType<T>, given: unknown): T {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const [problem] = read.error.issues.flatMap((issue) => shapeProblems(issue, given));
  throw new Refusal("BAD_USER_INPUT", `${[where, ...(problem?.path ?? [])].join(".")}: ${problem?.message}`);
}

function tooMany(needed: string, got: number): Refusal {
  return new Refusal("BODY_TOO_LARGE", `Needs at most ${needed}, but got ${got}.`);
}
