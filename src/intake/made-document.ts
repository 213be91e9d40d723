/** The document that stands for a file of data, so that what is read from it has evidence like everything else. */
import { basename } from "node:path";
import type { Entity } from "../domain/entity";
import { type OpenSource, STANDARD_INPUT } from "./sources";

/** A file and the document that stands for it. */
export interface MadeDocument {
  file: string;
  document: Entity;
}

/**
 * The document of a file as it is now. Another state of the file is another document; what all of them have in common
 * is `snapshotOf`.
 * @example madeDocument(source).id // "document:members.3f9a2b7c10de"
 */
export function madeDocument({ file, name, date, hash, format }: OpenSource): Entity {
  return {
    id: `document:${name}.${hash.slice(0, 12)}`,
    kind: "DOCUMENT",
    name: file === STANDARD_INPUT ? "Standard input" : basename(file),
    aliases: [],
    summary: undefined,
    classification: `${format.title} file`,
    identifiers: [`sha256:${hash}`],
    fields: { datePublished: date, snapshotOf: name },
  };
}
