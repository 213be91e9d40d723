/** Tables of what stands on a node and on an edge, from which every flat format makes its attributes or columns. */

/** What a value is: `list` and `json` become text where a format has single values only. */
export type ColumnType = "string" | "integer" | "double" | "boolean" | "list" | "json";

/** An attribute of a node or an edge. */
export interface Column<Thing> {
  name: string;
  type: ColumnType;
  /** What there is, or nothing. */
  of(thing: Thing): unknown;
}

/** Between the items of a list that has to be one text. */
const SEPARATOR = " | ";

/**
 * A list as one text. A stroke in an item that could be taken for the separator has a backslash before it.
 * @example joinList(["A", "B | C"]) // "A | B \\| C"
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/(^| )(\\*)\|/g, "$1\\$2|")).join(SEPARATOR);
}

/**
 * The items of a list that is one text.
 * @example splitList("A | B \\| C") // ["A", "B | C"]
 */
export function splitList(text: string): string[] {
  return text.split(SEPARATOR).map((item) => item.replace(/(^| )\\(\\*)\|/g, "$1$2|"));
}

/**
 * The value as one text, number or truth; undefined where there is none.
 * @example flatValue({ name: "aliases", type: "list", of: () => ["A", "B"] }, thing) // "A | B"
 */
export function flatValue<Thing>(column: Column<Thing>, thing: Thing): string | number | boolean | undefined {
  const value = column.of(thing);
  if (isNothing(value)) return undefined;
  if (column.type === "list") return joinList(value as string[]);
  if (column.type === "json") return JSON.stringify(value);
  return value as string | number | boolean;
}

/** All values of a thing by name, lists as lists: what JSON formats hold. */
export function attributesOf<Thing>(columns: readonly Column<Thing>[], thing: Thing): Record<string, unknown> {
  const found = columns.map((column) => [column.name, column.of(thing)] as const);
  return Object.fromEntries(found.filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
