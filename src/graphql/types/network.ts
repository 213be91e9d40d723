import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import type { RelationName, Stance } from "../../domain/relation-types";
import { RelationEnum, StanceEnum } from "../enums";
import { Claim } from "./claim";
import { Entity } from "./entity";
import { ClaimFilter } from "./filters";

/** The deepest and the largest network. */
export const MAX_DEPTH = 4;
export const MAX_NODES = 1_000;
/** How far to go and how much to show where nothing is said. */
export const DEFAULT_DEPTH = 1;
export const DEFAULT_NODES = 150;
/** How many claims a link or a step shows where no number is asked for. */
export const DEFAULT_CLAIMS = 10;

@ObjectType("NetworkNode", { simpleResolvers: true, description: "An entity of a diagram." })
export class NetworkNode {
  @Field(() => Entity, { description: "The entity." })
  entity!: Entity;

  @Field(() => Int, { description: "Steps from the nearest entity in the middle; 0 is the middle itself." })
  depth!: number;

  @Field(() => Int, { description: "How many links of this diagram end here: a measure for its size." })
  degree!: number;
}

@ObjectType("NetworkLink", {
  simpleResolvers: true,
  description: "All claims of one relation from one entity to another: an arrow of a diagram.",
})
export class NetworkLink {
  @Field(() => ID, { description: "The id of the entity that the arrow comes from: the subject of the claims." })
  source!: string;

  @Field(() => ID, { description: "The id of the entity that the arrow points to: the object of the claims." })
  target!: string;

  @Field(() => RelationEnum, { description: "The relation." })
  relation!: RelationName;

  @Field(() => StanceEnum, { description: "How the source stands towards the target by it." })
  stance!: Stance;

  @Field(() => Int, { description: "How many claims the link stands for." })
  count!: number;

  claims!: Claim[];
}

@ObjectType("LeftOutAround", { simpleResolvers: true, description: "What there was no room for around one entity." })
export class LeftOutAround {
  @Field(() => ID, { description: "The id of the entity." })
  entity!: string;

  @Field(() => Int, { description: "How many of its neighbours are not in the diagram." })
  nodes!: number;

  @Field(() => Int, { description: "How many of its claims are not in the diagram." })
  claims!: number;
}

@ObjectType("LeftOut", {
  simpleResolvers: true,
  description: "What a diagram had no room for. Beyond the nodes left out nothing was looked at.",
})
export class LeftOut {
  @Field(() => Int, { description: "How many entities within reach are not in the diagram, as far as was looked." })
  nodes!: number;

  @Field(() => [LeftOutAround], { description: "Around which entities, those with most left out first." })
  around!: LeftOutAround[];
}

@ObjectType("Network", {
  simpleResolvers: true,
  description: "Entities and what joins them, as nodes and links that diagram libraries take as they are.",
})
export class Network {
  @Field(() => [NetworkNode], { description: "The entities, the nearest and best connected first." })
  nodes!: NetworkNode[];

  @Field(() => [NetworkLink], { description: "What joins them; both ends are always among the nodes." })
  links!: NetworkLink[];

  @Field(() => Boolean, {
    description: "Whether anything within reach was left out for want of room: `leftOut` says what.",
  })
  truncated!: boolean;

  @Field(() => LeftOut, { description: "What was left out, and around which entities." })
  leftOut!: LeftOut;
}

@ArgsType()
export class NetworkArgs {
  @Field(() => [ID], {
    description: `One id or more, no more than \`maxNodes\`, of the entities in the middle, such as \`["person:yvette-cooper"]\`. With a \`depth\` of 0 the links are those between them.`,
  })
  around!: string[];

  @Field(() => Int, { defaultValue: DEFAULT_DEPTH, description: `How many steps to go from there, 0 to ${MAX_DEPTH}.` })
  depth!: number;

  @Field(() => ClaimFilter, { nullable: true, description: "Only links of such claims." })
  filter?: ClaimFilter | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_NODES,
    description: `The most nodes, 1 to ${MAX_NODES}, those in the middle included.`,
  })
  maxNodes!: number;
}

@ArgsType()
export class LinkClaimsArgs {
  @Field(() => Int, {
    defaultValue: DEFAULT_CLAIMS,
    description: "How many at most, 1 to 100; `count` always counts all.",
  })
  first!: number;
}
