/**
 * OpenTelemetry traces: a span for a request, and one below it for each statement, by the semantic conventions for
 * HTTP, GraphQL and databases. The libraries are loaded only where traces are wanted.
 */
import type { Context as TraceContext, Span } from "@opentelemetry/api";
import type { RanStatement, Visit } from "../visit";
import type { Watcher } from "./index";

/** What makes spans and sends them. */
interface Tracing {
  begin(name: string, kind: "server" | "client", begun: number, parent: TraceContext): Span;
  /** The context below a span, or of the caller where it sent one. */
  below(parent: Span | Visit): TraceContext;
  close(): Promise<void>;
}

/** Sends traces to a collector. */
class Traces implements Watcher {
  constructor(private readonly tracing: Tracing) {}

  ended(visit: Visit, milliseconds: number): void {
    const { route, operation, request, response, statements } = visit;
    const span = this.tracing.begin(
      `${request.method} ${operation ?? route}`,
      "server",
      visit.begun,
      this.tracing.below(visit),
    );
    span.setAttributes({
      "http.request.method": request.method,
      "http.response.status_code": response.statusCode,
      "http.route": route,
      "graphql.operation.name": operation,
      "attest.request_id": visit.id,
      "attest.cost": visit.cost,
      "attest.cached": visit.cached,
      "error.type": visit.code,
    });
    if (response.statusCode >= 500) span.setStatus({ code: 2 });
    for (const statement of statements) this.add(statement, span);
    span.end(visit.begun + milliseconds);
  }

  async close(): Promise<void> {
    await this.tracing.close();
  }

  private add({ text, begun, milliseconds, failed }: RanStatement, parent: Span): void {
    const span = this.tracing.begin("Cypher", "client", begun, this.tracing.below(parent));
    // The text holds no values: those are parameters.
    span.setAttributes({ "db.system.name": "neo4j", "db.query.text": text });
    if (failed) span.setStatus({ code: 2 });
    span.end(begun + milliseconds);
  }
}

/**
 * Begins to send traces to a collector's address, such as `http://localhost:4318`, by OTLP over HTTP.
 * What OpenTelemetry reads from the environment besides (`OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_RESOURCE_ATTRIBUTES`)
 * holds too.
 */
export async function traceTo(endpoint: string, service: { name: string; version: string }): Promise<Watcher> {
  const [
    { ROOT_CONTEXT, SpanKind, trace },
    { parseTraceParent },
    { BatchSpanProcessor, TracerProvider },
    { OTLPTraceExporter },
    resources,
  ] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/core"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new TracerProvider({
    resource: resources
      .resourceFromAttributes({ "service.name": service.name, "service.version": service.version })
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer(service.name, service.version);
  return new Traces({
    begin: (name, kind, startTime, parent) =>
      tracer.startSpan(name, { kind: kind === "server" ? SpanKind.SERVER : SpanKind.CLIENT, startTime }, parent),
    below(parent) {
      if (!("request" in parent)) return trace.setSpan(ROOT_CONTEXT, parent);
      const header = parent.request.headers.traceparent;
      const caller = typeof header === "string" ? parseTraceParent(header) : null;
      return caller ? trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true }) : ROOT_CONTEXT;
    },
    close: () => provider.shutdown(),
  });
}
