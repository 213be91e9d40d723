/**
 * The peer, @neo4j/graphql, over the very data that Attest's loader wrote, modelled in the two ways that its users
 * choose between: one flat type for all entities, or an interface with a type for each kind. Labels are given so that
 * its look-ups by id use the same unique index as Attest's.
 */
import { ENTITY_TYPES } from "../../src/domain/entity-types";
import { RELATION_NAMES } from "../../src/domain/relation-types";

const CLAIM = (document: string) => `
  type EvidencedBy @relationshipProperties { paragraph: Int phrase: String }
  type Claim @node {
    id: ID!
    relation: String!
    occurred: String
    byOccurred: String!
    subjectId: String!
    objectId: String
    subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
    object: [Entity!]! @relationship(type: "OBJECT", direction: OUT)
    evidence: [${document}!]! @relationship(type: "EVIDENCED_BY", direction: OUT, properties: "EvidencedBy")
  }`;

/** What its generated fields can't say, as fields with Cypher of one's own: paths, and counts by relation. */
const CUSTOM = `
  type PathNode { id: ID! name: String! }
  type PathStep { subject: ID! relation: String! claim: ID! }
  type Path { nodes: [PathNode!]! steps: [PathStep!]! }
  type RelationCount { relation: String! count: Int! }
  type Query {
    path(from: ID!, to: ID!): Path @cypher(statement: """
      MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to})
      MATCH p = shortestPath((a)-[:${RELATION_NAMES.join("|")}*..6]-(b))
      RETURN {nodes: [n IN nodes(p) | {id: n.id, name: n.name}],
        steps: [r IN relationships(p) | {subject: startNode(r).id, relation: type(r), claim: r.claim}]} AS path
    """, columnName: "path")
    counts(id: ID!): [RelationCount!]! @cypher(statement: """
      MATCH (c:Claim) WHERE c.objectId = $id AND c.byOccurred > '' WITH c.relation AS relation, count(*) AS n
      RETURN {relation: relation, count: n} AS counted
    """, columnName: "counted")
    search(phrase: String!): [Entity!]! @cypher(statement: """
      CALL db.index.fulltext.queryNodes('entity_names', $phrase, {limit: 10}) YIELD node RETURN node
    """, columnName: "node")
  }`;

const FIELDS = "id: ID! kind: String! name: String! summary: String";

const FLAT = `
  type Entity @node(labels: ["Entity"])
    @fulltext(indexes: [{ indexName: "entity_names", queryName: "searchEntities", fields: ["name"] }]) {
    ${FIELDS}
    datePublished: String
    claims: [Claim!]! @relationship(type: "SUBJECT", direction: IN)
    about: [Claim!]! @relationship(type: "OBJECT", direction: IN)
  }
  ${CLAIM("Entity")}
  ${CUSTOM}`;

const INTERFACE = `
  interface Entity {
    ${FIELDS}
    claims: [Claim!]! @declareRelationship
    about: [Claim!]! @declareRelationship
  }
  ${ENTITY_TYPES.map(
    ({ type }) => `
  type ${type} implements Entity @node(labels: ["Entity", "${type}"]) {
    ${FIELDS} ${type === "Document" ? "datePublished: String" : ""}
    claims: [Claim!]! @relationship(type: "SUBJECT", direction: IN)
    about: [Claim!]! @relationship(type: "OBJECT", direction: IN)
  }`,
  ).join("")}
  ${CLAIM("Document")}
  ${CUSTOM}`;

/** The type definitions of both models. */
export const PEER_MODELS = { flat: FLAT, interface: INTERFACE } as const;
export type PeerModel = keyof typeof PEER_MODELS;
