/** The closed vocabularies as GraphQL enums, made from the tables; a value is its own name everywhere. */
import { registerEnumType } from "type-graphql";
import { ALIGNMENT_MODES, NORMALISATIONS } from "../domain/alignment";
import { MODALITIES, RANKS } from "../domain/claim";
import { ENTITY_TYPES } from "../domain/entity-types";
import { RELATION_GROUPS, RELATION_TYPES, STANCES } from "../domain/relation-types";
import {
  BUCKETS,
  CLAIM_COUNT_ORDERS,
  CLAIM_DIMENSIONS,
  CLAIM_ORDERS,
  DISAGREEMENT_REASONS,
  ENTITY_ORDERS,
} from "../store";

function graphqlEnum<Name extends string>(
  name: string,
  description: string,
  values: Record<Name, string>,
): Record<Name, Name> {
  const names = Object.keys(values) as Name[];
  const enumeration = Object.fromEntries(names.map((value) => [value, value])) as Record<Name, Name>;
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
    Name,
    { description: string }
  >;
  registerEnumType(enumeration, { name, description, valuesConfig });
  return enumeration;
}

function described<Name extends string>(
  names: readonly Name[],
  descriptions: Record<Name, string>,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, descriptions[name]])) as Record<Name, string>;
}

export const EntityKindEnum = graphqlEnum(
  "EntityKind",
  "The kinds of things that claims are about.",
  Object.fromEntries(ENTITY_TYPES.map((row) => [row.kind, row.description])),
);

export const RelationEnum = graphqlEnum(
  "Relation",
  "What a subject can do or say; `relationTypes` tells the whole table. Read a claim as subject, relation, object.",
  Object.fromEntries(RELATION_TYPES.map((row) => [row.name, `${row.description} (${row.stance.toLowerCase()})`])),
);

export const RelationGroupEnum = graphqlEnum(
  "RelationGroup",
  "What sort of relation it is.",
  described(RELATION_GROUPS, {
    SPEECH: "Something said: a position, a demand, a finding.",
    ACT: "Something done: a letter, a payment, a meeting.",
    STRUCTURE: "How things are arranged for a time: who leads, belongs to or represents what.",
  }),
);

export const StanceEnum = graphqlEnum(
  "Stance",
  "How the subject stands towards the object, by the meaning of the relation. It is never the view of the source.",
  described(STANCES, {
    POSITIVE: "For it: welcomed, supported, called for.",
    NEUTRAL: "Neither: announced, met, asked.",
    NEGATIVE: "Against it: criticised, opposed, rejected.",
  }),
);

export const ModalityEnum = graphqlEnum(
  "Modality",
  "Whether a claim states a fact, a plan, a condition or a denial. Anything but ACTUAL did not, or not yet, happen.",
  described(MODALITIES, {
    ACTUAL: "It is said to have happened, or to be so.",
    PLANNED: "It is announced or intended; it is not said to have happened.",
    CONDITIONAL: "It would happen if something else did, as in a threat.",
    NEGATED: "It is said not to have happened, or not to be so.",
  }),
);

export const RankEnum = graphqlEnum(
  "Rank",
  "How editors weigh a claim against its rivals; no claim is removed for it.",
  described(RANKS, {
    PREFERRED: "Better supported than its rivals; `rankReason` says why.",
    NORMAL: "No judgement was made.",
    DEPRECATED: "Known to be mistaken or outdated; `rankReason` says why.",
  }),
);

export const ClaimOrderEnum = graphqlEnum(
  "ClaimOrder",
  "In which order claims come. A claim without a date counts as the oldest.",
  {
    OCCURRED_ASC: "By when it happened, the earliest first.",
    OCCURRED_DESC: "By when it happened, the latest first.",
    PUBLISHED_ASC: "By when it became known, the earliest first.",
    PUBLISHED_DESC: "By when it became known, the latest first.",
  } satisfies Record<keyof typeof CLAIM_ORDERS, string>,
);

