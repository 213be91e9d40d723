/** The door of the server: starts it, and stops it without losing an accepted request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Negotiator from "negotiator";
import type { Logger } from "pino";
import { PRODUCT } from "../graphql/product";
import { buildAttestSchema } from "../graphql/schema";
import { type Database, GraphVersion, verifySchema } from "../store";
import { AnswerCache } from "./answer-cache";
import { createApollo } from "./apollo";
import { createApp } from "./app";
import { Documents, readManifest } from "./documents";
import { Drain } from "./drain";
import { Gate } from "./gate";
import { openKeyFile } from "./gate/key-file";
import { Turnstile } from "./gate/turnstile";
import { answerGraphql } from "./graphql-route";
import { refuseFor } from "./refusal";
import type { ServerSettings } from "./settings";
import { beginVisit, type Visit } from "./visit";
import { watch, type Watcher } from "./watch";
import { Metrics } from "./watch/metrics";
import { RequestLog } from "./watch/request-log";
import { traceTo } from "./watch/traces";

export {
  exportFileName,
  EXPORTS,
  type ExportName,
  exportParameters,
  type ExportRequest,
  type Parameter,
  readExportRequest,
  writeExport,
} from "./export";
export { makeKey, parseKeys } from "./gate/keys";
export type { ServerSettings } from "./settings";

/** How and where to serve. */
export interface ServerOptions {
  database: Database;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The folder of the built pages, `dist/ui`. */
  pages: string;
  log: Logger;
  settings: ServerSettings;
  /** Rejects while questions can't be answered; where left out, it asks the database. */
  ready?: () => Promise<void>;
}

/** A server that answers. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  /** Finishes what is under way and what is still coming in, at most for 8 s, and closes. */
  stop(): Promise<void>;
}

/** Slow clients and silent ones lose their connection; all in milliseconds but the first. */
const CONNECTIONS = {
  /**
   * The address of an export may name as many entities as a network can have, at either end of a claim; Node's own
   * limit, 16 kB, is at some 400.
   */
  maxHeaderSize: 128 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
};
/** A client that reads nothing of its answer for so long. */
const IDLE_MILLISECONDS = 60_000;

/**
 * Starts serving.
 * @throws {Error} with code EADDRINUSE when the port is taken.
 * @throws {RangeError} when a file that the settings name can't be taken.
 * @example const server = await startServer({ database, host: "127.0.0.1", port: 0, pages: "dist/ui", log, settings });
 */
export async function startServer({
  database,
  host,
  port,
  pages,
  log,
  settings,
  ready = () => verifySchema(database),
}: ServerOptions): Promise<RunningServer> {
  const keys = settings.keysFile === undefined ? undefined : openKeyFile(settings.keysFile, log);
  const gate = new Gate(settings, keys);
  const turnstile = new Turnstile(settings.concurrent, settings.queued);
  const documents = readDocuments(pages, settings.trustedDocuments);
  const metrics = new Metrics({ database, turnstile });
  const watchers: Watcher[] = [metrics, new RequestLog(log, settings)];
  if (settings.tracesTo) watchers.push(await traceTo(settings.tracesTo, PRODUCT));

  const http = createServer({ ...CONNECTIONS, keepAliveTimeout: settings.keepAliveSeconds * 1_000 });
  http.timeout = IDLE_MILLISECONDS;
  const drain = new Drain(http);
  const schema = buildAttestSchema();
  const apollo = createApollo({ schema, log, documents, limits: settings.limits });
  await apollo.start();
  const cache = new AnswerCache(new GraphVersion(database), settings.cache);
  const app = createApp({ schema, database, pages, log, settings, metrics, turnstile, ready });
  const graphql = { apollo, database, cache, documents, turnstile, settings };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = beginVisit(request, response);
    drain.add(visit);
    // Whoever watches over the process has no key, and asks often.
    if (isForHealth(request)) return void app(request, response);
    watch(visit, watchers);
    try {
      if (!(await gate.admit(visit))) return;
      if (isForGraphql(visit, settings.playground)) await answerGraphql(graphql, visit);
      else app(request, response);
    } catch (error) {
      refuseFor(error, response, log);
    }
  }
  http.on("request", (request, response) => void answer(request, response));
  await listen(http, host, port);
  const { port: actual } = http.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`,
    async stop() {
      await drain.stop();
      await apollo.stop();
      keys?.close();
      for (const watcher of watchers) await watcher.close?.();
    },
  };
}

/** The operations of the server's own pages, and those of a manifest if there is one. */
function readDocuments(pages: string, manifest: string | undefined): Documents {
  const ours = readManifest(join(pages, "documents.json"));
  return new Documents(manifest === undefined ? [ours] : [ours, readManifest(manifest)], manifest !== undefined);
}

function isForHealth({ url = "" }: IncomingMessage): boolean {
  return url === "/healthz" || url === "/readyz";
}

/** A browser that opens the address wants the playground, where there is one; anyone else asks for data. */
function isForGraphql({ route, request }: Visit, playground: boolean): boolean {
  const wantsPage = () => new Negotiator(request).mediaType(["application/json", "text/html"]) === "text/html";
  return route === "graphql" && !(playground && request.method === "GET" && wantsPage());
}

function listen(http: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve();
    });
  });
}
