/** Every code that an answer can carry in `extensions.code`, as a closed list: programs decide by it, people read on. */

/** What a code means, and the HTTP status of a request that it ends as a whole. */
interface ErrorCodeRow {
  code: string;
  status: number;
  meaning: string;
}

export const ERROR_CODES = [
  { code: "BAD_REQUEST", status: 400, meaning: "the HTTP request is no GraphQL request, or can't be read" },
  { code: "GRAPHQL_PARSE_FAILED", status: 400, meaning: "the query isn't GraphQL" },
  { code: "GRAPHQL_VALIDATION_FAILED", status: 400, meaning: "the query doesn't fit the schema" },
  { code: "OPERATION_RESOLUTION_FAILURE", status: 400, meaning: "the request doesn't say which operation to run" },
  { code: "BAD_USER_INPUT", status: 400, meaning: "an argument or a variable can't be taken" },
  { code: "INVALID_DATA", status: 400, meaning: "a file can't be loaded; nothing of it was written" },
  { code: "TOO_MANY_TOKENS", status: 400, meaning: "the query's text is too long" },
  { code: "QUERY_TOO_DEEP", status: 400, meaning: "the query is nested too deeply" },
  {
    code: "QUERY_TOO_WIDE",
    status: 400,
    meaning: "the query has too many fields, repeated ones and fragments counted",
  },
  { code: "TOO_MANY_ALIASES", status: 400, meaning: "the query gives too many fields other names" },
  { code: "TOO_MANY_DIRECTIVES", status: 400, meaning: "the query has too many directives" },
  { code: "TOO_MANY_CONDITIONS", status: 400, meaning: "the filters of the query have too many conditions together" },
  { code: "QUERY_TOO_COSTLY", status: 400, meaning: "the query could return too much, by its page sizes" },
  { code: "UNAUTHENTICATED", status: 401, meaning: "reading needs a key here, and none, or a wrong one, was given" },
  { code: "NOT_TRUSTED", status: 403, meaning: "the operation is none of those that this server lists" },
  { code: "NOT_FOUND", status: 404, meaning: "there is nothing at this address" },
  { code: "BODY_TOO_LARGE", status: 413, meaning: "the request's body is too large, its variables included" },
  {
    code: "TOO_MANY_REQUESTS",
    status: 429,
    meaning: "this client has asked too often; `Retry-After` says when to go on",
  },
  { code: "CLIENT_GONE", status: 499, meaning: "the client closed the connection first: in the log and figures alone" },
  { code: "INTERNAL_SERVER_ERROR", status: 500, meaning: "a fault of the server; `requestId` names it in the log" },
  { code: "OVERLOADED", status: 503, meaning: "too many requests at once; `Retry-After` says when to try again" },
  {
    code: "DATABASE_UNAVAILABLE",
    status: 503,
    meaning: "the database can't be reached; `Retry-After` says when to try again",
  },
  { code: "TIMEOUT", status: 504, meaning: "the question took too long" },
] as const satisfies readonly ErrorCodeRow[];

export type ErrorCode = (typeof ERROR_CODES)[number]["code"];

const STATUS = new Map<string, number>(ERROR_CODES.map(({ code, status }) => [code, status]));

/**
 * The HTTP status of a request that fails as a whole with this code; 500 for a code that isn't ours.
 * @example statusOf("TIMEOUT") // 504
 */
export function statusOf(code: string): number {
  return STATUS.get(code) ?? 500;
}
