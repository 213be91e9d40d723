/** What a cell of a table holds: text or a number, but nothing that a spreadsheet would run. */
import { butGot } from "../../domain/problems";

/** A cell that can't be taken: which column, and what was needed. */
export class CellFault extends Error {
  constructor(
    readonly column: string,
    message: string,
  ) {
    super(message);
  }
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** What spreadsheets take for a formula by its first letter, the wide forms of East Asian scripts included. */
const FORMULA = /^[=+\-@＝＋－＠]/;
/** A text of that kind (or one that only looks escaped) with an apostrophe before it. */
const ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/;

/**
 * A text that a reader would take for an escaped formula, escaped once more, so that it comes back as it was.
 * @example protectApostrophe("'=1") // "''=1"
 */
export function protectApostrophe(text: string): string {
  return ESCAPED.test(text) ? `'${text}` : text;
}

/**
 * The text of a cell: the apostrophe before an escaped formula is taken away.
 * @throws {CellFault} when it is a formula.
 * @example cellText("note", "'=1+1") // "=1+1"
 */
export function cellText(column: string, cell: string): string {
  if (ESCAPED.test(cell)) return cell.slice(1);
  const text = cell.trim();
  if (!FORMULA.test(text) || NUMBER.test(text)) return cell;
  const message = `needs a text or a number, ${butGot(text)}, which a spreadsheet runs as a formula (a text that begins so needs an apostrophe before it)`;
  throw new CellFault(column, message);
}

/**
 * A text as the number that it writes, or as it is.
 * @example asNumber("-2.50") // -2.5
 */
export function asNumber(text: string): number | string {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : text;
}
