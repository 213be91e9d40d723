/**
 * A line of the log for each request, a sample of them where there are many. It says nothing of what was asked for:
 * neither query nor variables, in which people's names stand, nor, but for refusals, who asks.
 */
import type { Logger } from "pino";
import type { ServerSettings } from "../settings";
import type { Visit } from "../visit";
import type { Watcher } from "./index";

/** Logs requests. */
export class RequestLog implements Watcher {
  private second = 0;
  private lines = 0;
  private skipped = 0;

  constructor(
    private readonly log: Logger,
    private readonly bounds: Pick<ServerSettings, "logLinesPerSecond" | "slowMilliseconds">,
  ) {}

  ended(visit: Visit, milliseconds: number): void {
    const failed = visit.response.statusCode >= 500;
    const slow = milliseconds >= this.bounds.slowMilliseconds && visit.statements.length > 0;
    if (failed || slow) return this.log.warn(details(visit, milliseconds), slow ? "slow question" : "request failed");
    if (!this.log.isLevelEnabled("info") || !this.hasRoom()) return;
    const skipped = this.skipped || undefined;
    this.skipped = 0;
    this.log.info({ ...details(visit, milliseconds), skipped }, "request");
  }

  /** Whether this second takes another line. */
  private hasRoom(): boolean {
    const second = Math.floor(performance.now() / 1_000);
    if (second !== this.second) [this.second, this.lines] = [second, 0];
    if (this.lines >= this.bounds.logLinesPerSecond) {
      this.skipped++;
      return false;
    }
    this.lines++;
    return true;
  }
}

function details(visit: Visit, milliseconds: number): object {
  const { id, request, response, route, client, operation, document, cost, code, cached, statements } = visit;
  return {
    requestId: id,
    method: request.method,
    route,
    status: response.statusCode,
    aborted: !response.writableFinished || undefined,
    milliseconds: rounded(milliseconds),
    operation,
    document,
    cost,
    code,
    cached,
    statements: statements.length || undefined,
    databaseMilliseconds: statements.length > 0 ? rounded(sum(statements.map((ran) => ran.milliseconds))) : undefined,
    client: code === "TOO_MANY_REQUESTS" || code === "UNAUTHENTICATED" ? client : undefined,
  };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
