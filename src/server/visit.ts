/** One request on its way through the server: what it is called, what came of it, and what it took. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorCode } from "../domain/error-codes";
import { ClientGoneError, TimeoutError } from "../domain/errors";
import type { Database, Reader } from "../store";

/** A statement that was run for a visit. */
export interface RanStatement {
  text: string;
  /** When it began, by `performance.now()`. */
  begun: number;
  milliseconds: number;
  failed: boolean;
}

/** The parts of the server. */
type Route = "graphql" | "export" | "reconcile" | "page";

/** A request, from its arrival to the last byte of its answer. */
export class Visit {
  /** What the client and the log call it. */
  readonly id = randomUUID();
  readonly begun = performance.now();
  /** Which part of the server it is for. */
  readonly route: Route;
  /** Who asks: the name of a key, or an address. */
  client = "";
  /** The name of the operation, if it is one that is known. */
  operation?: string;
  /** SHA-256 of the query. */
  document?: string;
  /** By the estimate that limits go by. */
  cost?: number;
  /** Why it was refused or failed. */
  code?: ErrorCode;
  /** Whether its answer could be kept, and whether it was. */
  cached?: boolean;
  readonly statements: RanStatement[] = [];
  private readonly endings = new Set<() => void>();

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    const path = request.url?.split("?", 1)[0] ?? "";
    this.route = routeOf(path);
    // One listener for all who want to know: Node warns of a leak when there are more than a few.
    response.once("close", () => this.endings.forEach((ending) => ending()));
  }

  /** Has this called when the answer has gone out, or the client has; returns how to have it not. */
  onEnd(ending: () => void): () => void {
    this.endings.add(ending);
    return () => this.endings.delete(ending);
  }

  /**
   * Does work that is given up when the client has gone, or when it has taken so long: the signal tells it.
   * @param seconds how long; undefined for as long as the client stays.
   * @throws {TimeoutError} and {ClientGoneError} as reasons of the signal; whatever the work throws.
   */
  async within<T>(seconds: number | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const timer = seconds && setTimeout(() => controller.abort(new TimeoutError(seconds)), seconds * 1_000);
    const forget = this.onEnd(() => controller.abort(new ClientGoneError()));
    try {
      return await work(controller.signal);
    } finally {
      clearTimeout(timer);
      forget();
    }
  }
}

function routeOf(path: string): Route {
  if (path === "/graphql") return "graphql";
  if (path === "/reconcile" || path.startsWith("/reconcile/")) return "reconcile";
  return path.startsWith("/export/") ? "export" : "page";
}

const visits = new WeakMap<IncomingMessage, Visit>();

/** Begins the visit that a request is. */
export function beginVisit(request: IncomingMessage, response: ServerResponse): Visit {
  const visit = new Visit(request, response);
  visits.set(request, visit);
  response.setHeader("X-Request-Id", visit.id);
  return visit;
}

/** The visit that a request is. */
export function visitOf(request: IncomingMessage): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error("needed a request whose visit has begun");
  return visit;
}

/** The database for what a visit asks: statements end with the signal, and are noted with the visit. */
export function readerFor(visit: Visit, database: Database, signal: AbortSignal): Reader {
  return database.asking({
    signal,
    onStatement: ({ statement: { text }, milliseconds, failed }) =>
      visit.statements.push({ text, begun: performance.now() - milliseconds, milliseconds, failed }),
  });
}
