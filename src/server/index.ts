/** The door of the server: starts it, and stops it without losing an accepted request. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { buildAttestSchema } from "../graphql/schema";
import type { Database } from "../store";
import { createApollo } from "./apollo";
import { createApp } from "./app";

/** How and where to serve. */
export interface ServerOptions {
  database: Database;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The folder of the built pages, `dist/ui`. */
  pages: string;
  log: Logger;
}

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
export async function startServer({ database, host, port, pages, log }: ServerOptions): Promise<RunningServer> {
  const http = createServer();
  const apollo = createApollo(buildAttestSchema(), http, log);
  await apollo.start();
  http.on("request", createApp({ apollo, database, pages, log }));
  await listen(http, host, port);
  const { port: actual } = http.address() as AddressInfo;
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`, stop: () => apollo.stop() };
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
