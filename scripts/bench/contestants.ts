/** Who answers: the limit, the peer in two models, and Attest; started together, asked the same, stopped together. */
import { isDeepStrictEqual } from "node:util";
import type { Connection } from "../../src/neo4j";
import { ATTEST, CURSORS } from "./attest";
import { HttpClient } from "./client";
import { LIMIT, Limit } from "./limit";
import type { Ask } from "./measure";
import { peerOperations } from "./peer";
import type { Arguments, Operation, Operations, QuestionKey } from "./questions";
import { ServerProcess } from "./servers";
import { type Way } from "./table";

/** The ways to answer one question. */
export interface Ways {
  operations: ReadonlyMap<Way, Operation>;
  asks: ReadonlyMap<Way, Ask>;
}

/** Everybody, ready to answer. */
export interface Contestants {
  /** The fields of Attest's root type. */
  fields: ReadonlySet<string>;
  ways(key: QuestionKey, asked: readonly Arguments[]): Promise<Ways>;
  /**
   * The ways that do answer.
   * @throws {Error} when two of them answer differently.
   */
  compare(key: QuestionKey, ways: Ways, asked: readonly Arguments[]): Promise<Ways>;
  /** Statements for one answer of Attest's. */
  statementsOf(ways: Ways, times: number): Promise<number>;
  stop(): Promise<void>;
}

/** How many different questions are asked again and again. */
const ASKED_AGAIN = 20;

/** Starts the servers. */
export async function startContestants(
  connection: Connection,
  clients: number,
  profile?: string,
): Promise<Contestants> {
  const [attest, keeping, flat, kinds] = await Promise.all([
    ServerProcess.start("./attest-server.ts", { connection }, profile),
    ServerProcess.start("./attest-server.ts", { connection, keeps: true }),
    ServerProcess.start("./peer-server.ts", { connection, model: "flat" }),
    ServerProcess.start("./peer-server.ts", { connection, model: "interface" }),
  ]);
  const limit = new Limit(connection);
  const http = { attest: client(attest), keeping: client(keeping), flat: client(flat), kinds: client(kinds) };

  function client({ url }: ServerProcess): HttpClient {
    return new HttpClient(url, clients);
  }
  const overHttp = (to: HttpClient) => (text: string, variables: Arguments) => to.ask(text, variables);
  const send: [Way, Operations, (text: string, variables: Arguments) => Promise<unknown>][] = [
    ["limit", LIMIT, (text, variables) => limit.rows(text, variables)],
    ["peer flat", peerOperations("flat"), overHttp(http.flat)],
    ["peer interface", peerOperations("interface"), overHttp(http.kinds)],
    ["Attest", ATTEST, overHttp(http.attest)],
    ["Attest, asked again", ATTEST, overHttp(http.keeping)],
  ];

  async function ways(key: QuestionKey, asked: readonly Arguments[]): Promise<Ways> {
    const variables = key === "Q8" ? await withCursors(http.attest, asked) : asked;
    const operations = new Map<Way, Operation>();
    const asks = new Map<Way, Ask>();
    for (const [way, all, sendTo] of send) {
      const operation = all[key];
      if (!operation) continue;
      operations.set(way, operation);
      // Attest is timed without its store of answers, and once more where nearly every question was asked before.
      const different = way === "Attest, asked again" ? ASKED_AGAIN : variables.length;
      asks.set(way, (number) => askBoth(operation, sendTo, variables[number % different] as Arguments));
    }
    return { operations, asks };
  }

  return {
    fields: await rootFields(http.attest),
    ways,
    compare,
    async statementsOf({ asks }, times) {
      const before = await attest.statements();
      for (let number = 0; number < times; number++) await asks.get("Attest")?.(number);
      return ((await attest.statements()) - before) / times;
    },
    async stop() {
      Object.values(http).forEach((one) => one.close());
      await Promise.all([attest.stop(), keeping.stop(), flat.stop(), kinds.stop(), limit.close()]);
    },
  };
}

/** The answer to an operation, with that to what it asks next. */
async function askBoth(
  { text, then }: Operation,
  send: (text: string, variables: Arguments) => Promise<unknown>,
  variables: Arguments,
): Promise<unknown> {
  const data = await send(text, variables);
  if (!then) return data;
  return { ...(data as object), ...((await send(then.text, then.variables(data as never))) as object) };
}

/** Who can't answer at all is left out, and told; who answers differently ends the run. */
async function compare(key: QuestionKey, { operations, asks }: Ways, asked: readonly Arguments[]): Promise<Ways> {
  const able = new Map(asks);
  for (const [number, variables] of asked.entries()) {
    const given: [Way, unknown][] = [];
    for (const [way, ask] of able) {
      try {
        const data = await ask(number);
        given.push([way, operations.get(way)?.answer(data as never, variables)]);
      } catch (error) {
        console.error(`${key}: ${way} fails: ${(error as Error).message}`);
        able.delete(way);
      }
    }
    const [, wanted] = given[0] ?? [];
    const other = given.find(([, answer]) => !isDeepStrictEqual(answer, wanted));
    if (other) throw new Error(`${key} ${JSON.stringify(variables)}\n${difference(wanted, other)}`);
  }
  return { operations, asks: able };
}

/** The lines around the first difference. */
function difference(wanted: unknown, [way, answer]: [Way, unknown]): string {
  const [left, right] = [wanted, answer].map((value) => (JSON.stringify(value, null, 1) ?? "nothing").split("\n"));
  const first = left?.findIndex((line, index) => line !== right?.[index]) ?? 0;
  const around = (lines: string[] = []) => lines.slice(Math.max(0, first - 8), first + 8).join("\n");
  return `limit answers …\n${around(left)}\n${way} answers …\n${around(right)}`;
}

async function rootFields(attest: HttpClient): Promise<Set<string>> {
  const { __schema } = (await attest.ask("{ __schema { queryType { fields { name } } } }", {})) as {
    __schema: { queryType: { fields: { name: string }[] } };
  };
  return new Set(__schema.queryType.fields.map(({ name }) => name));
}

/**
 * Where each page begins, in the language of each: Attest's cursor, the sort key that the limit compares, and how many
 * come before. The candidates begin 900 claims down the list.
 */
async function withCursors(attest: HttpClient, asked: readonly Arguments[]): Promise<Arguments[]> {
  const cursors: string[] = [];
  const most = Math.max(...asked.map(({ place }) => Number(place))) + 900;
  while (cursors.length <= most) {
    const data = await attest.ask(CURSORS, { after: cursors.at(-1) });
    const { edges } = (data as { claims: { edges: { cursor: string }[] } }).claims;
    if (edges.length === 0) break;
    cursors.push(...edges.map(({ cursor }) => cursor));
  }
  return asked.map(({ key, place }) => {
    const position = Number(place) + 900;
    return { key, cursor: cursors[position], offset: position + 1 };
  });
}
