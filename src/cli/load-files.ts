/** From files to the graph: read all, check all, and only then write. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { InvalidDataError } from "../domain/errors";
import { parseGraph, type RawFile } from "../domain/parse";
import type { Problem } from "../domain/problems";
import { FORMATS, formatOf } from "../formats";
import { type Database, loadGraph, type LoadReport, missingReferences } from "../store";

/**
 * Loads files and folders (with all that lies in them) as one graph.
 * @param progress called with the number of things written and of all there are.
 * @throws {InvalidDataError} with every problem of every file; nothing is written then.
 * @example await loadFiles(database, ["seeds"])
 */
export async function loadFiles(
  database: Database,
  paths: readonly string[],
  progress: (done: number, total: number) => void = () => {},
): Promise<LoadReport> {
  const problems: Problem[] = [];
  const files = paths.flatMap((path) => listFiles(path, problems));
  const raw = files.flatMap((file) => read(file, problems));
  const parsed = parseGraph(raw);
  problems.push(...parsed.problems);
  // What other files define is only known to be missing when all files could be read.
  if (problems.length === 0) problems.push(...(await missingReferences(database, parsed.references)));
  if (problems.length > 0) throw new InvalidDataError(problems);
  const { entities, claims } = parsed.graph;
  const links = claims.filter(({ contradicts, supersedes }) => contradicts.length + supersedes.length > 0).length;
  return loadGraph(database, parsed.graph, (done) => progress(done, entities.length + claims.length + links));
}

function listFiles(path: string, problems: Problem[]): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch {
    problems.push({ file: path, field: "", message: "needs a file or folder that can be read, but got none" });
    return [];
  }
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name));
  const found = inside.filter((name) => formatOf(name) !== undefined).sort();
  if (found.length === 0)
    problems.push({ file: path, field: "", message: `needs files that end in ${endings()}, but got none` });
  return found;
}

function read(file: string, problems: Problem[]): RawFile[] {
  const format = formatOf(file);
  if (!format) {
    problems.push({ file, field: "", message: `needs a name that ends in ${endings()}, but got another one` });
    return [];
  }
  try {
    // Bytes that are no UTF-8 would otherwise become question marks in people's names.
    return [format.read(file, new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)))];
  } catch (error) {
    if (error instanceof InvalidDataError) problems.push(...error.problems);
    else
      problems.push({
        file,
        field: "",
        message: "needs a file of text in UTF-8 that can be read, but got another one",
      });
    return [];
  }
}

function endings(): string {
  return FORMATS.flatMap(({ extensions }) => extensions).join(", ");
}
