import { Field, Int, ObjectType } from "type-graphql";
import type { EntityKind } from "../../domain/entity-types";
import { EntityKindEnum } from "../enums";
import { Timestamp } from "../scalars";

@ObjectType("KindCount", { simpleResolvers: true, description: "How many entities of a kind there are." })
export class KindCount {
  @Field(() => EntityKindEnum, { description: "The kind." })
  kind!: EntityKind;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("About", { simpleResolvers: true, description: "What this graph is and holds." })
export class About {
  @Field(() => String, { description: "The name of the software." })
  name!: string;

  @Field(() => String, { description: "Its version." })
  version!: string;

  @Field(() => Int, { description: "Counted up whenever something is written: equal numbers mean equal answers." })
  graphVersion!: number;

  @Field(() => Timestamp, { nullable: true, description: "When something was last loaded; empty for an empty graph." })
  loadedAt?: string | null;

  @Field(() => Int, { description: "How many claims the graph holds." })
  claims!: number;

  @Field(() => [KindCount], { description: "How many entities of each kind the graph holds." })
  entities!: KindCount[];
}
