import { LostPasswordError, MissingToolsError, StartError, UnusableDataError } from "./errors";
import { livingInstance, removeInstance, writeInstance, type Instance } from "./instance-file";
import { knownJars, resolveJars } from "./jars";
import { beginFirstStart, endFirstStart } from "./first-start";
import { refuseForeignData } from "./foreign-data";
import { findJava, findMaven, type Tools } from "./java";
import { createFolders, hasData, readIfThere, writeWhole, type Layout, type Pom } from "./layout";
import { ensurePassword, readPassword, USER } from "./password";
import { choosePort, freePort } from "./ports";
import { isAlive } from "./process-identity";
import { EndedEarly, untilReady, type Connection } from "./readiness";
import { halt, launch } from "./server";
import { readLog, innermostCause, saysDataFailed, saysPortTaken, saysStoreLocked, usefulLines } from "./server-log";
import type { Memory } from "./settings";

export interface StartRequest {
  layout: Layout;
  jarsFolder: string;
  pom: Pom;
  port: number;
  memory: Memory;
  tools: Tools;
  report: (message: string) => void;
}

/** A port that was free may be taken a moment later; three thieves in a row are somebody's intention. */
const PORT_ATTEMPTS = 3;

/** Joins the instance that runs in the folder, or starts one. To be called in turn only (turn.ts). */
export async function ensureRunning(request: StartRequest): Promise<Instance> {
  const running = livingInstance(request.layout);
  if (running === undefined) {
    removeInstance(request.layout);
    return start(request);
  }
  try {
    return await becomeReady(request, running);
  } catch (error) {
    if (!(error instanceof EndedEarly)) throw error;
    // It was about to go when we met it: as if it had not been there.
    removeInstance(request.layout);
    return start(request);
  }
}

export function connectionTo(layout: Layout, port: number): Connection {
  const password = readPassword(layout);
  if (password === undefined) {
    throw new LostPasswordError("A local Neo4j runs, but its password file is gone", layout.password, layout.data);
  }
  return { uri: `bolt://127.0.0.1:${port}`, user: USER, password, database: "neo4j" };
}

async function start(request: StartRequest): Promise<Instance> {
  const { layout, pom, report } = request;
  const { java, classPath } = await findParts(request);
  createFolders(layout);
  refuseForeignData(layout);
  refuseNewerData(layout, pom);
  beginFirstStart(layout);
  ensurePassword(layout);

  let port = await choosePort(request.port);
  for (let attempt = 1; ; attempt++) {
    report(`Starting Neo4j ${pom.version}`);
    const instance = launch(layout, { ...request, java, classPath, port });
    try {
      return await becomeReady(request, instance);
    } catch (error) {
      const log = readLog(layout);
      await halt(layout, instance, () => undefined);
      if (!(error instanceof EndedEarly)) throw error;
      if (!saysPortTaken(log) || attempt === PORT_ATTEMPTS) throw whyEnded(layout, log);
      port = await freePort();
    }
  }
}

async function becomeReady({ layout, pom, report }: StartRequest, instance: Instance): Promise<Instance> {
  const isStarted = instance.ready;
  const connection = connectionTo(layout, instance.port);
  await untilReady(layout, connection, () => isAlive(instance.process), isStarted ? () => true : undefined);
  if (isStarted) return instance;
  endFirstStart(layout);
  writeWhole(layout.version, `${pom.version}\n`);
  const ready = { ...instance, ready: true };
  writeInstance(layout, ready);
  report(`Neo4j is ready at ${connection.uri}`);
  return ready;
}

/** Everything that is missing is told at once: nobody installs Java to learn that Maven lacks too. */
async function findParts({
  jarsFolder,
  pom,
  tools,
  report,
}: StartRequest): Promise<{ java: string; classPath: string }> {
  const java = await findJava(tools);
  const known = knownJars(jarsFolder, pom);
  const maven = known === undefined ? await findMaven(tools) : undefined;
  const missing = [java, maven].flatMap((tool) => (tool !== undefined && "missing" in tool ? [tool.missing] : []));
  if ("missing" in java || (maven !== undefined && "missing" in maven)) throw new MissingToolsError(missing);
  if (known !== undefined) return { java: java.command, classPath: known };
  if (maven === undefined) throw new MissingToolsError(["Maven"]);
  const classPath = await resolveJars(jarsFolder, pom, maven.command, tools, report);
  return { java: java.command, classPath };
}

/** Neo4j opens older stores by bringing them up to date; there is no way back. */
function refuseNewerData(layout: Layout, pom: Pom): void {
  const written = readIfThere(layout.version)?.trim();
  if (written === undefined || !hasData(layout) || !isNewer(written, pom.version)) return;
  throw new UnusableDataError(layout.data, `it was written by Neo4j ${written}, and this is Neo4j ${pom.version}`);
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) > 0;
}

function whyEnded(layout: Layout, log: string): Error {
  if (saysStoreLocked(log)) {
    return new StartError(
      `Another Neo4j, not started by this folder's commands, has the data in ${layout.data} open. Stop it and run again.`,
      [],
      layout.log,
    );
  }
  if (saysDataFailed(log)) {
    return new UnusableDataError(layout.data, innermostCause(log) ?? "Neo4j does not say why", layout.log);
  }
  return new StartError("Neo4j ended while it started.", usefulLines(log), layout.log);
}
