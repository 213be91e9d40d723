/** From what is named on the command line to the files that are read. */
import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { InvalidDataError } from "../domain/errors";
import type { Problem } from "../domain/problems";
import type { Source } from "../domain/record";
import { IMPORT_FORMATS, type ImportFormat, importFormat, slugOf } from "../formats";
import { readText } from "./text";

/** How files are found and named. */
export interface SourceOptions {
  /** The name of the format of all files, where it isn't to be told by their content. */
  format?: string;
  /** What their things and states are named by, instead of the name of each file. */
  source?: string;
}

/** A file with its format. */
export interface OpenSource extends Source {
  format: ImportFormat;
  path: string;
  /** Its size in bytes. */
  size: number;
  /** The day on which it was last changed, as `YYYY-MM-DD`. */
  date: string;
  /** SHA-256 of its bytes, in hex digits. */
  hash: string;
}

/** How much of a file a format is told by, in characters. */
const HEAD = 64_000;

/**
 * The files behind paths: each by itself, of a folder all that lie in it and whose names end as those of a format do.
 * @param problems takes what can't be read, and files of no format.
 */
export async function openSources(
  paths: readonly string[],
  options: SourceOptions,
  problems: Problem[],
): Promise<OpenSource[]> {
  const sources: OpenSource[] = [];
  for (const path of paths.flatMap((path) => listFiles(path, problems))) {
    const found = await open(path, options, problems);
    if (found) sources.push(found);
  }
  return sources;
}

async function open(path: string, options: SourceOptions, problems: Problem[]): Promise<OpenSource | undefined> {
  try {
    const head = await headOf(path);
    const format = options.format
      ? importFormat(options.format)
      : IMPORT_FORMATS.find((one) => one.recognises(head, path));
    if (!format) {
      problems.push({ file: path, field: "", reason: "UNREADABLE", message: notRecognised() });
      return undefined;
    }
    const { size, mtime } = statSync(path);
    const name = options.source ?? (slugOf(basename(path).split(".", 1)[0] as string) || "file");
    const date = mtime.toISOString().slice(0, 10);
    return { file: path, path, name, format, size, date, hash: await hashOf(path), text: () => readText(path) };
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function notRecognised(): string {
  const names = IMPORT_FORMATS.map(({ name }) => name).join(", ");
  return `needs a file in one of the formats ${names}, but got none of them (attest load --help says more)`;
}

function listFiles(path: string, problems: Problem[]): string[] {
  const refuse = (message: string): string[] => {
    problems.push({ file: path, field: "", reason: "UNREADABLE", message });
    return [];
  };
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch {
    return refuse("needs a file or folder that can be read, but got none");
  }
  const endings = [...new Set(IMPORT_FORMATS.flatMap(({ extensions }) => extensions))];
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name));
  // JSON Schemas lie beside data and aren't data.
  const found = inside.filter((name) => endings.some((end) => name.endsWith(end)) && !name.endsWith(".schema.json"));
  return found.length > 0 ? found.sort() : refuse(`needs files that end in ${endings.join(", ")}, but got none`);
}

async function headOf(path: string): Promise<string> {
  let head = "";
  for await (const piece of readText(path)) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  return head.slice(0, HEAD);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
  return hash.digest("hex");
}
