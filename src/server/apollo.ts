/** Apollo Server, set up to be open to strangers: nothing internal leaves, nothing is called home. */
import type { Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../graphql/context";
import { maskError } from "../graphql/errors";

/** More than the longest query of a front end, far less than what would keep the parser busy. */
const MAX_TOKENS = 5_000;
const DRAIN_MILLISECONDS = 8_000;

/** An Apollo Server for the schema that drains the HTTP server when it stops. */
export function createApollo(schema: GraphQLSchema, httpServer: Server, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: (formatted, error) => maskError(formatted, error, log),
    logger: log,
    plugins: [
      // The cache-control plug-in visits every field of every answer, and nothing reads what it finds.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: DRAIN_MILLISECONDS }),
    ],
  });
}
