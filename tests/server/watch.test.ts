/** What the server says of itself: figures, lines in its log, traces; and what it never says. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, type ServerSettings, startServer as serve } from "../../src/server";
import type { Database } from "../../src/store";
import { until } from "../setup/command";
import { onlySeeds, openDatabase } from "../setup/database";
import { serverOptions } from "../setup/server";

const WHO = "query WhoIs($id: ID!) { entity(id: $id) { name } }";
const MARKER = "marker-of-what-somebody-looks-for";

let database: Database;
const servers: RunningServer[] = [];
beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.close();
});

/** A line of the log. */
type Line = Record<string, unknown> & { msg: string };

/** A server and the lines that it logs. */
async function start(changed: Partial<ServerSettings> = {}): Promise<{ server: RunningServer; lines: Line[] }> {
  const lines: Line[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
  const server = await serve({ ...serverOptions(database, changed), log });
  servers.push(server);
  return { server, lines };
}

function post(server: RunningServer, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const given = { "Content-Type": "application/json", ...headers };
  return fetch(`${server.url}/graphql`, { method: "POST", headers: given, body: JSON.stringify(body) });
}

describe("figures for Prometheus", () => {
  /** The value of a figure with these labels, 0 where it isn't there. */
  async function figure(server: RunningServer, name: string, ...labels: string[]): Promise<number> {
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const line = (await response.text())
      .split("\n")
      .find((line) => line.startsWith(name) && labels.every((label) => line.includes(label)));
    return Number(line?.split(" ").at(-1) ?? 0);
  }

  test("count requests by operation, refusals by code, kept answers, and statements", async () => {
    const { server } = await start({ cache: { bytes: 1_000_000, seconds: 60 } });
    const asked = { query: WHO, variables: { id: "person:yvette-cooper" } };
    await (await post(server, asked)).text();
    await (await post(server, asked)).text();
    await (await post(server, { query: "{ nothing }" })).text();
    await until(async () => (await figure(server, "attest_requests_total", 'status="400"')) === 1);
    expect(await figure(server, "attest_requests_total", 'operation="other"', 'status="200"')).toBe(2);
    expect(await figure(server, "attest_kept_answers_total", 'kept="true"')).toBe(1);
    expect(await figure(server, "attest_refusals_total", 'code="GRAPHQL_VALIDATION_FAILED"')).toBe(1);
    expect(await figure(server, "attest_request_seconds_count", 'route="graphql"')).toBe(3);
    expect(await figure(server, "attest_statements_total", 'failed="false"')).toBe(1);
    expect(await figure(server, "attest_statement_seconds_count")).toBe(1);
    expect(await figure(server, "nodejs_eventloop_lag_seconds")).toBeGreaterThanOrEqual(0);
    expect(await figure(server, "process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  });

  test("name operations that are known, and no others: a stranger can't make more", async () => {
    const { server } = await start();
    await (await post(server, { query: `query ${"A".repeat(50)} { about { name } }` })).text();
    const page = await (await fetch(`${server.url}/metrics`)).text();
    expect(page).not.toContain("AAAA");
  });

  test("can be switched off", async () => {
    const { server } = await start({ metrics: false });
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
});

describe("the log", () => {
  test("has a line for each request, with the id that the client got, and nothing of what was asked for", async () => {
    const { server, lines } = await start();
    const response = await post(
      server,
      { query: WHO, variables: { id: MARKER } },
      { Authorization: `Bearer ${MARKER}` },
    );
    await response.text();
    await fetch(`${server.url}/export/claims.csv?text=${MARKER}`).then((found) => found.text());
    await until(() => lines.filter(({ msg }) => msg === "request").length === 2);
    expect(lines[0]).toMatchObject({
      msg: "request",
      requestId: response.headers.get("x-request-id"),
      method: "POST",
      route: "graphql",
      status: 200,
      cached: false,
      statements: 1,
    });
    expect(lines[0]?.document).toMatch(/^[0-9a-f]{64}$/);
    expect(lines[1]).toMatchObject({ route: "export", status: 200 });
    const all = JSON.stringify(lines);
    expect(all).not.toContain(MARKER);
    expect(all).not.toContain("127.0.0.1");
  });

  test("names the client of a refusal, so that it can be shut out", async () => {
    const { server, lines } = await start({ requestsPerMinute: 1 });
    await post(server, { query: "{ about { name } }" });
    await post(server, { query: "{ about { name } }" });
    await until(() => lines.length === 2);
    expect(lines[1]).toMatchObject({ status: 429, code: "TOO_MANY_REQUESTS", client: "127.0.0.1" });
  });

  test("keeps to so many lines a second, and says how many it left out", async () => {
    const { server, lines } = await start({ logLinesPerSecond: 1 });
    for (let count = 0; count < 30; count++) await (await post(server, { query: "{ about { name } }" })).text();
    await until(async () => {
      await (await post(server, { query: "{ about { name } }" })).text();
      return lines.some(({ skipped }) => Number(skipped) > 0);
    });
    expect(lines.length).toBeLessThan(30);
  });

  test("warns of slow questions, with operation, cost and time, however many lines there are", async () => {
    const { server, lines } = await start({ slowMilliseconds: 1, logLinesPerSecond: 0 });
    await (
      await post(server, { query: '{ search(text: "Yevette Coper") { entity { name } } claims { totalCount } }' })
    ).text();
    await until(() => lines.some(({ msg }) => msg === "slow question"));
    const [slow] = lines.filter(({ msg }) => msg === "slow question");
    expect(slow).toMatchObject({ level: 40, route: "graphql", document: expect.any(String) as string });
    expect(Number(slow?.milliseconds)).toBeGreaterThanOrEqual(1);
    expect(Number(slow?.databaseMilliseconds)).toBeGreaterThan(0);
    expect(Number(slow?.cost)).toBeGreaterThan(0);
  });
});

describe("traces", () => {
  /** What OTLP sends, as far as it is looked at. */
  interface Span {
    traceId: string;
    spanId: string;
    parentSpanId?: string;
    name: string;
    attributes: { key: string; value: Record<string, unknown> }[];
  }

  test("are sent where a collector is named: a span for the request, one for each statement, below the caller's", async () => {
    const spans: Span[] = [];
    const collector: Server = createServer((request, response) => {
      void text(request).then((body) => {
        const sent = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
        spans.push(...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
        response.end("{}");
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
    const { port } = collector.address() as AddressInfo;
    const { server } = await start({ tracesTo: `http://127.0.0.1:${port}` });
    const caller = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
    const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;
    await (await post(server, { query: WHO, variables: { id: MARKER } }, { traceparent })).text();
    await server.stop();
    servers.splice(servers.indexOf(server), 1);
    collector.close();

    const [request, statement] = spans.toSorted((a, b) => b.name.localeCompare(a.name));
    expect(request).toMatchObject({ name: "POST graphql", traceId: caller.traceId, parentSpanId: caller.spanId });
    expect(statement).toMatchObject({ name: "Cypher", traceId: caller.traceId, parentSpanId: request?.spanId });
    const query = statement?.attributes.find(({ key }) => key === "db.query.text")?.value.stringValue;
    expect(query).toContain("MATCH");
    expect(JSON.stringify(spans)).not.toContain(MARKER);
  });
});
