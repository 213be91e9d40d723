/** From files to the graph: read all, check all, and only then write. */
import { createHash } from "node:crypto";
import { InvalidDataError } from "../domain/errors";
import type { GivenJudgement, Judgement } from "../domain/judgement";
import { formatProblem, type Problem } from "../domain/problems";
import type { RawFile } from "../domain/record";
import {
  contraryJudgements,
  type Database,
  loadGraph,
  loadJudgements,
  type LoadReport,
  readIdentified,
  readKnown,
} from "../store";
import { type Gathered, gather, type ReadFile } from "./gather";
import { madeDocument } from "./made-document";
import { earlierStates, retractMissing } from "./snapshots";
import { type OpenSource, openSources, type SourceOptions } from "./sources";

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
  const problems: Problem[] = [];
  const sources = await openSources(paths, options, problems);
  const made = options.document
    ? []
    : sources
        .filter(({ format }) => format.citesItself)
        .map((source) => ({ file: source.file, document: madeDocument(source) }));
  const earlier = await earlierStates(database, made, problems);
  const parts = Math.min(512, Math.ceil(sources.reduce((sum, { size }) => sum + size, 1) / PART));
  const documents = new Map(made.map(({ file, document }) => [file, document]));
  const knowledge = {
    known: (ids: readonly string[]) => readKnown(database, ids),
    identified: (identifiers: readonly string[]) => readIdentified(database, identifiers),
  };
  const gathered = await gather(readAll(sources, documents, options), knowledge, parts);
  try {
    problems.push(...gathered.problems);
    const judgements = await agreeing(database, gathered.judgements, problems);
    const sorted = inOrder(problems, sources);
    if (sorted.length > 0 && !options.lenient) throw new InvalidDataError(sorted);
    const total = Object.values(gathered.counts).reduce((sum, count) => sum + count, 0);
    const report = await loadGraph(
      database,
      { entities: gathered.entities(), filling: gathered.filling(), claims: gathered.claims() },
      {
        earlier,
        resume: nameOf(sources, options),
        progress: (done, before) => options.progress?.("Writing", Math.min(done, total), total, before),
      },
    );
    const judged = judgements.length > 0 ? { judgements: await loadJudgements(database, judgements) } : {};
    const replaced = [...earlier.values()].flatMap((states) => [...states]);
    const whole = options.complete ? documentsOf(gathered) : [];
    // What was left out may be what is missing.
    const retracted = sorted.length > 0 ? 0 : await retractMissing(database, [...replaced, ...whole], gathered, parts);
    return { ...report, ...judged, retracted, problems: sorted };
  } finally {
    gathered.close();
  }
}

/** The files with their records; how far reading has come is told by what of their sizes is behind it. */
function* readAll(
  sources: readonly OpenSource[],
  documents: ReadonlyMap<string, Exclude<ReadFile["document"], string | undefined>>,
  { document, mapping, progress }: LoadFilesOptions,
): Generator<ReadFile> {
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const source of sources) {
    const records = source.format.read(source, { mapping });
    yield { file: source.file, records, document: documents.get(source.file) ?? document };
    done += source.size;
    progress?.("Reading", done, total);
  }
}

/**
 * The judgements that hold together, with each other and with those that the graph holds.
 * @param problems takes the others, one after the other, as with each that goes fewer may be contrary.
 */
async function agreeing(
  database: Database,
  given: readonly GivenJudgement[],
  problems: Problem[],
): Promise<readonly Judgement[]> {
  for (let left = given; ;) {
    const [contrary] = left.length > 0 ? await contraryJudgements(database, left) : [];
    if (!contrary) return left.map(({ judgement }) => judgement);
    problems.push({ ...contrary, reason: "IDENTITY" });
    left = left.filter(({ place }) => place.file !== contrary.file || place.field !== contrary.field);
  }
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
function nameOf(sources: readonly OpenSource[], { lenient, document, source, mapping }: LoadFilesOptions): string {
  const parts = [sources.map(({ file, hash }) => [file, hash]), lenient, document, source, mapping?.content];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function documentsOf(gathered: Gathered): string[] {
  const documents = new Set<string>();
  for (const { evidence } of gathered.claims()) for (const { document } of evidence) documents.add(document);
  return [...documents];
}
