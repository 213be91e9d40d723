/**
 * Moves what was said of one id to another, and back. A claim keeps its id and what was given; what changes is the
 * entity that it, its evidence and its typed relationship lead to. What is merged away stays as a node that no
 * question finds, with all that it was, so that taking it apart again gives the graph that never merged.
 */
import { ENTITY_TYPES, type EntityKind, kindOfId } from "../domain/entity-types";
import { RELATION_NAMES } from "../domain/relation-types";
import type { Run } from "./database";
import { deriveDisputes, deriveFromEvidence, markDisputed, RULES } from "./derive";
import { countMerges } from "./former-ids";
import { writeNames } from "./names";
import { writeProjection } from "./claim-nodes";
import { ROLE_RELATIONSHIPS } from "./claim-roles";

/** That what was given as an id belongs to another entity than before; one of the two may be the id itself. */
export interface Move {
  id: string;
  from: string;
  to: string;
}

/**
 * Moves whole clusters, in a transaction that has begun: every id that means another entity than before, once. Both
 * `from` and `to` have to be there, merged or not.
 */
export async function moveEntities(run: Run, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const restored = moves.filter(({ id, to }) => id === to).map(({ id }) => id);
  await restore(run, restored);
  const projected = await clearProjection(run, moves);
  const [subjects = [], objects = []] = await moveRoles(run, moves);
  const evidenced = await moveEvidence(run, moves);
  await movePublishers(run, moves);
  await mergeAway(run, moves);
  await linkPublishers(run, restored);
  await writeProjection(run, projected);
  await deriveFromEvidence(run, evidenced);
  await deriveDisputesAnew(run, [...new Set([...subjects, ...objects])]);
  await writeNames(
    run,
    moves.flatMap(({ from, to }) => [from, to]),
  );
  await countMerges(run);
}

async function restore(run: Run, ids: readonly string[]): Promise<void> {
  for (const { type, rows } of byKind(ids))
    await run({
      text: `UNWIND $rows AS id MATCH (e:Merged {id: id}) REMOVE e:Merged, e.into SET e:Entity:${type}`,
      parameters: { rows },
    });
}

/** Each goes with its own aliases, which `writeNames` folds when it comes back, and with the publisher that was given. */
async function mergeAway(run: Run, moves: readonly Move[]): Promise<void> {
  const away = moves.filter(({ id, to }) => id !== to);
  const into = new Map(away.map(({ id, to }) => [id, to]));
  for (const { type, rows } of byKind([...into.keys()]))
    await run({
      text: `UNWIND $rows AS row
             CALL (row) { MATCH (e:Entity {id: row.id}) RETURN e UNION MATCH (e:Merged {id: row.id}) RETURN e }
             OPTIONAL MATCH (e)-[p:PUBLISHER]->() DELETE p
             WITH DISTINCT e, row
             REMOVE e:Entity:${type}
             SET e:Merged, e.into = row.to, e.aliases = coalesce(e.ownAliases, e.aliases), e.ownAliases = null,
                 e.folded = null, e.formerIds = null, e.publisher = coalesce(e.givenPublisher, e.publisher), e.givenPublisher = null`,
      parameters: { rows: rows.map((id) => ({ id, to: into.get(id) })) },
    });
}

function byKind(ids: readonly string[]): { type: string; rows: string[] }[] {
  const kinds = new Map<EntityKind | undefined, string[]>();
  for (const id of ids) kinds.set(kindOfId(id), [...(kinds.get(kindOfId(id)) ?? []), id]);
  return ENTITY_TYPES.flatMap(({ kind, type }) => {
    const rows = kinds.get(kind);
    return rows ? [{ type, rows }] : [];
  });
}

