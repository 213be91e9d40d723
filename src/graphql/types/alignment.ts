import { ArgsType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { AlignmentMode, Normalisation } from "../../domain/alignment";
import type { Stance } from "../../domain/relation-types";
import { MAX_CITED, MAX_HOLDERS, MAX_MEASURES } from "../../store";
import { AlignmentModeEnum, NormalisationEnum, StanceEnum } from "../enums";
import { Claim } from "./claim";
import { Entity } from "./entity";
import { ClaimFilter, DEFAULT_PAGE, MAX_IDS, MAX_PAGE } from "./filters";

@ObjectType("AlignedPosition", { simpleResolvers: true, description: "Where one of a pair stands on a measure." })
export class AlignedPosition {
  @Field(() => StanceEnum, { description: "For it or against it." })
  stance!: Stance;

  @Field(() => Int, { description: "How many claims say so." })
  count!: number;

  @Field(() => [Claim], {
    description: `The claims that say so, those with most sources first; ${MAX_CITED} at most.`,
  })
  claims!: Claim[];
}

@ObjectType("CommonMeasure", {
  simpleResolvers: true,
  description:
    "A measure on which two actors agree, or conflict. Who takes both sides of a measure can have it twice with the same other.",
})
export class CommonMeasure {
  @Field(() => Entity, { description: "The measure, or what else `on` named." })
  measure!: Entity;

  @Field(() => AlignedPosition, { description: "Where the pair's `one` stands." })
  one!: AlignedPosition;

  @Field(() => AlignedPosition, { description: "Where the pair's `other` stands." })
  other!: AlignedPosition;
}

@ObjectType("AlignedPair", {
  simpleResolvers: true,
  description: "Two actors who agree, or conflict. A pair is there once: neither of the two comes before the other.",
})
export class AlignedPair {
  @Field(() => Entity, { description: "One of the two: a person or an organisation." })
  one!: Entity;

  @Field(() => Entity, { description: "The other." })
  other!: Entity;

  @Field(() => Float, {
    description: "How much they agree, or conflict: `count`, divided as `normalise` says; at most 1 then.",
  })
  weight!: number;

  @Field(() => Int, { description: "On how many measures: the weight as it is counted." })
  count!: number;

  measures!: CommonMeasure[];
}

@ObjectType("AlignmentLeftOut", {
  simpleResolvers: true,
  description:
    "What was not looked at, or not listed. Where `measures` and `holders` are 0, the weights and counts are whole; name measures by `on` or narrow the `filter` where they are not.",
})
export class AlignmentLeftOut {
  @Field(() => Int, {
    description: `How many measures were not looked at. Where \`on\` names none it is all but the ${MAX_MEASURES} with most holders.`,
  })
  measures!: number;

  @Field(() => Int, {
    description: `How many holders were not looked at, added up over the measures: on each it is all but the ${MAX_HOLDERS} whose claims have most sources.`,
  })
  holders!: number;

  @Field(() => Int, { description: "How many pairs are not listed, since `first` left no room for them." })
  pairs!: number;
}

@ObjectType("Alignment", {
  simpleResolvers: true,
  description: "Who stands with whom, or who against whom, and on what.",
})
export class Alignment {
  @Field(() => [AlignedPair], {
    description: "The pairs that weigh most, as many as `first` says; of equal weight those of the greater `count`.",
  })
  pairs!: AlignedPair[];

  @Field(() => Int, { description: "How many pairs there are, also those that are not listed." })
  count!: number;

  @Field(() => Int, { description: "How many people and organisations were looked at: those for or against anything." })
  actors!: number;

  @Field(() => Int, { description: "How many measures were looked at: those that anybody is for or against." })
  measures!: number;

  @Field(() => AlignmentLeftOut, { description: "What was not looked at, or not listed." })
  leftOut!: AlignmentLeftOut;
}

@ArgsType()
export class AlignmentArgs {
  @Field(() => [ID], {
    nullable: true,
    description: `The measures to look at, at most ${MAX_IDS} ids; other things that can be supported or criticised, such as events, may be named too. All measures where left out.`,
  })
  on?: string[] | null;

  @Field(() => AlignmentModeEnum, {
    defaultValue: "AGREEMENT" satisfies AlignmentMode,
    description: "Whether to pair those who agree or those who conflict.",
  })
  mode!: AlignmentMode;

  @Field(() => NormalisationEnum, {
    defaultValue: "NONE" satisfies Normalisation,
    description: "What the count is divided by.",
  })
  normalise!: Normalisation;

  @Field(() => ClaimFilter, {
    nullable: true,
    description: "Only these claims count; `knownAt` shows the coalitions that a reader could have seen on a day.",
  })
  filter?: ClaimFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many pairs to list at most, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} where left out.`,
  })
  first?: number | null;
}
