import type { TypedDocumentString } from "../generated/operations";

/** The server answered that the question is wrong, or asks for too much; asking again won't help. */
export class RefusedError extends Error {
  override name = "RefusedError";
}

/** No answer came, or none that the server meant to give: it may come back. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

/**
 * Sends an operation to the public API, with nothing but `fetch`.
 *
 * @throws {RefusedError} with the server's words
 * @throws {UnreachableError} where the network, the server or its database doesn't answer
 * @example const { search } = await ask(SearchDocument, { text: "Yevette Coper" });
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await send({ query: document.toString(), variables }, signal);
  if (answer.data && !answer.errors) return answer.data as Result;
  const [error] = answer.errors ?? [];
  if (error && !PASSING.has(error.extensions?.code ?? "INTERNAL_SERVER_ERROR")) throw new RefusedError(error.message);
  throw new UnreachableError(error?.message ?? "The server gave no answer.");
}

/** Codes of what may go better in a while. */
const PASSING = new Set([
  "TOO_MANY_REQUESTS",
  "OVERLOADED",
  "DATABASE_UNAVAILABLE",
  "TIMEOUT",
  "INTERNAL_SERVER_ERROR",
]);

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function send(body: object, signal?: AbortSignal): Promise<Answer> {
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" };
  try {
    const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(body), signal });
    return (await response.json()) as Answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError("The server doesn't answer.", { cause: error });
  }
}
