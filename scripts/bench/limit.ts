/**
 * The limit: the best Cypher that we can write by hand for each question, one auto-commit statement through
 * neo4j-driver in READ mode, no GraphQL and no HTTP.
 */
import neo4j, { type Driver } from "neo4j-driver";
import { RELATION_NAMES } from "../../src/domain/relation-types";
import type { Connection } from "../../src/neo4j";
import { answers } from "./answers";
import type { Arguments, Operations } from "./questions";

/** All types of the relationships that claims are projected to. */
const TYPES = RELATION_NAMES.join("|");

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
    text: `MATCH (e:Entity {id: $id})
      CALL (e) { MATCH (e)-[:${TYPES}]-(o) WHERE o <> e RETURN collect(DISTINCT o) AS others }
      WITH others + e AS near
      CALL (near) { UNWIND near AS n MATCH (n)-[:${TYPES}]-(o) RETURN collect(DISTINCT o) AS far }
      WITH near + [n IN far WHERE NOT n IN near] AS all
      WITH all, [n IN all WHERE COUNT { (n)--() } > 1000] AS hubs
      WITH all, hubs, [n IN all WHERE NOT n IN hubs] AS others
      CALL (all, hubs, others) {
        UNWIND others AS s MATCH (s)-[r:${TYPES}]->(o) WHERE o IN all RETURN s, type(r) AS t, o
        UNION ALL
        UNWIND CASE hubs WHEN [] THEN [] ELSE others END AS o MATCH (o)<-[r:${TYPES}]-(s) WHERE s IN hubs
        RETURN s, type(r) AS t, o
        UNION ALL
        UNWIND hubs AS s UNWIND hubs AS o MATCH (c:Claim) USING INDEX SEEK c:Claim(subjectId, objectId)
        WHERE c.subjectId = s.id AND c.objectId = o.id RETURN s, c.relation AS t, o
      }
      WITH all, s, t, o, count(*) AS n
      WITH all, collect([s.id, t, o.id, n]) AS links
      RETURN [[n IN all | [n.id, n.name, n.kind]], links]`,
    answer: ([[nodes, links]]: [[unknown[][], unknown[][]]]) => [
      answers.unordered(nodes),
      answers.unordered(links.map(([source, relation, target, count]) => [source, target, relation, count])),
    ],
  },
  Q5: {
    text: `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to})
      MATCH p = shortestPath((a)-[:${TYPES}*..6]-(b))
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
