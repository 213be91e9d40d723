/**
 * Tables of comma-separated values (RFC 4180; semicolons and tabs as well): our own exports and what people write in
 * columns of the same names, and, with a mapping, the columns of anybody.
 */
import { parse } from "csv-parse/sync";
import { InvalidDataError } from "../../domain/errors";
import type { Problem } from "../../domain/problems";
import type { Reading, Source } from "../../domain/record";
import type { ImportFormat, ReadOptions } from "..";
import { CellFault } from "./cell";
import { mappingOf } from "./checked-mapping";
import { CLAIM_NEEDS, claimRows, EDGE_NEEDS } from "./claim-rows";
import { ENTITY_NEEDS, entityRows } from "./entity-rows";
import { mappedRows } from "./mapped-rows";
import { didYouMean } from "./nearest";
import { OwnColumns, type RowReader } from "./own-columns";
import { separatorOf } from "./separator";
import { openTable, type Row, type Table } from "./table";

/** The format of tables. */
export const csvFormat: ImportFormat = {
  name: "csv",
  title: "CSV, a row an entity or a claim, or any columns with a mapping",
  extensions: [".csv", ".tsv"],
  citesItself: true,
  recognises,
  read,
};

/** What of claims has no place in the tables that we write. */
export const CSV_LOSES =
  "Of entities all but their ids and names, which `nodes.csv` has; which claims an editor says contradict or replace " +
  "each other; retracted claims, when it is read back.";

/** What no table begins with: JSON, XML, Turtle and comments. */
const NO_TABLE = /^\s*[{[<@#%]/;

/** A file whose name says so, or one whose first two rows have the same cells, more than one. */
function recognises(head: string, file: string): boolean {
  if (NO_TABLE.test(head)) return false;
  if (/\.(csv|tsv|tab)$/i.test(file)) return true;
  try {
    const [header, first] = parse(head, { ...TWO_ROWS, delimiter: separatorOf(head) });
    const isHeader = header !== undefined && header.length > 1 && header.every((name) => /^[^:=<>]+$/.test(name));
    return isHeader && first?.length === header.length;
  } catch {
    return false;
  }
}

const TWO_ROWS = { to: 2, relax_column_count: true, skip_empty_lines: true } as const;

async function* read(source: Source, { mapping }: ReadOptions): AsyncGenerator<Reading> {
  const table = await openTable(source);
  const reader = readerOf(source, table, mapping);
  for (const problem of [...table.problems, ...reader.problems]) yield { problem };
  for await (const { row, problem } of table.rows) {
    if (problem) yield { problem };
    else yield* recordsOf(reader, row, source.file);
  }
}

function readerOf(source: Source, table: Table, raw: ReadOptions["mapping"]): RowReader {
  const mapping = raw && mappingOf(raw, source, table);
  if (mapping) return mappedRows(mapping, source);
  const columns = new OwnColumns(source, table);
  if (columns.has(...CLAIM_NEEDS) || columns.has(...EDGE_NEEDS)) return claimRows(columns);
  if (columns.has(...ENTITY_NEEDS)) return entityRows(columns);
  throw new InvalidDataError([unknownColumns(source.file, table, raw?.file)]);
}

function recordsOf(reader: RowReader, row: Row, file: string): Reading[] {
  try {
    return reader.recordsOf(row).map((record) => ({ record }));
  } catch (fault) {
    if (!(fault instanceof CellFault)) throw fault;
    return [{ problem: { file, line: row.line, field: fault.column, message: fault.message } }];
  }
}

function unknownColumns(file: string, { columns, line }: Table, mapping: string | undefined): Problem {
  const needed = [...new Set([...ENTITY_NEEDS, ...CLAIM_NEEDS])].map((name) => didYouMean(name, columns));
  const message = [
    `needs the columns of entities (${ENTITY_NEEDS.join(", ")}) or of claims (${CLAIM_NEEDS.join(", ")}, and object, amount or text)`,
    `, but got ${columns.join(", ")}${needed.find((hint) => hint !== "") ?? ""}`,
    mapping === undefined
      ? `; what other columns mean is told by a mapping file with --mapping: see "Bring your own graph" in the README`
      : `, of which the mapping in ${mapping} says nothing`,
  ].join("");
  return { file, line, field: "", message };
}
