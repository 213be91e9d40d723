/** Writes a batch of claims, with their roles, evidence and projection, in a transaction that has begun. */
import { canonicalEvidence, commonEnds, type Claim, type Evidence } from "../domain/claim";
import { RELATION_TYPES } from "../domain/relation-types";
import type { Run } from "./database";
import { deriveDisputes, deriveFromEvidence } from "./derive";
import type { Tally } from "./tally";
import { claimRow, evidenceRows } from "./rows";

/** The relationship that each role of a claim is stored as, and the property with the id at its end. */
export const ROLE_RELATIONSHIPS = [
  { type: "SUBJECT", property: "subjectId" },
  { type: "OBJECT", property: "objectId" },
  { type: "ADDRESSEE", property: "addresseeId" },
  { type: "AT_PLACE", property: "placeId" },
  { type: "DURING", property: "eventId" },
  { type: "ATTRIBUTED_TO", property: "attributedToId" },
] as const;

type ClaimProperties = ReturnType<typeof claimRow>;

interface Stored {
  digest: string;
  ends: Pick<Claim, "subject" | "object">;
  evidence: Evidence[];
}

/**
 * Adds new claims, adds new evidence to known ones, and replaces what isn't part of a claim's identity (its note,
 * its rank) where that differs. Evidence that is stored and not given stays: another file may have brought it.
 */
export async function writeClaims(
  run: Run,
  claims: readonly Claim[],
  earlier?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Tally> {
  const stored = await readStored(run, claims);
  const changed: { claim: Claim; properties: ClaimProperties; isNew: boolean }[] = [];
  for (const claim of claims) {
    const known = stored.get(claim.id);
    const evidence = canonicalEvidence([...(known?.evidence ?? []), ...claim.evidence]);
    const whole = { ...claim, ...(known && commonEnds(known.ends, claim)), evidence };
    const properties = claimRow(whole);
    if (known?.digest === properties.digest && isSame(known.evidence, evidence)) continue;
    changed.push({ claim: whole, properties, isNew: !known });
  }
  if (changed.length > 0) {
    await clear(
      run,
      changed.filter(({ isNew }) => !isNew).map(({ claim }) => claim.id),
    );
    await writeNodes(
      run,
      changed.map(({ properties }) => properties),
    );
    await writeEvidence(
      run,
      changed.map(({ claim }) => claim),
    );
    await writeProjection(
      run,
      changed.map(({ properties }) => properties),
    );
    const ids = changed.map(({ claim }) => claim.id);
    await deriveFromEvidence(run, ids);
    await deriveDisputes(run, ids);
  }
  const added = changed.filter(({ isNew }) => isNew).length;
  return { added, changed: changed.length - added, unchanged: claims.length - changed.length };
}

async function readStored(run: Run, claims: readonly Claim[]): Promise<Map<string, Stored>> {
  const rows = await run({
    text: `UNWIND $ids AS id MATCH (c:Claim {id: id})
           RETURN [c.id, c.digest, c.subjectId, c.objectId, [(c)-[v:EVIDENCED_BY]->(d) | [d.id, v.paragraph, v.phrase, v.pointer]]]`,
    parameters: { ids: claims.map(({ id }) => id) },
  });
  const places = rows as [
    string,
    string,
    string,
    string | null,
    [string, number | null, string | null, string | null][],
  ][];
  return new Map(
    places.map(([id, digest, subject, object, evidence]) => [
      id,
      {
        digest,
        ends: { subject, object: object ?? undefined },
        evidence: evidence.map(([document, paragraph, phrase, pointer]) => ({
          document,
          ...(paragraph !== null && { paragraph }),
          ...(phrase !== null && { phrase }),
          ...(pointer !== null && { pointer }),
        })),
      },
    ]),
  );
}

function isSame(stored: readonly Evidence[], canonical: readonly Evidence[]): boolean {
  return JSON.stringify(canonicalEvidence(stored)) === JSON.stringify(canonical);
}

/** Takes away what is about to be written anew around claims that are known already. */
async function clear(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const roles = ROLE_RELATIONSHIPS.map(({ type }) => type).join("|");
  await run({
    text: `UNWIND $ids AS id MATCH (c:Claim {id: id})
           OPTIONAL MATCH (c)-[:SUBJECT]->(:Entity)-[p {claim: id}]->(:Entity)
           OPTIONAL MATCH (c)-[r:${roles}|EVIDENCED_BY]->()
           DELETE p, r`,
    parameters: { ids },
  });
}

/** A claim has its relation as a label too: of each label the database keeps the number of nodes (see `claim-counts.ts`). */
async function writeNodes(run: Run, rows: readonly ClaimProperties[]): Promise<void> {
  await run({
    text: `UNWIND $rows AS row
           MERGE (c:Claim {id: row.id})
           ON CREATE SET c.recordedAt = $now, c.disputed = false
           WITH c, row, c.recordedAt AS recordedAt, c.disputed AS disputed
           SET c = row, c.recordedAt = recordedAt, c.disputed = disputed, c:$(row.relation)`,
    parameters: { rows, now: new Date().toISOString() },
  });
  for (const { type, property } of ROLE_RELATIONSHIPS) {
    const withRole = rows.filter((row) => (row as Record<string, unknown>)[property] !== undefined);
    if (withRole.length === 0) continue;
    await run({
      text: `UNWIND $rows AS row
             MATCH (c:Claim {id: row.id}) MATCH (e:Entity {id: row.end})
             CREATE (c)-[:${type}]->(e)`,
      parameters: { rows: withRole.map((row) => ({ id: row.id, end: (row as Record<string, unknown>)[property] })) },
    });
  }
}

async function writeEvidence(run: Run, claims: readonly Claim[]): Promise<void> {
  await run({
    text: `UNWIND $rows AS row
           MATCH (c:Claim {id: row.id}) MATCH (d:Entity {id: row.document})
           CREATE (c)-[v:EVIDENCED_BY]->(d)
           SET v.paragraph = row.paragraph, v.phrase = row.phrase, v.pointer = row.pointer`,
    parameters: { rows: claims.flatMap((claim) => evidenceRows(claim).map((row) => ({ id: claim.id, ...row }))) },
  });
}

/** The typed relationships: what Neo4j Browser shows and paths run on. Derived, so written with their claims. */
async function writeProjection(run: Run, rows: readonly ClaimProperties[]): Promise<void> {
  for (const { name } of RELATION_TYPES) {
    const ofRelation = rows.filter((row) => row.relation === name && row.objectId !== undefined);
    if (ofRelation.length === 0) continue;
    await run({
      text: `UNWIND $rows AS row
             MATCH (s:Entity {id: row.subjectId}) MATCH (o:Entity {id: row.objectId})
             CREATE (s)-[r:${name}]->(o)
             SET r.claim = row.id, r.occurredFrom = row.occurredFrom, r.occurredThrough = row.occurredThrough,
                 r.stance = row.stance, r.modality = row.modality`,
      parameters: { rows: ofRelation },
    });
  }
}
