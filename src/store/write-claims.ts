/** Writes a batch of claims, with their roles, evidence and projection, in a transaction that has begun. */
import { canonicalEvidence, commonEnds, type Claim, type Evidence, ROLES } from "../domain/claim";
import { RELATION_TYPES } from "../domain/relation-types";
import type { Run } from "./database";
import { deriveDisputes, deriveFromEvidence } from "./derive";
import { mergedAmong, type Merged, NOTHING_MERGED } from "./merged";
import type { Tally } from "./tally";
import type { Turn } from "./turn";
import { claimRow, evidenceRows } from "./rows";

/**
 * The relationship that each role of a claim is stored as, the property with the id at its end, and the one with the
 * id that was given, where that was merged into the other.
 */
export const ROLE_RELATIONSHIPS = [
  { type: "SUBJECT", property: "subjectId", given: "givenSubjectId" },
  { type: "OBJECT", property: "objectId", given: "givenObjectId" },
  { type: "ADDRESSEE", property: "addresseeId", given: "givenAddresseeId" },
  { type: "AT_PLACE", property: "placeId", given: "givenPlaceId" },
  { type: "DURING", property: "eventId", given: "givenEventId" },
  { type: "ATTRIBUTED_TO", property: "attributedToId", given: "givenAttributedToId" },
] as const;

type ClaimProperties = ReturnType<typeof claimRow> & RecordTimes;
type RecordTimes = Pick<Claim, "recordedAt" | "retractedAt">;

/** Of documents that are states of a file: the earlier ones of each. */
type Earlier = ReadonlyMap<string, ReadonlySet<string>>;

interface Stored {
  digest: string;
  ends: Pick<Claim, "subject" | "object">;
  evidence: Evidence[];
  times: RecordTimes;
}

/**
 * Adds new claims, adds new evidence to known ones, and replaces what isn't part of a claim's identity (its note,
 * its rank) where that differs. Evidence that is stored and not given stays: another file may have brought it. Of two
 * times at which it was recorded the earlier stays. A claim that was retracted and is given again stands again, unless
 * it is given as retracted.
 *
 * @param earlier of documents that are states of a file the earlier ones: a known claim that one of these has, and that
 * stands, takes no evidence of the later.
 */
export async function writeClaims(
  run: Run,
  claims: readonly Claim[],
  { hasMerged }: Turn,
  earlier?: Earlier,
): Promise<Tally> {
  const stored = await readStored(run, claims);
  const now = new Date().toISOString();
  const changed: { claim: Claim; properties: ClaimProperties; isNew: boolean }[] = [];
  for (const claim of claims) {
    const known = stored.get(claim.id);
    const given = known && !known.times.retractedAt ? newEvidence(claim, known, earlier) : claim.evidence;
    const evidence = canonicalEvidence([...(known?.evidence ?? []), ...given]);
    const whole = { ...claim, ...(known && commonEnds(known.ends, claim)), evidence };
    const times = timesOf(claim, known?.times, now);
    const properties = { ...claimRow(whole), ...times };
    const isKnown = known?.digest === properties.digest && isSame(known.evidence, evidence);
    if (isKnown && isSameTime(known.times, times)) continue;
    changed.push({ claim: whole, properties, isNew: !known });
  }
  if (changed.length > 0) {
    const into = hasMerged ? await mergedAmong(run, claims.flatMap(entitiesOf)) : NOTHING_MERGED;
    const rows = changed.map(({ properties }) => withKeptIds(properties, into));
    await clear(
      run,
      changed.filter(({ isNew }) => !isNew).map(({ claim }) => claim.id),
    );
    await writeNodes(run, rows);
    await writeEvidence(
      run,
      changed.map(({ claim }) => claim),
      into,
    );
    await writeProjection(run, rows);
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
           RETURN [c.id, c.digest, coalesce(c.givenSubjectId, c.subjectId), coalesce(c.givenObjectId, c.objectId),
             c.recordedAt, c.retractedAt,
             [(c)-[v:EVIDENCED_BY]->(d) | [coalesce(v.givenDocument, d.id), v.paragraph, v.phrase, v.pointer]]]`,
    parameters: { ids: claims.map(({ id }) => id) },
  });
  const places = rows as [
    string,
    string,
    string,
    string | null,
    string,
    string | null,
    [string, number | null, string | null, string | null][],
  ][];
  return new Map(
    places.map(([id, digest, subject, object, recordedAt, retractedAt, evidence]) => [
      id,
      {
        digest,
        ends: { subject, object: object ?? undefined },
        times: { recordedAt, retractedAt: retractedAt ?? undefined },
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

function entitiesOf({ subject, object, evidence, ...roles }: Claim): string[] {
  const named = [subject, object, ...ROLES.map((role) => roles[role])].filter((id) => id !== undefined);
  return [...named, ...evidence.map(({ document }) => document)];
}

/** A claim's properties with the ids that are kept, and those that were given where they are others. */
function withKeptIds(properties: ClaimProperties, into: Merged): ClaimProperties {
  if (into.size === 0) return properties;
  const row: Record<string, unknown> = { ...properties };
  for (const { property, given } of ROLE_RELATIONSHIPS) {
    const kept = into.get(String(row[property]));
    if (kept) [row[given], row[property]] = [row[property], kept];
  }
  return row as ClaimProperties;
}

function isSame(stored: readonly Evidence[], canonical: readonly Evidence[]): boolean {
  return JSON.stringify(canonicalEvidence(stored)) === JSON.stringify(canonical);
}

/** The evidence that says something new of a claim that stands: another state of a file that has it says nothing. */
function newEvidence({ evidence }: Claim, known: Stored, earlier?: Earlier): Evidence[] {
  if (!earlier) return evidence;
  const has = new Set(known.evidence.map(({ document }) => document));
  return evidence.filter(({ document }) => ![...(earlier.get(document) ?? [])].some((state) => has.has(state)));
}

/** The earlier of two times of recording; what is given without a retraction stands. */
function timesOf(given: RecordTimes, known: RecordTimes | undefined, now: string): RecordTimes {
  const [recordedAt = now] = [given.recordedAt, known?.recordedAt].filter((time) => time !== undefined).sort();
  return { recordedAt, retractedAt: given.retractedAt };
}

function isSameTime(a: RecordTimes, b: RecordTimes): boolean {
  return a.recordedAt === b.recordedAt && a.retractedAt === b.retractedAt;
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
           ON CREATE SET c.disputed = false
           WITH c, row, c.disputed AS disputed
           SET c = row, c.disputed = disputed, c:$(row.relation)`,
    parameters: { rows },
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

async function writeEvidence(run: Run, claims: readonly Claim[], into: Merged): Promise<void> {
  await run({
    text: `UNWIND $rows AS row
           MATCH (c:Claim {id: row.id}) MATCH (d:Entity {id: row.document})
           CREATE (c)-[v:EVIDENCED_BY]->(d)
           SET v.paragraph = row.paragraph, v.phrase = row.phrase, v.pointer = row.pointer, v.givenDocument = row.given`,
    parameters: {
      rows: claims.flatMap((claim) =>
        evidenceRows(claim).map(({ document, ...row }) => {
          const kept = into.get(document);
          return { id: claim.id, ...row, document: kept ?? document, given: kept ? document : null };
        }),
      ),
    },
  });
}

/** The typed relationships: what Neo4j Browser shows and paths run on. Derived, so written with their claims. */
export async function writeProjection(run: Run, rows: readonly Record<string, unknown>[]): Promise<void> {
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
