/** From what is named on the command line to the files that are read. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { InvalidDataError } from "../domain/errors";
import type { Problem } from "../domain/problems";
import type { Source } from "../domain/record";
import {
  HEAD,
  headOf,
  IMPORT_FORMATS,
  type ImportFormat,
  importFormat,
  slugOf,
  type UnreadFormat,
  unreadFormatOf,
} from "../formats";
import type { SpoolFolder } from "./spool";
import { readText } from "./text";

/** How files are found and named. */
export interface SourceOptions {
  /** The name of the format of all files, where it isn't to be told by their content. */
  format?: string;
  /** What their things and states are named by, instead of the name of each file. */
  source?: string;
  /** Stops the reading of standard input. */
  signal?: AbortSignal;
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

/** What standard input is called on the command line. */
export const STANDARD_INPUT = "-";

/**
 * The files behind paths: each by itself, of a folder all that lie in it and whose names end as those of a format do.
 * A file that is named twice comes once.
 * @param problems takes what can't be read, and files of no format.
 */
export async function openSources(
  paths: readonly string[],
  options: SourceOptions,
  folder: SpoolFolder,
  problems: Problem[],
): Promise<OpenSource[]> {
  const sources: OpenSource[] = [];
  const read = new Set<string>();
  for (const file of paths.flatMap((path) => listFiles(path, problems))) {
    const behind = pathBehind(file);
    if (read.has(behind)) continue;
    read.add(behind);
    try {
      const source = await openOne(file, options, folder);
      if (options.source === undefined) needOwnName(source, sources);
      sources.push(source);
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error;
      problems.push(...error.problems);
    }
  }
  return sources;
}

/** The same for all names of a file. */
function pathBehind(file: string): string {
  return file !== STANDARD_INPUT && existsSync(file) ? realpathSync(file) : file;
}

/** @throws {InvalidDataError} when another file has the name too, by which the things of both would be the same. */
function needOwnName({ file, name, hash, format }: OpenSource, others: readonly OpenSource[]): void {
  const other = others.find((one) => one.name === name && one.hash !== hash && one.format.citesItself);
  if (!other || !format.citesItself) return;
  const message = `needs a name that no other file of the load has, but got "${name}", as ${other.file} has (load each by itself, with a --source of its own)`;
  throw new InvalidDataError([{ file, field: "", reason: "IDENTITY", message }]);
}

async function openOne(file: string, options: SourceOptions, folder: SpoolFolder): Promise<OpenSource> {
  const path = file === STANDARD_INPUT ? await keepStandardInput(folder, options.signal) : file;
  const format = options.format ? importFormat(options.format) : await formatOf(path, file);
  if (!format) throw notRecognised(file);
  const { size, mtime } = statSync(path);
  const hash = await hashOf(path);
  const name = options.source ?? nameOf(file, hash);
  const date = mtime.toISOString().slice(0, 10);
  return { file, path, name, format, size, date, hash, text: () => readText(path, file) };
}

/** What nobody has named is of its own: it is no newer state of what came that way before. */
function nameOf(file: string, hash: string): string {
  if (file === STANDARD_INPUT) return `standard-input-${hash.slice(0, 12)}`;
  return slugOf(basename(file).split(".", 1)[0] as string) || "file";
}

/** Files are read several times, which standard input can't be. */
async function keepStandardInput(folder: SpoolFolder, signal?: AbortSignal): Promise<string> {
  const path = folder.path("standard-input");
  await pipeline(process.stdin, createWriteStream(path), { signal });
  return path;
}

/** @throws {InvalidDataError} when it is one that nobody reads, or no text. */
async function formatOf(path: string, file: string): Promise<ImportFormat | undefined> {
  const unread = unreadFormatOf(new TextDecoder().decode(await beginningOf(path)), file);
  const refuse = ({ name, hint }: UnreadFormat) =>
    fault(file, `needs a file in a format that can be read, but got ${name}. ${hint}`);
  const head = await headOf({ text: () => readText(path, file) }).catch((error: unknown) => {
    throw unread ? refuse(unread) : error;
  });
  const format = IMPORT_FORMATS.find((one) => one.recognises(head.slice(0, HEAD), file));
  if (!format && unread) throw refuse(unread);
  return format;
}

function notRecognised(file: string): InvalidDataError {
  const names = IMPORT_FORMATS.map(({ name }) => name).join(", ");
  return fault(file, `needs a file in one of the formats ${names}, but got none of them (see attest load --help)`);
}

function fault(file: string, message: string): InvalidDataError {
  return new InvalidDataError([{ file, field: "", reason: "UNREADABLE", message }]);
}

function listFiles(path: string, problems: Problem[]): string[] {
  const refuse = (message: string): string[] => {
    problems.push({ file: path, field: "", reason: "UNREADABLE", message });
    return [];
  };
  if (path === STANDARD_INPUT) return [path];
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

/** Its first bytes, whatever they are; none where it can't be read. */
async function beginningOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
  return hash.digest("hex");
}
