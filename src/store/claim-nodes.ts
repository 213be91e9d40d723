/** Claims as nodes, with their roles, evidence and projection, in a transaction that has begun. */
import { ROLE_RELATIONSHIPS, writeRoles } from "./claim-roles";
import type { Run } from "./database";

/** An evidence: the document, and what stands on the relationship to it. */
export interface EvidenceRow {
  document: string;
  properties: Record<string, unknown>;
}

/** A claim's stored properties, and its evidence. */
export interface ClaimNode {
  properties: Record<string, unknown> & { id: string };
  evidence: EvidenceRow[];
}

/** A claim has its relation as a label too: of each label the database keeps the number of nodes (see `claim-counts.ts`). */
const NEW_CLAIM = "CREATE (c:Claim:$(row.properties.relation)) SET c = row.properties, c.disputed = false";
const EVIDENCE = `UNWIND row.evidence AS item
  MATCH (d:Entity {id: item.document})
  CREATE (c)-[v:EVIDENCED_BY]->(d) SET v = item.properties`;

/** Puts on a typed relationship what it has of its claim. */
const projected = (row: string) =>
  `SET r.claim = ${row}.id, ${["occurredFrom", "occurredThrough", "stance", "modality"]
    .map((name) => `r.${name} = ${row}.${name}`)
    .join(", ")}`;

/**
 * Creates claims that the graph doesn't have. What most of them have is written in one statement, that finds each
 * entity once. (Measured, of 500,000: a statement for each sort of relationship took three times as long.)
 */
export async function createClaims(run: Run, claims: readonly ClaimNode[]): Promise<void> {
  const [joining, others] = [true, false].map((isJoining) =>
    claims.filter(({ properties }) => (properties.objectId !== undefined) === isJoining),
  ) as [ClaimNode[], ClaimNode[]];
  if (joining.length > 0)
    await run({
      text: `UNWIND $rows AS row
             MATCH (s:Entity {id: row.properties.subjectId}) MATCH (o:Entity {id: row.properties.objectId})
             ${NEW_CLAIM}
             CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o)
             CREATE (s)-[r:$(row.properties.relation)]->(o) ${projected("row.properties")}
             WITH c, row ${EVIDENCE}`,
      parameters: { rows: joining },
    });
  if (others.length > 0)
    await run({
      text: `UNWIND $rows AS row
             MATCH (s:Entity {id: row.properties.subjectId})
             ${NEW_CLAIM}
             CREATE (c)-[:SUBJECT]->(s)
             WITH c, row ${EVIDENCE}`,
      parameters: { rows: others },
    });
  await writeRoles(
    run,
    claims.map(({ properties }) => properties),
    ["SUBJECT", "OBJECT"],
  );
}

/** Writes claims that the graph has anew, with all that hangs on them but their links with other claims. */
export async function replaceClaims(run: Run, claims: readonly ClaimNode[]): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map(({ properties }) => properties);
  const roles = ROLE_RELATIONSHIPS.map(({ type }) => type).join("|");
  await run({
    text: `UNWIND $ids AS id MATCH (c:Claim {id: id})
           OPTIONAL MATCH (c)-[:SUBJECT]->(:Entity)-[p {claim: id}]->(:Entity)
           OPTIONAL MATCH (c)-[r:${roles}|EVIDENCED_BY]->()
           DELETE p, r`,
    parameters: { ids: rows.map(({ id }) => id) },
  });
  await run({
    text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id})
           WITH c, row, c.disputed AS disputed SET c = row, c.disputed = disputed`,
    parameters: { rows },
  });
  await writeRoles(run, rows);
  await run({
    text: `UNWIND $rows AS row MATCH (c:Claim {id: row.properties.id}) ${EVIDENCE}`,
    parameters: { rows: claims },
  });
  await writeProjection(run, rows);
}

/** The typed relationships: what Neo4j Browser shows and paths run on. Derived, so written with their claims. */
export async function writeProjection(run: Run, rows: readonly Record<string, unknown>[]): Promise<void> {
  const joining = rows.filter(({ objectId }) => objectId !== undefined && objectId !== null);
  if (joining.length === 0) return;
  await run({
    text: `UNWIND $rows AS row
           MATCH (s:Entity {id: row.subjectId}) MATCH (o:Entity {id: row.objectId})
           CREATE (s)-[r:$(row.relation)]->(o) ${projected("row")}`,
    parameters: { rows: joining },
  });
}
