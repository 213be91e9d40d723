import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import type {
  ClaimFilter as StoredClaimFilter,
  ClaimOrder,
  DateSpan,
  EntityFilter as StoredEntityFilter,
  EntityOrder,
} from "../../store";
import { ClaimOrderEnum, EntityKindEnum, EntityOrderEnum, ModalityEnum, RelationEnum, StanceEnum } from "../enums";
import { Day, Timestamp } from "../scalars";

@InputType("DateSpanInput", { description: "A span of days, both ends included; an end left out is open." })
export class DateSpanInput implements DateSpan {
  @Field(() => Day, { nullable: true, description: "The first day, such as `2025-01-01`." })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: "The last day, such as `2025-01-31`." })
  through?: string | null;
}

const ids = (of: string) => ({ nullable: true, description: `${of} One id or a list; an empty list matches nothing.` });

@InputType("ClaimFilter", {
  description:
    "Which claims: all conditions given must hold, a list holds where one of its items does. The same filter everywhere.",
})
export class ClaimFilter implements StoredClaimFilter {
  @Field(() => [ID], ids("Claims that name the entity in any role."))
  entity?: string[] | null;

  @Field(() => [ID], ids("Claims whose subject it is."))
  subject?: string[] | null;

  @Field(() => [ID], ids("Claims whose object it is."))
  object?: string[] | null;

  @Field(() => [RelationEnum], {
    nullable: true,
    description: "What was done or said, such as `[CRITICISED, OPPOSED]`.",
  })
  relations?: StoredClaimFilter["relations"];

  @Field(() => [StanceEnum], { nullable: true, description: "How the subject stands towards the object." })
  stance?: StoredClaimFilter["stance"];

  @Field(() => [ModalityEnum], {
    nullable: true,
    description: "Facts, plans, conditions or denials; all of them where left out.",
  })
  modality?: StoredClaimFilter["modality"];

  @Field(() => [EntityKindEnum], { nullable: true, description: "Of what kind the subject is." })
  subjectKinds?: StoredClaimFilter["subjectKinds"];

  @Field(() => [EntityKindEnum], { nullable: true, description: "Of what kind the object is, such as `[MEASURE]`." })
  objectKinds?: StoredClaimFilter["objectKinds"];

  @Field(() => [ID], ids("Claims that are this speaker's word about others."))
  attributedTo?: string[] | null;

  @Field(() => [ID], ids("Claims that this document gives evidence for."))
  document?: string[] | null;

  @Field(() => [ID], ids("Claims that a document of this publisher gives evidence for."))
  publisher?: string[] | null;

  @Field(() => DateSpanInput, {
    nullable: true,
    description:
      "Claims that may have occurred within the span: their bounds overlap it. Claims without a date are left out.",
  })
  occurred?: DateSpanInput | null;

  @Field(() => Day, {
    nullable: true,
    description:
      "What was so on that day: what had been said or done by then, and the states (who leads, belongs to, represents what) that held then. Claims without a date are kept.",
  })
  asOf?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      "What a reader could know on that day: claims with a document that had certainly been published by then.",
  })
  knownAt?: string | null;

  @Field(() => Timestamp, {
    nullable: true,
    description: "The graph as it stood at that time: claims recorded by then and not yet retracted.",
  })
  recordedAt?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only claims that another one contradicts, or only those that none does.",
  })
  disputed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Claims that hold every word of the text in note, value, phrase or the names of subject and object; case doesn't matter.",
  })
  text?: string | null;

  @Field(() => Int, { nullable: true, description: "Claims that at least so many documents give evidence for." })
  minSources?: number | null;

  @Field(() => [ClaimFilter], { nullable: true, description: "All of these hold too." })
  and?: ClaimFilter[] | null;

  @Field(() => [ClaimFilter], { nullable: true, description: "At least one of these holds too." })
  or?: ClaimFilter[] | null;

  @Field(() => ClaimFilter, { nullable: true, description: "This doesn't hold." })
  not?: ClaimFilter | null;
}

@InputType("EntityFilter", { description: "Which entities: all conditions given must hold." })
export class EntityFilter implements StoredEntityFilter {
  @Field(() => [ID], { nullable: true, description: "One of these ids." })
  ids?: string[] | null;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Of one of these kinds." })
  kinds?: StoredEntityFilter["kinds"];

  @Field(() => String, {
    nullable: true,
    description: "A part of a name or alias; case and accents don't matter. See `search` for typing mistakes.",
  })
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'One of these classifications, word for word, such as `["charity"]`.',
  })
  classification?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "One of these ids elsewhere, as `scheme:id`, such as `wikidata:Q264766`.",
  })
  identifier?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Mentioned in one of these documents." })
  mentionedIn?: string[] | null;
}

/** The largest page there is. */
export const MAX_PAGE = 100;
/** The most ids that one argument takes. */
export const MAX_IDS = 100;
/** The longest text to search for, in characters. */
export const MAX_SEARCH_TEXT = 200;
/** The size of a page where none is asked for. */
export const DEFAULT_PAGE = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} where neither \`first\` nor \`last\` is given.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, 1 to ${MAX_PAGE}; not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor." })
  before?: string | null;
}

@ArgsType()
export class ClaimPageArgs extends PageArgs {
  @Field(() => ClaimFilter, { nullable: true, description: "Which claims; all where left out." })
  filter?: ClaimFilter | null;

  @Field(() => ClaimOrderEnum, { nullable: true, defaultValue: "OCCURRED_DESC", description: "In which order." })
  orderBy?: ClaimOrder | null;
}

@ArgsType()
export class EntityPageArgs extends PageArgs {
  @Field(() => EntityFilter, { nullable: true, description: "Which entities; all where left out." })
  filter?: EntityFilter | null;

  @Field(() => EntityOrderEnum, { nullable: true, defaultValue: "NAME_ASC", description: "In which order." })
  orderBy?: EntityOrder | null;
}

@ArgsType()
export class MentionArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many at most, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} where left out.`,
  })
  first?: number | null;
}
