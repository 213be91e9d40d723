/** How the server says no outside of GraphQL: in the shape of a GraphQL answer, so that clients read it alike. */
import type { ServerResponse } from "node:http";

/** A request that is refused before it reaches GraphQL: its status, a code for programs and a sentence for people. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Sends a refusal. */
export function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
}
