import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { EntityKind } from "../../domain/entity-types";
import type { RelationName } from "../../domain/relation-types";
import { DirectionEnum, EntityKindEnum, RelationEnum } from "../enums";
import { Entity } from "./entity";
import { ClaimFilter, DEFAULT_PAGE, MAX_PAGE } from "./filters";

@ObjectType("Neighbour", { simpleResolvers: true, description: "An entity that claims join with another." })
export class Neighbour {
  @Field(() => Entity, { description: "The neighbour." })
  entity!: Entity;

  @Field(() => Int, { description: "How many claims of the relation join the two in this direction." })
  claimCount!: number;
}

@ObjectType("Neighbourhood", {
  simpleResolvers: true,
  description: "What an entity is joined with by one relation in one direction.",
})
export class Neighbourhood {
  @Field(() => RelationEnum, { description: "The relation." })
  relation!: RelationName;

  @Field(() => DirectionEnum, { description: "Whether the entity is the subject or the object of these claims." })
  direction!: "OUT" | "IN";

  @Field(() => String, { description: "How to read it from the entity, such as “criticised by”." })
  label!: string;

  @Field(() => Int, { description: "How many claims there are." })
  claimCount!: number;

  @Field(() => Int, { description: "How many entities they join it with." })
  entityCount!: number;

  @Field(() => [Neighbour], { description: "The best connected of them, at most `first`." })
  entities!: Neighbour[];
}

@ArgsType()
export class NeighboursArgs {
  @Field(() => [RelationEnum], { nullable: true, description: "Only by these relations." })
  relations?: RelationName[] | null;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Only neighbours of these kinds." })
  kinds?: EntityKind[] | null;

  @Field(() => ClaimFilter, { nullable: true, description: "Only by such claims." })
  filter?: ClaimFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many entities at most for each, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} where left out.`,
  })
  first?: number | null;
}
