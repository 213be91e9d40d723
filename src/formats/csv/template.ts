/** What a mapping says of a cell, made into what the cell means. */
import { butGot } from "../../domain/problems";
import { cellText, CellFault, asNumber } from "./cell";
import { readDate } from "./date-pattern";
import type { CellMapping, Condition, TextMapping } from "./mapping";
import type { Row } from "./table";

const COLUMN = /\{([^{}]+)\}/g;

/**
 * The columns that a text names in braces.
 * @example columnsOf("{first} {last}") // ["first", "last"]
 */
export function columnsOf(text: string): string[] {
  return [...text.matchAll(COLUMN)].map(([, name]) => name as string);
}

/**
 * The columns that a part of a mapping is made of.
 * @example columnsIn({ from: "{start}", through: { column: "end", date: "yyyy" } }) // ["start", "end"]
 */
export function columnsIn(part: unknown): string[] {
  if (typeof part === "string") return columnsOf(part);
  if (typeof part !== "object" || part === null) return [];
  if ("column" in part) return [String(part.column)];
  return [...new Set(Object.values(part).flatMap(columnsIn))];
}

/** The cells of a row as a mapping asks for them, without spaces around them. */
export class MappedRow {
  constructor(
    private readonly row: Row,
    /** What cells hold that means nothing. */
    private readonly nothing: ReadonlySet<string>,
  ) {}

  get line(): number {
    return this.row.line;
  }

  /**
   * What a text or column of the mapping says in this row; undefined where all of its cells are empty.
   * @throws {CellFault} where a cell isn't what the mapping says.
   */
  text(mapping: TextMapping | undefined): string | undefined {
    if (mapping === undefined) return undefined;
    if (typeof mapping === "object") return this.meaning(mapping);
    const text = String(mapping);
    const cells = columnsOf(text).map((column) => this.cell(column));
    if (cells.length > 0 && cells.every((cell) => cell === "")) return undefined;
    const filled = text.replace(COLUMN, (_braced, column: string) => this.cell(column));
    return cells.includes("") ? filled.replace(/ {2,}/g, " ").trim() : filled;
  }

  /** The items of a column of lists. */
  items(column: string, separator: string): string[] {
    const items = this.cell(column).split(separator);
    return items.map((item) => item.trim()).filter((item) => item !== "");
  }

  /** Whether each column of a condition, or any of them, has one of its values. */
  fits(condition: Condition, how: "every" | "some"): boolean {
    return Object.entries(condition)[how](([column, wanted]) =>
      [wanted].flat().some((value) => isSame(value, this.cell(column))),
    );
  }

  private cell(column: string): string {
    const raw = this.row.raw(column).trim();
    return this.nothing.has(raw) ? "" : cellText(column, raw).trim();
  }

  private meaning({ column, map, otherwise, date, decimal }: CellMapping): string | undefined {
    const cell = this.cell(column);
    if (map) {
      const found = Object.entries(map).find(([value]) => isSame(value, cell));
      if (found) return found[1] === null ? undefined : String(found[1]);
      if (cell === "") return undefined;
      if (otherwise !== undefined) return String(otherwise);
      throw new CellFault(column, `needs one of ${Object.keys(map).join(", ")}, ${butGot(cell)}`);
    }
    if (cell === "") return undefined;
    if (date !== undefined) {
      const read = readDate(date, cell);
      if (read === undefined) throw new CellFault(column, `needs a date as ${date}, ${butGot(cell)}`);
      return read;
    }
    return decimal === undefined ? cell : withPoint(column, cell, decimal);
  }
}

/** YAML reads `True` as a truth, of which the case is gone. */
function isSame(value: string | number | boolean, cell: string): boolean {
  const text = String(value);
  return text === cell || (/^(true|false)$/.test(text) && cell.toLowerCase() === text);
}

function withPoint(column: string, cell: string, decimal: "." | ","): string {
  const grouping = decimal === "," ? /[.\s'’]/g : /[,\s'’]/g;
  const number = cell.replace(grouping, "").replace(",", ".");
  if (typeof asNumber(number) === "number") return number;
  throw new CellFault(column, `needs a number with "${decimal}" before its decimals, ${butGot(cell)}`);
}
