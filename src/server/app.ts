/** The routes of the pages, of exports, of reconciliation, and of how the process and its database are. */
import { join } from "node:path";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import helmet from "helmet";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { AttestError } from "../domain/errors";
import type { Database } from "../store";
import { exportRoute } from "./export/routes";
import { Turnstile } from "./gate/turnstile";
import { reconcileRoutes } from "./reconcile/routes";
import { Refusal, refuse, refuseFor } from "./refusal";
import type { ServerSettings } from "./settings";
import type { Metrics } from "./watch/metrics";

/** Pages may load what this server serves and nothing else. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'", "data:"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The editor of the playground sets styles as it goes. */
const PLAYGROUND_POLICY = {
  ...CONTENT_SECURITY_POLICY,
  directives: { ...CONTENT_SECURITY_POLICY.directives, styleSrc: ["'self'", "'unsafe-inline'"] },
};

/** An embed may stand in a frame of any site: it reads what is public, and nothing can be done in it but look. */
const EMBED_POLICY = {
  ...CONTENT_SECURITY_POLICY,
  directives: { ...CONTENT_SECURITY_POLICY.directives, frameAncestors: ["*"] },
};

/** What is named by a hash of its content never changes. */
const FOR_EVER = { immutable: true, maxAge: "1y", index: false, redirect: false } as const;

/** What the routes need. */
export interface AppParts {
  schema: GraphQLSchema;
  database: Database;
  /** The folder of the built pages, `dist/ui`. */
  pages: string;
  log: Logger;
  settings: ServerSettings;
  metrics: Metrics;
  /** Lets only so many questions be worked on at once. */
  turnstile: Turnstile;
  /** Rejects while questions can't be answered. */
  ready: () => Promise<void>;
}

/** YAML, JSON lines and N-Quads are texts too; the list that `compression` goes by knows none of them. */
function isCompressible(request: Request, response: Response): boolean {
  return (
    /^application\/(yaml|jsonl|x-ndjson|n-quads)\b/.test(String(response.get("Content-Type"))) ||
    compression.filter(request, response)
  );
}

/** The routes as an express application. */
export function createApp(parts: AppParts): Express {
  const { schema, database, pages, log, settings, metrics, turnstile, ready } = parts;
  const app = express();
  app.disable("x-powered-by");
  // By what name and over which protocol clients reach the server, only these may say.
  app.set("trust proxy", [...settings.trustedProxies]);
  // The server may stand on plain HTTP: whoever puts TLS before it sets HSTS there.
  app.use(
    helmet({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      strictTransportSecurity: false,
      xFrameOptions: { action: "deny" },
    }),
  );
  app.use(compression({ filter: isCompressible }));

  app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", async (_request, response) => {
    try {
      await ready();
      response.json({ status: "ready" });
    } catch (error) {
      log.warn({ reason: (error as Error).message }, "not ready");
      // Whoever looks after the server has to know why; of a fault nobody foresaw, only the log tells.
      const reason = error instanceof AttestError ? error.message : undefined;
      response.status(503).set("Retry-After", "5").json({ status: "not ready", reason });
    }
  });

  const explorer = join(pages, "explorer");
  app.use("/explorer", express.static(explorer, FOR_EVER));
  app.get("/", (_request, response) => sendPage(response, explorer));

  app.get("/embed", helmet.contentSecurityPolicy(EMBED_POLICY), (_request, response) => {
    // The older header can't say "anyone", and the policy above says it.
    response.removeHeader("X-Frame-Options");
    sendPage(response, explorer);
  });

  const examples = join(pages, "examples");
  app.use("/examples", express.static(examples, { redirect: false, extensions: ["html"] }));

  if (settings.playground) {
    const playground = join(pages, "playground");
    app.use("/playground", express.static(playground, FOR_EVER));
    app.get("/graphql", helmet.contentSecurityPolicy(PLAYGROUND_POLICY), (_request, response) =>
      sendPage(response, playground),
    );
  }

  const exports = new Turnstile(settings.exports, settings.exports);
  app.get("/export/:file", exportRoute({ database, schema, log, turnstile: exports, limits: settings.limits }));

  if (settings.reconciliation) app.use("/reconcile", reconcileRoutes({ database, log, turnstile, settings }));

  if (settings.metrics)
    app.get("/metrics", async (_request, response) => {
      const { text, mediaType } = await metrics.read();
      response.set({ "Content-Type": mediaType, "Cache-Control": "no-store" }).send(text);
    });

  app.use((_request: Request, response: Response) =>
    refuse(response, new Refusal("NOT_FOUND", "There is nothing here; GraphQL is at /graphql.")),
  );
  app.use(onError(log));
  return app;
}

function sendPage(response: Response, root: string): void {
  response.set("Cache-Control", "no-cache").sendFile("index.html", { root });
}

function onError(log: Logger): ErrorRequestHandler {
  return (error: { status?: number }, _request, response, _next) => {
    const status = error.status ?? 500;
    if (status < 500) return refuse(response, new Refusal("BAD_REQUEST", "The request can't be read.", { status }));
    refuseFor(error, response, log);
  };
}
