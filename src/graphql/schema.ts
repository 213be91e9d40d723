/** The executable schema, made from the classes and the tables. */
import "reflect-metadata";
import type { GraphQLInterfaceType, GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { declareCosts } from "./limits";
import { AlignmentQueries } from "./resolvers/alignment-queries";
import { ClaimCountQueries } from "./resolvers/claim-count-queries";
import { ClaimQueries } from "./resolvers/claim-queries";
import { DisagreementQueries } from "./resolvers/disagreement-queries";
import { ENTITY_RESOLVERS } from "./resolvers/entity-fields";
import { EntityQueries, KIND_QUERIES } from "./resolvers/entity-queries";
import { NetworkQueries, PathQueries } from "./resolvers/network-queries";
import { StanceQueries } from "./resolvers/stance-queries";
import { TimelineQueries } from "./resolvers/timeline-queries";
import { VocabularyQueries } from "./resolvers/vocabulary-queries";
import { ENTITY_CLASSES } from "./types/entity";
import { typeName } from "./types/node";

/** Builds the schema; once a process is enough. */
export function buildAttestSchema(): GraphQLSchema {
  const resolvers = [
    AlignmentQueries,
    ClaimCountQueries,
    ClaimQueries,
    DisagreementQueries,
    EntityQueries,
    ...KIND_QUERIES,
    ...ENTITY_RESOLVERS,
    NetworkQueries,
    PathQueries,
    StanceQueries,
    TimelineQueries,
    VocabularyQueries,
  ];
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<() => void>,
    orphanedTypes: Object.values(ENTITY_CLASSES),
    // Arguments are checked where they are used, with messages of our own.
    validate: false,
  });
  // type-graphql makes these asynchronous: a promise for every entity of an answer, where the kind tells at once.
  for (const name of ["Entity", "Node"]) (schema.getType(name) as GraphQLInterfaceType).resolveType = typeName;
  declareCosts(schema);
  return schema;
}
