/** The database of the run, as tests use it. They take turns, so each begins by saying what is to be in it. */
import { inject } from "vitest";
import { loadFiles } from "../../src/intake";
import { Database, ensureSchema } from "../../src/store";

/**
 * An open connection with constraints and indexes; the caller closes it. Questions get more time than users give
 * them, so that a slow machine makes no test fail.
 */
export async function openDatabase(): Promise<Database> {
  const database = new Database({ ...inject("neo4j"), readSeconds: 120 });
  await ensureSchema(database);
  return database;
}

/** Takes everything out of the database, its schema apart. */
export async function empty(database: Database): Promise<void> {
  await database.write((run) => run({ text: "MATCH (n) DETACH DELETE n", parameters: {} }));
}

/** Leaves the database with the seeds and nothing else. */
export async function onlySeeds(database: Database): Promise<void> {
  await empty(database);
  await loadFiles(database, ["seeds"]);
}
