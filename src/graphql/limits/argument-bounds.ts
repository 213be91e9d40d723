/** How long texts and lists may be, in any argument of any field: the one place that bounds them. */
import {
  type ArgumentNode,
  BREAK,
  type DocumentNode,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { BadInputError } from "../../domain/errors";
import { MAX_IDS, MAX_SEARCH_TEXT } from "../types/filters";
import { MAX_NODES } from "../types/network";
import type { Query } from "./query";

/** The longest text, in characters: as long as texts of the data are. */
const MAX_TEXT = 2_000;
/** The longest list: a network's entities can all be named. */
const MAX_LIST = MAX_NODES;
/** The deepest that lists and objects stand within each other: more than conditions of a filter may. */
const MAX_NESTING = 20;

/** Bounds of texts with names of their own. */
const TEXTS: Record<string, number> = {
  text: MAX_SEARCH_TEXT,
  name: MAX_SEARCH_TEXT,
  // They hold names and ids, written in a longer way.
  after: 10_000,
  before: 10_000,
};

/** Bounds of lists with names of their own, where need be with their field's. */
const LISTS: Record<string, number> = {
  "nodes(ids:)": MAX_IDS,
  "alignment(on:)": MAX_IDS,
};

/** An argument in a document. */
interface Place {
  /** Such as `claims(filter:)`. */
  where: string;
  name: string;
  value: ValueNode;
}

/** What is known of a document whatever its variables are. */
interface Known {
  varying: readonly Place[];
  /** How many conditions the other arguments have. */
  conditions: number;
}

/** Checks arguments; what doesn't depend on variables once for each document. */
export class ArgumentBounds {
  private readonly known = new WeakMap<DocumentNode, Known>();

  /**
   * How many conditions the arguments have: fields of the objects in them.
   * @throws {BadInputError} that names the field and the argument, when a text or a list is too long.
   */
  check({ document, operation, variables }: Query): number {
    const { varying, conditions } = this.known.get(document) ?? this.look(document);
    if (varying.length === 0) return conditions;
    return conditions + checkAll(varying, { ...defaultsOf(operation), ...variables });
  }

  private look(document: DocumentNode): Known {
    const places = placesIn(document);
    const varying = places.filter(({ value }) => hasVariable(value));
    checkAll(varying, {});
    const conditions = checkAll(
      places.filter((place) => !varying.includes(place)),
      {},
    );
    const known = { varying, conditions };
    this.known.set(document, known);
    return known;
  }
}

/** Checks the values at these places; how many conditions they have. */
function checkAll(places: readonly Place[], variables: Record<string, unknown>): number {
  return places.reduce(
    (sum, { where, name, value }) => sum + checkValue(where, name, valueFromASTUntyped(value, variables)),
    0,
  );
}

/**
 * Checks a value that stands in no query, such as a filter in the address of an export.
 * @param where how it is called where it was given, such as `claims(filter:)`.
 * @returns how many conditions it has.
 * @throws {BadInputError} when a text or a list in it is too long.
 */
export function checkValue(where: string, name: string, value: unknown): number {
  const argument = new Argument(where);
  argument.check(name, value);
  return argument.conditions;
}

/** One argument, while it is looked through. */
class Argument {
  conditions = 0;

  constructor(private readonly where: string) {}

  /** @param path where in the argument a value stands, such as `.and.subject`; lists are no step of it. */
  check(name: string, value: unknown, path = "", nesting = 0): void {
    const refuse = (needed: string, got: unknown): never => {
      throw new BadInputError(this.where.replace(":)", `${path}:)`), needed, got);
    };
    if (typeof value === "string") {
      const most = TEXTS[name] ?? MAX_TEXT;
      if (value.length > most) refuse(`at most ${most} characters`, value.length);
    }
    if (typeof value !== "object" || value === null) return;
    if (nesting > MAX_NESTING) refuse(`lists and conditions nested at most ${MAX_NESTING} deep`, nesting);
    if (Array.isArray(value)) {
      const most = LISTS[this.where] ?? MAX_LIST;
      if (value.length > most) refuse(`at most ${most} items`, value.length);
      for (const item of value) this.check(name, item, path, nesting + 1);
    } else {
      const entries = Object.entries(value);
      this.conditions += entries.length;
      for (const [key, item] of entries) this.check(key, item, `${path}.${key}`, nesting + 1);
    }
  }
}

/** The arguments of all fields and directives, wherever they stand. */
function placesIn(document: DocumentNode): Place[] {
  const places: Place[] = [];
  const add = (owner: string, given: readonly ArgumentNode[] = []) =>
    places.push(...given.map(({ name: { value: name }, value }) => ({ where: `${owner}(${name}:)`, name, value })));
  visit(document, {
    Field: (node) => void add(node.name.value, node.arguments),
    Directive: (node) => void add(`@${node.name.value}`, node.arguments),
  });
  return places;
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
