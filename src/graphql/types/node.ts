import { Field, ID, InterfaceType } from "type-graphql";
import { entityType, type EntityKind } from "../../domain/entity-types";

/** The GraphQL type of whatever has an id: an entity's follows from its kind. */
export function typeName({ kind }: { kind?: EntityKind }): string {
  return kind ? entityType(kind).type : "Claim";
}

/** Relay's Node: whatever can be asked for again by its id. */
@InterfaceType("Node", {
  description: "Anything with an id of its own by which it can be fetched again: entities and claims.",
  resolveType: typeName,
})
export abstract class Node {
  @Field(() => ID, {
    description: "Readable and stable, such as `person:yvette-cooper` or `claim:0123456789abcdef0123`.",
  })
  id!: string;
}
