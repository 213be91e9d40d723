/** A table with a header: rows whose cells are asked for by the names of their columns. */
import { InvalidDataError } from "../../domain/errors";
import type { Problem } from "../../domain/problems";
import type { Source } from "../../domain/record";
import { cellText } from "./cell";
import { type RawRow, rowsOf, type RowFault } from "./rows";
import { headOf, separatorOf } from "./separator";

/** A row of a table. */
export interface Row {
  /** The line on which it begins. */
  line: number;
  /**
   * The text of a cell, as it stands there; empty where the column isn't there.
   * @throws {CellFault} when it is a formula.
   */
  text(column: string): string;
  /** The cell itself, whatever it is. */
  raw(column: string): string;
}

/** What is read of a table: rows, and the faults of those that are none. */
export type RowReading = { row: Row; problem?: undefined } | { problem: Problem; row?: undefined };

/** A table of which the header is read. */
export interface Table {
  columns: readonly string[];
  /** The line of the header. */
  line: number;
  /** What is wrong with the header; the table can be read all the same. */
  problems: Problem[];
  rows: AsyncIterable<RowReading>;
}

/**
 * Opens a table.
 * @throws {InvalidDataError} when it has no header.
 */
export async function openTable(source: Source): Promise<Table> {
  const { file } = source;
  const raw = rowsOf(source, separatorOf(await headOf(source)));
  const first = await raw.next();
  if (first.done) throw new InvalidDataError([noHeader(file)]);
  if (!first.value.cells) throw new InvalidDataError([problemOf(file, [], first.value)]);
  const { line, cells } = first.value;
  const columns = cells.map((name) => name.trim());
  return { columns, line, problems: headerProblems(file, line, columns), rows: rowsUnder(file, columns, raw) };
}

function noHeader(file: string): Problem {
  return { file, line: 1, field: "", message: "needs a first row with the names of the columns, but got nothing" };
}

function headerProblems(file: string, line: number, columns: readonly string[]): Problem[] {
  const problem = (field: string, message: string): Problem => ({ file, line, field, message });
  const unnamed = columns.flatMap((name, index) =>
    name === "" ? [problem("", `needs a name for each column, but got none for column ${index + 1}`)] : [],
  );
  const doubles = columns.flatMap((name, index) => {
    const first = columns.indexOf(name);
    if (name === "" || first === index) return [];
    const places = `${first + 1} and ${index + 1}`;
    return [problem(name, `needs a name for one column only, but got it for columns ${places}; the first is read`)];
  });
  return [...unnamed, ...doubles];
}

async function* rowsUnder(
  file: string,
  columns: readonly string[],
  raw: AsyncIterable<RawRow | RowFault>,
): AsyncGenerator<RowReading> {
  const places = new Map<string, number>();
  columns.forEach((name, index) => places.has(name) || places.set(name, index));
  for await (const found of raw) {
    if (!found.cells) {
      yield { problem: problemOf(file, columns, found) };
      continue;
    }
    const { line, cells } = found;
    if (cells.length === columns.length) {
      const raw = (column: string) => cells[places.get(column) ?? -1] ?? "";
      yield { row: { line, raw, text: (column) => cellText(column, raw(column)) } };
      continue;
    }
    const [count, needed] = [cells.length, columns.length];
    const message = `needs ${needed} cells, one for each column, but got ${count}`;
    // Of too few it is the first column without one.
    yield { problem: { file, line, field: columns[count] ?? "", message } };
  }
}

function problemOf(file: string, columns: readonly string[], { line, cell, message }: RowFault): Problem {
  return { file, line, field: columns[cell] ?? "", message };
}
