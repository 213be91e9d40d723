/** Verifies in the database that the graph keeps its promises. */
import { claimId, type ClaimContent } from "../domain/claim";
import { ENTITY_TYPES } from "../domain/entity-types";
import { RELATION_NAMES } from "../domain/relation-types";
import type { Database } from "./database";
import { ROLE_RELATIONSHIPS } from "./write-claims";

/** A promise that something in the database breaks. */
export interface Violation {
  rule: string;
  /** The id of what breaks it. */
  id: string;
}

/** Rules as statements that return the ids of what breaks them. */
const RULES: readonly { rule: string; text: string }[] = [
  {
    rule: "every claim has evidence",
    text: "MATCH (n:Claim) WHERE NOT EXISTS { (n)-[:EVIDENCED_BY]->(:Document) } RETURN n.id",
  },
  ...ROLE_RELATIONSHIPS.map(({ type, property }) => ({
    rule: `a claim's ${type} is the one entity that its ${property} names`,
    text: `MATCH (n:Claim) WITH n, [(n)-[:${type}]->(e:Entity) | e.id] AS ends
           WHERE ends <> CASE WHEN n.${property} IS NULL THEN [] ELSE [n.${property}] END RETURN n.id`,
  })),
  { rule: "every claim has a subject", text: "MATCH (n:Claim) WHERE n.subjectId IS NULL RETURN n.id" },
  {
    rule: "every claim has an object or a value",
    text: "MATCH (n:Claim) WHERE n.objectId IS NULL AND n.amount IS NULL AND n.text IS NULL RETURN n.id",
  },
  {
    rule: "every claim with an object has one projected relationship",
    text: `MATCH (n:Claim)-[:SUBJECT]->(s:Entity) WHERE n.objectId IS NOT NULL
           AND COUNT { (s)-[r {claim: n.id}]->(o:Entity) WHERE type(r) = n.relation AND o.id = n.objectId } <> 1 RETURN n.id`,
  },
  {
    rule: "every projected relationship has its claim",
    text: `MATCH (s:Entity)-[r:${RELATION_NAMES.join("|")}]->(o:Entity)
           WHERE NOT EXISTS { MATCH (c:Claim {id: r.claim}) WHERE c.subjectId = s.id AND c.objectId = o.id AND c.relation = type(r) }
           RETURN coalesce(r.claim, elementId(r))`,
  },
  {
    rule: "a claim has its relation as a label",
    text: "MATCH (n:Claim) WHERE [label IN labels(n) WHERE label <> 'Claim'] <> [n.relation] RETURN n.id",
  },
  {
    rule: "what is known has been published",
    text: `MATCH (n:Claim)
           WITH n, COLLECT {
             MATCH (n)-[:EVIDENCED_BY]->(d) WITH DISTINCT d
             RETURN [d.dateThrough, d.datePublished] ORDER BY d.dateThrough, d.dateFrom
           } AS dates
           WHERE coalesce(n.sources, -1) <> size(dates) OR coalesce(n.knownFrom, '') <> coalesce(dates[0][0], '')
             OR coalesce(n.publishedFirst, '') <> coalesce(dates[0][1], '') RETURN n.id`,
  },
  {
    rule: "a claim is disputed when it contradicts another",
    text: "MATCH (n:Claim) WHERE n.disputed <> EXISTS { (n)-[:CONTRADICTS]-(:Claim) } RETURN n.id",
  },
  {
    rule: "an entity has one kind, and the label of it",
    text: `MATCH (n:Entity) WITH n, [label IN labels(n) WHERE label <> 'Entity'] AS kinds
           WHERE size(kinds) <> 1 OR kinds[0] <> coalesce($types[n.kind], '') OR n.name IS NULL RETURN n.id`,
  },
  {
    rule: "a document's publisher is the organisation that it names",
    text: "MATCH (n:Document) WHERE [(n)-[:PUBLISHER]->(o) | o.id] <> CASE WHEN n.publisher IS NULL THEN [] ELSE [n.publisher] END RETURN n.id",
  },
];

/**
 * Looks for whatever breaks a rule of the model.
 * @returns the violations, at most a hundred a rule; empty when all is well.
 */
export async function checkGraph(database: Database): Promise<Violation[]> {
  const violations: Violation[] = [];
  const parameters = { types: Object.fromEntries(ENTITY_TYPES.map(({ kind, type }) => [kind, type])) };
  for (const { rule, text } of RULES) {
    const ids = await database.read({ text: `${text} LIMIT 100`, parameters });
    violations.push(...ids.map((id) => ({ rule, id: String(id) })));
  }
  return [...violations, ...(await checkIdentity(database))];
}

/** Identity is content: the id of a claim follows from what it says. */
async function checkIdentity(database: Database): Promise<Violation[]> {
  const properties =
    "c.id, c.subjectId, c.relation, c.objectId, c.amount, c.unit, c.text, c.occurred, c.modality, c.attributedToId";
  const violations: Violation[] = [];
  for (let after = ""; ;) {
    const text = `MATCH (c:Claim) WHERE c.id > $after RETURN [${properties}] ORDER BY c.id LIMIT 10000`;
    const rows = (await database.read({ text, parameters: { after } })) as (string | null)[][];
    if (rows.length === 0) return violations;
    for (const [id, subject, relation, object, amount, unit, words, occurred, modality, attributedTo] of rows) {
      const content = {
        subject,
        relation,
        object,
        value: { amount, unit, text: words },
        occurred,
        modality,
        attributedTo,
      } as unknown as ClaimContent;
      if (claimId(content) !== id) violations.push({ rule: "a claim's id follows from its content", id: String(id) });
    }
    after = String(rows.at(-1)?.[0]);
  }
}
