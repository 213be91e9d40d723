/**
 * GraphQL over HTTP: reads the request, hands it to Apollo Server, and sends the answer, or one that is kept from
 * an equal request. It stands before the routes of the pages, since what happens to every request is what decides
 * how many there can be (measured: with the express middlewares of the pages a fifth fewer).
 */
import type { IncomingMessage } from "node:http";
import { type ApolloServer, type HTTPGraphQLRequest, HeaderMap } from "@apollo/server";
import Negotiator from "negotiator";
import { createContext } from "../graphql/context";
import type { Database } from "../store";
import { Answer, type AnswerCache } from "./answer-cache";
import type { Documents } from "./documents";
import type { Turnstile } from "./gate/turnstile";
import { COST_HEADER } from "./apollo/limits";
import { Refusal } from "./refusal";
import { parseBody, readBody } from "./request-body";
import type { ServerSettings } from "./settings";
import { readerFor, type Visit } from "./visit";
import type { ServedContext } from "./apollo/visits";

/** What the route needs. */
export interface GraphqlParts {
  apollo: ApolloServer<ServedContext>;
  database: Database;
  cache: AnswerCache;
  documents: Documents;
  turnstile: Turnstile;
  settings: Pick<ServerSettings, "bodyBytes" | "requestSeconds">;
}

/** HEAD is for Apollo to refuse, as the draft has it. */
const METHODS = ["GET", "POST", "HEAD"];

/** The headers that decide on how a request is answered besides its address and body. */
const DECIDING = [
  "accept",
  "content-type",
  "apollo-require-preflight",
  "x-apollo-operation-name",
  COST_HEADER,
] as const;

/**
 * Answers one request; the Apollo Server has to be started.
 * @throws {Refusal} what to answer instead.
 */
export async function answerGraphql(parts: GraphqlParts, visit: Visit): Promise<void> {
  const { cache, turnstile, settings } = parts;
  const { method = "GET", headers, url = "" } = visit.request;
  if (!METHODS.includes(method)) {
    visit.response.setHeader("Allow", METHODS.join(", "));
    throw new Refusal("BAD_REQUEST", `/graphql: needs GET or POST, but got ${method}`, { status: 405 });
  }
  const text = method === "POST" ? await readBody(visit.request, settings.bodyBytes) : "";
  visit.cached = true;
  const make = () => {
    visit.cached = false;
    return visit.within(settings.requestSeconds, (signal) =>
      turnstile.pass(() => execute(parts, visit, text, signal), signal),
    );
  };
  const key = [method, url, ...DECIDING.map((name) => headers[name]), text].join("\n");
  await send(await cache.getOrMake(key, make), visit);
}

async function execute(
  { apollo, database, documents }: GraphqlParts,
  visit: Visit,
  text: string,
  signal: AbortSignal,
): Promise<Answer> {
  const httpGraphQLRequest = withText(requestOf(visit.request, text), documents);
  const context = () => Promise.resolve({ ...createContext(readerFor(visit, database, signal)), visit });
  const found = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  if (found.body.kind !== "complete") throw new Error("answers come in one piece");
  return new Answer(found.status ?? 200, Object.fromEntries(found.headers), Buffer.from(found.body.string));
}

function requestOf({ method = "GET", headers, url = "" }: IncomingMessage, text: string): HTTPGraphQLRequest {
  const given = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(", ") : value);
  // What isn't sent as JSON, Apollo refuses in its own words.
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  const search = url.includes("?") ? url.slice(url.indexOf("?")) : "";
  return { method: method.toUpperCase(), headers: given, search, body: isJson ? parseBody(text) : undefined };
}

/** The request with the text of the document that it names by id, where it does. */
function withText(request: HTTPGraphQLRequest, documents: Documents): HTTPGraphQLRequest {
  if (request.method === "GET") return { ...request, search: withTextInAddress(request.search, documents) };
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return request;
  const given = body as { query?: unknown };
  const query = documents.textOf(given);
  return query === given.query ? request : { ...request, body: { ...given, query, extensions: {} } };
}

function withTextInAddress(search: string, documents: Documents): string {
  const parameters = new URLSearchParams(search);
  const given = (name: string) => parameters.get(name) ?? undefined;
  const extensions = given("extensions");
  const query = documents.textOf({
    query: given("query"),
    documentId: given("documentId"),
    extensions: extensions && parseBody(extensions),
  });
  if (query === given("query")) return search;
  parameters.set("query", String(query));
  parameters.delete("extensions");
  return `?${parameters}`;
}

async function send(answer: Answer, { request, response }: Visit): Promise<void> {
  const headers: Record<string, string | number> = {
    ...answer.headers,
    "x-content-type-options": "nosniff",
    vary: [response.getHeader("vary"), "Accept, Accept-Encoding, Authorization"].filter(Boolean).join(", "),
  };
  if (request.method === "GET" && answer.status === 200) {
    // A browser may keep it, and has to ask whether it still holds: then not even the body is sent.
    headers["cache-control"] = "private, no-cache";
    headers.etag = answer.etag;
    if (request.headers["if-none-match"] === answer.etag) {
      response.writeHead(304, headers).end();
      return;
    }
  } else headers["cache-control"] = "no-store";
  const gzipped = takesGzip(request) ? answer.gzipped : undefined;
  const body = gzipped ? await gzipped : answer.body;
  if (gzipped) headers["content-encoding"] = "gzip";
  headers["content-length"] = body.length;
  response.writeHead(answer.status, headers).end(body);
}

function takesGzip(request: IncomingMessage): boolean {
  return (
    request.headers["accept-encoding"] !== undefined &&
    new Negotiator(request).encoding(["gzip", "identity"]) === "gzip"
  );
}
