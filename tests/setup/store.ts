/** The graph of a test, given as text, and what the database then holds. */
import { type Database, loadGraph, type LoadReport, readIdentified, readKnown } from "../../src/store";
import type { Knowledge } from "../../src/intake";
import { parseFiles } from "./problems";

/** Loads texts as one graph; throws their problems, if any. */
export async function load(database: Database, ...texts: string[]): Promise<LoadReport> {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text]));
  const { graph, problems } = await parseFiles(files, { knowledge: knowledgeOf(database) });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return loadGraph(database, graph);
}

/** What a database knows of ids. */
export function knowledgeOf(database: Database): Knowledge {
  return {
    known: (ids) => readKnown(database, ids),
    identified: (identifiers) => readIdentified(database, identifiers),
  };
}

/** Runs Cypher that changes or reads the database behind the store's back. */
export async function cypher(database: Database, text: string, parameters: Record<string, unknown> = {}) {
  return database.write((run) => run({ text, parameters }));
}

/** Properties that say when and how often something was written, and nothing of what it is. */
const OF_WRITING = ["recordedAt", "loadedAt", "version", "merges"];

/** All nodes and relationships with all of their properties, in one order; without times of writing if told so. */
export async function dump(database: Database, { times = true } = {}): Promise<string[]> {
  const without = times ? [] : OF_WRITING;
  // Labels are in the order in which a database first met them.
  const labels = "COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label }";
  const nodes = await database.read({ text: `MATCH (n) RETURN [${labels}, properties(n)]`, parameters: {} });
  const links = await database.read({
    text: "MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id, properties(r)]",
    parameters: {},
  });
  return [...nodes, ...links].map((item) => JSON.stringify(item, sortedWithout(without))).sort();
}

function sortedWithout(names: readonly string[]) {
  return (_key: string, value: unknown): unknown =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => !names.includes(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
}

/** The number of versions that the graph has had. */
export async function version(database: Database): Promise<number> {
  const [found] = await database.read({ text: "MATCH (g:Graph) RETURN g.version", parameters: {} });
  return (found as number | undefined) ?? 0;
}

/** Keeps everybody else from writing to an entity while `work` runs, and changes nothing itself. */
export async function whileLocked(database: Database, id: string, work: () => Promise<void>): Promise<void> {
  const text = "MATCH (e:Entity {id: $id}) SET e.name = e.name";
  await database.write(async (run) => {
    await run({ text, parameters: { id } });
    await work();
  });
}

/** Entities that small graphs are made of: people, a ministry, a measure, two documents of different dates. */
export const ENTITIES = `
people:
  - { id: person:ada, name: Ada Lovelace, aliases: [Countess of Lovelace] }
  - { id: person:ben, name: Ben Okri }
  - { id: person:eve, name: Ève Curie }
organisations:
  - { id: organisation:ministry, name: Ministry of Works }
  - { id: organisation:times, name: The Times }
  - { id: organisation:post, name: The Post }
places:
  - { id: place:leeds, name: Leeds }
events:
  - { id: event:hearing, name: Hearing, occurred: 2025-01-16 }
measures:
  - { id: measure:fund, name: Bridge fund }
  - { id: measure:audit, name: Rapid audit }
documents:
  - { id: document:early, name: Early report, datePublished: 2025-01-10, publisher: organisation:times }
  - { id: document:late, name: Late report, datePublished: 2025-03-01, publisher: organisation:post }
  - { id: document:vague, name: Vague report, datePublished: 2025-02?/2025-12? }
  - { id: document:undated, name: Undated report }
`;

/** Claims of one document, a line each. */
export function claims(document: string, ...rows: string[]): string {
  return `document: document:${document}\nclaims:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;
}
