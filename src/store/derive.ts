/** What follows from other parts of the graph and is stored on claims because queries filter and sort by it. */
import { RELATION_TYPES, type RelationName, relationType, type RelationType } from "../domain/relation-types";
import type { Run } from "./database";
import { UNDATED } from "./rows";

/**
 * Since when claims are known, and by how many documents. A document whose date is only known within bounds
 * makes a claim known for certain at the *later* bound: `knownAt` must never show what may not have been out.
 * @example a claim in an article of 2025-01-16 and one of 2025-02?/2025-12? is known since 2025-01-16
 */
export async function deriveFromEvidence(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run({
    text: `UNWIND $ids AS id
           MATCH (c:Claim {id: id})
           WITH c, COLLECT {
             MATCH (c)-[:EVIDENCED_BY]->(d) WITH DISTINCT d
             RETURN [d.dateThrough, d.datePublished] ORDER BY d.dateThrough, d.dateFrom
           } AS dates
           SET c.sources = size(dates), c.knownFrom = dates[0][0], c.publishedFirst = dates[0][1],
               c.byPublished = coalesce(dates[0][0], $undated) + ' ' + c.id`,
    parameters: { ids, undated: UNDATED },
  });
}

/**
 * True of every claim, and all the same needed: an index over several properties is read only where each of them
 * stands in a condition. Without it each batch scanned all claims (loading 500,000: 300 claims a second, and falling).
 */
const INDEXED = "o.byOccurred > ''";

/** Why two claims can't hold together: by a rule of the relation table, or by an editor's judgement. */
export const DISAGREEMENT_REASONS = ["AMOUNT", "ONE_SUBJECT", "CURATED"] as const;
export type DisagreementReason = (typeof DISAGREEMENT_REASONS)[number];

/** Those that follow from the claims themselves. */
export const RULES: readonly DisagreementReason[] = ["AMOUNT", "ONE_SUBJECT"];

/** Times that may overlap: open and unknown ends reach as far as they can. */
const OVERLAP = `coalesce(c.occurredFrom, '0000') <= coalesce(o.occurredThrough, '9999-99')
             AND coalesce(o.occurredFrom, '0000') <= coalesce(c.occurredThrough, '9999-99')`;

/**
 * Which claims can't hold together by the rules of the relation table, written as CONTRADICTS links with their
 * reason, and `disputed` on every claim that has a link, these or an editor's.
 *
 * - `AMOUNT`: same subject, relation and object, in the same unit, but another amount.
 * - `ONE_SUBJECT`: a relation that admits one subject at a time, held by two at times that overlap.
 *
 * The indexes are named, as the statements are planned while the graph is still small, when any plan looks cheap.
 * (Measured: without, 5,500 claims loaded into an empty graph took from 10 s to more than 3 minutes.)
 */
export async function deriveDisputes(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run({
    text: `UNWIND $ids AS id
           MATCH (c:Claim {id: id}) WHERE c.relation IN $relations AND c.amount IS NOT NULL
           WITH c
           MATCH (o:Claim {subjectId: c.subjectId, relation: c.relation, objectId: c.objectId})
           USING INDEX SEEK o:Claim(subjectId, relation, byOccurred)
           WHERE ${INDEXED} AND o.amount <> c.amount AND coalesce(o.unit, '') = coalesce(c.unit, '')
             AND c.modality IN ['ACTUAL', 'PLANNED'] AND o.modality IN ['ACTUAL', 'PLANNED'] AND ${OVERLAP}
           ${LINK}`,
    parameters: { ids, relations: namesWhere((row) => row.oneAmount), reason: "AMOUNT" },
  });
  await run({
    text: `UNWIND $ids AS id
           MATCH (c:Claim {id: id}) WHERE c.relation IN $relations
           WITH c
           MATCH (o:Claim {objectId: c.objectId, relation: c.relation})
           USING INDEX SEEK o:Claim(objectId, relation, byOccurred)
           WHERE ${INDEXED} AND o.subjectId <> c.subjectId AND o.modality = c.modality
             AND c.modality IN ['ACTUAL', 'PLANNED'] AND ${OVERLAP}
           ${LINK}`,
    parameters: { ids, relations: namesWhere((row) => row.oneSubject), reason: "ONE_SUBJECT" },
  });
  await markDisputed(run, ids);
}

/** Sets `disputed` on the claims and on those that they are linked with. */
export async function markDisputed(run: Run, ids: readonly string[]): Promise<void> {
  await run({
    text: `UNWIND $ids AS id
           MATCH (c:Claim {id: id})
           WITH [c] + [(c)-[:CONTRADICTS]-(o:Claim) | o] AS around
           UNWIND around AS touched
           WITH DISTINCT touched
           SET touched.disputed = EXISTS { (touched)-[:CONTRADICTS]-(:Claim) }`,
    parameters: { ids },
  });
}

/** One link for a pair, from the smaller id to the greater, whichever of the two is written last. */
const LINK = `WITH CASE WHEN c.id < o.id THEN c ELSE o END AS a, CASE WHEN c.id < o.id THEN o ELSE c END AS b
           MERGE (a)-[:CONTRADICTS {reason: $reason}]->(b)`;

/** Whether a rule of the relation table can make claims of a relation contradict each other. */
export function mayBeDisputed(relation: RelationName): boolean {
  const { oneAmount, oneSubject } = relationType(relation);
  return oneAmount === true || oneSubject === true;
}

function namesWhere(has: (row: RelationType) => true | undefined): string[] {
  return RELATION_TYPES.filter((row) => has(row)).map((row) => row.name);
}
