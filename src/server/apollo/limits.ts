/** Refuses queries beyond the limits before anything is looked up, and tells what a query costs to who asks for it. */
import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import { type Query, QueryCheck, type QueryLimits } from "../../graphql/limits";
import type { Visit } from "../visit";
import type { ServedContext } from "./visits";

/** A request with this header set to `include` is told in `extensions.cost` what its query costs. */
export const COST_HEADER = "attest-cost";

/** Checks each operation against the limits between its validation and its execution. */
export function limitsPlugin(schema: GraphQLSchema, limits: QueryLimits): ApolloServerPlugin<ServedContext> {
  const check = new QueryCheck(schema, limits);
  return { requestDidStart: () => Promise.resolve(new LimitedRequest(check, limits)) };
}

/** One request on its way through the server. */
class LimitedRequest implements GraphQLRequestListener<ServedContext> {
  constructor(
    private readonly check: QueryCheck,
    private readonly limits: QueryLimits,
  ) {}

  didResolveOperation: GraphQLRequestListener<ServedContext>["didResolveOperation"] = ({
    operation,
    document,
    request,
    contextValue: { visit },
  }) => {
    // Where it isn't clear which operation is meant, the execution says so.
    if (operation) this.limit({ operation, document, variables: request.variables ?? {} }, visit);
    return Promise.resolve();
  };

  willSendResponse: GraphQLRequestListener<ServedContext>["willSendResponse"] = ({
    request,
    response: { body },
    contextValue: {
      visit: { cost },
    },
  }) => {
    if (cost !== undefined && body.kind === "single" && request.http?.headers.get(COST_HEADER) === "include")
      body.singleResult.extensions = {
        ...body.singleResult.extensions,
        cost: { asked: cost, limit: this.limits.cost },
      };
    return Promise.resolve();
  };

  private limit(query: Query, visit: Visit): void {
    this.check.checkSize(query);
    visit.cost = this.check.costOf(query);
    if (visit.cost !== undefined) this.check.checkCost(visit.cost);
  }
}
