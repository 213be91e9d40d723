import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { onlySeeds, openDatabase } from "../setup/database";
import { QUESTIONS, startService, untilReady } from "./service";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
});
afterAll(() => database.close());

/** What became of a request: its status, or why there is none. */
interface Fate {
  /** When it was sent. */
  sent: number;
  status?: number;
  error?: string;
  /** Whether its connection had been open before. */
  isReused: boolean;
}

function post(url: string, query: string, agent: Agent): Promise<Fate> {
  const sent = performance.now();
  return new Promise((resolve) => {
    const asked = request(`${url}/graphql`, {
      ...{ agent, method: "POST" },
      headers: { "Content-Type": "application/json" },
    });
    asked.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => {
        const isWhole = (JSON.parse(text) as { data?: unknown }).data !== undefined;
        resolve({ sent, status: response.statusCode, error: isWhole ? undefined : text, isReused: asked.reusedSocket });
      });
      response.on("error", ({ message }) => resolve({ sent, error: message, isReused: asked.reusedSocket }));
    });
    asked.on("error", (error: NodeJS.ErrnoException) =>
      resolve({ sent, error: error.code ?? error.message, isReused: asked.reusedSocket }),
    );
    asked.end(JSON.stringify({ query }));
  });
}

test.each([
  ["connections that are kept", true],
  ["a connection for each request", false],
])("a server that is told to stop under load answers what it has accepted, over %s", async (_what, keepAlive) => {
  const service = await startService();
  await untilReady(service);
  const agent = new Agent({ keepAlive, maxSockets: 64 });
  const fates: Fate[] = [];
  let isOver = false;
  const client = async (number: number) => {
    for (let turn = number; !isOver; turn++) {
      const fate = await post(service.url, QUESTIONS[turn % QUESTIONS.length] as string, agent);
      fates.push(fate);
      // Nobody listens any more.
      if (fate.error === "ECONNREFUSED") return;
    }
  };
  const clients = Promise.all(Array.from({ length: 64 }, (_, number) => client(number)));
  await sleep(1_500);
  const begun = performance.now();
  service.process.kill("SIGTERM");
  const { code } = await service.outcome;
  const took = Math.round(performance.now() - begun);
  isOver = true;
  await clients;
  agent.destroy();

  const answered = fates.filter(({ status, error }) => status === 200 && !error).length;
  const failed = fates.filter(({ error }) => error !== undefined && error !== "ECONNREFUSED");
  // Clients that go on connecting are in the system's queue when the server stops to listen: it never saw those.
  const lost = failed.filter(({ sent, isReused }) => sent < begun || isReused);
  console.log(`${answered} answered, ${lost.length} lost; ended with ${code} after ${took} ms`);
  expect(code).toBe(0);
  expect(took).toBeLessThan(20_000);
  expect(answered).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  expect(new Set(failed.map(({ error }) => error))).toEqual(new Set(failed.length > 0 ? ["ECONNRESET"] : []));
});