/** Takes the typed relationships of the claims away that get another end; returns what the new ones are made of. */
async function clearProjection(run: Run, moves: readonly Move[]): Promise<Record<string, unknown>[]> {
  const into = new Map(moves.map(({ id, to }) => [id, to]));
  const rows = await run({
    text: `UNWIND $moves AS move
           MATCH (:Entity {id: move.from})-[p:${RELATION_NAMES.join("|")}]-(:Entity)
           MATCH (c:Claim {id: p.claim})
           WITH DISTINCT move, p, c, coalesce(c.givenSubjectId, c.subjectId) AS subject,
             coalesce(c.givenObjectId, c.objectId) AS object
           WHERE subject = move.id OR object = move.id
           DELETE p
           RETURN DISTINCT c {.id, .relation, .subjectId, .objectId, .occurredFrom, .occurredThrough, .stance, .modality,
             subject: subject, object: object}`,
    parameters: { moves },
  });
  return (rows as Record<string, unknown>[]).map(({ subject, object, ...row }) => ({
    ...row,
    subjectId: into.get(String(subject)) ?? row.subjectId,
    objectId: into.get(String(object)) ?? row.objectId,
  }));
}

/** @returns the ids of the claims that were touched, by role. */
async function moveRoles(run: Run, moves: readonly Move[]): Promise<string[][]> {
  const touched: string[][] = [];
  for (const { type, property, given } of ROLE_RELATIONSHIPS) {
    const ids = await run({
      text: `UNWIND $moves AS move
             MATCH (:Entity {id: move.from})<-[r:${type}]-(c:Claim) WHERE coalesce(c.${given}, c.${property}) = move.id
             MATCH (e:Entity {id: move.to})
             DELETE r CREATE (c)-[:${type}]->(e)
             SET c.${property} = move.to, c.${given} = CASE WHEN move.to = move.id THEN null ELSE move.id END
             RETURN c.id`,
      parameters: { moves },
    });
    touched.push(ids as string[]);
  }
  return touched;
}

/** @returns the ids of the claims that were touched. */
async function moveEvidence(run: Run, moves: readonly Move[]): Promise<string[]> {
  const documents = moves.filter(({ id }) => kindOfId(id) === "DOCUMENT");
  if (documents.length === 0) return [];
  const ids = await run({
    text: `UNWIND $moves AS move
           MATCH (d:Entity {id: move.from})<-[v:EVIDENCED_BY]-(c:Claim) WHERE coalesce(v.givenDocument, d.id) = move.id
           MATCH (e:Entity {id: move.to})
           CREATE (c)-[w:EVIDENCED_BY]->(e)
           SET w = properties(v), w.givenDocument = CASE WHEN move.to = move.id THEN null ELSE move.id END
           DELETE v
           RETURN DISTINCT c.id`,
    parameters: { moves: documents },
  });
  return ids as string[];
}

async function movePublishers(run: Run, moves: readonly Move[]): Promise<void> {
  const publishers = moves.filter(({ id }) => kindOfId(id) === "ORGANISATION");
  if (publishers.length === 0) return;
  await run({
    text: `UNWIND $moves AS move
           MATCH (:Entity {id: move.from})<-[p:PUBLISHER]-(d:Entity) WHERE coalesce(d.givenPublisher, d.publisher) = move.id
           MATCH (o:Entity {id: move.to})
           DELETE p CREATE (d)-[:PUBLISHER]->(o)
           SET d.publisher = move.to, d.givenPublisher = CASE WHEN move.to = move.id THEN null ELSE move.id END`,
    parameters: { moves: publishers },
  });
}

/** Documents that come back may find that their publisher was merged meanwhile. */
async function linkPublishers(run: Run, ids: readonly string[]): Promise<void> {
  const documents = ids.filter((id) => kindOfId(id) === "DOCUMENT");
  if (documents.length === 0) return;
  await run({
    text: `UNWIND $ids AS id
           MATCH (d:Entity {id: id}) WHERE d.publisher IS NOT NULL
           OPTIONAL MATCH (m:Merged {id: d.publisher})
           MATCH (o:Entity {id: coalesce(m.into, d.publisher)})
           CREATE (d)-[:PUBLISHER]->(o)
           SET d.publisher = o.id, d.givenPublisher = m.id`,
    parameters: { ids: documents },
  });
}

/** Takes away what rules said of claims before they had another subject or object, and lets them speak again. */
async function deriveDisputesAnew(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const others = await run({
    text: `UNWIND $ids AS id
           MATCH (c:Claim {id: id})-[r:CONTRADICTS]-(o:Claim) WHERE r.reason IN $rules
           WITH DISTINCT r, o DELETE r
           RETURN DISTINCT o.id`,
    parameters: { ids, rules: RULES },
  });
  await deriveDisputes(run, ids);
  await markDisputed(run, others as string[]);
}
