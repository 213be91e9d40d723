import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { Neo4jError, type Driver } from "neo4j-driver";
import { LostPasswordError, StartError, UnusableDataError } from "./errors";
import type { Layout } from "./layout";
import { databaseFailure, readLog, saysListening, usefulLines } from "./server-log";

export interface Connection {
  uri: string;
  user: string;
  password: string;
  database: string;
}

const LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 50;

/** The server's process ended before it was ready; the caller reads in its log why. */
export class EndedEarly extends Error {
  override readonly name = "EndedEarly";
}

/**
 * Returns when a query was answered, not when a port is open: between the two the database recovers, and may fail.
 *
 * Throws EndedEarly as soon as the process is gone, and a Neo4jUnavailableError when the answer will never be better:
 * a wrong password, a database that can't be opened, or two minutes without any.
 */
export async function untilReady(
  layout: Layout,
  connection: Connection,
  isAlive: () => boolean,
  mayKnock = (): boolean => saysListening(readLog(layout)),
): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  let last: unknown;
  let driver: Driver | undefined;
  try {
    while (performance.now() < deadline) {
      if (!isAlive()) throw new EndedEarly();
      if (driver !== undefined || mayKnock()) {
        driver ??= neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
        last = await ask(driver, connection.database);
        if (last === undefined) return;
        await giveUpIfHopeless(driver, connection.database, last, layout);
      }
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    await driver?.close();
  }
  const seconds = LIMIT_MS / 1000;
  throw new StartError(`Neo4j gave no answer in ${seconds} s.`, usefulLines(readLog(layout)), layout.log, {
    cause: last,
  });
}

/** Undefined when it was answered, otherwise the error. */
async function ask(driver: Driver, database: string): Promise<unknown> {
  const session = driver.session({ database });
  try {
    await session.run("RETURN 1");
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await session.close();
  }
}

async function giveUpIfHopeless(driver: Driver, database: string, error: unknown, layout: Layout): Promise<void> {
  if (!(error instanceof Neo4jError)) throw error;
  if (error.code.startsWith("Neo.ClientError.Security.")) {
    throw new LostPasswordError(
      "The local Neo4j refuses its password: it was changed inside Neo4j, or the file was",
      layout.password,
      layout.data,
    );
  }
  const reason = await whyOffline(driver, database);
  if (reason !== undefined) throw new UnusableDataError(layout.data, databaseFailure(layout) ?? reason, layout.log);
}

/** The system database tells why another one does not open; undefined while it still may. */
async function whyOffline(driver: Driver, database: string): Promise<string | undefined> {
  const session = driver.session({ database: "system" });
  try {
    const { records } = await session.run("SHOW DATABASE $database YIELD currentStatus, statusMessage", { database });
    const status: unknown = records[0]?.get("currentStatus");
    const message: unknown = records[0]?.get("statusMessage");
    return typeof message === "string" && message !== "" && status !== "online" && status !== "starting"
      ? message
      : undefined;
  } catch {
    // No answer from there either: it still starts.
    return undefined;
  } finally {
    await session.close();
  }
}
