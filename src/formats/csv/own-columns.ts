/** Columns that are called as Attest calls its fields, in small letters or large. */
import { ENTITY_ID, ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";
import type { Problem } from "../../domain/problems";
import type { FileRecord, Place, Source } from "../../domain/record";
import { splitList } from "../column";
import { foreignId } from "../foreign-id";
import { didYouMean } from "./nearest";
import type { Row, Table } from "./table";

/** Makes records of a row. @throws {CellFault} where a cell keeps it from that. */
export interface RowReader {
  /** What is wrong with the columns. */
  problems: Problem[];
  recordsOf(row: Row): FileRecord[];
}

/** The header of a table, by the names of fields. */
export class OwnColumns {
  private readonly found: Map<string, string>;

  constructor(
    readonly source: Source,
    readonly table: Table,
  ) {
    this.found = new Map([...table.columns].reverse().map((name) => [name.toLowerCase(), name]));
  }

  has(...fields: string[]): boolean {
    return fields.every((field) => this.found.has(field.toLowerCase()));
  }

  /** Where a row stands. */
  at({ line }: Row): Place {
    return { file: this.source.file, path: [], line };
  }

  /** What the file calls a field. */
  column(field: string): string {
    return this.found.get(field.toLowerCase()) ?? field;
  }

  /** The text of a field; undefined where there is none. */
  text(row: Row, field: string): string | undefined {
    const text = row.text(this.column(field));
    return text.trim() === "" ? undefined : text;
  }

  /** A word of a closed list, as it is written in our tables. */
  word(row: Row, field: string): string | undefined {
    return this.text(row, field)?.trim().toUpperCase();
  }

  list(row: Row, field: string): string[] | undefined {
    const text = this.text(row, field);
    return text === undefined ? undefined : splitList(text);
  }

  /** The id of a thing: as it stands there, or made of its kind and a key that is none of ours. */
  id(row: Row, field: string, kind: string): string | undefined {
    const key = this.text(row, field)?.trim();
    const known = kindNamed(this.word(row, kind));
    return key === undefined || !known || ENTITY_ID.test(key) ? key : foreignId(known, this.source.name, key);
  }

  /** Columns that are neither read nor known to be left out. */
  unknown(read: readonly string[], leftOut: readonly string[]): Problem[] {
    const known = new Set([...read, ...leftOut].map((name) => name.toLowerCase()));
    return this.table.columns
      .filter((name) => name !== "" && !known.has(name.toLowerCase()))
      .map((name) => ({
        file: this.source.file,
        line: this.table.line,
        field: name,
        message: `needs columns that are known, but got "${name}"${didYouMean(name, read)}`,
      }));
  }

  /** What the file calls fields otherwise. */
  called(fields: readonly string[]): Record<string, string> {
    const others = fields.filter((field) => this.has(field) && this.column(field) !== field);
    return Object.fromEntries(others.map((field) => [field, this.column(field)]));
  }
}

/**
 * The kind of a name, in any case.
 * @example kindNamed("Person") // "PERSON"
 */
export function kindNamed(name: string | undefined): EntityKind | undefined {
  return ENTITY_KINDS.find((kind) => kind === name?.trim().toUpperCase());
}

/** A row without the fields that say nothing. */
export function given(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
