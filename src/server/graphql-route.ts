/**
 * GraphQL over HTTP: reads the request, hands it to Apollo Server, and sends the answer, or one that is kept from
 * an equal request. It stands before the routes of the pages, since what happens to every request is what decides
 * how many there can be (measured: with the express middlewares of the pages a fifth fewer).
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import Negotiator from "negotiator";
import type { Logger } from "pino";
import { type Context, createContext } from "../graphql/context";
import type { Database } from "../store";
import { Answer, type AnswerCache } from "./answer-cache";
import { Refusal, refuse } from "./refusal";
import { parseBody, readBody } from "./request-body";

/** What the route needs. */
export interface GraphqlParts {
  apollo: ApolloServer<Context>;
  database: Database;
  cache: AnswerCache;
  log: Logger;
}

/** The headers that decide on how a request is answered besides its address and body. */
const DECIDING = ["accept", "content-type", "apollo-require-preflight", "x-apollo-operation-name"] as const;

/** Answers one request; the Apollo Server has to be started. */
export async function answerGraphql(
  { apollo, database, cache, log }: GraphqlParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { method = "GET", headers, url = "" } = request;
    const text = method === "POST" ? await readBody(request) : "";
    const make = () => execute(apollo, database, request, text);
    const key = [method, url, ...DECIDING.map((name) => headers[name]), text].join("\n");
    const answer = await cache.getOrMake(key, make);
    await send(answer, request, response);
  } catch (error) {
    if (error instanceof Refusal) return refuse(response, error);
    log.error({ err: error }, "request failed");
    refuse(response, new Refusal("INTERNAL_SERVER_ERROR", "Internal error."));
  }
}

async function execute(
  apollo: ApolloServer<Context>,
  database: Database,
  { method = "GET", headers, url = "" }: IncomingMessage,
  text: string,
): Promise<Answer> {
  const given = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(", ") : value);
  // What isn't sent as JSON, Apollo refuses in its own words.
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  const found = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: method.toUpperCase(),
      headers: given,
      search: url.includes("?") ? url.slice(url.indexOf("?")) : "",
      body: isJson ? parseBody(text) : undefined,
    },
    context: () => Promise.resolve(createContext(database)),
  });
  if (found.body.kind !== "complete") throw new Error("answers come in one piece");
  return new Answer(found.status ?? 200, Object.fromEntries(found.headers), Buffer.from(found.body.string));
}

async function send(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers: Record<string, string | number> = {
    ...answer.headers,
    "x-content-type-options": "nosniff",
    vary: "Accept, Accept-Encoding",
  };
  if (request.method === "GET" && answer.status === 200) {
    // A browser may keep it, and has to ask whether it still holds: then not even the body is sent.
    headers["cache-control"] = "no-cache";
    headers.etag = answer.etag;
    if (request.headers["if-none-match"] === answer.etag) {
      response.writeHead(304, headers).end();
      return;
    }
  }
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
