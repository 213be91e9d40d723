import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { Modality } from "../../domain/claim";
import type { Stance } from "../../domain/relation-types";
import { ModalityEnum, StanceEnum } from "../enums";
import type { Claim } from "./claim";
import { Entity } from "./entity";
import { ClaimFilter, DEFAULT_PAGE, MAX_PAGE } from "./filters";

@ObjectType("StanceHolder", {
  simpleResolvers: true,
  description: "Somebody who has a stance, with the claims that say so.",
})
export class StanceHolder {
  @Field(() => Entity, { description: "Whose stance it is." })
  entity!: Entity;

  @Field(() => Int, { description: "How many claims say so." })
  count!: number;

  @Field(() => Int, { description: "How many documents say so, each counted once." })
  sources!: number;

  @Field(() => Boolean, {
    description:
      "Whether there are claims both for and against: somebody who welcomed a thing and criticised it stands in both groups.",
  })
  mixed!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether all of these claims are somebody else's word about the holder, such as “the mayor wants it too”; `attributedTo` says whose. Never quote such a stance as the holder's own.",
  })
  reported!: boolean;

  @Field(() => Boolean, {
    description: "Whether all of these claims are CONDITIONAL: the holder would be for it, or against it, if.",
  })
  conditional!: boolean;

  @Field(() => [ModalityEnum], {
    description: "What sort of claims these are: `[PLANNED]` is a stance that is intended, such as money promised.",
  })
  modalities!: Modality[];

  claims!: Claim[];
}

@ObjectType("StanceGroup", { simpleResolvers: true, description: "All who have one stance on a thing." })
export class StanceGroup {
  @Field(() => StanceEnum, { description: "The stance." })
  stance!: Stance;

  @Field(() => Int, { description: "How many holders it has, also those who are not listed." })
  count!: number;

  @Field(() => Int, { description: "How many claims they have between them, also those who are not listed." })
  claimCount!: number;

  @Field(() => Int, { description: "How many holders are not listed, since `first` left no room for them." })
  leftOut!: number;

  @Field(() => [StanceHolder], {
    description: "The holders, those with most sources first, then by name; as many as `first` says.",
  })
  holders!: StanceHolder[];
}

@ObjectType("Stances", {
  simpleResolvers: true,
  description:
    "Where everyone stands on a thing, as claims say. What is NEGATED (“did not announce it”) is no stance, nor is what editors marked DEPRECATED, nor a structure such as who leads it.",
})
export class Stances {
  @Field(() => Entity, { description: "What the stances are on." })
  on!: Entity;

  @Field(() => [StanceGroup], {
    description: "Those for it, those who take no side, those against it: always all three, in this order.",
  })
  groups!: StanceGroup[];
}

@ArgsType()
export class StancesArgs {
  @Field(() => ClaimFilter, {
    nullable: true,
    description:
      "Only these claims count. Holders are people and organisations, or of the kinds that `subjectKinds` names.",
  })
  filter?: ClaimFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many holders a group lists at most, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} where left out.`,
  })
  first?: number | null;
}

@ArgsType()
export class CitedArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many at most, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} where left out.`,
  })
  first?: number | null;
}
