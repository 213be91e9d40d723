/** The real server over HTTP, on the seeds, on a free port of loopback. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { pino } from "pino";
import { readConfig } from "../../src/config";
import { type RunningServer, type ServerOptions, type ServerSettings, startServer as serve } from "../../src/server";
import type { Database, Statement } from "../../src/store";
import { onlySeeds, openDatabase } from "./database";

/** A GraphQL answer as it comes over the wire. */
export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; limit?: number; found?: number };
  }[];
  extensions?: { cost?: { asked: number; limit: number } };
  headers: Headers;
}

/** A server with the questions that tests put to it. */
export interface TestServer {
  url: string;
  database: Database;
  /** The whole answer, errors and all. */
  post<Data = Record<string, never>>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  /** The data of an operation; errors fail the test. */
  ask<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<Data>;
  /** The statements that the database was sent while `work` ran. */
  statementsOf(work: () => Promise<unknown>): Promise<Statement[]>;
  close(): Promise<void>;
}

/**
 * How tests serve a database: with the defaults, but that no answers are kept, so that every question reaches the
 * database, that a slow machine may take its time, that a fast one may ask as it likes, and that nothing is logged.
 */
export function serverOptions(database: Database, changed: Partial<ServerSettings> = {}): ServerOptions {
  return {
    database,
    host: "127.0.0.1",
    port: 0,
    pages: "dist/ui",
    log: pino({ level: "silent" }),
    settings: {
      ...readConfig({}).serving,
      cache: { bytes: 0, seconds: 60 },
      requestSeconds: 120,
      requestsPerMinute: 0,
      ...changed,
    },
  };
}

/** For tests that ask for more at once than strangers may. */
export const AT_ANY_COST = { limits: { ...readConfig({}).serving.limits, cost: 10_000_000 } };

/** Starts the server on the seeds alone. */
export async function startServer(changed: Partial<ServerSettings> = {}): Promise<TestServer> {
  const database = await openDatabase();
  await onlySeeds(database);
  const server: RunningServer = await serve(serverOptions(database, changed));

  async function post<Data>(query: string, variables: object = {}, headers = {}): Promise<Answer<Data>> {
    const Accept = "application/graphql-response+json, application/json";
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
  }

  return {
    url: server.url,
    database,
    post,
    async ask<Data, Variables extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables?: Variables,
    ): Promise<Data> {
      const { data, errors } = await post<Data>(print(document), variables);
      if (errors || !data) throw new Error(`needed an answer without errors, but got: ${JSON.stringify(errors)}`);
      return data;
    },
    async statementsOf(work) {
      const statements: Statement[] = [];
      const stop = database.observe((statement) => statements.push(statement));
      await work();
      stop();
      return statements;
    },
    async close() {
      await server.stop();
      await database.close();
    },
  };
}
