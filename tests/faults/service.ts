/** `attest serve` as a process of its own, and the questions that are put to it while its world breaks. */
import { type ChildProcess, spawn } from "node:child_process";
import { inject } from "vitest";
import type { Connection } from "../../src/neo4j";
import { type Outcome, until } from "../setup/command";

/** An answer, whatever it was: of the server's own, or none. */
export interface Reply {
  status: number;
  retryAfter: string | null;
  data?: unknown;
  /** The codes of all errors, in their order. */
  codes: string[];
  milliseconds: number;
}

/** A server process that listens. */
export interface Service {
  url: string;
  process: ChildProcess;
  outcome: Promise<Outcome>;
  printed: Omit<Outcome, "code">;
  ask(query: string): Promise<Reply>;
  /** The status of `/healthz` or `/readyz`. */
  health(path: "healthz" | "readyz"): Promise<number>;
  /** Ends it in good order, and fails if that isn't what happens. */
  stop(): Promise<void>;
}

/** How to start a service; the database of the run, without a cache or a limit of rates, where nothing else is said. */
export interface ServiceOptions {
  neo4j?: Connection;
  load?: string[];
  environment?: Record<string, string>;
  /** Arguments for Node itself. */
  node?: string[];
}

/** Node's arguments for a server whose clock and memory can be reached; see preloaded.ts. */
export const PRELOADED = ["--import", "tsx", "--import", "./tests/faults/preloaded.ts"];

/** The environment by which `attest` finds a database. */
export function environmentOf({ uri, user, password, database }: Connection): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** Starts a server, and returns as soon as it listens, ready or not. */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { neo4j = inject("neo4j"), load = [], environment = {}, node = [] } = options;
  const args = [...node, "dist/attest.js", "serve", ...(load.length > 0 ? ["--load", ...load] : [])];
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env.PATH,
      ...environmentOf(neo4j),
      ...{ PORT: "0", LOG_LEVEL: "info", CACHE_MEGABYTES: "0", REQUESTS_PER_MINUTE: "0" },
      ...environment,
    },
  });
  // A test that fails leaves its server behind.
  process.once("exit", () => child.kill("SIGKILL"));
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (data: Buffer) => (printed[stream] += data.toString()));
  const outcome = new Promise<Outcome>((resolve) => child.on("close", (code) => resolve({ code, ...printed })));
  const address = () => /"url":"(http:[^"]+)"/.exec(printed.stderr)?.[1];
  await until(() => address() !== undefined || child.exitCode !== null);
  const url = address();
  if (!url) throw new Error(`needed a server, but got:\n${printed.stderr}`);
  return {
    ...{ url, process: child, outcome, printed },
    ask: (query) => ask(url, query),
    health: async (path) => (await fetch(`${url}/${path}`)).status,
    async stop() {
      child.kill("SIGTERM");
      const { code, stderr } = await outcome;
      if (code !== 0) throw new Error(`needed an end in good order, but got ${code}:\n${stderr}`);
    },
  };
}

async function ask(url: string, query: string): Promise<Reply> {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return {
    ...{ status: response.status, retryAfter: response.headers.get("retry-after"), data },
    codes: errors.map(({ extensions }) => extensions.code),
    milliseconds: performance.now() - begun,
  };
}

/** Waits until a service is ready, and returns how long that took, in milliseconds. */
export async function untilReady(service: Service): Promise<number> {
  const begun = performance.now();
  await until(async () => {
    if (service.process.exitCode !== null) throw new Error(`needed a server, but got:\n${service.printed.stderr}`);
    return (await service.health("readyz")) === 200;
  });
  return Math.round(performance.now() - begun);
}

/** Questions of several kinds; each is answered from the database. */
export const QUESTIONS = [
  "{ claims(first: 5) { totalCount nodes { id label evidence { paragraph document { title } } } } }",
  '{ person(id: "person:yvette-cooper") { name announced(first: 3) { nodes { label } } } }',
  '{ search(text: "Yevette Coper") { matched entity { id name } } }',
  "{ a: claims(filter: { disputed: true }, first: 3) { nodes { id contradicts { id } } } b: about { claims } }",
];

/** Asks without a pause, several at a time, until told to stop; then gives all replies, each with its question. */
export function keepAsking(service: Service, questions: readonly string[], atOnce: number) {
  const replies: { question: string; reply: Reply }[] = [];
  let isOver = false;
  const asker = async (number: number) => {
    for (let turn = number; !isOver; turn++) {
      const question = questions[turn % questions.length] as string;
      replies.push({ question, reply: await service.ask(question) });
    }
  };
  const askers = Promise.all(Array.from({ length: atOnce }, (_, number) => asker(number)));
  return {
    replies,
    async stop() {
      isOver = true;
      await askers;
      return replies;
    },
  };
}