export const EntityOrderEnum = graphqlEnum(
  "EntityOrder",
  "In which order entities come. An entity without a date counts as the oldest.",
  {
    NAME_ASC: "By name, A to Z; case and accents don't matter.",
    NAME_DESC: "By name, Z to A.",
    DATE_ASC: "By the date of the kind (birth, founding, occurrence, introduction, publication), the earliest first.",
    DATE_DESC: "By the date of the kind, the latest first.",
  } satisfies Record<keyof typeof ENTITY_ORDERS, string>,
);

export const DirectionEnum = graphqlEnum("Direction", "On which side of its claims an entity stands.", {
  OUT: "It is the subject: it criticised, leads, announced.",
  IN: "It is the object: it was criticised by, is led by, was announced by.",
});

export const AlignmentModeEnum = graphqlEnum(
  "AlignmentMode",
  "Whether two actors are paired by what they agree on or by what they conflict on.",
  described(ALIGNMENT_MODES, {
    AGREEMENT: "The same stance on a measure: both for it, or both against it (a congruence network).",
    CONFLICT: "Opposite stances on a measure: one for it, the other against it (a conflict network).",
  }),
);

export const NormalisationEnum = graphqlEnum(
  "AlignmentNormalisation",
  "What the weight of a pair is divided by, so that those who speak on everything don't outweigh the rest.",
  described(NORMALISATIONS, {
    NONE: "Nothing: the weight is the number of positions that match.",
    AVERAGE_ACTIVITY: "The mean of the numbers of positions that the two hold on the measures looked at.",
    JACCARD: "The number of positions that either of the two holds: for agreement, intersection over union.",
  }),
);

export const TimelineBucketEnum = graphqlEnum("TimelineBucketSize", "How long the buckets of a timeline are.", {
  DAY: "A day of the calendar, such as `2025-01-16`.",
  MONTH: "A month, such as `2025-01`.",
  YEAR: "A year, such as `2025`.",
} satisfies Record<keyof typeof BUCKETS, string>);

export const ClaimDimensionEnum = graphqlEnum(
  "ClaimDimension",
  "What claims can be counted by.",
  described(CLAIM_DIMENSIONS, {
    RELATION: "What was done or said, such as `CRITICISED`.",
    SUBJECT: "Who acts or speaks.",
    OBJECT: "What or whom it is about; no value for claims that state a figure or a text only.",
    DOCUMENT: "Which document says so. A claim counts once for each, so the groups add up to more than all claims.",
    PUBLISHER:
      "Who published a document that says so; no value where a document names nobody. A claim counts once for each.",
    STANCE: "How the subject stands towards the object.",
    MODALITY: "Fact, plan, condition or denial.",
    MONTH:
      "The month of the first day that its date can mean, such as `2025-01`, as on a timeline; no value without a date.",
    YEAR: "The year of the first day that its date can mean, such as `2025`; no value without a date.",
    SUBJECT_KIND: "Of what kind the subject is.",
    OBJECT_KIND: "Of what kind the object is; no value for claims without one.",
  }),
);

export const ClaimCountOrderEnum = graphqlEnum(
  "ClaimCountOrder",
  "In which order groups of claims come. Of equal ones the smaller key comes first.",
  {
    COUNT_ASC: "Those with the fewest claims first.",
    COUNT_DESC: "Those with the most claims first.",
    SOURCES_ASC: "Those with the fewest documents first.",
    SOURCES_DESC: "Those with the most documents first.",
    KEY_ASC: "By the values of their keys, A to Z and early to late, entities by id; what has no value comes last.",
    KEY_DESC: "By the values of their keys, Z to A and late to early; what has no value comes first.",
  } satisfies Record<keyof typeof CLAIM_COUNT_ORDERS, string>,
);

export const DisagreementReasonEnum = graphqlEnum(
  "DisagreementReason",
  "Why claims can't hold together. `relationTypes` says which relations have which rule.",
  described(DISAGREEMENT_REASONS, {
    AMOUNT: "The same subject, relation and object, in the same unit and at times that overlap, but another amount.",
    ONE_SUBJECT: "What one subject alone can have at a time, such as the lead of a party, is said of two.",
    CURATED: "An editor judged that the two can't both be so.",
  }),
);
