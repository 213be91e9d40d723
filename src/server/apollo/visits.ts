/** What Apollo Server knows of a request and its visit has to: its operation, its errors. */
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from "@apollo/server";
import type { Context } from "../../graphql/context";
import type { Documents } from "../documents";
import type { Visit } from "../visit";

/** What the resolvers of a request share, and the visit that it is. */
export interface ServedContext extends Context {
  visit: Visit;
}

/** Notes with each visit what it asked and what became of it. */
export class VisitPlugin implements ApolloServerPlugin<ServedContext> {
  /** Apollo asks for the wording of an error without saying whose it is. */
  private readonly ids = new WeakMap<object, string>();

  constructor(private readonly documents: Documents) {}

  /** The id of the request that an error belongs to, as far as it is known. */
  idOf(error: unknown): string | undefined {
    return typeof error === "object" && error !== null ? this.ids.get(error) : undefined;
  }

  requestDidStart({
    contextValue: { visit },
  }: GraphQLRequestContext<ServedContext>): Promise<GraphQLRequestListener<ServedContext>> {
    return Promise.resolve({
      didResolveSource: ({ queryHash }) => {
        visit.document = queryHash;
        visit.operation = this.documents.nameOf(queryHash);
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors }) => {
        for (const error of errors) this.ids.set(error, visit.id);
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body } }) => {
        const [error] = (body.kind === "single" && body.singleResult.errors) || [];
        visit.code = error?.extensions?.code as Visit["code"];
        return Promise.resolve();
      },
    });
  }
}
