/** Constraints and indexes: what makes writes idempotent and reads fast. All are made only where missing. */
import { GraphSchemaError } from "../domain/errors";
import type { Database, Reader } from "./database";
import { finishImport } from "./imported";

/**
 * Which labels, properties and indexes this code reads and writes; the `Graph` node says which ones the data has. A
 * change that this code's predecessor could not work with, or whose data it would spoil, raises it by one. What brings
 * older data up to date then goes into {@link ensureSchema}, before the number is set there, as statements that may run
 * twice: a start may be killed in the middle, and two may start at once.
 *
 * 2 brought judgements and what they merge, which older data has none of: nothing has to be brought up to date.
 */
export const SCHEMA_VERSION = 2;

/**
 * Claims carry what they are filtered and sorted by; each index ends in a sort key that holds the id too, so
 * that a page is one range of one index, however far down it lies. Such an index is read only where all of its
 * properties stand in conditions; the short ones are for statements that go along claims in no order. (Measured, of
 * 500,000 claims: a network of 200 nodes took 5.2 s by scanning the label, and 60 ms by index.)
 */
const STATEMENTS = [
  "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE",
  "CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE",
  "CREATE CONSTRAINT identifier_of IF NOT EXISTS FOR (i:Identifier) REQUIRE (i.key, i.entity) IS UNIQUE",
  ...range("Identifier", ["key"], ["entity"]),
  "CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (g:Graph) REQUIRE g.id IS UNIQUE",
  "CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (j:Judgement) REQUIRE j.id IS UNIQUE",
  "CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (m:Merged) REQUIRE m.id IS UNIQUE",
  "CREATE CONSTRAINT former_id IF NOT EXISTS FOR (f:FormerId) REQUIRE f.id IS UNIQUE",
  ...range("FormerId", ["entity"]),
  ...range("Judgement", ["a"], ["b"]),
  ...range("Merged", ["into"]),
  ...range("Entity", ["byName"], ["byDate"], ["kind", "byName"], ["kind", "byDate"]),
  ...range("Claim", ["byOccurred"], ["byPublished"], ["relation", "byOccurred"], ["relation", "byPublished"]),
  ...range("Claim", ["subjectId"], ["objectId"], ["subjectId", "objectId"]),
  ...range("Claim", ["subjectId", "byOccurred"], ["subjectId", "relation", "byOccurred"]),
  ...range("Claim", ["objectId", "byOccurred"], ["objectId", "relation", "byOccurred"]),
  // Holds what was retracted and nothing else: what has no such property is in no index on it.
  ...range("Claim", ["retractedAt"]),
  `CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`,
  // A range index knows lists only as wholes; this one knows each item, as it is written.
  `CREATE FULLTEXT INDEX entity_identifiers IF NOT EXISTS FOR (e:Entity) ON EACH [e.identifiers]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'keyword' } }`,
];

function range(label: string, ...keys: string[][]): string[] {
  return keys.map((properties) => {
    const name = `${label.toLowerCase()}_${properties.join("_")}`;
    return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(", ")})`;
  });
}

/**
 * Makes the constraints and indexes that are missing, waits until they serve, makes whole what came by an import, and
 * notes the schema's version.
 * @throws {GraphSchemaError} when the graph was written by a newer Attest; nothing is changed then.
 */
export async function ensureSchema(database: Database): Promise<void> {
  refuseNewer(await readSchemaVersion(database));
  for (const text of STATEMENTS) await database.write((run) => run({ text, parameters: {} }));
  await database.write((run) => run({ text: "CALL db.awaitIndexes(120)", parameters: {} }));
  await finishImport(database);
  const text = `MERGE (g:Graph {id: 'attest'}) ON CREATE SET g.version = 0
    WITH g WHERE coalesce(g.schemaVersion, 0) < $version SET g.schemaVersion = $version`;
  await database.write((run) => run({ text, parameters: { version: SCHEMA_VERSION } }));
}

/**
 * Resolves when the database answers, and has the schema that this code works with.
 * @throws {DatabaseUnavailableError} when it can't be reached.
 * @throws {GraphSchemaError} when its schema is another one, or none.
 * @example await verifySchema(database)
 */
export async function verifySchema(reader: Reader): Promise<void> {
  const found = await readSchemaVersion(reader);
  if (found !== SCHEMA_VERSION) throw new GraphSchemaError(found, SCHEMA_VERSION);
}

/**
 * Refuses data that newer code has written.
 * @throws {GraphSchemaError} when the version is above ours; none at all is fine.
 */
export function refuseNewer(found: number | undefined): void {
  if (found !== undefined && found > SCHEMA_VERSION) throw new GraphSchemaError(found, SCHEMA_VERSION);
}

async function readSchemaVersion(reader: Reader): Promise<number | undefined> {
  const text = "MATCH (g:Graph {id: 'attest'}) RETURN g.schemaVersion";
  const [found] = await reader.read({ text, parameters: {} });
  return (found as number | null | undefined) ?? undefined;
}
