/** How the server says no outside of GraphQL: in the shape of a GraphQL answer, so that clients read it alike. */
import type { ServerResponse } from "node:http";
import { type ErrorCode, statusOf } from "../domain/error-codes";
import { AttestError } from "../domain/errors";

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

/** Sends an error that was made for the client. */
export function refuse(response: ServerResponse, error: AttestError): void {
  const { code, message, retryAfter } = error;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response.writeHead((error instanceof Refusal && error.options.status) || statusOf(code), {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "X-Content-Type-Options": "nosniff",
    ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
  });
  response.end(body);
}
