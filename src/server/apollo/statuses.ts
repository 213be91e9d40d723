/** The HTTP status of an answer, by the draft “GraphQL over HTTP”: one that brings nothing is no success. */
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import { statusOf } from "../../domain/error-codes";
import { AttestError } from "../../domain/errors";
import type { Context } from "../../graphql/context";

/**
 * Where an answer has errors and no root field of it a value, `data` is null and the status is that of the first
 * error's code. Where some root field has a value, the status is 200, and the errors say what is missing.
 */
export const statusPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (request) => {
        setStatus(request);
        return Promise.resolve();
      },
    }),
};

function setStatus({ errors, response: { body, http } }: GraphQLRequestContextWillSendResponse<Context>): void {
  if (body.kind !== "single") return;
  const { singleResult } = body;
  const [first] = singleResult.errors ?? [];
  if (!first || Object.values(singleResult.data ?? {}).some((value) => value !== null)) return;
  // What was refused before it was run has no `data` at all.
  if (singleResult.data) singleResult.data = null;
  // Apollo knows some refusals more exactly than their code does, such as 405 for a mutation by GET.
  const isRefusal = http.status !== undefined && http.status >= 400 && http.status < 500;
  if (!isRefusal) http.status = statusOf(String(first.extensions?.code));
  const cause = errors?.[0]?.originalError;
  if (cause instanceof AttestError && cause.retryAfter !== undefined)
    http.headers.set("retry-after", String(cause.retryAfter));
}
