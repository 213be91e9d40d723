/** The database that a command works on: the one the environment names, or a local one for as long as it is used. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "../config";
import { acquireLocalNeo4j, type LocalNeo4jOptions } from "../neo4j";
import { Database, type DatabaseSettings, ensureSchema } from "../store";
import { interruption } from "./interruption";

/** The folder of the package: the command is built to `dist/` in it. */
const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** Says on standard error what is going on; standard output is for results. */
export function report(message: string): void {
  console.error(message);
}

/** Where the local Neo4j lives. Its jars stay with the package, so that every data folder shares them. */
export function localNeo4j(): LocalNeo4jOptions {
  const home = join(PACKAGE, ".neo4j");
  return { directory: readConfig().localNeo4j ?? home, jars: join(home, "jars"), report };
}

/**
 * Runs `work` with an open database whose schema is there; see {@link withConnection}.
 * @throws {DatabaseUnavailableError} when it can't be reached: commands don't wait for it.
 */
export function withDatabase<T>(
  work: (database: Database, interrupted: Promise<NodeJS.Signals>) => Promise<T>,
): Promise<T> {
  return withConnection(async (database, interrupted) => {
    await prepare(database);
    return work(database, interrupted);
  });
}

/**
 * Runs `work` with a database that may not be there yet, and closes it after, whatever happens. A local Neo4j that
 * this command started is stopped when no other command uses it, also after a signal, which `work` is told of.
 */
export async function withConnection<T>(
  work: (database: Database, interrupted: Promise<NodeJS.Signals>) => Promise<T>,
): Promise<T> {
  const interrupted = interruption();
  const { neo4j } = readConfig();
  if (neo4j) return withOpen(neo4j, (database) => work(database, interrupted));
  const local = await acquireLocalNeo4j(localNeo4j());
  try {
    return await withOpen(local, (database) => work(database, interrupted));
  } finally {
    await local.release();
  }
}

/**
 * Gives a database its schema.
 * @throws {DatabaseUnavailableError} at once when it can't be reached; the writes would try for half a minute.
 */
export async function prepare(database: Database): Promise<void> {
  await database.verify();
  await ensureSchema(database);
}

async function withOpen<T>(settings: DatabaseSettings, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(settings);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
