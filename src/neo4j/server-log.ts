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

/** The lines that say why: errors and the causes below them, innermost last, without stack frames. */
export function usefulLines(log: string): string[] {
  const lines = log
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\s+at |^\s*\.\.\. \d+ more/.test(line));
  const telling = lines.filter((line) => /ERROR|WARN|Caused by:|Exception|^Error|could not|Unrecognized/i.test(line));
  return [...new Set(telling.length > 0 ? telling : lines)].slice(-6).map((line) => line.slice(0, 500));
}
