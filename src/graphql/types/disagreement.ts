import { Field, ObjectType } from "type-graphql";
import type { DisagreementReason } from "../../store";
import { DisagreementReasonEnum } from "../enums";
import { Claim } from "./claim";
import { connectionClass } from "./connection";
import { type Entity, ENTITY_CLASSES } from "./entity";

@ObjectType("DisputedClaim", {
  simpleResolvers: true,
  description: "One side of a disagreement: a claim, and who publishes it.",
})
export class DisputedClaim {
  @Field(() => Claim, { description: "The claim." })
  claim!: Claim;

  documents!: Entity[];

  publishers!: Entity[];
}
Field(() => [ENTITY_CLASSES.DOCUMENT], {
  description: "The documents that say so, in the order of publication; with `knownAt`, those that were out by then.",
})(DisputedClaim.prototype, "documents");
Field(() => [ENTITY_CLASSES.ORGANISATION], {
  description: "Who published these, by name; nobody where the documents don't say.",
})(DisputedClaim.prototype, "publishers");

@ObjectType("Disagreement", {
  simpleResolvers: true,
  description:
    "Claims that can't all hold: each contradicts another of them, and by such steps all of them hang together. Neither side is preferred.",
})
export class Disagreement {
  @Field(() => [DisagreementReasonEnum], { description: "By which rules, or whose judgement, they contradict." })
  reasons!: DisagreementReason[];

  @Field(() => [DisputedClaim], {
    description:
      "All of its claims, as they became known; `claim { contradicts { id } }` tells which stands against which.",
  })
  claims!: DisputedClaim[];
}

export const DisagreementConnection = connectionClass(
  "Disagreement",
  "sets of claims that can't all hold",
  () => Disagreement,
);
