import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** Where Java and Maven are looked for. */
export interface Tools {
  /** A JDK's or JRE's folder, tried before the PATH. */
  javaHome?: string;
  /** The environment for Java and Maven, PATH included; this process's own when left out. */
  environment?: Record<string, string | undefined>;
}

/** Neo4j 5.26 runs on these; it starts on others too, but nobody tests it there. */
const SUPPORTED = ["17", "21"];

const run = promisify(execFile);

/** A usable Java, or the words for what is missing. */
export async function findJava(tools: Tools): Promise<{ command: string } | { missing: string }> {
  const commands = [...(tools.javaHome ? [join(tools.javaHome, "bin", "java")] : []), "java"];
  let missing = `Java ${SUPPORTED.join(" or ")}`;
  for (const command of commands) {
    const printed = await versionOf(command, "-version", tools);
    if (printed === undefined) continue;
    // Before 9 the major version came second: 1.8.0.
    const major = /version "(?:1\.)?(\d+)/.exec(printed)?.[1];
    if (major !== undefined && SUPPORTED.includes(major)) return { command };
    missing = `Java ${SUPPORTED.join(" or ")} (found Java ${major ?? "of an unknown version"})`;
  }
  return { missing };
}

export async function findMaven(tools: Tools): Promise<{ command: string } | { missing: string }> {
  return (await versionOf("mvn", "--version", tools)) === undefined ? { missing: "Maven" } : { command: "mvn" };
}

/** The environment to start Java and Maven in; undefined means this process's own. */
export function environmentOf(tools: Tools): NodeJS.ProcessEnv | undefined {
  if (tools.environment === undefined) return undefined;
  return { ...tools.environment, ...(tools.javaHome ? { JAVA_HOME: tools.javaHome } : {}) };
}

async function versionOf(command: string, flag: string, tools: Tools): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(command, [flag], { env: environmentOf(tools), timeout: 30_000 });
    return `${stderr}${stdout}`.trim();
  } catch {
    // Not there, not executable, or a stub that only says that Java should be installed: all the same to us.
    return undefined;
  }
}
