/** Figures for Prometheus. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../../store";
import type { Turnstile } from "../gate/turnstile";
import type { Watcher } from "./index";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Of the process as a whole (memory, CPU, lag of the event loop), however many servers it has. */
const ofProcess = new Registry();
let collecting = false;

/** What the figures are taken from. */
export interface Measured {
  database: Database;
  turnstile: Turnstile;
}

/** Figures of one server. */
export class Metrics implements Watcher {
  private readonly registry = new Registry();
  private readonly requests = this.counter(
    "attest_requests_total",
    "Requests answered.",
    "route",
    "operation",
    "status",
  );
  private readonly duration = this.histogram(
    "attest_request_seconds",
    "Time from a request to the end of its answer.",
    "route",
  );
  private readonly refusals = this.counter("attest_refusals_total", "Requests refused or failed, by code.", "code");
  private readonly kept = this.counter(
    "attest_kept_answers_total",
    "GraphQL requests answered by a kept answer, or not.",
    "kept",
  );
  private readonly statements = this.counter(
    "attest_statements_total",
    "Cypher statements run for requests.",
    "failed",
  );
  private readonly statementTime = this.histogram("attest_statement_seconds", "Time that Cypher statements took.");

  constructor({ database, turnstile }: Measured) {
    if (!collecting) collectDefaultMetrics({ register: ofProcess });
    collecting = true;
    this.gauge("attest_requests_active", "Requests worked on now.", () => turnstile.load.active);
    this.gauge("attest_requests_waiting", "Requests that wait for their turn.", () => turnstile.load.waiting);
    this.gauge(
      "attest_database_busy",
      "Statements that the database works on now, each with a connection.",
      () => database.busy,
    );
  }

  ended(
    { route, operation = "other", code, cached, statements, response }: Parameters<Watcher["ended"]>[0],
    milliseconds: number,
  ): void {
    this.requests.inc({ route, operation: route === "graphql" ? operation : "", status: response.statusCode });
    this.duration.observe({ route }, milliseconds / 1_000);
    if (code) this.refusals.inc({ code });
    if (cached !== undefined) this.kept.inc({ kept: String(cached) });
    for (const { milliseconds, failed } of statements) {
      this.statements.inc({ failed: String(failed) });
      this.statementTime.observe(milliseconds / 1_000);
    }
  }

  /** The figures in Prometheus's text format, and its media type. */
  async read(): Promise<{ text: string; mediaType: string }> {
    const all = Registry.merge([ofProcess, this.registry]);
    return { text: await all.metrics(), mediaType: all.contentType };
  }

  private counter<Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram<Label extends string>(name: string, help: string, ...labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }

  private gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}
