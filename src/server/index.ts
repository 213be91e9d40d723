/** The door of the server: starts it, and stops it without losing an accepted request. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Negotiator from "negotiator";
import type { Logger } from "pino";
import { buildAttestSchema } from "../graphql/schema";
import { type Database, GraphVersion } from "../store";
import { AnswerCache, type CacheLimits } from "./answer-cache";
import { createApollo } from "./apollo";
import { createApp } from "./app";
import { answerGraphql } from "./graphql-route";

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

/**
 * The address of an export may name as many entities as a network can have, at either end of a claim; Node's own limit
 * is at some 400.
 */
const MAX_HEADER = 128 * 1024;

/** How and where to serve. */
export interface ServerOptions {
  database: Database;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The folder of the built pages, `dist/ui`. */
  pages: string;
  log: Logger;
  /** How many answers are kept; 64 MB for a minute where left out. */
  cache?: CacheLimits;
}

const CACHE: CacheLimits = { bytes: 64_000_000, seconds: 60 };

/** A server that answers. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  /** Takes no more requests, finishes those under way (at most 8 s), and closes. */
  stop(): Promise<void>;
}

/**
 * Starts serving.
 * @throws {Error} with code EADDRINUSE when the port is taken.
 * @example const server = await startServer({ database, host: "127.0.0.1", port: 0, pages: "dist/ui", log });
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, host, port, pages, log } = options;
  const http = createServer({ maxHeaderSize: MAX_HEADER });
  const schema = buildAttestSchema();
  const apollo = createApollo(schema, http, log);
  await apollo.start();
  const cache = new AnswerCache(new GraphVersion(database), options.cache ?? CACHE);
  const app = createApp({ schema, database, pages, log });
  const parts = { apollo, database, cache, log };
  http.on("request", (request, response) => {
    if (isForGraphql(request)) void answerGraphql(parts, request, response);
    else app(request, response);
  });
  await listen(http, host, port);
  const { port: actual } = http.address() as AddressInfo;
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`, stop: () => apollo.stop() };
}

/** A browser that opens the address wants the playground; anyone else asks for data. */
function isForGraphql(request: IncomingMessage): boolean {
  const path = request.url?.split("?", 1)[0];
  const wantsPage = () => new Negotiator(request).mediaType(["application/json", "text/html"]) === "text/html";
  return path === "/graphql" && !(request.method === "GET" && wantsPage());
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
