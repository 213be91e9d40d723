/** A rule of validation that graphql-js 16 lacks: an operation needs a root type in the schema. */
import { type ASTVisitor, GraphQLError, type OperationDefinitionNode, type ValidationContext } from "graphql";

/**
 * Refuses mutations and subscriptions, which would otherwise fail while they are executed, as a fault of the server.
 * @example `mutation { about { name } }` // "Needs a query, but got: mutation."
 */
export function knownOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node: OperationDefinitionNode) {
      if (!context.getSchema().getRootType(node.operation))
        context.reportError(new GraphQLError(`Needs a query, but got: ${node.operation}.`, { nodes: node }));
      return undefined;
    },
  };
}
