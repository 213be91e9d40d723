/** The HTTP routes: GraphQL, the playground, and how the process and its database are. */
import { join } from "node:path";
import { expressMiddleware } from "@as-integrations/express5";
import type { ApolloServer } from "@apollo/server";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { type Context, createContext } from "../graphql/context";
import type { Database } from "../store";

const BODY_LIMIT = "100kb";

/** Pages may load what this server serves and nothing else. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"], // the editor of the playground sets styles as it goes
    fontSrc: ["'self'", "data:"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** What the routes need. */
export interface AppParts {
  apollo: ApolloServer<Context>;
  database: Database;
  /** The folder of the built pages, `dist/ui`. */
  pages: string;
  log: Logger;
}

/** The routes as an express application; the Apollo Server has to be started. */
export function createApp({ apollo, database, pages, log }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  // The server may stand on plain HTTP: whoever puts TLS before it sets HSTS there.
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false }));
  app.use(compression());

  app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", async (_request, response) => {
    try {
      await database.verify();
      response.json({ status: "ready" });
    } catch (error) {
      log.warn({ err: error }, "not ready");
      response.status(503).set("Retry-After", "5").json({ status: "database unavailable" });
    }
  });

  const playground = join(pages, "playground");
  app.use("/playground", express.static(playground, { immutable: true, maxAge: "1y", index: false }));
  app.get("/graphql", (request, response, next) => {
    if (!wantsPage(request)) return next();
    response.set("Cache-Control", "no-cache").sendFile("index.html", { root: playground });
  });
  app.use(
    "/graphql",
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, { context: () => Promise.resolve(createContext(database)) }),
  );
  app.get("/", (_request, response) => response.redirect("/graphql"));

  app.use((_request: Request, response: Response) =>
    refuse(response, 404, "NOT_FOUND", "There is nothing here; GraphQL is at /graphql."),
  );
  app.use(onError(log));
  return app;
}

/** A browser that opens the address, as opposed to a client that asks for data. */
function wantsPage(request: Request): boolean {
  return request.accepts(["json", "html"]) === "html";
}

function onError(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, _next) => {
    const status = error.status ?? 500;
    if (status >= 500) log.error({ err: error }, "request failed");
    if (error.type === "entity.too.large")
      return refuse(response, 413, "BODY_TOO_LARGE", `The request is larger than ${BODY_LIMIT}.`);
    if (status < 500)
      return refuse(response, status, "BAD_REQUEST", "The request's body can't be read as JSON in UTF-8.");
    refuse(response, 500, "INTERNAL_SERVER_ERROR", "Internal error.");
  };
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
