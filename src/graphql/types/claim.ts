import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Modality, Rank } from "../../domain/claim";
import type { RelationName, Stance } from "../../domain/relation-types";
import { ModalityEnum, RankEnum, RelationEnum, StanceEnum } from "../enums";
import { Day, EdtfDate, Timestamp } from "../scalars";
import { Entity, ENTITY_CLASSES } from "./entity";
import { Node } from "./node";

@ObjectType("Value", {
  simpleResolvers: true,
  description: "What a claim states besides, or instead of, an object: a figure, a text, or both.",
})
export class Value {
  @Field(() => Float, { nullable: true, description: "The figure, such as `5000000`." })
  amount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Its unit: a currency as ISO 4217 code (`GBP`), or what is counted (`cases`).",
  })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "A title, deadline or wording, such as `Home Secretary`." })
  text?: string | null;
}

@ObjectType("Evidence", {
  simpleResolvers: true,
  description: "Where a claim stands: the document and the place in it.",
})
export class Evidence {
  document!: Entity;

  @Field(() => Int, { nullable: true, description: "The paragraph, counted as the document's non-empty lines from 1." })
  paragraph?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "At most eight words of the document, where the wording itself is the fact.",
  })
  phrase?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "In a file of data: its line, such as `line 12`, or the JSON Pointer (RFC 6901) to it, such as `/memberships/3`.",
  })
  pointer?: string | null;
}
Field(() => ENTITY_CLASSES.DOCUMENT, { description: "The document that says so." })(Evidence.prototype, "document");

@ObjectType("Claim", {
  implements: Node,
  simpleResolvers: true,
  description:
    "Somebody did or said something about something, and a document says so. Read it as subject, relation, object. The graph states no claim as its own: see `evidence`, `attributedTo` and `modality`.",
})
export class Claim extends Node {
  @Field(() => RelationEnum, { description: "What the subject did or said." })
  relation!: RelationName;

  @Field(() => String, {
    description: "The claim as a sentence, such as “Chris Philp criticised Local inquiries: totally inadequate”.",
  })
  label!: string;

  @Field(() => Entity, { description: "Who acts or speaks." })
  subject!: Entity;

  @Field(() => Entity, {
    nullable: true,
    description: "What or whom it is about; empty where the claim states a value only.",
  })
  object?: Entity | null;

  @Field(() => Entity, { nullable: true, description: "To whom it was said or given." })
  addressee?: Entity | null;

  @Field(() => Entity, { nullable: true, description: "Where." })
  place?: Entity | null;

  @Field(() => Entity, { nullable: true, description: "In which event, such as a statement to Parliament." })
  event?: Entity | null;

  @Field(() => Entity, {
    nullable: true,
    description: "The speaker, where the claim is that person's word about others.",
  })
  attributedTo?: Entity | null;

  @Field(() => EdtfDate, { nullable: true, description: "When it happened or was true, as precise as the sources." })
  occurred?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "The first day that `occurred` can mean; empty where it is open or unknown.",
  })
  occurredFrom?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "The last day that `occurred` can mean; empty where it is open or unknown.",
  })
  occurredThrough?: string | null;

  @Field(() => ModalityEnum, { description: "Whether it is said to be a fact, a plan, a condition or a denial." })
  modality!: Modality;

  @Field(() => StanceEnum, { description: "How the subject stands towards the object, by the relation." })
  stance!: Stance;

  @Field(() => String, { nullable: true, description: "What was said or done, in the editors' words." })
  note?: string | null;

  @Field(() => EdtfDate, { nullable: true, description: "When the earliest document that says so was published." })
  publishedFirst?: string | null;

  @Field(() => Int, { description: "How many documents say so." })
  sources!: number;

  @Field(() => RankEnum, { description: "How editors weigh it against its rivals." })
  rank!: Rank;

  @Field(() => String, { nullable: true, description: "Why it has that rank; given whenever it isn't NORMAL." })
  rankReason?: string | null;

  @Field(() => [Claim], {
    description: "Claims that can't hold together with this one, by a rule of the vocabulary or an editor's judgement.",
  })
  contradicts!: Claim[];

  @Field(() => Boolean, { description: "Whether any claim contradicts it." })
  disputed!: boolean;

  @Field(() => Timestamp, { description: "When this graph took the claim in." })
  recordedAt!: string;

  @Field(() => Timestamp, { nullable: true, description: "When this graph dropped the claim; empty while it stands." })
  retractedAt?: string | null;

  @Field(() => [Evidence], {
    description: "Every document and paragraph that says so, in the order of publication; at least one.",
  })
  evidence!: Evidence[];
}
Field(() => Value, { nullable: true, description: "A figure, title, deadline or wording that belongs to the claim." })(
  Claim.prototype,
  "value",
);
