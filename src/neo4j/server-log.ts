import { join } from "node:path";
import { readIfThere, type Layout } from "./layout";

/** What the server has printed since its start: the file is emptied at every launch. */
export function readLog(layout: Layout): string {
  return readIfThere(layout.log) ?? "";
}

/**
 * True once the server itself says that it listens. Only then is it safe to knock: before, the port may be another
 * program's, and the password is not for that.
 */
export function saysListening(log: string): boolean {
  return log.includes("Bolt enabled on ");
}

export function saysPortTaken(log: string): boolean {
  return /Address already in use|BindException/.test(log);
}

export function saysStoreLocked(log: string): boolean {
  return log.includes("has been locked by another process");
}

/** True when it got as far as the data, and failed there. */
export function saysDataFailed(log: string): boolean {
  return log.includes("Error starting Neo4j database server at ");
}

/** The innermost cause of the last failure, in the words of whoever threw it. */
export function innermostCause(log: string): string | undefined {
  return log
    .split("\n")
    .findLast((line) => line.startsWith("Caused by: "))
    ?.replace(/^Caused by: (?:[\w$.]+: )?/, "")
    .trim()
    .slice(0, 500);
}

/**
 * Why one database did not open: the server itself goes on without it, and tells only this file. It is long and holds
 * former runs too, so the last cause is the one.
 */
export function databaseFailure(layout: Layout): string | undefined {
  return innermostCause(readIfThere(join(layout.home, "logs", "debug.log")) ?? "");
}

/** The lines that say why: errors and the causes below them, innermost last, without stack frames. */
export function usefulLines(log: string): string[] {
  const lines = log
    .split("\n")
    .map((line) => line.trimEnd())
    // The last of these names a port that is not even open.
    .filter((line) => line !== "" && !/^\s+at |^\s*\.\.\. \d+ more|Failed to start Neo4j on /.test(line));
  const telling = lines.filter((line) => /ERROR|Caused by:|Exception|^Error|could not|Unrecognized/i.test(line));
  return [...new Set(telling.length > 0 ? telling : lines)].slice(-6).map((line) => line.slice(0, 500));
}
