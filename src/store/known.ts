/** What the graph knows of ids and identifiers, for whoever brings more. */
import type { Database } from "./database";

/**
 * Those of the ids that the graph has, each with the id of the entity or claim that it stands for: itself, or the one
 * of which it is a former id. What was merged by a judgement stands for itself.
 * @example await readKnown(database, ["person:a", "person:none"]) // Map { "person:a" => "person:a" }
 */
export async function readKnown(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const text = `UNWIND $ids AS id
    OPTIONAL MATCH (e:Entity {id: id})
    OPTIONAL MATCH (m:Merged {id: id})
    OPTIONAL MATCH (c:Claim {id: id})
    OPTIONAL MATCH (f:FormerId {id: id})
    WITH id, coalesce(e.id, m.id, c.id, f.entity) AS standsFor WHERE standsFor IS NOT NULL
    RETURN [id, standsFor]`;
  return new Map((await database.read({ text, parameters: { ids }, asWritten: true })) as [string, string][]);
}

/**
 * The entities that have identifiers (see {@link identifierKey}) or former ids; of several that have the same the first by id.
 * @example await readIdentified(database, ["PERSON wikidata:Q264"]) // [{ identifier: "PERSON wikidata:Q264", id: "person:a" }]
 */
export async function readIdentified(
  database: Database,
  identifiers: readonly string[],
): Promise<{ identifier: string; id: string }[]> {
  const text = `UNWIND $identifiers AS identifier
    OPTIONAL MATCH (i:Identifier {key: identifier})
    OPTIONAL MATCH (f:FormerId {id: identifier})
    WITH identifier, coalesce(min(i.entity), min(f.entity)) AS id WHERE id IS NOT NULL
    RETURN [identifier, id]`;
  const rows = (await database.read({ text, parameters: { identifiers }, asWritten: true })) as [string, string][];
  return rows.map(([identifier, id]) => ({ identifier, id }));
}

/** A document that is one of the states of a file. */
export interface Snapshot {
  id: string;
  /** What all states of the file have in common. */
  of: string;
}

/** The states of files that the graph has taken in, by what those of each have in common; the latest taken in last. */
export async function readSnapshots(database: Database, names: readonly string[]): Promise<Snapshot[]> {
  const text = `MATCH (d:Document) WHERE d.snapshotOf IN $names
    WITH d ORDER BY d.recordedAt, d.id RETURN [d.id, d.snapshotOf]`;
  const rows = (await database.read({ text, parameters: { names } })) as [string, string][];
  return rows.map(([id, of]) => ({ id, of }));
}
