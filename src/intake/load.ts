/** From files to the graph: read all, check all, and only then write. */
import { createHash } from "node:crypto";
import { agreeing } from "../domain/contrary";
import { InvalidDataError } from "../domain/errors";
import { entityIdOf } from "../domain/entity-types";
import { butGot, formatProblem, type Problem } from "../domain/problems";
import type { RawFile } from "../domain/record";
import {
  type Database,
  loadGraph,
  loadJudgements,
  type LoadReport,
  readIdentified,
  readJudgementsAround,
  readKnown,
} from "../store";
import { type Gathered, gather, type ReadFile } from "./gather";
import type { Knowledge } from "./ids";
import { type MadeDocument, madeDocument } from "./made-document";
import { type Earlier, earlierStates, retractMissing } from "./snapshots";
import { type OpenSource, openSources, type SourceOptions } from "./sources";
import { SpoolFolder } from "./spool";

/** How files are loaded. */
export interface LoadFilesOptions extends SourceOptions {
  /** Writes what is sound where something isn't, which otherwise keeps all from being written. */
  lenient?: boolean;
  /** The id of the document that claims are read from where their files name none. */
  document?: string;
  /** What other people's columns, keys and labels mean. */
  mapping?: RawFile;
  /** Whether the files hold all claims of the documents that they are read from, so that others of these are retracted. */
  complete?: boolean;
  /** Stops the reading of files. */
  signal?: AbortSignal;
  /** Called with how far it has come: in bytes read, then in things written, those apart that an earlier try wrote. */
  progress?: (stage: "Reading" | "Writing", done: number, total: number, before?: number) => void;
}

/** What became of files. */
export interface LoadedFiles extends LoadReport {
  /** How many claims were retracted, as their source doesn't state them any more. */
  retracted: number;
  /** What was left out; nothing where the load is strict. */
  problems: Problem[];
}

/** How many bytes of files are held in memory at once, roughly, when they are too many for it. */
const PART = 16_000_000;
const MOST_PARTS = 512;
/** How many ids or identifiers the graph is asked for at once. */
const ASKED = 10_000;

/**
 * Loads files and folders (with all that lies in them) as one graph.
 * @throws {InvalidDataError} with every problem of every file, unless it is lenient; nothing is written then.
 * @example await loadFiles(database, ["seeds"])
 */
export async function loadFiles(
  database: Database,
  paths: readonly string[],
  options: LoadFilesOptions = {},
): Promise<LoadedFiles> {
  if (options.document !== undefined) needDocument(options.document);
  const folder = new SpoolFolder();
  try {
    const problems: Problem[] = [];
    const sources = await openSources(paths, options, folder, problems);
    const made = options.document ? [] : sources.filter(({ format }) => format.citesItself).map(madeOf);
    const earlier = await earlierStates(database, made, problems);
    const parts = Math.min(MOST_PARTS, Math.ceil(sources.reduce((sum, { size }) => sum + size, 1) / PART));
    const gathered = await gather(readAll(sources, made, options), knowledgeOf(database), folder, parts);
    for (const problem of gathered.problems) problems.push(problem);
    const judged = gathered.judgements.map(({ judgement }) => judgement);
    const judgements = agreeing(await readJudgementsAround(database, judged), gathered.judgements, problems);
    const faults = inOrder(problems, sources);
    if (faults.length > 0 && !options.lenient) throw new InvalidDataError(causesOf(faults));
    const report = await write(database, gathered, earlier, nameOf(sources, options), options);
    const carriedOut = judgements.length > 0 ? { judgements: await loadJudgements(database, judgements) } : {};
    const replaced = [...earlier.values()].flatMap((states) => [...states]);
    if (options.complete) replaced.push(...documentsOf(gathered));
    // What was left out may be what is missing.
    const retracted = faults.length > 0 ? 0 : await retractMissing(database, replaced, gathered, folder, parts);
    return { ...report, ...carriedOut, retracted, problems: faults };
  } finally {
    folder.close();
  }
}

function needDocument(id: string): void {
  if (entityIdOf("DOCUMENT").test(id)) return;
  const message = `needs the id of a document, of the form document:slug in small letters, ${butGot(id)}`;
  throw new InvalidDataError([{ file: "--document", field: "", reason: "SHAPE", message }]);
}

function madeOf(source: OpenSource): MadeDocument {
  return { file: source.file, document: madeDocument(source) };
}

function knowledgeOf(database: Database): Knowledge {
  return {
    known: async (ids) => new Map(await inParts(ids, async (part) => [...(await readKnown(database, part))])),
    identified: (identifiers) => inParts(identifiers, (part) => readIdentified(database, part)),
  };
}

/** What is found for many, asked for part by part, as a question has a time limit. */
async function inParts<Key, Found>(
  keys: readonly Key[],
  ask: (part: readonly Key[]) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let start = 0; start < keys.length; start += ASKED)
    for (const one of await ask(keys.slice(start, start + ASKED))) found.push(one);
  return found;
}

function write(
  database: Database,
  { entities, filling, claims, counts }: Gathered,
  earlier: Earlier,
  resume: string,
  { progress }: LoadFilesOptions,
): Promise<LoadReport> {
  const total = counts.entities + counts.filling + counts.claims;
  return loadGraph(
    database,
    { entities: entities(), filling: filling(), claims: claims() },
    { earlier, resume, progress: (done, before) => progress?.("Writing", Math.min(done, total), total, before) },
  );
}

/** The files with their records; how far reading has come is told by what of their sizes is behind it. */
function* readAll(
  sources: readonly OpenSource[],
  made: readonly MadeDocument[],
  { document, mapping, signal, progress }: LoadFilesOptions,
): Generator<ReadFile> {
  const documents = new Map(made.map((one) => [one.file, one.document]));
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const source of sources) {
    const before = done;
    const told = (behind: number) => progress?.("Reading", before + Math.min(behind, source.size), total);
    const text = () => watched(source.text(), told, signal);
    const records = source.format.read({ ...source, text }, { mapping });
    yield { file: source.file, records, document: documents.get(source.file) ?? document };
    done += source.size;
    told(source.size);
  }
}

/** A text that tells how much of it is behind, nearly in bytes. Some formats read it twice. */
async function* watched(
  text: AsyncIterable<string>,
  told: (behind: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  let behind = 0;
  for await (const piece of text) {
    signal?.throwIfAborted();
    yield piece;
    told((behind += piece.length));
  }
}

/** Without what is only wrong because something else is, whose own fault is told. */
function causesOf(faults: readonly Problem[]): Problem[] {
  return faults.filter(({ reason }) => reason !== "LEFT_OUT");
}

/** Problems in the order of the files and of their lines, whenever they were found. */
function inOrder(problems: readonly Problem[], sources: readonly OpenSource[]): Problem[] {
  const order = new Map(sources.map(({ file }, index) => [file, index]));
  // What is wrong at the head of a file is wrong for each of its claims.
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem])).values();
  return [...distinct].sort(
    (a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** The same for the same files, read in the same way. */
function nameOf(sources: readonly OpenSource[], { lenient, document, mapping }: LoadFilesOptions): string {
  const read = sources.map(({ file, hash, name, format }) => [file, hash, name, format.name]);
  const parts = [read, lenient, document, mapping?.content];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function documentsOf(gathered: Gathered): string[] {
  const documents = new Set<string>();
  for (const { evidence } of gathered.claims()) for (const { document } of evidence) documents.add(document);
  return [...documents];
}
