import { spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { ResolutionError } from "./errors.js";
import { environmentOf, type Tools } from "./java.js";
import { readIfThere, writeWhole, type Pom } from "./layout.js";
import { inTurn } from "./turn.js";

/** The class path, resolved once and kept; the jars themselves stay in Maven's own store. */
export interface Jars {
  classPath: string;
  /** Changes whenever any of the jars does: their names, sizes and times. */
  stamp: string;
}

const REPORT_EVERY_MS = 1_000;
const STILL_EVERY_MS = 10_000;
const KEPT_LINES = 200;

/** What an earlier run resolved; undefined when it never was, when the pom has changed, or when a jar is gone. */
export function knownJars(folder: string, pom: Pom): Jars | undefined {
  try {
    const known: unknown = JSON.parse(readIfThere(classPathFile(folder)) ?? "null");
    if (typeof known !== "object" || known === null || !("pom" in known) || !("jars" in known)) return undefined;
    const { pom: hash, jars } = known;
    if (hash !== pom.hash || !Array.isArray(jars) || jars.length === 0) return undefined;
    const files = jars.map(String);
    const stamp = files.map((file) => stampOf(file)).join("\n");
    return { classPath: files.join(delimiter), stamp };
  } catch {
    // Half-written or not ours, or a jar that is not there: resolve again.
    return undefined;
  }
}

/** Asks Maven for the jars, telling how far it is. Nothing is kept unless all of it succeeded. */
export async function resolveJars(
  folder: string,
  pom: Pom,
  maven: string,
  tools: Tools,
  report: (message: string) => void,
): Promise<Jars> {
  return inTurn(resolve(folder), report, async () => {
    const meanwhile = knownJars(folder, pom);
    if (meanwhile !== undefined) return meanwhile;

    mkdirSync(folder, { recursive: true });
    const draft = resolve(folder, `classpath.${process.pid}.draft`);
    report(`Fetching Neo4j ${pom.version} with Maven (about 120 MB, only once)`);
    try {
      await runMaven(maven, ["-B", "-f", pom.file, GOAL, "-Dmdep.includeScope=runtime", `-Dmdep.outputFile=${draft}`]);
      const jars = (readIfThere(draft) ?? "").trim().split(delimiter).filter(Boolean);
      writeWhole(classPathFile(folder), JSON.stringify({ pom: pom.hash, jars }, null, 1));
    } finally {
      rmSync(draft, { force: true });
    }
    const jars = knownJars(folder, pom);
    if (jars === undefined) throw new ResolutionError(pom.version, ["it succeeded, but some of its jars are not there"]);
    return jars;
  });

  async function runMaven(command: string, args: string[]): Promise<void> {
    const maven = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: environmentOf(tools) });
    const ended = new Promise<number | null>((resolve, reject) => maven.on("error", reject).on("close", resolve));
    const tail: string[] = [];
    let files = 0;
    let told = { files: 0, at: Date.now() };

    const onLine = (line: string): void => {
      if (/Downloaded from /.test(line)) files++;
      else if (!/Download(ing|ed) from |^\s*$/.test(line)) tail.push(line);
      if (tail.length > KEPT_LINES) tail.shift();
    };
    for (const stream of [maven.stdout, maven.stderr]) createInterface({ input: stream }).on("line", onLine);

    const ticker = setInterval(() => {
      const isNews = files > told.files;
      if (!isNews && Date.now() - told.at < STILL_EVERY_MS) return;
      report(isNews ? `Fetching Neo4j: ${files} files so far` : `Fetching Neo4j: still at ${files} files`);
      told = { files, at: Date.now() };
    }, REPORT_EVERY_MS);
    try {
      if ((await ended) !== 0) throw new ResolutionError(pom.version, usefulLines(tail));
    } finally {
      clearInterval(ticker);
    }
  }
}

const GOAL = "dependency:build-classpath";

/** Maven's errors without its advice on how to see more of them. */
function usefulLines(lines: readonly string[]): string[] {
  const plain = lines.map((line) => line.replace(/\u001b\[[0-9;]*m/g, ""));
  const errors = plain.filter((line) => /^\[(ERROR|FATAL)\] \S/.test(line) && !/\[Help 1\]$|re-run Maven|http/.test(line));
  return (errors.length > 0 ? errors : plain).slice(-6).map((line) => line.slice(0, 400));
}

function classPathFile(folder: string): string {
  return join(folder, "classpath.json");
}

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
}
