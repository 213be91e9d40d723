/**
 * The benchmark: how fast Attest answers, beside the best Cypher written by hand and beside @neo4j/graphql, in one run
 * on one database. The answers are compared before anything is timed.
 *
 *     npx tsx scripts/bench/index.ts --size M --seconds 8 --clients 16
 *     npx tsx scripts/bench/index.ts --size S --only Q2,Q8 --profile profile
 */
import { parseArgs } from "node:util";
import { acquireLocalNeo4j, type Connection } from "../../src/neo4j";
import { Database } from "../../src/store";
import { hubsOf, sizeNamed, SIZES } from "../synthetic/graph";
import { ensureLoaded, localFor } from "../synthetic/load";
import { Limit } from "./limit";
import { measure } from "./measure";
import { argumentsOf, QUESTION_KEYS, type QuestionKey, QUESTIONS } from "./questions";
import { formatSetting, formatTable, type Row } from "./table";
import { type Contestants, startContestants } from "./contestants";

const SEED = 1;
/** How many answers are compared before the timing. */
const COMPARED = 15;

const { values: given } = parseArgs({
  options: {
    size: { type: "string", default: "M" },
    seconds: { type: "string", default: "8" },
    clients: { type: "string", default: "16" },
    only: { type: "string", default: QUESTION_KEYS.join() },
    profile: { type: "string" },
  },
});
const size = sizeNamed(given.size);
const effort = { seconds: Number(given.seconds), clients: Number(given.clients) };
const graph = { ...SIZES[size], seed: SEED };

const neo4j = await acquireLocalNeo4j(localFor(size, SEED));
try {
  const rate = await withDatabase(neo4j, (database) => ensureLoaded(database, graph, console.error));
  const contestants = await startContestants(neo4j, effort.clients, given.profile);
  try {
    const rows = await answerAll(contestants, given.only.split(",") as QuestionKey[]);
    const described = `${graph.entities.toLocaleString("en-GB")} entities and ${graph.claims.toLocaleString("en-GB")} claims`;
    console.log(`\n${formatSetting(described, rate, effort.clients)}\n\n${formatTable(rows)}`);
  } finally {
    await contestants.stop();
  }
} finally {
  await neo4j.release();
}

async function answerAll(contestants: Contestants, keys: readonly QuestionKey[]): Promise<Map<QuestionKey, Row>> {
  const limit = new Limit(neo4j);
  const rows = new Map<QuestionKey, Row>();
  try {
    for (const key of keys) {
      const { title, field } = QUESTIONS[key];
      if (!contestants.fields.has(field)) {
        console.error(`${key} is left out: Attest's schema has no field ${field} yet.`);
        continue;
      }
      const asked = await argumentsOf(
        key,
        limit,
        hubsOf(graph).map(({ id }) => id),
      );
      console.error(`${key} ${title}: ${asked.length} different arguments`);
      const ways = await contestants.compare(key, await contestants.ways(key, asked), asked.slice(0, COMPARED));
      const statements = await contestants.statementsOf(ways, COMPARED);
      const figures = await measure(ways.asks, effort);
      rows.set(key, { figures, statements });
      console.error(formatTable(new Map([[key, { figures, statements }]])).split("\n")[2]);
    }
  } finally {
    await limit.close();
  }
  return rows;
}

async function withDatabase<T>(connection: Connection, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(connection);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
