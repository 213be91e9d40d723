/** Verifies in the database that the graph keeps its promises. */
import { claimId, type ClaimContent } from "../domain/claim";
import { clusters } from "../domain/cluster";
import { ENTITY_TYPES } from "../domain/entity-types";
import { RELATION_NAMES } from "../domain/relation-types";
import type { Database } from "./database";
import { readDecisions } from "./judgements";
import { ROLE_RELATIONSHIPS } from "./claim-roles";

/** A promise that something in the database breaks. */
export interface Violation {
  rule: string;
  /** The id of what breaks it. */
  id: string;
}

/** How many violations of a rule are told. */
const MOST = 100;

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
    rule: "what was merged is nothing else any more, and leads to an entity",
    text: `MATCH (n:Merged) WHERE labels(n) <> ['Merged'] OR NOT EXISTS { (:Entity {id: n.into}) }
             OR EXISTS { (:Entity {id: n.id}) } OR EXISTS { (n)--() } RETURN n.id`,
  },
  {
    rule: "an entity's former ids are those that mean it or what was merged into it",
    text: `MATCH (n:Entity)
           WITH n, COLLECT { MATCH (m:Merged {into: n.id}) RETURN m.id } AS merged
           WHERE coalesce(n.formerIds, []) <> COLLECT {
             UNWIND [n.id] + merged AS id CALL (id) {
               MATCH (f:FormerId {entity: id}) RETURN f.id AS former UNION MATCH (m:Merged {id: id}) RETURN m.id AS former
             }
             RETURN former ORDER BY former
           } RETURN n.id`,
  },
  {
    rule: "a former id is nothing of its own, and means an entity",
    text: `MATCH (n:FormerId) WHERE EXISTS { (:Entity {id: n.id}) } OR EXISTS { (:Merged {id: n.id}) }
             OR NOT (EXISTS { (:Entity {id: n.entity}) } OR EXISTS { (:Merged {id: n.entity}) }) RETURN n.id`,
  },
  {
    rule: "what a claim was given is what it names, or was merged into that",
    text: `MATCH (n:Claim) WHERE ${ROLE_RELATIONSHIPS.map(
      ({ property, given }) =>
        `(n.${given} IS NOT NULL AND NOT EXISTS { (:Merged {id: n.${given}, into: n.${property}}) })`,
    ).join(" OR ")} RETURN n.id`,
  },
  {
    rule: "a document's publisher is the organisation that it names",
    text: "MATCH (n:Document) WHERE [(n)-[:PUBLISHER]->(o) | o.id] <> CASE WHEN n.publisher IS NULL THEN [] ELSE [n.publisher] END RETURN n.id",
  },
];

/** The properties that a claim's id is made of, as they were given. */
const given = (property: (typeof ROLE_RELATIONSHIPS)[number]["property"]) => {
  const role = ROLE_RELATIONSHIPS.find((one) => one.property === property);
  return `coalesce(c.${role?.given}, c.${property})`;
};

/**
 * Looks for whatever breaks a rule of the model.
 * @returns the violations, at most a hundred a rule; empty when all is well.
 */
export async function checkGraph(database: Database): Promise<Violation[]> {
  const violations: Violation[] = [];
  const parameters = { types: Object.fromEntries(ENTITY_TYPES.map(({ kind, type }) => [kind, type])) };
  for (const { rule, text } of RULES) {
    const ids = await database.read({ text: `${text} LIMIT ${MOST}`, parameters });
    violations.push(...ids.map((id) => ({ rule, id: String(id) })));
  }
  return [...violations, ...(await checkIdentity(database)), ...(await checkMerges(database))];
}

/** Identity is content: the id of a claim follows from what it says. */
async function checkIdentity(database: Database): Promise<Violation[]> {
  const properties = [
    ...["c.id", given("subjectId"), "c.relation", given("objectId"), "c.amount", "c.unit", "c.text", "c.occurred"],
    ...["c.modality", given("attributedToId")],
  ].join(", ");
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

/** What is merged follows from the judgements. */
async function checkMerges(database: Database): Promise<Violation[]> {
  const merged = await database.read({ text: "MATCH (m:Merged) RETURN [m.id, m.into]", parameters: {} });
  const { into } = clusters(await readDecisions(database));
  const found = new Map(merged as [string, string][]);
  return [...new Set([...into.keys(), ...found.keys()])]
    .filter((id) => into.get(id) !== found.get(id))
    .sort()
    .slice(0, MOST)
    .map((id) => ({ rule: "what is merged follows from the judgements", id }));
}
