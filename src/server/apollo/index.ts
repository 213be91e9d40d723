/** Apollo Server, set up to be open to strangers: nothing internal leaves, nothing is called home. */
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { maskError } from "../../graphql/errors";
import { knownOperations } from "../../graphql/known-operations";
import type { QueryLimits } from "../../graphql/limits";
import type { Documents } from "../documents";
import { limitsPlugin } from "./limits";
import { statusPlugin } from "./statuses";
import { type ServedContext, VisitPlugin } from "./visits";

/** What it is made of. */
export interface ApolloParts {
  schema: GraphQLSchema;
  log: Logger;
  documents: Documents;
  limits: QueryLimits;
}

/** An Apollo Server for the schema. */
export function createApollo({ schema, log, documents, limits }: ApolloParts): ApolloServer<ServedContext> {
  const visits = new VisitPlugin(documents);
  return new ApolloServer<ServedContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationRules: [knownOperations],
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => maskError(formatted, error, log, visits.idOf(error)),
    logger: log,
    plugins: [
      limitsPlugin(schema, limits),
      statusPlugin,
      visits,
      // The cache-control plug-in visits every field of every answer, and nothing reads what it finds.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
