/** The whole graph as it stands in the database, table by table: whatever was written, by this code or any other. */
import { ChangedMeanwhileError } from "../domain/errors";
import type { Database } from "./database";
import { EMPTY_LISTS, IMPORTED } from "./imported";
import { GraphVersion } from "./version";

/** A property and the types of its values, as `valueType` of Cypher tells them, such as `LIST<STRING NOT NULL> NOT NULL`. */
export interface StoredProperty {
  name: string;
  types: string[];
}

/** All nodes that have exactly these labels, or all relationships of one type. */
export interface StoredTable {
  of: "nodes" | "relationships";
  /** Labels in the order of the alphabet, none being possible, or the one type. */
  names: string[];
  properties: StoredProperty[];
  /**
   * A node's id and labels, or the ids at a relationship's start and end and its type; then the values of the properties
   * in their order, null where there is none. Rows come as they are read, and none is kept.
   */
  rows(): AsyncIterable<unknown[]>;
}

/** What a node is called: by its own id if it is one of ours, each of which is unique, and otherwise as the database does. */
const idOf = (n: string) => `CASE WHEN ${n}:Entity OR ${n}:Claim OR ${n}:Graph THEN ${n}.id ELSE elementId(${n}) END`;
const SHAPE = "[key IN keys(n) | [key, valueType(n[key])]]";
const VALUES = "[name IN $names | n[name]]";
const NO_ITEMS = "LIST<NOTHING> NOT NULL";

/**
 * The tables of the nodes, then those of the relationships, each to be read before the next is asked for. Lists without
 * items are written down so that {@link finishImport} knows them.
 * @throws {ChangedMeanwhileError} after the last, when somebody has loaded something since the first: relationships
 * may then lack their nodes. What other programs write is not noticed.
 * @example for await (const { names, rows } of dumpGraph(database)) for await (const row of rows()) console.log(names, row)
 */
export async function* dumpGraph(database: Database): AsyncGenerator<StoredTable> {
  const before = await new GraphVersion(database).read();
  const labels = await shapes(database, `MATCH (n) RETURN DISTINCT [labels(n), ${SHAPE}]`);
  for (const [names, properties] of labels) yield nodeTable(database, names, properties);
  const types = await shapes(database, `MATCH ()-[n]->() RETURN DISTINCT [[type(n)], ${SHAPE}]`);
  for (const [names, properties] of types) {
    const text = `MATCH (a)-[n${pattern(names)}]->(b) RETURN [${idOf("a")}, ${idOf("b")}, type(n)] + ${VALUES}`;
    yield { of: "relationships", names, properties, rows: () => rows(database, text, properties) };
  }
  if ((await new GraphVersion(database).read()) !== before) throw new ChangedMeanwhileError();
}

function nodeTable(database: Database, names: string[], properties: StoredProperty[]): StoredTable {
  const text = `MATCH (n${pattern(names)}) WHERE size(labels(n)) = ${names.length} RETURN [${idOf("n")}, nullIf(labels(n), [])] + ${VALUES}`;
  if (!properties.some(({ types }) => types.includes(NO_ITEMS)))
    return { of: "nodes", names, properties, rows: () => rows(database, text, properties) };
  const columns = properties.map(({ name, types }) => ({ name, types: types.filter((type) => type !== NO_ITEMS) }));
  return {
    ...{ of: "nodes", names },
    properties: [...columns, { name: EMPTY_LISTS, types: ["LIST<STRING NOT NULL> NOT NULL"] }],
    rows: async function* () {
      for await (const [id, labels, ...values] of rows(database, text, properties)) {
        const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
        const empty = properties.filter((_property, index) => isEmpty(values[index])).map(({ name }) => name);
        if (empty.length === 0) yield [id, labels, ...values, null];
        else {
          const given = values.map((value) => (isEmpty(value) ? null : value));
          yield [id, [...((labels as string[] | null) ?? []), IMPORTED], ...given, empty];
        }
      }
    },
  };
}

function rows(database: Database, text: string, properties: readonly StoredProperty[]) {
  const names = properties.map(({ name }) => name);
  return database.stream({ text, parameters: { names } }) as AsyncIterable<unknown[]>;
}

/** Which names go with which properties; both in the order of the alphabet. */
async function shapes(database: Database, text: string): Promise<[names: string[], properties: StoredProperty[]][]> {
  const found = new Map<string, Map<string, Set<string>>>();
  for await (const shape of database.stream({ text, parameters: {} })) {
    const [names, properties] = shape as [string[], [name: string, type: string][]];
    const key = JSON.stringify(names.sort());
    const known = found.get(key) ?? new Map<string, Set<string>>();
    found.set(key, known);
    for (const [name, type] of properties) known.set(name, (known.get(name) ?? new Set()).add(type));
  }
  return [...found]
    .sort(byKey)
    .map(([key, properties]) => [
      JSON.parse(key) as string[],
      [...properties].sort(byKey).map(([name, types]) => ({ name, types: [...types].sort() })),
    ]);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Labels or a type as they stand in a pattern: no index is found by one that is a parameter. */
function pattern(names: readonly string[]): string {
  return names.map((name) => `:\`${name.replaceAll("`", "``")}\``).join("");
}
