import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { InvalidDataError } from "../domain/errors";
import { FAULT_REASONS, formatProblem, type Problem } from "../domain/problems";
import type { RawFile } from "../domain/record";
import { IMPORT_FORMATS, readYaml } from "../formats";
import { type LoadedFiles, loadFiles, type LoadFilesOptions } from "../intake";
import type { Tally } from "../store";
import { report, withDatabase } from "./connect";
import { unlessInterrupted } from "./interruption";
import { createProgress } from "./progress";

interface LoadCommandOptions extends Omit<LoadFilesOptions, "mapping" | "progress" | "signal"> {
  mapping?: string;
  strict?: boolean;
  report?: string;
  json?: boolean;
}

/** `attest load <files…>` */
export function loadCommand(): Command {
  return new Command("load")
    .description("Load files of entities and claims; what is loaded already stays as it is.")
    .argument("<files...>", "files, folders with all files in them, or - for standard input")
    .addOption(
      new Option("--format <format>", "the format of all files; told by their content where left out").choices(
        IMPORT_FORMATS.map(({ name }) => name),
      ),
    )
    .option("--mapping <file>", "what other people's columns, keys and labels mean (YAML)")
    .option("--document <id>", "the document that claims are read from where their files name none")
    .option("--source <name>", "what the files' things and states are named by, instead of their own names")
    .option("--complete", "retract what these files' documents stated and the files don't state any more")
    .addOption(new Option("--strict", "write nothing if there is any fault (default)").conflicts("lenient"))
    .option("--lenient", "write what is sound, and list what was left out")
    .option("--report <file>", "write all faults to a file, as JSON")
    .option("--json", "say what was done as JSON")
    .addHelpText(
      "after",
      `
Formats:
${IMPORT_FORMATS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join("\n")}

A file of data that names no sources is a source itself: a document is made of it, and each of its claims cites its
line or pointer there. Loading a newer state of the file (under the same name) adds what is new and retracts what it
doesn't state any more. What comes by standard input has no name but that of --source; without it, it is a newer state
of nothing.

Examples:
  attest load seeds
  attest load my-article.yaml
  attest load members.json --source members
  attest load donations.csv --mapping donations.mapping.yaml --lenient --report faults.json
  curl https://example.org/members.json | attest load - --source members
  attest export --format attest.jsonl | NEO4J_URI=bolt://elsewhere:7687 attest load -`,
    )
    .action(async (files: string[], options: LoadCommandOptions) => {
      const { mapping, report: reportFile, json, strict: _strict, ...others } = options;
      if (reportFile) needWritable(reportFile);
      const progress = createProgress();
      try {
        const settings = { ...others, mapping: mapping === undefined ? undefined : readMapping(mapping) };
        const loaded = await withDatabase((database, interrupted) => {
          const stop = new AbortController();
          void interrupted.then(() => stop.abort());
          const loading = loadFiles(database, files, { ...settings, progress: progress.update, signal: stop.signal });
          return unlessInterrupted(loading, interrupted).finally(progress.stop);
        });
        if (reportFile) writeReport(reportFile, loaded.problems);
        for (const problem of loaded.problems) report(formatProblem(problem));
        console.log(json ? JSON.stringify(summaryOf(loaded)) : formatReport(loaded));
      } catch (error) {
        if (reportFile && error instanceof InvalidDataError) writeReport(reportFile, error.problems);
        throw error;
      }
    });
}

/**
 * What a load did, in lines.
 * @example "entities: 131 added, 0 changed, 0 unchanged\nclaims: 311 added, 0 changed, 0 unchanged"
 */
export function formatReport({ entities, claims, judgements, retracted, problems }: LoadedFiles): string {
  const line = (what: string, { added, changed, unchanged }: Tally) =>
    `${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`;
  const counts = Object.entries(countReasons(problems));
  return [
    line("entities", entities),
    line("claims", claims) + (retracted > 0 ? `, ${retracted} retracted` : ""),
    ...(judgements ? [line("judgements", judgements)] : []),
    ...(counts.length > 0 ? ["left out, with what each:"] : []),
    ...counts.map(([reason, count]) => `  ${count} ${FAULT_REASONS[reason as keyof typeof FAULT_REASONS]}`),
  ].join("\n");
}

function summaryOf({ problems, ...counts }: LoadedFiles): object {
  return { ...counts, leftOut: countReasons(problems) };
}

function countReasons(problems: readonly Problem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason = "UNREADABLE" } of problems) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function writeReport(file: string, problems: readonly Problem[]): void {
  writeFileSync(file, `${JSON.stringify({ counts: countReasons(problems), problems }, null, 2)}\n`);
}

/**
 * A report that can't be written is said before anything is loaded.
 * @throws {RangeError} when it can't.
 */
function needWritable(file: string): void {
  try {
    appendFileSync(file, "");
  } catch (error) {
    throw new RangeError(`${file}: needs a file that can be written, but got ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** @throws {InvalidDataError} when it isn't YAML. */
function readMapping(file: string): RawFile {
  try {
    return readYaml(file, readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof InvalidDataError) throw error;
    const message = `needs a mapping that can be read, but got ${(error as NodeJS.ErrnoException).code}`;
    throw new InvalidDataError([{ file, field: "", message }]);
  }
}
