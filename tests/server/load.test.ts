/** More than can be answered at once, questions that take too long, and clients that are slow. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { type RunningServer, type ServerSettings, startServer as serve } from "../../src/server";
import { Database } from "../../src/store";
import { Proxy } from "../faults/proxy";
import { until } from "../setup/command";
import { onlySeeds, openDatabase } from "../setup/database";
import { serverOptions } from "../setup/server";

const WHO = JSON.stringify({ query: '{ entity(id: "person:yvette-cooper") { name } }' });

/** A database behind a network that can be made slow. */
let proxy: Proxy;
let database: Database;
const servers: RunningServer[] = [];
beforeAll(async () => {
  const direct = await openDatabase();
  await onlySeeds(direct);
  await direct.close();
  proxy = await Proxy.to(inject("neo4j").uri);
  database = new Database({ ...inject("neo4j"), uri: proxy.uri });
});
afterEach(() => proxy.pass());
afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.close();
  await proxy.close();
});

async function start(changed: Partial<ServerSettings> = {}): Promise<RunningServer> {
  const server = await serve(serverOptions(database, changed));
  servers.push(server);
  return server;
}

function ask({ url }: RunningServer, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: WHO,
    signal,
  });
}

async function codeOf(response: Response): Promise<string | undefined> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

describe("more requests than can be worked on", () => {
  test("wait for their turn, as many as may; others are told to come back, and nothing else is affected", async () => {
    const server = await start({ concurrent: 1, queued: 1 });
    expect((await ask(server)).status).toBe(200);
    proxy.delay = 500;
    const [first, second] = [ask(server), ask(server)];
    await until(async () =>
      (await (await fetch(`${server.url}/metrics`)).text()).includes("attest_requests_waiting 1"),
    );
    const refused = await ask(server);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await codeOf(refused)).toBe("OVERLOADED");
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect((await ask(server)).status).toBe(200);
  });

  test("exports have a limit of their own", async () => {
    const server = await start({ exports: 1 });
    proxy.delay = 300;
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => {
        const response = await fetch(`${server.url}/export/claims.csv?subject=person:yvette-cooper`);
        await response.text();
        return response.status;
      }),
    );
    expect(statuses.toSorted()).toEqual([200, 200, 503]);
  });
});

describe("a question that takes too long", () => {
  test("is ended, with a code, a status and a sentence", async () => {
    const server = await start({ requestSeconds: 1 });
    proxy.delay = 5_000;
    const response = await ask(server);
    expect([response.status, await codeOf(response)]).toEqual([504, "TIMEOUT"]);
  });

  test("is ended when its client has gone, and the next is answered", async () => {
    const server = await start({ concurrent: 1, queued: 0 });
    expect((await ask(server)).status).toBe(200);
    proxy.delay = 2_000;
    const impatient = new AbortController();
    const given = ask(server, impatient.signal);
    await until(() => database.busy > 0);
    impatient.abort();
    await expect(given).rejects.toThrow();
    proxy.pass();
    await until(async () => (await ask(server)).status === 200);
  });
});

describe("slow clients", () => {
  /** Sends so much and no more; what comes back until the connection is closed. */
  async function sends(server: RunningServer, text: string): Promise<string> {
    const { hostname, port } = new URL(server.url);
    const socket: Socket = connect({ host: hostname, port: Number(port) });
    let received = "";
    socket.on("data", (data) => (received += data.toString()));
    socket.write(text);
    await once(socket, "close");
    return received;
  }

  test.each([
    ["headers that don't end", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: "],
    [
      "a body that doesn't end",
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":',
    ],
    ["nothing more after an answer", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ])("lose their connection: %s", { concurrent: true, timeout: 60_000 }, async (_what, text) => {
    const received = await sends(await start(), text);
    expect(received).toMatch(/^(HTTP\/1\.1 (408|200) .*|)/);
  });
});
