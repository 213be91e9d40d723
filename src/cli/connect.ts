/** The database that a command works on: the one the environment names, or a local one for as long as it is used. */
import { fileURLToPath } from "node:url";
import { readConfig } from "../config";
import { acquireLocalNeo4j } from "../neo4j";
import { Database, type DatabaseSettings, ensureSchema } from "../store";

/** Where the local Neo4j of this checkout lives. */
export const LOCAL_NEO4J = fileURLToPath(new URL("../.neo4j", import.meta.url));

/** Says on standard error what is going on; standard output is for results. */
export function report(message: string): void {
  console.error(message);
}

/**
 * Runs `work` with an open database whose schema is there, and closes it after, whatever happens. A local Neo4j
 * that this command started is stopped when no other command uses it.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { neo4j } = readConfig();
  if (neo4j) return withOpen(neo4j, work);
  const local = await acquireLocalNeo4j({ directory: LOCAL_NEO4J, report });
  try {
    return await withOpen(local, work);
  } finally {
    await local.release();
  }
}

async function withOpen<T>(settings: DatabaseSettings, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(settings);
  try {
    await ensureSchema(database);
    return await work(database);
  } finally {
    await database.close();
  }
}
