import type { DocumentNode, OperationDefinitionNode } from "graphql";

/** A valid query as it came: what is to be run, the document that it stands in, and its variables as they were sent. */
export interface Query {
  operation: OperationDefinitionNode;
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>>;
}
