import { existsSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { ResolutionError } from "./errors";
import type { Tools } from "./java";
import { readIfThere, writeWhole, type Pom } from "./layout";
import { runMaven } from "./maven";
import { inTurn } from "./turn";

/** The class path that an earlier run resolved; undefined when none did, when the pom has changed since, or when a jar is gone. */
export function knownJars(folder: string, pom: Pom): string | undefined {
  try {
    const known: unknown = JSON.parse(readIfThere(classPathFile(folder)) ?? "null");
    if (typeof known !== "object" || known === null || !("pom" in known) || !("jars" in known)) return undefined;
    const { pom: hash, jars } = known;
    if (hash !== pom.hash || !Array.isArray(jars) || jars.length === 0) return undefined;
    const files = jars.map(String);
    return files.every((file) => existsSync(file)) ? files.join(delimiter) : undefined;
  } catch {
    // Not ours: resolve again.
    return undefined;
  }
}

/**
 * Asks Maven for the jars, telling how far it is. Nothing is kept unless all of it succeeded. Several instances may
 * share the folder, hence a turn of its own: Maven's store is not made for two writers.
 */
export async function resolveJars(
  folder: string,
  pom: Pom,
  maven: string,
  tools: Tools,
  report: (message: string) => void,
): Promise<string> {
  return inTurn(folder, report, async () => {
    const meanwhile = knownJars(folder, pom);
    if (meanwhile !== undefined) return meanwhile;

    report(`Fetching Neo4j ${pom.version} with Maven (about 120 MB, only once)`);
    const draft = resolve(folder, `classpath.${process.pid}.draft`);
    const options = ["-Dmdep.includeScope=runtime", `-Dmdep.outputFile=${draft}`];
    try {
      const complaints = await runMaven(
        maven,
        ["-B", "-f", pom.file, "dependency:build-classpath", ...options],
        tools,
        report,
      );
      if (complaints !== undefined) throw new ResolutionError(pom.version, complaints);
      const jars = (readIfThere(draft) ?? "").trim().split(delimiter).filter(Boolean);
      writeWhole(classPathFile(folder), JSON.stringify({ pom: pom.hash, jars }, null, 1));
    } finally {
      rmSync(draft, { force: true });
    }
    const resolved = knownJars(folder, pom);
    if (resolved === undefined) throw new ResolutionError(pom.version, ["it succeeded, but its jars are not there"]);
    return resolved;
  });
}

function classPathFile(folder: string): string {
  return join(folder, "classpath.json");
}
