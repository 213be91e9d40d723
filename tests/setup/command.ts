/** The built `attest` command, run as people run it, on the database of the run. */
import { type ChildProcess, spawn } from "node:child_process";
import { inject } from "vitest";

/** What a command did. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command under way. */
export interface RunningCommand {
  process: ChildProcess;
  outcome: Promise<Outcome>;
  /** What it has printed so far. */
  printed: Omit<Outcome, "code">;
}

/** Starts `attest` with the arguments; variables of the environment may be changed. */
export function start(args: readonly string[], environment: Record<string, string> = {}): RunningCommand {
  const { uri, user, password, database } = inject("neo4j");
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const child = spawn(process.execPath, ["dist/attest.js", ...args], {
    env: { PATH: process.env.PATH, ...neo4j, ...environment },
  });
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (data: Buffer) => (printed[stream] += data.toString()));
  const outcome = new Promise<Outcome>((resolve) => child.on("close", (code) => resolve({ code, ...printed })));
  return { process: child, outcome, printed };
}

/** Runs `attest` to its end. */
export function attest(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return start(args, environment).outcome;
}

/** Waits until something holds; a test that waits for too long ends by its own time limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
