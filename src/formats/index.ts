/** The formats that can be read, one a file; a new one is a file beside this and a line in the list. */
import type { RawFile } from "../domain/parse";
import { readYaml } from "./yaml";

/** A way in which entities and claims are written down. */
export interface Format {
  name: string;
  description: string;
  /** Endings of file names, with their dot. */
  extensions: readonly string[];
  /** Reads the text of a file. @throws {InvalidDataError} when it can't be read at all. */
  read(file: string, text: string): RawFile;
}

export const FORMATS: readonly Format[] = [
  {
    name: "attest",
    description: "Attest's own YAML or JSON, as in seeds/",
    extensions: [".yaml", ".yml", ".json"],
    read: readYaml,
  },
];

/**
 * The format of a file by its name, or undefined where none reads it. JSON Schemas lie beside data and aren't data.
 * @example formatOf("seeds/people.yaml")?.name // "attest"
 */
export function formatOf(file: string): Format | undefined {
  if (file.endsWith(".schema.json")) return undefined;
  return FORMATS.find(({ extensions }) => extensions.some((extension) => file.endsWith(extension)));
}
