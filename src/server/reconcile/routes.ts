/**
 * `/reconcile`: the reconciliation service API 0.2 of the W3C Entity Reconciliation Community Group, by which OpenRefine
 * and others match names in tables with entities
 * (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
 */
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { BadInputError } from "../../domain/errors";
import { type Database, type Reader, readSchemes } from "../../store";
import type { Turnstile } from "../gate/turnstile";
import { Refusal, refuseFor } from "../refusal";
import { readBody } from "../request-body";
import type { ServerSettings } from "../settings";
import { readerFor, visitOf } from "../visit";
import { findCandidates } from "./candidates";
import { extend, proposeProperties } from "./extend";
import { manifest, viewOf } from "./manifest";
import { preview, PREVIEW_POLICY } from "./preview";
import { readExtension, readKind, readQueries } from "./request";
import { flyout, LAST_CURSOR, suggest, SUGGESTED, type SuggestedName } from "./suggest";

/** What the routes need. */
export interface ReconcileParts {
  database: Database;
  log: Logger;
  /** The one that questions in GraphQL pass too. */
  turnstile: Turnstile;
  settings: Pick<ServerSettings, "bodyBytes" | "requestSeconds" | "keysFile">;
}

/** What is answered to the parameters of a request. */
type Work = (database: Reader, given: URLSearchParams) => Promise<unknown>;
type Send = (response: Response, answer: unknown) => void;

const FORM = "application/x-www-form-urlencoded";

/** The routes, to be used at `/reconcile`. */
export function reconcileRoutes(parts: ReconcileParts): Router {
  const router = express.Router();
  const ask = handler(parts, answerQuestion);
  router.get("/", (request, response) => {
    const given = parametersOf(request);
    // Clients add parameters of their own, such as one against caches: without a question, the manifest is wanted.
    if (given.has("queries") || given.has("extend")) return ask(request, response);
    const root = `${request.protocol}://${request.host}`;
    sendJson(response, manifest(root, parts.settings.keysFile !== undefined));
  });
  router.post("/", ask);
  for (const what of SUGGESTED) {
    router.get(`/suggest/${what}`, handler(parts, suggestions(what)));
    router.get(`/flyout/${what}`, handler(parts, flyouts(what)));
  }
  router.get("/properties", handler(parts, proposals));
  router.get("/preview", helmet.contentSecurityPolicy(PREVIEW_POLICY), handler(parts, previews, sendFramed));
  return router;
}

/** Candidates for queries, or the values of properties. */
async function answerQuestion(database: Reader, given: URLSearchParams): Promise<unknown> {
  const [queries, extension] = [given.get("queries"), given.get("extend")];
  if ((queries === null) === (extension === null))
    throw new BadInputError("/reconcile", "either `queries` or `extend`", [...new Set(given.keys())].join(", "));
  if (extension !== null) return extend(database, readExtension(extension));
  const found = await findCandidates(database, readQueries(queries as string));
  return Object.fromEntries([...found].map(([name, result]) => [name, { result }]));
}

function suggestions(what: SuggestedName): Work {
  return async (database, given) => {
    const type = given.get("type");
    const result = await suggest(database, what, {
      prefix: given.get("prefix") ?? "",
      cursor: wholeNumber(given, "cursor", LAST_CURSOR) ?? 0,
      ...(type && what === "entity" && { kind: readKind("type", type) }),
    });
    return { result };
  };
}

function flyouts(what: SuggestedName): Work {
  return async (database, given) => {
    const id = given.get("id") ?? "";
    return { id, html: (await flyout(database, what, id)) ?? none(what, id) };
  };
}

async function proposals(database: Reader, given: URLSearchParams): Promise<unknown> {
  const [type, limit] = [given.get("type"), wholeNumber(given, "limit", Number.MAX_SAFE_INTEGER)];
  const kind = type ? readKind("type", type) : undefined;
  const properties = proposeProperties(kind, await readSchemes(database), limit);
  return { properties, ...(type && { type }), ...(limit !== undefined && { limit }) };
}

async function previews(database: Reader, given: URLSearchParams): Promise<unknown> {
  const id = given.get("id") ?? "";
  return (await preview(database, id, viewOf(encodeURIComponent(id)))) ?? none("entity", id);
}

function handler({ database, log, turnstile, settings }: ReconcileParts, work: Work, send: Send = sendJson) {
  return (async (request, response) => {
    const visit = visitOf(request);
    try {
      const given = request.method === "POST" ? await formOf(request, settings.bodyBytes) : parametersOf(request);
      const answer = await visit.within(settings.requestSeconds, (signal) =>
        turnstile.pass(() => work(readerFor(visit, database, signal), given), signal),
      );
      send(response, answer);
    } catch (error) {
      refuseFor(error, response, log);
    }
  }) satisfies RequestHandler;
}

async function formOf(request: Request, mostBytes: number): Promise<URLSearchParams> {
  if (!request.is(FORM))
    throw new Refusal("BAD_REQUEST", `/reconcile: needs a form (${FORM}) in a POST.`, { status: 415 });
  return new URLSearchParams(await readBody(request, mostBytes));
}

function parametersOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, "http://localhost").searchParams;
}

function wholeNumber(given: URLSearchParams, name: string, most: number): number | undefined {
  const text = given.get(name);
  if (!text) return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) > most)
    throw new BadInputError(name, `a whole number from 0 to ${most}`, text);
  return Number(text);
}

function none(what: SuggestedName, id: string): never {
  throw new Refusal("NOT_FOUND", `There is no ${what} with the id ${JSON.stringify(id)}.`);
}

function sendJson(response: Response, answer: unknown): void {
  response.set("Cache-Control", "no-store").json(answer);
}

/** The older header can't say who may frame the page, and its policy says it. */
function sendFramed(response: Response, page: unknown): void {
  response.removeHeader("X-Frame-Options");
  response.set("Cache-Control", "no-store").type("html").send(page);
}
