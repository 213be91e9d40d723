import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { environmentOf, type Tools } from "./java";

const REPORT_EVERY_MS = 1_000;
const STILL_EVERY_MS = 10_000;
const KEPT_LINES = 200;

/**
 * Runs Maven and counts its downloads aloud, at most once a second, and every ten seconds when nothing moves: nobody
 * should wonder whether it hangs. Resolves to undefined when it succeeded, to the lines that say why when it did not.
 */
export async function runMaven(
  command: string,
  args: readonly string[],
  tools: Tools,
  report: (message: string) => void,
): Promise<string[] | undefined> {
  const maven = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: environmentOf(tools) });
  const exitCode = new Promise<number | null>((resolve, reject) => maven.on("error", reject).on("close", resolve));

  const tail: string[] = [];
  let files = 0;
  const onLine = (line: string): void => {
    if (/Downloaded from /.test(line)) files++;
    else if (!/Downloading from /.test(line)) tail.push(stripVTControlCharacters(line));
    if (tail.length > KEPT_LINES) tail.shift();
  };
  for (const stream of [maven.stdout, maven.stderr]) createInterface({ input: stream }).on("line", onLine);

  let told = { files: 0, at: performance.now() };
  const ticker = setInterval(() => {
    const isNews = files > told.files;
    if (!isNews && performance.now() - told.at < STILL_EVERY_MS) return;
    report(isNews ? `Fetching Neo4j: ${files} files so far` : `Fetching Neo4j: still at ${files} files`);
    told = { files, at: performance.now() };
  }, REPORT_EVERY_MS);

  try {
    return (await exitCode) === 0 ? undefined : usefulLines(tail);
  } finally {
    clearInterval(ticker);
  }
}

/** Maven's errors without its advice on how to see more of them. */
function usefulLines(lines: readonly string[]): string[] {
  const advice = /^\[ERROR\] *($|\[Help|To see the full|Re-run Maven|For more information)/;
  const errors = lines.filter((line) => /^\[(ERROR|FATAL)\]/.test(line) && !advice.test(line));
  const useful = errors.length > 0 ? errors : lines.filter((line) => line.trim() !== "");
  return useful.slice(-6).map((line) => line.replace(/ -> \[Help \d+\]$/, "").slice(0, 500));
}
