/** The rows of a table of comma-separated values (RFC 4180), one after the other, each with its line. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, type CsvErrorCode, parse } from "csv-parse";
import { InvalidDataError } from "../../domain/errors";
import type { Source } from "../../domain/record";
import { LineEnds } from "./line-ends";

/** The longest row that is read, in characters. */
const LONGEST_ROW = 1_000_000;

/** A row that can't be read: the number of the cell, from 0, and what it needs. */
export interface RowFault {
  line: number;
  cells?: undefined;
  cell: number;
  message: string;
}

/** A row, with the line on which it begins. */
export interface RawRow {
  line: number;
  cells: readonly string[];
}

/**
 * Rows as they come, the header too; empty lines are none. Of a row whose quotes don't fit comes the fault, and those
 * after it are read on.
 * @throws {InvalidDataError} where a row is too long to be one, which an open quote makes it, or where the file isn't
 *   UTF-8.
 */
export async function* rowsOf(source: Source, separator: string): AsyncGenerator<RawRow | RowFault> {
  const ends = new LineEnds();
  // A row has as many faults as it has odd quotes: the first one says it.
  const faults = new Map<number, RowFault>();
  // Where the rows stand that the parser has read ahead, and the faults of those before them that were left out.
  const places: { line: number; before: RowFault[] }[] = [];
  let line = 1;
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    // The parser's own count of lines takes "\r\n" in quotes for two.
    cast: (cell, { index, bytes }) => {
      if (index === 0) line = ends.next();
      ends.pass(bytes);
      return cell;
    },
    on_record: (cells) => {
      places.push({ line, before: drain(faults) });
      return cells;
    },
    on_skip: (error) => {
      if (!error || error.code === "CSV_MAX_RECORD_SIZE") throw error ?? new Error("a row was left out");
      const cell = Number(error.index);
      const at = cell === 0 ? ends.next() : line;
      if (!faults.has(at)) faults.set(at, { line: at, cell, message: sentence(error) });
      return undefined;
    },
  });
  // What fails there fails the iteration below as well.
  pipeline(Readable.from(noted(source, ends)), parser).catch(() => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const place = places.shift() as (typeof places)[number];
      yield* place.before;
      if (cells.length > 1 || cells[0]?.trim() !== "") yield { line: place.line, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = error.index === 0 ? ends.next() : line;
    const message = `needs rows of at most ${LONGEST_ROW} characters, but got a longer one; a quote that isn't closed makes one`;
    throw new InvalidDataError([{ file: source.file, line: at, field: "", message }]);
  }
  yield* drain(faults);
}

async function* noted(source: Source, ends: LineEnds): AsyncGenerator<Buffer> {
  for await (const piece of source.text()) {
    const bytes = Buffer.from(piece);
    ends.add(bytes);
    yield bytes;
  }
}

function drain(faults: Map<number, RowFault>): RowFault[] {
  if (faults.size === 0) return [];
  const drained = [...faults.values()];
  faults.clear();
  return drained;
}

/** By the parser's codes. */
const SENTENCES: Readonly<Partial<Record<CsvErrorCode, string>>> = {
  CSV_QUOTE_NOT_CLOSED: "needs a quote at the end of the cell, but got the end of the file",
  CSV_INVALID_CLOSING_QUOTE:
    "needs the end of the cell after its closing quote, but got more (a quote inside a cell is written twice)",
  INVALID_OPENING_QUOTE:
    "needs quotes around the cell, but got one inside (it is written twice, and the cell in quotes)",
};

function sentence({ code, message }: CsvError): string {
  return SENTENCES[code] ?? `needs a row that can be read, but got: ${message}`;
}
