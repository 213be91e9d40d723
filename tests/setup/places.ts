/** Every place of a schema that takes a value from outside, and a path from Query that leads there. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A field with arguments, and the fields that lead to it from Query. */
export interface Reached {
  path: Field[];
  field: Field;
}

/** A place for one value, somewhere inside an argument. */
export interface Place {
  argument: GraphQLArgument;
  /** Names of fields down to it, none for the argument itself; "[]" where a list has to be passed. */
  path: string[];
  leaf: GraphQLLeafType;
  /** Whether the place takes several values. */
  isList: boolean;
}

/** All fields with arguments that a query can hold, each by the shortest way. */
export function fieldsWithArguments(schema: GraphQLSchema): Reached[] {
  const queue: { type: GraphQLNamedType; path: Field[] }[] = [{ type: schema.getQueryType()!, path: [] }];
  const seen = new Set<GraphQLNamedType>();
  const found: Reached[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { type, path } = next;
    if (seen.has(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    seen.add(type);
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) found.push({ path, field });
      queue.push({ type: getNamedType(field.type), path: [...path, field] });
    }
  }
  return found;
}

/** The places of an argument; an input type that holds itself is entered once more, and no further. */
export function placesOf(argument: GraphQLArgument): Place[] {
  const below = (type: GraphQLInputType, path: string[], within: readonly GraphQLNamedType[]): Place[] => {
    const bare = getNullableType(type);
    const named = getNamedType(bare);
    if (isLeafType(named)) return [{ argument, path, leaf: named, isList: isListType(bare) }];
    if (!isInputObjectType(named) || within.filter((one) => one === named).length > 1) return [];
    const inside = isListType(bare) ? [...path, "[]"] : path;
    return Object.values(named.getFields()).flatMap((field) =>
      below(field.type, [...inside, field.name], [...within, named]),
    );
  };
  return below(argument.type, [], []);
}

/** The value of an argument that has something at some of its places, and nothing elsewhere. */
export function valueWith(entries: readonly (readonly [Place, unknown])[]): unknown {
  const root: { value?: Nested } = {};
  for (const [{ path }, value] of entries) {
    let at: Nested = root;
    let key = "value";
    for (const step of path) {
      at[key] ??= step === "[]" ? [] : {};
      at = at[key] as Nested;
      key = step === "[]" ? "0" : step;
    }
    at[key] = value;
  }
  return root.value;
}

type Nested = Record<string, unknown>;

/** A selection that needs no arguments: what is written out, and, if wanted, that there are nodes. */
export function selectionOf(type: GraphQLType, withNodes: boolean): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return "";
  const free = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const written = free.filter(({ type: of, args }) => args.length === 0 && isLeafType(getNamedType(of)));
  const nodes = withNodes && free.some(({ name }) => name === "nodes") ? ["nodes { __typename }"] : [];
  return `{ ${["__typename", ...written.map(({ name }) => name), ...nodes].join(" ")} }`;
}
