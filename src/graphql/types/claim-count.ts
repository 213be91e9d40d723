import { Field, Int, ObjectType } from "type-graphql";
import type { ClaimDimension } from "../../store";
import { ClaimDimensionEnum } from "../enums";
import { Entity } from "./entity";

@ObjectType("ClaimCountKey", { simpleResolvers: true, description: "What the claims of a group have in common." })
export class ClaimCountKey {
  @Field(() => ClaimDimensionEnum, { description: "In which dimension." })
  dimension!: ClaimDimension;

  @Field(() => String, {
    nullable: true,
    description:
      "The value: an enum's value such as `CRITICISED`, an entity's id, a month or a year; empty for claims that have none.",
  })
  value?: string | null;

  @Field(() => Entity, {
    nullable: true,
    description: "The entity, by SUBJECT, OBJECT, DOCUMENT and PUBLISHER; empty in other dimensions.",
  })
  entity?: Entity | null;
}

@ObjectType("ClaimCount", { simpleResolvers: true, description: "A group of claims, counted." })
export class ClaimCount {
  @Field(() => [ClaimCountKey], { description: "What they have in common, in the order of `by`." })
  keys!: ClaimCountKey[];

  @Field(() => Int, { description: "How many claims there are." })
  count!: number;

  @Field(() => Int, {
    description:
      "How many distinct documents say so; by DOCUMENT and PUBLISHER, of those of the group. With `knownAt`, only those that were certainly out by then.",
  })
  sources!: number;
}
