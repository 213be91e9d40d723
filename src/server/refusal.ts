/** How the server says no outside of GraphQL: in the shape of a GraphQL answer, so that clients read it alike. */
import type { ServerResponse } from "node:http";
import type { Logger } from "pino";
import { type ErrorCode, statusOf } from "../domain/error-codes";
import { AttestError } from "../domain/errors";
import { internalMessage } from "../graphql/errors";
import { visitOf } from "./visit";

/** A request that is refused before it reaches GraphQL: a code for programs, a sentence for people, and the status. */
export class Refusal extends AttestError {
  override readonly retryAfter?: number;

  constructor(
    code: ErrorCode,
    message: string,
    readonly options: { status?: number; retryAfter?: number } = {},
  ) {
    super(code, message);
    this.retryAfter = options.retryAfter;
  }
}

/** Sends an error that was made for the client, as the answer of the visit that it belongs to. */
export function refuse(response: ServerResponse, error: AttestError): void {
  const { code, message, retryAfter } = error;
  const visit = visitOf(response.req);
  visit.code = code;
  const extensions = code === "INTERNAL_SERVER_ERROR" ? { code, requestId: visit.id } : { code };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  response.writeHead((error instanceof Refusal && error.options.status) || statusOf(code), {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
  });
  response.end(body);
}

/**
 * Answers whatever went wrong: an error that was made for the client as it is, anything else by the id of the request.
 * The log has the cause of either.
 */
export function refuseFor(error: unknown, response: ServerResponse, log: Logger): void {
  const { id: requestId } = visitOf(response.req);
  if (error instanceof AttestError) {
    if (error.cause) log.error({ err: error.cause, requestId }, error.code);
    return refuse(response, error);
  }
  log.error({ err: error, requestId }, "request failed");
  refuse(response, new Refusal("INTERNAL_SERVER_ERROR", internalMessage(requestId)));
}
