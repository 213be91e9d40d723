/**
 * What files are read into, whatever their format: records in the shape of a row of a seed file, each with the place
 * where it stands, one after the other, so that a file may be larger than the memory.
 */
import type { EntityKind } from "./entity-types";
import type { Problem } from "./problems";

/** Steps to a value: names of fields and numbers of items. */
export type Path = readonly (string | number)[];

/** A file that is held whole: its content as plain values, and where each stands. */
export interface RawFile {
  file: string;
  content: unknown;
  /** The line, counted from 1, on which the value at a path begins; undefined where unknown. */
  line(path: Path): number | undefined;
}

/** Where a record stands. */
export interface Place {
  file: string;
  /** From the root of the file to the record; empty in a file of lines. */
  path: Path;
  /** The line, counted from 1, on which the record begins, where the reader can tell. */
  line?: number;
  /** The line of the value at a path from the root of the file, for readers that know it. */
  lineOf?(path: Path): number | undefined;
}

/** What a record is: an entity of a kind, a claim, or a judgement on whether two ids are the same. */
export type RecordKind = EntityKind | "CLAIM" | "JUDGEMENT";

/** One thing that a file says, unchecked. */
export interface FileRecord {
  kind: RecordKind;
  /** In the shape of a row of `file-shape.ts`. What a reader finds there that it can't read goes in as it is. */
  row: Readonly<Record<string, unknown>>;
  at: Place;
  /** Of a claim: the document that it is read from, where the file names one for many claims. */
  document?: string;
  /**
   * What the file calls the fields of the row, where it calls them otherwise, so that a problem names what people see
   * there: `{ birthDate: "birth_date" }`, or `{ occurred: "start_date and end_date" }`.
   */
  called?: Readonly<Record<string, string>>;
  /** An entity that is named in passing, such as the object in the row of a claim: it stands where nobody says more. */
  inPassing?: true;
}

/** What a reader gives: records, and the faults that kept it from reading one. */
export type Reading = { record: FileRecord; problem?: undefined } | { record?: undefined; problem: Problem };

/** A file, or what comes by standard input. */
export interface Source {
  /** How problems name it. */
  readonly file: string;
  /**
   * A slug that stays the same from one state of the file to the next, by which the ids made for its things begin: see
   * {@link foreignId}.
   */
  readonly name: string;
  /**
   * Its text from the beginning, piece by piece, as often as it is asked for, without a byte order mark.
   * @throws {InvalidDataError} where it isn't UTF-8.
   */
  text(): AsyncIterable<string>;
}
