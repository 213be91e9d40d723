import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { MAX_STEPS } from "../../store";
import { Claim } from "./claim";
import { Entity } from "./entity";
import { ClaimFilter } from "./filters";

/** The most paths at once. */
export const MAX_PATHS = 20;

@ObjectType("PathStep", {
  simpleResolvers: true,
  description: "One step of a path: what joins two entities. The claims say in which direction they go.",
})
export class PathStep {
  @Field(() => Entity, { description: "Where the step begins." })
  from!: Entity;

  @Field(() => Entity, { description: "Where it ends." })
  to!: Entity;

  @Field(() => Int, { description: "How many claims join the two, in either direction." })
  count!: number;

  claims!: Claim[];
}

@ObjectType("Path", {
  simpleResolvers: true,
  description: "A way from one entity to another through claims, visiting none twice.",
})
export class Path {
  @Field(() => Int, { description: "How many steps it has." })
  length!: number;

  @Field(() => [Entity], { description: "The entities on the way, both ends included." })
  nodes!: Entity[];

  @Field(() => [PathStep], { description: "The steps, each with its claims." })
  steps!: PathStep[];
}

@ArgsType()
export class PathsArgs {
  @Field(() => ID, { description: "The id of the entity to start from." })
  from!: string;

  @Field(() => ID, { description: "The id of the entity to reach." })
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: `The most steps, 1 to ${MAX_STEPS}.` })
  maxLength!: number;

  @Field(() => ClaimFilter, { nullable: true, description: "Only over such claims: every step has to pass." })
  filter?: ClaimFilter | null;

  @Field(() => Int, { defaultValue: 5, description: `The most paths, 1 to ${MAX_PATHS}, the shortest first.` })
  first!: number;
}
