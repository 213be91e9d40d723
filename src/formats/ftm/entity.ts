/** One line of FollowTheMoney: an entity, which is a thing or a link between things. */
import { butGot, type Problem } from "../../domain/problems";
import type { Line } from "../read/lines";

/** An entity, of which every property is a list. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Readonly<Record<string, readonly string[] | undefined>>;
  caption?: string;
  datasets: readonly string[];
  /** Other ids that it has or had. */
  referents: readonly string[];
  /** The line on which it stands. */
  line: number;
}

/** What a line says, or what keeps it from being read; undefined where there is nothing on it. */
export function entityOf(file: string, { line, text, problem }: Line): FtmEntity | Problem | undefined {
  if (problem) return problem;
  if (text.trim() === "") return undefined;
  const fault = (field: string, message: string): Problem => ({ file, line, field, message });
  const value = parsed(text);
  if (!isObject(value)) return fault("", `needs a JSON object, ${butGot(value === undefined ? text : value)}`);
  const { id, schema, properties, caption } = value;
  if (typeof id !== "string" || id === "") return fault("id", `needs the entity's id, ${butGot(id)}`);
  if (typeof schema !== "string") return fault("schema", `needs the name of a schema, ${butGot(schema)}`);
  if (!isObject(properties))
    return fault("properties", `needs lists by the names of properties, ${butGot(properties)}`);
  for (const [name, values] of Object.entries(properties)) {
    if (!Array.isArray(values)) return fault(`properties.${name}`, `needs a list, ${butGot(values)}`);
    const odd = values.findIndex((item) => typeof item !== "string");
    if (odd >= 0) return fault(`properties.${name}[${odd}]`, `needs text, ${butGot(values[odd])}`);
  }
  return {
    ...{ id, schema, line, properties: properties as Record<string, string[]> },
    ...(typeof caption === "string" && { caption }),
    datasets: textsOf(value.datasets),
    referents: textsOf(value.referents),
  };
}

/** Whether a line could not be read. */
export function isProblem(read: FtmEntity | Problem): read is Problem {
  return "message" in read;
}

/** The values of some properties, each once, without empty ones, in the order of the properties. */
export function valuesOf({ properties }: FtmEntity, ...names: string[]): string[] {
  const values = names.flatMap((name) => (Object.hasOwn(properties, name) ? (properties[name] ?? []) : []));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}

/** A single value as itself, several as the list that they are, for those who need one to refuse. */
export function oneOf(values: readonly string[]): string | readonly string[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** The same, as a number where it is one. */
export function oneNumber(values: readonly string[]): unknown {
  const value = oneOf(values);
  return typeof value === "string" && Number.isFinite(Number(value)) ? Number(value) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(values: unknown): string[] {
  const items: unknown[] = Array.isArray(values) ? values : [];
  return items.filter((item): item is string => typeof item === "string" && item !== "");
}
