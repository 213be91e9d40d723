import { Field, Float, ObjectType } from "type-graphql";
import { Entity } from "./entity";

@ObjectType("SearchHit", { simpleResolvers: true, description: "An entity that a search found." })
export class SearchHit {
  @Field(() => Entity, { description: "The entity." })
  entity!: Entity;

  @Field(() => String, { description: "The name or alias that matched best." })
  matched!: string;

  @Field(() => Float, { description: "How well, from 0 to 1; 1 is the very name." })
  score!: number;
}
