/** What clients see of errors: ours by code and sentence, GraphQL's own as they are, anything else masked. */
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AttestError, BadInputError, LimitError } from "../domain/errors";
import type { ErrorCode } from "../domain/error-codes";

/** Where the causes of masked errors go. */
export interface ErrorLog {
  error(details: object, message: string): void;
}

/**
 * Masks an error for the client. The cause of an internal one goes to the log, under the id of the request, which the
 * client gets too.
 * @returns what stands in `errors` of the answer, with a code of our list; never a stack, a path, a statement or a
 * driver's message.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: ErrorLog,
  requestId: string | undefined,
): GraphQLFormattedError {
  const cause = rootOf(error);
  const { locations, path } = formatted;
  const ours = cause instanceof AttestError ? cause : path ? undefined : limitOfGraphql(cause);
  if (ours) {
    if (ours.cause) log.error({ err: ours.cause, path, requestId }, ours.code);
    const figures = ours instanceof LimitError ? { limit: ours.limit, found: ours.found } : {};
    return { message: ours.message, locations, path, extensions: { code: ours.code, ...figures } };
  }
  // Syntax, validation and variables: the message is GraphQL's, made from the client's own query.
  const code = CODES_OF_QUERIES.get(String(formatted.extensions?.code));
  if (code) return { message: formatted.message, locations, path, extensions: { code } };
  log.error({ err: cause ?? error, path, requestId }, "internal error");
  return {
    message: internalMessage(requestId),
    locations,
    path,
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

/** What a client is told of a fault that is none of its own. */
export function internalMessage(requestId: string | undefined): string {
  return requestId ? `Internal error; quote ${requestId} when you report it.` : "Internal error.";
}

/** Apollo wraps errors in errors of its own. */
function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

/** Codes of Apollo Server for faults of a query, and ours for them. */
const CODES_OF_QUERIES = new Map<string, ErrorCode>([
  ["GRAPHQL_PARSE_FAILED", "GRAPHQL_PARSE_FAILED"],
  ["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED"],
  ["OPERATION_RESOLUTION_FAILURE", "OPERATION_RESOLUTION_FAILURE"],
  ["BAD_USER_INPUT", "BAD_USER_INPUT"],
  ["BAD_REQUEST", "BAD_REQUEST"],
  ["PERSISTED_QUERY_NOT_SUPPORTED", "BAD_REQUEST"],
]);

/** Parser and validation know limits of their own, and have another in the depth of the stack: told as ours are. */
function limitOfGraphql(cause: unknown): AttestError | undefined {
  if (!(cause instanceof Error)) return undefined;
  const [, tokens] = /^Syntax Error: Document contains more tha[tn] (\d+) tokens/.exec(cause.message) ?? [];
  if (tokens) return new LimitError("TOO_MANY_TOKENS", "tokens, which are words and signs,", Number(tokens));
  if (cause.message === "Validation aborted.")
    return new AttestError("QUERY_TOO_WIDE", "The query repeats too many fields to be looked through.");
  if (cause.message.startsWith("Too many errors processing variables"))
    return new BadInputError("variables", "values of their types", "more than fifty that are of others");
  if (cause instanceof RangeError && /call stack/.test(cause.message))
    return new AttestError("QUERY_TOO_DEEP", "The query is nested too deeply to be read.");
  return undefined;
}
