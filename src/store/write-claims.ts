/** Writes a batch of claims, with their roles, evidence and projection, in a transaction that has begun. */
import { canonicalEvidence, commonEnds, type Claim, type Evidence, ROLES } from "../domain/claim";
import type { Run } from "./database";
import { createClaims, type EvidenceRow, replaceClaims } from "./claim-nodes";
import { ROLE_RELATIONSHIPS } from "./claim-roles";
import { deriveDisputes, deriveFromEvidence, mayBeDisputed } from "./derive";
import { mergedAmong, type Merged, NOTHING_MERGED } from "./merged";
import type { Tally } from "./tally";
import type { Turn } from "./turn";
import { claimRow, evidenceRows } from "./rows";

type ClaimProperties = ReturnType<typeof claimRow> & RecordTimes & { id: string };
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
    const properties = { ...claimRow(whole), ...times, id: claim.id };
    const isKnown = known?.digest === properties.digest && isSame(known.evidence, evidence);
    if (isKnown && isSameTime(known.times, times)) continue;
    changed.push({ claim: whole, properties, isNew: !known });
  }
  if (changed.length > 0) {
    const into = hasMerged ? await mergedAmong(run, claims.flatMap(entitiesOf)) : NOTHING_MERGED;
    const rows = changed.map(({ claim, properties, isNew }) => ({
      isNew,
      properties: withKeptIds(properties, into),
      evidence: evidenceOf(claim, into),
    }));
    await createClaims(
      run,
      rows.filter(({ isNew }) => isNew),
    );
    await replaceClaims(
      run,
      rows.filter(({ isNew }) => !isNew),
    );
    const ids = changed.map(({ claim }) => claim.id);
    await deriveFromEvidence(run, ids);
    await deriveDisputes(
      run,
      changed.filter(({ claim }) => mayBeDisputed(claim.relation)).map(({ claim }) => claim.id),
    );
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

/** The evidence of a claim, with the documents that are kept, and those that were given where they are others. */
function evidenceOf(claim: Claim, into: Merged): EvidenceRow[] {
  return evidenceRows(claim).map(({ document, ...row }) => {
    const kept = into.get(document);
    return { document: kept ?? document, properties: { ...row, givenDocument: kept ? document : null } };
  });
}
