/** What an object of a file says, on its way to records. */
import type { RecordKind } from "../../domain/record";
import type { RelationName } from "../../domain/relation-types";
import type { Ids } from "./ids";
import type { Item } from "./classes";
import type { Survey } from "./survey";
import { given } from "../read/given";

/** What a row says, with the file's names of its fields, or what kept one from being made, at a field of the object. */
export type Said =
  | { kind: RecordKind; row: Record<string, unknown>; called?: Readonly<Record<string, string>>; field?: undefined }
  | { field: string; needed: string; got: unknown };

/** What a reader of a class is given beside the object. */
export interface Context {
  ids: Ids;
  survey: Survey;
}

/** Reads the objects of a class. */
export type ClassReader = (item: Item, context: Context) => Iterable<Said>;

interface ClaimRow {
  subject: unknown;
  relation: RelationName;
  object?: unknown;
  value?: Record<string, unknown>;
  occurred?: unknown;
  event?: unknown;
  modality?: string;
}

/** A claim. */
export function claim(row: ClaimRow, called: Readonly<Record<string, string>> = {}): Said {
  return { kind: "CLAIM", row: given({ ...row }), called };
}

/** How a problem names a date that is made of two. */
export function datesCalled(start: unknown, end: unknown): string {
  if ((start ?? "") === "") return "end_date";
  return (end ?? "") === "" ? "start_date" : "start_date and end_date";
}
