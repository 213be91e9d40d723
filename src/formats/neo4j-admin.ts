/**
 * A whole graph as the CSV files that `neo4j-admin database import full` reads, with a script that runs it.
 * The format: https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/
 */
import { stringify } from "csv-stringify/sync";
import { importReadme, importScript } from "./neo4j-admin-guide";

/** All nodes of one set of labels, or all relationships of one type. */
export interface StoredTable {
  of: "nodes" | "relationships";
  /** Labels, or the one type. */
  names: readonly string[];
  /** With the types of their values as `valueType` of Cypher tells them. */
  properties: readonly { name: string; types: readonly string[] }[];
  /** A node's id and labels, or a relationship's start, end and type; then the values, null where there is none. */
  rows(): AsyncIterable<readonly unknown[]>;
}

/** A file of a folder, by name and pieces of text; to be read before the next is asked for. */
export interface FolderFile {
  name: string;
  pieces: AsyncIterable<string> | Iterable<string>;
}

/** Stands between the items of a list. A control character, as names may well hold `;` and `|`. */
export const ARRAY_DELIMITER = "\u001f";

/** What stands before the values of a row. */
const ENDS = { nodes: [":ID", ":LABEL"], relationships: [":START_ID", ":END_ID", ":TYPE"] };

/** What the tool calls Cypher's types. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["STRING", "string"],
  ["INTEGER", "long"],
  ["FLOAT", "double"],
  ["BOOLEAN", "boolean"],
]);
const LIST = /^LIST<(.*)>$/;

const BATCH = 500;

/**
 * The files: a table each, then the script and how to use it.
 * @param about what the graph is and when it was made, a sentence.
 * @throws {RangeError} when a property has values that can't stand in one column of the tool's.
 * @example for await (const { name, pieces } of neo4jAdminFiles(dumpGraph(database), "Made today.")) …
 */
export async function* neo4jAdminFiles(tables: AsyncIterable<StoredTable>, about: string): AsyncGenerator<FolderFile> {
  const files = { nodes: [] as string[], relationships: [] as string[] };
  for await (const table of tables) {
    const name = fileName(table);
    files[table.of].push(name);
    yield { name, pieces: tableText(table) };
  }
  yield { name: "import.sh", pieces: [importScript(files)] };
  yield { name: "README.txt", pieces: [importReadme(about)] };
}

/** `nodes.Claim.MET.csv`: commas and what file systems dislike are written as in addresses. */
function fileName({ of, names }: StoredTable): string {
  return [of, ...names.map(encodeURIComponent), "csv"].join(".");
}

async function* tableText(table: StoredTable): AsyncGenerator<string> {
  const { of, properties } = table;
  const columns = properties.map(({ name, types }) => `${columnName(name)}:${columnType(name, types)}`);
  yield text([[...ENDS[of], ...columns]]);
  let batch: (readonly unknown[])[] = [];
  for await (const row of table.rows()) {
    if (batch.push(row) < BATCH) continue;
    yield text(batch);
    batch = [];
  }
  if (batch.length > 0) yield text(batch);
}

/** Text is quoted and nothing else is, as the tool tells an empty text from none by that. */
function text(rows: (readonly unknown[])[]): string {
  return stringify(rows, {
    quoted_string: true,
    cast: { boolean: String, number: String, object: (items) => ({ value: listText(items), quoted: true }) },
  });
}

/** The tool has no list without items, and takes one empty item alone for none. */
function listText(items: unknown): string {
  const text = (items as unknown[]).join(ARRAY_DELIMITER);
  const isWhole = text !== "" && text.split(ARRAY_DELIMITER).length === (items as unknown[]).length;
  if (isWhole) return text;
  throw new RangeError(
    `A list needs items without U+001F, and not an empty one alone, but got ${JSON.stringify(items)}`,
  );
}

function columnName(name: string): string {
  if (!name.includes(":")) return name;
  throw new RangeError(`A property needs a name without a colon to be a column, but got ${JSON.stringify(name)}`);
}

function columnType(name: string, types: readonly string[]): string {
  const [type = "STRING", ...others] = new Set(types.map((text) => text.replaceAll(" NOT NULL", "")));
  const item = LIST.exec(type)?.[1];
  const known = TYPES.get(item ?? type);
  if (known && others.length === 0) return known + (item ? "[]" : "");
  throw new RangeError(
    `A property needs values of one type, text, numbers, booleans or lists of those, to be a column, but ${name} got ${types.join(", ")}`,
  );
}
