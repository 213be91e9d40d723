/**
 * Lists without items, which `neo4j-admin database import` can't bring: it takes them for no value. Nodes that have such
 * are marked where they are written down, and get them back where the imported database is opened first.
 */
import type { Database } from "./database";

/** Of nodes that aren't whole yet. It is looked for at every start, which the database's count of it makes cheap. */
export const IMPORTED = "UnfinishedAttestImport";
/** The names of their lists without items. */
export const EMPTY_LISTS = "emptyLists";

const BATCH = 10_000;

/** Makes nodes whole that came by an import; changes nothing where there are none. May run twice, and two at once. */
export async function finishImport(database: Database): Promise<void> {
  const text = `MATCH (n:${IMPORTED}) WITH n LIMIT ${BATCH}
    FOREACH (name IN n.${EMPTY_LISTS} | SET n[name] = [])
    REMOVE n:${IMPORTED}, n.${EMPTY_LISTS} RETURN count(n)`;
  while ((await imported(database)) > 0) await database.write((run) => run({ text, parameters: {} }));
}

async function imported(database: Database): Promise<number> {
  const [count] = await database.read({ text: `MATCH (n:${IMPORTED}) RETURN count(n)`, parameters: {} });
  return count as number;
}
