/** Building blocks of statements: values become parameters, variables get names of their own. */

import { integer } from "./database";

/** A column of a statement: its expression, and how its value is read back. */
export interface Column<T> {
  text: string;
  read(this: void, value: unknown): T;
}

/**
 * Collects the parameters of one statement. Names follow the order of asking, so equal questions have equal
 * texts, and the database plans each text once.
 */
export class CypherBuilder {
  readonly parameters: Record<string, unknown> = {};
  private variables = 0;

  /** A parameter that holds the value; never write a value into a text. */
  value(value: unknown): string {
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /** A parameter for LIMIT, which takes whole numbers only. */
  limit(count: number): string {
    return this.value(integer(count));
  }

  /** A variable that no other part of the statement uses. */
  variable(prefix: string): string {
    return `${prefix}${this.variables++}`;
  }

  /** `property = $p` for one value, `property IN $p` for several: an index keeps its order for the first only. */
  oneOf(property: string, values: readonly unknown[]): string {
    return values.length === 1 ? `${property} = ${this.value(values[0])}` : `${property} IN ${this.value(values)}`;
  }
}

/** Several columns as one nested list, which crosses the wire faster than a map. */
export function listColumn<T>(columns: readonly Column<unknown>[], read: (values: unknown[]) => T): Column<T> {
  return {
    text: `[${columns.map(({ text }) => text).join(", ")}]`,
    read: (value) => {
      const items = value as unknown[];
      return read(columns.map((column, index) => column.read(items[index])));
    },
  };
}

/** Named columns as one nested list, read back as an object: most of what an answer consists of. */
export function objectColumn<T extends object>(columns: ReadonlyMap<string, Column<unknown>>): Column<T> {
  const names = [...columns.keys()];
  const readers = [...columns.values()].map(({ read }) => (read === asItComes ? undefined : read));
  return {
    text: `[${[...columns.values()].map(({ text }) => text).join(", ")}]`,
    read: (value) => {
      const items = value as unknown[];
      const found: Record<string, unknown> = {};
      for (let index = 0; index < names.length; index++) {
        const read = readers[index];
        found[names[index] as string] = read ? read(items[index]) : items[index];
      }
      return found as T;
    },
  };
}

/** A column whose value is taken as it comes. */
export function plainColumn(text: string): Column<unknown> {
  return { text, read: asItComes };
}

function asItComes(value: unknown): unknown {
  return value;
}

/** The one thing at the end of a pattern, or null: `head([pattern | column])`. */
export function oneColumn<T>(pattern: string, column: Column<T>): Column<T | null> {
  return {
    text: `head([${pattern} | ${column.text}])`,
    read: (value) => (value === null ? null : column.read(value)),
  };
}

/** What clauses bind, a column of each in their order: `COLLECT { clauses RETURN column }`. */
export function collectColumn<T>(clauses: string, column: Column<T>): Column<T[]> {
  return { text: `COLLECT { ${clauses} RETURN ${column.text} }`, read: readAll(column) };
}

/** The reader of a list of columns. */
export function readAll<T>(column: Column<T>): (value: unknown) => T[] {
  return (value) => (value as unknown[]).map((item) => column.read(item));
}

/** Everything at the ends of a pattern, in no order. */
export function manyColumn<T>(pattern: string, column: Column<T>): Column<T[]> {
  return { text: `[${pattern} | ${column.text}]`, read: readAll(column) };
}
