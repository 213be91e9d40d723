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
/** The most objects in one argument: conditions of a filter. */
const MAX_OBJECTS = 100;

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

/** Checks arguments; what doesn't depend on variables once for each document. */
export class ArgumentBounds {
  private readonly varying = new WeakMap<DocumentNode, readonly Place[]>();

  /** @throws {BadInputError} that names the field and the argument, when a text or a list is too long. */
  check(query: Query): void {
    const { document, operation, variables } = query;
    let places = this.varying.get(document);
    if (!places) {
      const all = placesIn(document);
      for (const { where, name, value } of all) new Argument(where).check(name, valueFromASTUntyped(value));
      places = all.filter(({ value }) => hasVariable(value));
      this.varying.set(document, places);
    }
    if (places.length === 0) return;
    const given = { ...defaultsOf(operation), ...variables };
    for (const { where, name, value } of places) new Argument(where).check(name, valueFromASTUntyped(value, given));
  }
}

/** One argument, while it is looked through. */
class Argument {
  private objects = 0;

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
      if (++this.objects > MAX_OBJECTS) refuse(`at most ${MAX_OBJECTS} conditions`, this.objects);
      for (const [key, item] of Object.entries(value)) this.check(key, item, `${path}.${key}`, nesting + 1);
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
