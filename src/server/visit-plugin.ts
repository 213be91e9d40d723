/** What Apollo Server knows of a request and the visit has to: its operation, its errors. */
import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../graphql/context";
import type { Documents } from "./documents";
import type { Visit } from "./visit";

/** What the resolvers of a request share, and the visit that it is. */
export interface ServedContext extends Context {
  visit: Visit;
}

/** Notes with the visit what it asked and what became of it. */
export function visitPlugin(documents: Documents): ApolloServerPlugin<ServedContext> {
  return {
    requestDidStart: ({ contextValue: { visit } }) =>
      Promise.resolve({
        didResolveSource({ queryHash }) {
          visit.document = queryHash;
          visit.operation = documents.nameOf(queryHash);
          return Promise.resolve();
        },
        willSendResponse({ response: { body } }) {
          const [error] = (body.kind === "single" && body.singleResult.errors) || [];
          visit.code = error?.extensions?.code as Visit["code"];
          return Promise.resolve();
        },
      }),
  };
}
