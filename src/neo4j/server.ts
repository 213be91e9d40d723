import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "./errors";
import { removeInstance, writeInstance, type Instance } from "./instance-file";
import { environmentOf, type Tools } from "./java";
import type { Layout } from "./layout";
import { identify, isAlive } from "./process-identity";
import { javaOptions, writeSettings, type Memory } from "./settings";

const MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint";

const LOOK_EVERY_MS = 50;
const STOP_LIMIT_MS = 30_000;
const KILL_LIMIT_MS = 10_000;

export interface Launch {
  /** The java command. */
  java: string;
  classPath: string;
  port: number;
  memory: Memory;
  tools: Tools;
}

/**
 * Starts the process and records it before anything else can happen: from here on, whoever comes next finds it, even
 * if we are killed. Does not wait for it to be ready.
 *
 * It gets a session of its own: Ctrl+C goes to every process of the terminal's foreground group, and would otherwise
 * stop the server under the feet of the commands that still use it.
 */
export function launch(layout: Layout, { java, classPath, port, memory, tools }: Launch): Instance {
  writeSettings(layout, port, memory);
  const args = [
    ...javaOptions(memory),
    ...["-cp", classPath, MAIN_CLASS],
    ...[`--home-dir=${layout.home}`, `--config-dir=${layout.conf}`, "--console-mode"],
  ];
  const log = openSync(layout.log, "w", 0o600);
  try {
    const child = spawn(java, args, {
      cwd: layout.home,
      env: environmentOf(tools),
      detached: true,
      stdio: ["ignore", log, log],
    });
    // A failed spawn has no pid, and is told below; without a listener it would end this whole process.
    child.on("error", () => undefined);
    child.unref();
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    if (identity === undefined) throw new StartError(`Java could not be started (${java}).`, [], layout.log);
    const instance = { process: identity, port, ready: false, kept: false };
    writeInstance(layout, instance);
    return instance;
  } finally {
    closeSync(log);
  }
}

/** Returns when the process is gone: asked first, and killed only if it does not listen. */
export async function halt(layout: Layout, instance: Instance, report: (message: string) => void): Promise<void> {
  report("Stopping Neo4j");
  signal(instance, "SIGTERM");
  if (!(await isGone(instance, STOP_LIMIT_MS))) {
    report("Neo4j does not stop by itself: ending its process");
    signal(instance, "SIGKILL");
    if (!(await isGone(instance, KILL_LIMIT_MS))) {
      throw new StartError(`Neo4j's process ${instance.process.pid} can't be ended.`, [], layout.log);
    }
  }
  removeInstance(layout);
}

function signal(instance: Instance, name: "SIGTERM" | "SIGKILL"): void {
  // Looked at again right before: the pid may have gone to another program since.
  if (isAlive(instance.process)) process.kill(instance.process.pid, name);
}

/** False when it still lives at the end of the time. */
async function isGone(instance: Instance, limit: number): Promise<boolean> {
  const deadline = performance.now() + limit;
  while (isAlive(instance.process)) {
    if (performance.now() > deadline) return false;
    await sleep(LOOK_EVERY_MS);
  }
  return true;
}
