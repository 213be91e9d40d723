/** Tables as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe instead. */
import { stringify } from "csv-stringify/sync";
import { type Column, flatValue } from "./column";
import { protectApostrophe } from "./csv/cell";

/** How many rows are made into text at once. */
const BATCH = 100;

/**
 * A table with a head, a row for each thing.
 * @param bom whether the file begins with the mark by which Excel knows UTF-8.
 */
export async function* writeCsv<Thing>(
  columns: readonly Column<Thing>[],
  things: AsyncIterable<Thing>,
  bom: boolean,
): AsyncGenerator<string> {
  yield stringify([columns.map(({ name }) => name)], { bom, record_delimiter: "windows" });
  let rows: unknown[][] = [];
  for await (const thing of things) {
    if (rows.push(columns.map((column) => flatValue(column, thing))) < BATCH) continue;
    yield text(rows);
    rows = [];
  }
  if (rows.length > 0) yield text(rows);
}

function text(rows: unknown[][]): string {
  return stringify(rows, {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: {
      boolean: String,
      // A line end within a cell needs quotes even where it isn't the one between rows.
      string: (value) => ({ value: protectApostrophe(value), quoted: /[\r\n]/.test(value) }),
      // A negative number is a number: -2.11 must stay one.
      number: (value) => ({ value: String(value), escape_formulas: false }),
    },
  });
}
