/** What clients see of errors: ours by code and sentence, GraphQL's own as they are, anything else masked. */
import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AttestError } from "../domain/errors";

/** Where the causes of masked errors go. */
export interface ErrorLog {
  error(details: object, message: string): void;
}

/**
 * Masks an error for the client. The cause of an internal one goes to the log, under an id that the client gets too.
 * @returns what stands in `errors` of the answer; never a stack, a path, a statement or a driver's message.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: ErrorLog): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const { locations, path } = formatted;
  if (cause instanceof AttestError) {
    if (cause.cause) log.error({ err: cause.cause, path }, cause.code);
    return { message: cause.message, locations, path, extensions: { code: cause.code } };
  }
  // Syntax, validation and variables: the message is GraphQL's, made from the client's own query.
  if (isOfQuery(formatted, cause))
    return { message: formatted.message, locations, path, extensions: { code: formatted.extensions?.code } };
  const requestId = randomUUID();
  log.error({ err: cause ?? error, path, requestId }, "internal error");
  return {
    message: `Internal error; quote ${requestId} when you report it.`,
    locations,
    path,
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

const CODES_OF_QUERIES = new Set([
  ...["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_REQUEST"],
  ...["OPERATION_RESOLUTION_FAILURE", "PERSISTED_QUERY_NOT_SUPPORTED"],
]);

/** A parser that ran out of stack counts as the server's fault, whatever code it was given. */
function isOfQuery(formatted: GraphQLFormattedError, cause: unknown): boolean {
  return (
    CODES_OF_QUERIES.has(String(formatted.extensions?.code)) &&
    !(cause instanceof RangeError && /call stack/.test(cause.message))
  );
}
