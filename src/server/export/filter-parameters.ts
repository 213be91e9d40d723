/** Filters as parameters of an address or options of a command: the fields of GraphQL's ClaimFilter, by their names. */
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
} from "graphql";
import { BadInputError } from "../../domain/errors";
import { checkValue } from "../../graphql/limits";
import type { ClaimFilter } from "../../store";

/** Something that an export can be told. */
export interface Parameter {
  name: string;
  description: string;
  /** Whether it may be given several times, or with commas. */
  isList: boolean;
  /** What its text has to be, as an error says it. */
  needed: string;
  /** The value of a text, undefined where it isn't what is needed. */
  read: (text: string) => unknown;
}

/** No lookup in an object: `constructor` would be found there. */
const BOOLEANS = new Map([
  ["true", true],
  ["false", false],
]);

/** How a text is read that says yes or no. */
export const TRUE_OR_FALSE = { needed: "true or false", toValue: (text: string) => BOOLEANS.get(text) };

/** The scalars of the filter, and their values as text. */
const SCALARS: Readonly<Record<string, { needed: string; toValue?: (text: string) => unknown }>> = {
  ID: { needed: "an id", toValue: (text) => text || undefined },
  String: { needed: "text", toValue: (text) => text || undefined },
  Int: { needed: "a whole number", toValue: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined) },
  Boolean: TRUE_OR_FALSE,
  Day: { needed: "a day as YYYY-MM-DD, such as 2025-01-16" },
  Timestamp: { needed: "a time such as 2025-01-17T09:30:00Z" },
};

/** The parameters of a filter; `from` and `through` are those of `occurred`. What is nested, `filter` takes as JSON. */
export function filterParameters(schema: GraphQLSchema): Parameter[] {
  return Object.values(filterType(schema).getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isInputObjectType(type)) return [parameterOf(field)];
    return type === filterType(schema) ? [] : Object.values(type.getFields()).map(parameterOf);
  });
}

/** The filter that the values of such parameters make. */
export function filterOf(schema: GraphQLSchema, values: Readonly<Record<string, unknown>>): ClaimFilter {
  const filter: Record<string, unknown> = {};
  for (const field of Object.values(filterType(schema).getFields())) {
    const type = getNamedType(field.type);
    const nested = isInputObjectType(type) && type !== filterType(schema) ? Object.keys(type.getFields()) : [];
    const given = nested.filter((name) => values[name] !== undefined);
    if (given.length > 0) filter[field.name] = Object.fromEntries(given.map((name) => [name, values[name]]));
    else if (values[field.name] !== undefined) filter[field.name] = values[field.name];
  }
  return filter;
}

/**
 * A whole ClaimFilter from JSON, as a GraphQL client sends it in its variables.
 * @throws {BadInputError} that names the field and what it needs.
 * @example filterFromJson(schema, '{ "or": [{ "stance": "NEGATIVE" }, { "disputed": true }] }')
 */
export function filterFromJson(schema: GraphQLSchema, text: string): ClaimFilter {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInputError("filter", "a ClaimFilter as JSON", text);
  }
  checkValue("filter", "filter", value);
  return coerceInputValue(value, filterType(schema), (path, got, { message }) => {
    const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    throw new BadInputError(`filter${place}`, `what ClaimFilter takes there (${message.replace(/\.$/, "")})`, got);
  }) as ClaimFilter;
}

function filterType(schema: GraphQLSchema): GraphQLInputObjectType {
  return schema.getType("ClaimFilter") as GraphQLInputObjectType;
}

function parameterOf({ name, type, description }: GraphQLInputField): Parameter {
  const leaf = getNamedType(type);
  const common = { name, description: description ?? "", isList: isListType(getNullableType(type)) };
  if (isEnumType(leaf)) {
    const names = leaf.getValues().map((value) => value.name);
    return {
      ...common,
      needed: `one of ${names.join(", ")}`,
      read: (text) => (names.includes(text) ? text : undefined),
    };
  }
  const { needed, toValue } = SCALARS[leaf.name] ?? { needed: `a value of ${leaf.name}` };
  const read = (text: string): unknown => {
    if (toValue) return toValue(text);
    try {
      return isScalarType(leaf) ? leaf.parseValue(text) : undefined;
    } catch {
      return undefined;
    }
  };
  return { ...common, needed, read };
}
