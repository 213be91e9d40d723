/**
 * The limit: the best Cypher that we can write by hand for each question, one auto-commit statement through
 * neo4j-driver in READ mode, no GraphQL and no HTTP.
 */
import neo4j, { type Driver } from "neo4j-driver";
import { RELATION_NAMES } from "../../src/domain/relation-types";
import type { Connection } from "../../src/neo4j";
import { answers } from "./answers";
import type { Arguments, Operations } from "./questions";

// The condition on the sort key is true of every claim: without one the index that ends in it is not used.
const ENDS = `MATCH (c:Claim) WHERE c.subjectId = id AND c.byOccurred > '' RETURN c.objectId AS other
  UNION MATCH (c:Claim) WHERE c.objectId = id AND c.byOccurred > '' RETURN c.subjectId AS other`;

export const LIMIT: Operations = {
  Q1: {
    text: "MATCH (e:Entity {id: $id}) RETURN [e.id, e.name, e.summary]",
    answer: ([row]: [[string, string, string | null]]) => row,
  },
  Q2: {
    text: `MATCH (m:Entity {id: $id})
      RETURN [m.name, COLLECT {
        MATCH (c:Claim) WHERE c.objectId = $id AND c.relation = 'CRITICISED' AND c.byOccurred > ''
        WITH c ORDER BY c.objectId DESC, c.relation DESC, c.byOccurred DESC LIMIT 20
        RETURN [c.occurred, head([(c)-[:SUBJECT]->(s) | s.name]), [(c)-[v:EVIDENCED_BY]->(d) | [v.paragraph, d.name, d.datePublished]]]
      }]`,
    answer: ([[name, claims]]: [[string, [string, string, unknown[][]][]]]) => [
      name,
      claims.map(([occurred, subject, evidence]) => [occurred, subject, answers.unordered(evidence)]),
    ],
  },
  Q3: {
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id})
      RETURN [e.id, e.name, COLLECT {
        MATCH (c:Claim) WHERE c.subjectId = id AND c.relation = 'CRITICISED' AND c.byOccurred > ''
        WITH c ORDER BY c.subjectId DESC, c.relation DESC, c.byOccurred DESC LIMIT 10
        RETURN [c.occurred, head([(c)-[:OBJECT]->(o) | o.name]), [(c)-[:EVIDENCED_BY]->(d) | d.name]]
      }]`,
    answer: (rows: [string, string, [string, string, string[]][]][]) =>
      answers.unordered(
        rows.map(([id, name, claims]) => [
          id,
          name,
          claims.map(([at, object, documents]) => [at, object, answers.documents(documents)]),
        ]),
      ),
  },
  Q4: {
    text: `WITH $id AS id
      CALL (id) { ${ENDS} }
      WITH collect(other) + $id AS near
      CALL (near) { UNWIND near AS id CALL (id) { ${ENDS} } RETURN collect(DISTINCT other) AS far }
      WITH near + [id IN far WHERE NOT id IN near] AS ids
      CALL (ids) { UNWIND ids AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, e.name, e.kind]) AS nodes }
      CALL (ids) {
        MATCH (c:Claim) WHERE c.subjectId IN ids AND c.objectId IN ids AND c.byOccurred > ''
        WITH c.subjectId AS s, c.relation AS r, c.objectId AS o, count(*) AS n RETURN collect([s, r, o, n]) AS links
      }
      RETURN [nodes, links]`,
    answer: ([[nodes]]: [[unknown[][]]]) => answers.unordered(nodes),
  },
  Q5: {
    text: `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to})
      MATCH p = shortestPath((a)-[:${RELATION_NAMES.join("|")}*..6]-(b))
      RETURN [[n IN nodes(p) | [n.id, n.name]], [r IN relationships(p) | [startNode(r).id, type(r), r.claim]]]`,
    answer: ([path]: [[unknown, unknown[]]?]) => path?.[1].length,
  },
  Q6: {
    text: `CALL db.index.fulltext.queryNodes('entity_names', $phrase, {limit: 10}) YIELD node, score
      RETURN [node.id, node.name, score]`,
    answer: (rows: [string][], asked) =>
      answers.found(
        rows.map(([id]) => id),
        asked,
      ),
  },
  Q7: {
    text: "MATCH (c:Claim) WHERE c.objectId = $id AND c.byOccurred > '' WITH c.relation AS relation, count(*) AS n RETURN [relation, n]",
    answer: (rows: unknown[][]) => answers.unordered(rows),
  },
  Q8: {
    text: `MATCH (c:Claim) WHERE c.relation = 'CRITICISED' AND c.byOccurred < $key
      WITH c ORDER BY c.relation DESC, c.byOccurred DESC LIMIT 20
      RETURN [c.id, c.occurred, head([(c)-[:SUBJECT]->(s) | s.name]), head([(c)-[:OBJECT]->(o) | o.name])]`,
    answer: (rows: unknown[][]) => rows,
  },
};

/** The database, spoken to directly. */
export class Limit {
  private readonly driver: Driver;

  constructor(private readonly connection: Connection) {
    const { uri, user, password } = connection;
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 16,
    });
  }

  /** The first column of the rows of a statement. */
  async rows(text: string, parameters: Arguments): Promise<unknown[]> {
    const session = this.driver.session({
      database: this.connection.database,
      defaultAccessMode: "READ",
      fetchSize: -1,
    });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.get(0) as unknown);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}
