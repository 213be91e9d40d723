import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { connectionTo, ensureRunning, type StartRequest } from "./start";
import { livingInstance, removeInstance, writeInstance } from "./instance-file";
import type { Tools } from "./java";
import { layoutOf, readPom } from "./layout";
import { dropLeases, giveBackLease, sweepLeases, takeLease, users } from "./leases";
import { Neo4jUnavailableError } from "./errors";
import type { Connection } from "./readiness";
import { halt } from "./server";
import { inTurn } from "./turn";

export { Neo4jUnavailableError } from "./errors";
export type { Connection } from "./readiness";

export interface LocalNeo4jOptions extends Tools {
  /** Holds all of one instance: data, password, settings, logs. Made when it is not there. */
  directory: string;
  /** The Bolt port to use if it is free; any free one otherwise. 7687 when left out. */
  port?: number;
  /** Told what is going on, a sentence at a time. */
  report?: (message: string) => void;
  /** The Java heap, e.g. "2g"; 1g when left out. */
  heap?: string;
  /** Memory for Neo4j's files, e.g. "1g"; 512m when left out. */
  pageCache?: string;
  /** Holds the list of resolved jars; `<directory>/jars` when left out. Several instances may share it. */
  jars?: string;
  /** The Maven file that names the Neo4j to run; the package's own when left out. */
  pom?: string;
}

export interface RunningNeo4j extends Connection {
  pid: number;
  /** Gives the instance back; the last to do so stops it, unless it is kept. May be called twice. */
  release(): Promise<void>;
}

export interface LocalNeo4jStatus {
  running: boolean;
  uri?: string;
  pid?: number;
  /** It stays when its last user goes, until it is stopped. */
  kept?: boolean;
  /** The pids of the living commands that use it. */
  users?: number[];
}

/**
 * Joins the Neo4j that runs in the directory, or starts one, and holds it until `release()`. Commands of any number of
 * processes share it. Returns when it has answered a query.
 *
 * Throws Neo4jUnavailableError, whose message is written for the user, when there can be none: Java or Maven missing,
 * the jars not to be had, the data unusable, its password lost, the server ending while it starts.
 *
 * @example
 * const neo4j = await acquireLocalNeo4j({ directory: ".neo4j", report: console.error });
 * try {
 *   await work(neo4j.uri, neo4j.user, neo4j.password);
 * } finally {
 *   await neo4j.release();
 * }
 */
export async function acquireLocalNeo4j(options: LocalNeo4jOptions): Promise<RunningNeo4j> {
  const request = requestOf(options);
  const { layout, report } = request;
  return inTurn(layout.home, report, async () => {
    const instance = await ensureRunning(request);
    sweepLeases(layout);
    const lease = takeLease(layout);
    const release = (): Promise<void> =>
      inTurn(layout.home, report, async () => {
        if (!giveBackLease(lease)) return;
        const last = livingInstance(layout);
        if (last !== undefined && !last.kept && users(layout).length === 0) await halt(layout, last, report);
      });
    return { ...connectionTo(layout, instance.port), pid: instance.process.pid, release };
  });
}

/**
 * Starts the Neo4j of the directory, or joins it, and marks it as kept: it stays after this command and after all
 * others, until `stopLocalNeo4j`. Throws what `acquireLocalNeo4j` throws.
 *
 * @example
 * const { uri } = await startLocalNeo4j({ directory: ".neo4j" });
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<Connection & { pid: number }> {
  const request = requestOf(options);
  return inTurn(request.layout.home, request.report, async () => {
    const instance = await ensureRunning(request);
    writeInstance(request.layout, { ...instance, kept: true });
    return { ...connectionTo(request.layout, instance.port), pid: instance.process.pid };
  });
}

/**
 * Stops the Neo4j of the directory whoever uses it, and returns when its process is gone. Throws
 * Neo4jUnavailableError if the process can't be ended.
 *
 * @example
 * if ((await stopLocalNeo4j({ directory: ".neo4j" })) === "not running") console.log("There was none.");
 */
export async function stopLocalNeo4j(
  options: Pick<LocalNeo4jOptions, "directory" | "report">,
): Promise<"stopped" | "not running"> {
  const layout = layoutOf(options.directory);
  const report = options.report ?? silent;
  if (!existsSync(layout.home)) return "not running";
  return inTurn(layout.home, report, async () => {
    const instance = livingInstance(layout);
    if (instance === undefined) {
      removeInstance(layout);
      return "not running";
    }
    await halt(layout, instance, report);
    dropLeases(layout);
    return "stopped";
  });
}

/**
 * What runs in the directory, at this moment. Starts nothing, writes nothing, and waits for nobody.
 *
 * @example
 * const { running, uri } = await localNeo4jStatus({ directory: ".neo4j" });
 */
export function localNeo4jStatus(options: Pick<LocalNeo4jOptions, "directory">): Promise<LocalNeo4jStatus> {
  const layout = layoutOf(options.directory);
  const instance = livingInstance(layout);
  if (instance === undefined) return Promise.resolve({ running: false });
  const { process, port, kept } = instance;
  const uri = `bolt://127.0.0.1:${port}`;
  return Promise.resolve({ running: true, uri, pid: process.pid, kept, users: users(layout) });
}

function requestOf(options: LocalNeo4jOptions): StartRequest {
  if (process.platform === "win32") {
    throw new Neo4jUnavailableError(
      "A local Neo4j is started on Linux and macOS only. Set NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD and " +
        "NEO4J_DATABASE) to a running Neo4j 5, or use docker compose up, or work in WSL.",
    );
  }
  const layout = layoutOf(options.directory);
  return {
    layout,
    jarsFolder: resolve(options.jars ?? join(layout.home, "jars")),
    pom: readPom(options.pom),
    port: options.port ?? 7687,
    memory: { heap: options.heap ?? "1g", pageCache: options.pageCache ?? "512m" },
    tools: { javaHome: options.javaHome, environment: options.environment },
    report: options.report ?? silent,
  };
}

function silent(): void {}
