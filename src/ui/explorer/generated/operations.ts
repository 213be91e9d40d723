import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar as `YYYY-MM-DD`, such as `2025-01-16`. */
  Day: { input: string; output: string; }
  /** A date as EDTF text (ISO 8601-2), no more precise than its source: `2025-01-16`, `2025-04`, `2025-01-16/2025-04-08` for an interval, `2024~` for about 2024, `2025-02?/2025-12?` for uncertain bounds. */
  EdtfDate: { input: string; output: string; }
  /** A point in time in UTC as ISO 8601 text, such as `2025-01-17T09:30:00.000Z`. */
  Timestamp: { input: string; output: string; }
};

/** Whether two actors are paired by what they agree on or by what they conflict on. */
export type AlignmentMode =
  /** The same stance on a measure: both for it, or both against it (a congruence network). */
  | 'AGREEMENT'
  /** Opposite stances on a measure: one for it, the other against it (a conflict network). */
  | 'CONFLICT';

/** What the weight of a pair is divided by, so that those who speak on everything don't outweigh the rest. */
export type AlignmentNormalisation =
  /** The mean of the numbers of positions that the two hold on the measures looked at. */
  | 'AVERAGE_ACTIVITY'
  /** The number of positions that either of the two holds: for agreement, intersection over union. */
  | 'JACCARD'
  /** Nothing: the weight is the number of positions that match. */
  | 'NONE';

/** In which order groups of claims come. Of equal ones the smaller key comes first. */
export type ClaimCountOrder =
  /** Those with the fewest claims first. */
  | 'COUNT_ASC'
  /** Those with the most claims first. */
  | 'COUNT_DESC'
  /** By the values of their keys, A to Z and early to late, entities by id; what has no value comes last. */
  | 'KEY_ASC'
  /** By the values of their keys, Z to A and late to early; what has no value comes first. */
  | 'KEY_DESC'
  /** Those with the fewest documents first. */
  | 'SOURCES_ASC'
  /** Those with the most documents first. */
  | 'SOURCES_DESC';

/** What claims can be counted by. */
export type ClaimDimension =
  /** Which document says so. A claim counts once for each, so the groups add up to more than all claims. */
  | 'DOCUMENT'
  /** Fact, plan, condition or denial. */
  | 'MODALITY'
  /** The month of the first day that its date can mean, such as `2025-01`, as on a timeline; no value without a date. */
  | 'MONTH'
  /** What or whom it is about; no value for claims that state a figure or a text only. */
  | 'OBJECT'
  /** Of what kind the object is; no value for claims without one. */
  | 'OBJECT_KIND'
  /** Who published a document that says so; no value where a document names nobody. A claim counts once for each. */
  | 'PUBLISHER'
  /** What was done or said, such as `CRITICISED`. */
  | 'RELATION'
  /** How the subject stands towards the object. */
  | 'STANCE'
  /** Who acts or speaks. */
  | 'SUBJECT'
  /** Of what kind the subject is. */
  | 'SUBJECT_KIND'
  /** The year of the first day that its date can mean, such as `2025`; no value without a date. */
  | 'YEAR';

/** Which claims: all conditions given must hold, a list holds where one of its items does. The same filter everywhere. */
export type ClaimFilter = {
  /** All of these hold too. */
  and?: InputMaybe<Array<ClaimFilter>>;
  /** What was so on that day: what had been said or done by then, and the states (who leads, belongs to, represents what) that held then. Claims without a date are kept. */
  asOf?: InputMaybe<Scalars['Day']['input']>;
  /** Claims that are this speaker's word about others. One id or a list; an empty list matches nothing. */
  attributedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only claims that another one contradicts, or only those that none does. */
  disputed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Claims that this document gives evidence for. One id or a list; an empty list matches nothing. */
  document?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Claims that name the entity in any role. One id or a list; an empty list matches nothing. */
  entity?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What a reader could know on that day: claims with a document that had certainly been published by then. */
  knownAt?: InputMaybe<Scalars['Day']['input']>;
  /** Claims that at least so many documents give evidence for. */
  minSources?: InputMaybe<Scalars['Int']['input']>;
  /** Facts, plans, conditions or denials; all of them where left out. */
  modality?: InputMaybe<Array<Modality>>;
  /** This doesn't hold. */
  not?: InputMaybe<ClaimFilter>;
  /** Claims whose object it is. One id or a list; an empty list matches nothing. */
  object?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of what kind the object is, such as `[MEASURE]`. */
  objectKinds?: InputMaybe<Array<EntityKind>>;
  /** Claims that may have occurred within the span: their bounds overlap it. Claims without a date are left out. */
  occurred?: InputMaybe<DateSpanInput>;
  /** At least one of these holds too. */
  or?: InputMaybe<Array<ClaimFilter>>;
  /** Claims that a document of this publisher gives evidence for. One id or a list; an empty list matches nothing. */
  publisher?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The graph as it stood at that time: claims recorded by then and not yet retracted. */
  recordedAt?: InputMaybe<Scalars['Timestamp']['input']>;
  /** What was done or said, such as `[CRITICISED, OPPOSED]`. */
  relations?: InputMaybe<Array<Relation>>;
  /** How the subject stands towards the object. */
  stance?: InputMaybe<Array<Stance>>;
  /** Claims whose subject it is. One id or a list; an empty list matches nothing. */
  subject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of what kind the subject is. */
  subjectKinds?: InputMaybe<Array<EntityKind>>;
  /** Claims that hold every word of the text in note, value, phrase or the names of subject and object; case doesn't matter. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** In which order claims come. A claim without a date counts as the oldest. */
export type ClaimOrder =
  /** By when it happened, the earliest first. */
  | 'OCCURRED_ASC'
  /** By when it happened, the latest first. */
  | 'OCCURRED_DESC'
  /** By when it became known, the earliest first. */
  | 'PUBLISHED_ASC'
  /** By when it became known, the latest first. */
  | 'PUBLISHED_DESC';

/** A span of days, both ends included; an end left out is open. */
export type DateSpanInput = {
  /** The first day, such as `2025-01-01`. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** The last day, such as `2025-01-31`. */
  through?: InputMaybe<Scalars['Day']['input']>;
};

/** On which side of its claims an entity stands. */
export type Direction =
  /** It is the object: it was criticised by, is led by, was announced by. */
  | 'IN'
  /** It is the subject: it criticised, leads, announced. */
  | 'OUT';

/** Why claims can't hold together. `relationTypes` says which relations have which rule. */
export type DisagreementReason =
  /** The same subject, relation and object, in the same unit and at times that overlap, but another amount. */
  | 'AMOUNT'
  /** An editor judged that the two can't both be so. */
  | 'CURATED'
  /** What one subject alone can have at a time, such as the lead of a party, is said of two. */
  | 'ONE_SUBJECT';

/** Which entities: all conditions given must hold. */
export type EntityFilter = {
  /** One of these classifications, word for word, such as `["charity"]`. */
  classification?: InputMaybe<Array<Scalars['String']['input']>>;
  /** One of these ids elsewhere, as `scheme:id`, such as `wikidata:Q264766`. */
  identifier?: InputMaybe<Array<Scalars['String']['input']>>;
  /** One of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<EntityKind>>;
  /** Mentioned in one of these documents. */
  mentionedIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A part of a name or alias; case and accents don't matter. See `search` for typing mistakes. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The kinds of things that claims are about. */
export type EntityKind =
  /** Something written: a source of claims, such as a news article, or a thing people act on, such as a report, a letter or an Act. */
  | 'DOCUMENT'
  /** Something that happens at a time: a statement, a hearing, a press conference, an inquiry that was held. */
  | 'EVENT'
  /** A policy instrument: a law, bill, inquiry, audit, review, fund, recommendation, remit or proposal; `classification` says which. */
  | 'MEASURE'
  /** A body that acts as one: a government, ministry, council, party, police force, charity, publisher or panel. */
  | 'ORGANISATION'
  /** A human being named in public affairs, such as a minister, a campaigner or a journalist. */
  | 'PERSON'
  /** Somewhere: a country, county, town, constituency or building. */
  | 'PLACE';

/** In which order entities come. An entity without a date counts as the oldest. */
export type EntityOrder =
  /** By the date of the kind (birth, founding, occurrence, introduction, publication), the earliest first. */
  | 'DATE_ASC'
  /** By the date of the kind, the latest first. */
  | 'DATE_DESC'
  /** By name, A to Z; case and accents don't matter. */
  | 'NAME_ASC'
  /** By name, Z to A. */
  | 'NAME_DESC';

/** Whether a claim states a fact, a plan, a condition or a denial. Anything but ACTUAL did not, or not yet, happen. */
export type Modality =
  /** It is said to have happened, or to be so. */
  | 'ACTUAL'
  /** It would happen if something else did, as in a threat. */
  | 'CONDITIONAL'
  /** It is said not to have happened, or not to be so. */
  | 'NEGATED'
  /** It is announced or intended; it is not said to have happened. */
  | 'PLANNED';

/** How editors weigh a claim against its rivals; no claim is removed for it. */
export type Rank =
  /** Known to be mistaken or outdated; `rankReason` says why. */
  | 'DEPRECATED'
  /** No judgement was made. */
  | 'NORMAL'
  /** Better supported than its rivals; `rankReason` says why. */
  | 'PREFERRED';

/** What a subject can do or say; `relationTypes` tells the whole table. Read a claim as subject, relation, object. */
export type Relation =
  /** Has it as its topic; a scope without a name of its own is the value. (neutral) */
  | 'ABOUT'
  /** Alleged wrongdoing by somebody; the note says what, and it is the subject's allegation only. (negative) */
  | 'ACCUSED'
  /** Has a size or a length, which is the value: five inquiries, three months. (neutral) */
  | 'AMOUNTS_TO'
  /** Made a measure, event or document known as decided or under way. (neutral) */
  | 'ANNOUNCED'
  /** A measure covers or concerns somebody or some place. (neutral) */
  | 'APPLIES_TO'
  /** Gave somebody an office or a task. (neutral) */
  | 'APPOINTED'
  /** Accepted or passed it formally, as a government accepts recommendations. (positive) */
  | 'APPROVED'
  /** Asked somebody to do something; the note says what. (neutral) */
  | 'ASKED'
  /** Has a link with somebody that a source declares; its nature, where that is known, is the value. (neutral) */
  | 'ASSOCIATED_WITH'
  /** Wrote it, or is named as its author. (neutral) */
  | 'AUTHORED'
  /** Presides over it; one at a time. (neutral) */
  | 'CHAIRS'
  /** Said something about it that takes no clear side; the note says what. (neutral) */
  | 'COMMENTED_ON'
  /** Had a piece of work begun, and gave it to somebody (the addressee). (neutral) */
  | 'COMMISSIONED'
  /** Found fault with it. (negative) */
  | 'CRITICISED'
  /** Called for it, or for more of it. (positive) */
  | 'DEMANDED'
  /** Said that something alleged or supposed is not so; the note says what. (neutral) */
  | 'DENIED'
  /** Gave it more time or a wider scope. (neutral) */
  | 'EXTENDED'
  /** Came to a finding after looking into it; a figure is the value. (neutral) */
  | 'FOUND'
  /** Paid for it, or set money aside for it; the amount is the value, with its currency. (positive) */
  | 'FUNDED'
  /** Holds an office; its title is the value, such as “Home Secretary”. (neutral) */
  | 'HOLDS_ROLE'
  /** Put it into effect; a promise to do so is PLANNED. (positive) */
  | 'IMPLEMENTED'
  /** Looked into it officially, or reviewed it. (neutral) */
  | 'INVESTIGATED'
  /** Is at the head of it; one at a time. (neutral) */
  | 'LEADS'
  /** Is, or took place, somewhere. (neutral) */
  | 'LOCATED_IN'
  /** Belongs to it, as to a party, a committee or a house. (neutral) */
  | 'MEMBER_OF'
  /** Met or held talks; it holds in both directions. (neutral) */
  | 'MET'
  /** Spoke against it happening at all. (negative) */
  | 'OPPOSED'
  /** Held it, or arranged for it to be held. (neutral) */
  | 'ORGANISED'
  /** Owns it or a share of it; the share is the value, in per cent. (neutral) */
  | 'OWNS'
  /** Took part, spoke or gave evidence. (neutral) */
  | 'PARTICIPATED_IN'
  /** Is a part of a greater whole. (neutral) */
  | 'PART_OF'
  /** Undertook to do or deliver something. (neutral) */
  | 'PROMISED'
  /** Put something forward that is not decided. (positive) */
  | 'PROPOSED'
  /** Brought a document out. (neutral) */
  | 'PUBLISHED'
  /** Asked somebody to answer, or asked about something; the note says what. (neutral) */
  | 'QUESTIONED'
  /** Advised that it be done. (positive) */
  | 'RECOMMENDED'
  /** Refused it, or declined to do it. (negative) */
  | 'REJECTED'
  /** Belongs to the family; the value says what the object is to the subject, such as “mother”. (neutral) */
  | 'RELATIVE_OF'
  /** Delivered results or an account to somebody. (neutral) */
  | 'REPORTED_TO'
  /** Sits in a parliament for a place, or speaks for a body. (neutral) */
  | 'REPRESENTS'
  /** Formally asked somebody (the addressee) to grant it. (neutral) */
  | 'REQUESTED'
  /** Gave up an office or employment there. (neutral) */
  | 'RESIGNED_FROM'
  /** Brought it about, in the words of whoever says so. (neutral) */
  | 'RESULTED_IN'
  /** Founded a body or brought it into being. (neutral) */
  | 'SET_UP'
  /** Spoke for it or backed it. (positive) */
  | 'SUPPORTED'
  /** Said that they would act against somebody unless something is done; never that they acted. (negative) */
  | 'THREATENED'
  /** Cast a vote; which way is the value, such as “yes” or “no”. (neutral) */
  | 'VOTED_ON'
  /** Said that harm may come of it; the note says what harm. (negative) */
  | 'WARNED_OF'
  /** Received it gladly, without necessarily backing all of it. (positive) */
  | 'WELCOMED'
  /** Worked together on something; it holds in both directions. (neutral) */
  | 'WORKED_WITH'
  /** Is employed there, or works for it as a journalist does for a broadcaster. (neutral) */
  | 'WORKS_FOR'
  /** Sent a letter to somebody; the note says what about. (neutral) */
  | 'WROTE_TO';

/** What sort of relation it is. */
export type RelationGroup =
  /** Something done: a letter, a payment, a meeting. */
  | 'ACT'
  /** Something said: a position, a demand, a finding. */
  | 'SPEECH'
  /** How things are arranged for a time: who leads, belongs to or represents what. */
  | 'STRUCTURE';

/** How the subject stands towards the object, by the meaning of the relation. It is never the view of the source. */
export type Stance =
  /** Against it: criticised, opposed, rejected. */
  | 'NEGATIVE'
  /** Neither: announced, met, asked. */
  | 'NEUTRAL'
  /** For it: welcomed, supported, called for. */
  | 'POSITIVE';

/** How long the buckets of a timeline are. */
export type TimelineBucketSize =
  /** A day of the calendar, such as `2025-01-16`. */
  | 'DAY'
  /** A month, such as `2025-01`. */
  | 'MONTH'
  /** A year, such as `2025`. */
  | 'YEAR';

export type AlignmentQueryVariables = Exact<{
  on: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  mode: AlignmentMode;
  normalise: AlignmentNormalisation;
  filter?: InputMaybe<ClaimFilter>;
  first: Scalars['Int']['input'];
}>;


export type AlignmentQuery = { alignment: { actors: number, count: number, leftOut: { holders: number, pairs: number }, pairs: Array<{ count: number, weight: number, one: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, measures: Array<{ measure: { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }, one: { stance: Stance }, other: { stance: Stance } }> }> } };

export type PairClaimsQueryVariables = Exact<{
  on: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  mode: AlignmentMode;
  filter?: InputMaybe<ClaimFilter>;
}>;


export type PairClaimsQuery = { alignment: { pairs: Array<{ count: number, measures: Array<{ measure: { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }, one: { stance: Stance, count: number, claims: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> }, other: { stance: Stance, count: number, claims: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } }> }> } };

export type PositionCitedFragment = { stance: Stance, count: number, claims: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> };

export type ClaimsQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ClaimsQuery = { claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PathsQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  filter?: InputMaybe<ClaimFilter>;
}>;


export type PathsQuery = { paths: Array<{ length: number, nodes: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, steps: Array<{ claims: Array<{ id: string, label: string }> }> }> };

export type DiagramQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  filter?: InputMaybe<ClaimFilter>;
  maxNodes: Scalars['Int']['input'];
}>;


export type DiagramQuery = { network: { nodes: Array<{ degree: number, entity: { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } }>, links: Array<{ source: string, target: string, relation: Relation, stance: Stance, count: number, claims: Array<{ id: string, modality: Modality, disputed: boolean }> }> } };

export type KnownEntitiesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type KnownEntitiesQuery = { entities: { nodes: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EntityDetailsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  filter?: InputMaybe<ClaimFilter>;
}>;


export type EntityDetailsQuery = { entity: { aliases: Array<string>, summary: string | null, classification: string | null, id: string, name: string, kind: EntityKind, neighbours: Array<{ relation: Relation, direction: Direction, label: string, claimCount: number, entityCount: number, entities: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } } | { aliases: Array<string>, summary: string | null, classification: string | null, id: string, name: string, kind: EntityKind, neighbours: Array<{ relation: Relation, direction: Direction, label: string, claimCount: number, entityCount: number, entities: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } } | { aliases: Array<string>, summary: string | null, classification: string | null, id: string, name: string, kind: EntityKind, neighbours: Array<{ relation: Relation, direction: Direction, label: string, claimCount: number, entityCount: number, entities: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } } | { aliases: Array<string>, summary: string | null, classification: string | null, id: string, name: string, kind: EntityKind, neighbours: Array<{ relation: Relation, direction: Direction, label: string, claimCount: number, entityCount: number, entities: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } } | { aliases: Array<string>, summary: string | null, classification: string | null, id: string, name: string, kind: EntityKind, neighbours: Array<{ relation: Relation, direction: Direction, label: string, claimCount: number, entityCount: number, entities: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } } | { aliases: Array<string>, summary: string | null, classification: string | null, id: string, name: string, kind: EntityKind, neighbours: Array<{ relation: Relation, direction: Direction, label: string, claimCount: number, entityCount: number, entities: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> } } | null };

type EntityBrief_Document_Fragment = { id: string, name: string, kind: EntityKind };

type EntityBrief_Event_Fragment = { id: string, name: string, kind: EntityKind };

type EntityBrief_Measure_Fragment = { id: string, name: string, kind: EntityKind };

type EntityBrief_Organisation_Fragment = { id: string, name: string, kind: EntityKind };

type EntityBrief_Person_Fragment = { id: string, name: string, kind: EntityKind };

type EntityBrief_Place_Fragment = { id: string, name: string, kind: EntityKind };

export type EntityBriefFragment = EntityBrief_Document_Fragment | EntityBrief_Event_Fragment | EntityBrief_Measure_Fragment | EntityBrief_Organisation_Fragment | EntityBrief_Person_Fragment | EntityBrief_Place_Fragment;

export type ClaimCitedFragment = { id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> };

export type EvidenceCitedFragment = { paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } };

export type MeasuresInDisputeQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type MeasuresInDisputeQuery = { claimCounts: Array<{ count: number, keys: Array<{ value: string | null }> }> };

export type SurroundingsQueryVariables = Exact<{
  around: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  filter?: InputMaybe<ClaimFilter>;
  maxNodes: Scalars['Int']['input'];
}>;


export type SurroundingsQuery = { network: { nodes: Array<{ entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }>, leftOut: { nodes: number } } };

export type StanceCountsQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
}>;


export type StanceCountsQuery = { claimCounts: Array<{ count: number, keys: Array<{ value: string | null, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }> };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type SearchQuery = { search: Array<{ matched: string, entity: { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } | { classification: string | null, id: string, name: string, kind: EntityKind } }> };

export type SourcesQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
  first: Scalars['Int']['input'];
}>;


export type SourcesQuery = { claimCounts: Array<{ count: number, keys: Array<{ value: string | null }> }> };

export type StancesQueryVariables = Exact<{
  on: Scalars['ID']['input'];
  filter?: InputMaybe<ClaimFilter>;
}>;


export type StancesQuery = { stances: { on: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, groups: Array<{ stance: Stance, count: number, claimCount: number, leftOut: number, holders: Array<{ count: number, sources: number, mixed: boolean, reported: boolean, conditional: boolean, modalities: Array<Modality>, entity: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } }> }> } | null };

export type HolderClaimsQueryVariables = Exact<{
  on: Scalars['ID']['input'];
  filter?: InputMaybe<ClaimFilter>;
}>;


export type HolderClaimsQuery = { stances: { groups: Array<{ stance: Stance, holders: Array<{ count: number, claims: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> }> }> } | null };

export type TimelineQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
  bucket: TimelineBucketSize;
}>;


export type TimelineQuery = { timeline: { totalCount: number, undated: number, buckets: Array<{ key: string, from: string, through: string, count: number, impreciseCount: number }>, pageInfo: { hasPreviousPage: boolean } } };

export type TimelineClaimsQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
  bucket: TimelineBucketSize;
  buckets: Scalars['Int']['input'];
  claims: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineClaimsQuery = { timeline: { totalCount: number, undated: number, buckets: Array<{ key: string, from: string, through: string, count: number, impreciseCount: number, eventCount: number, claims: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }>, events: Array<{ id: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BucketClaimsQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
  bucket: TimelineBucketSize;
  claims: Scalars['Int']['input'];
}>;


export type BucketClaimsQuery = { timeline: { buckets: Array<{ key: string, claims: Array<{ id: string, label: string, relation: Relation, stance: Stance, modality: Modality, disputed: boolean, occurred: string | null, note: string | null, sources: number, rank: Rank, rankReason: string | null, publishedFirst: string | null, retractedAt: string | null, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, object: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }>, contradicts: Array<{ id: string, label: string, occurred: string | null, modality: Modality, attributedTo: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, evidence: Array<{ paragraph: number | null, phrase: string | null, pointer: string | null, document: { id: string, title: string, url: string | null, datePublished: string | null, publisher: { name: string } | null } }> }> }> }> } };

export type VocabularyQueryVariables = Exact<{ [key: string]: never; }>;


export type VocabularyQuery = { about: { claims: number, loadedAt: string | null }, relationTypes: Array<{ name: Relation, label: string, inverseLabel: string, stance: Stance, description: string }>, documents: { nodes: Array<{ id: string, title: string, datePublished: string | null, publisher: { name: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EntityBriefFragmentDoc = new TypedDocumentString(`
    fragment EntityBrief on Entity {
  id
  name
  kind
}
    `, {"fragmentName":"EntityBrief"}) as unknown as TypedDocumentString<EntityBriefFragment, unknown>;
export const EvidenceCitedFragmentDoc = new TypedDocumentString(`
    fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}
    `, {"fragmentName":"EvidenceCited"}) as unknown as TypedDocumentString<EvidenceCitedFragment, unknown>;
export const ClaimCitedFragmentDoc = new TypedDocumentString(`
    fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`, {"fragmentName":"ClaimCited"}) as unknown as TypedDocumentString<ClaimCitedFragment, unknown>;
export const PositionCitedFragmentDoc = new TypedDocumentString(`
    fragment PositionCited on AlignedPosition {
  stance
  count
  claims {
    ...ClaimCited
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`, {"fragmentName":"PositionCited"}) as unknown as TypedDocumentString<PositionCitedFragment, unknown>;
export const AlignmentDocument = new TypedDocumentString(`
    query Alignment($on: [ID!]!, $mode: AlignmentMode!, $normalise: AlignmentNormalisation!, $filter: ClaimFilter, $first: Int!) {
  alignment(
    on: $on
    mode: $mode
    normalise: $normalise
    filter: $filter
    first: $first
  ) {
    actors
    count
    leftOut {
      holders
      pairs
    }
    pairs {
      one {
        ...EntityBrief
      }
      other {
        ...EntityBrief
      }
      count
      weight
      measures(first: 5) {
        measure {
          id
          name
        }
        one {
          stance
        }
        other {
          stance
        }
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<AlignmentQuery, AlignmentQueryVariables>;
export const PairClaimsDocument = new TypedDocumentString(`
    query PairClaims($on: [ID!]!, $mode: AlignmentMode!, $filter: ClaimFilter) {
  alignment(on: $on, mode: $mode, filter: $filter, first: 1) {
    pairs {
      count
      measures(first: 25) {
        measure {
          id
          name
        }
        one {
          ...PositionCited
        }
        other {
          ...PositionCited
        }
      }
    }
  }
}
    fragment PositionCited on AlignedPosition {
  stance
  count
  claims {
    ...ClaimCited
  }
}
fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`) as unknown as TypedDocumentString<PairClaimsQuery, PairClaimsQueryVariables>;
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($filter: ClaimFilter, $first: Int!, $after: String) {
  claims(filter: $filter, first: $first, after: $after, orderBy: OCCURRED_DESC) {
    totalCount
    nodes {
      ...ClaimCited
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $filter: ClaimFilter) {
  paths(from: $from, to: $to, maxLength: 4, first: 5, filter: $filter) {
    length
    nodes {
      ...EntityBrief
    }
    steps {
      claims(first: 1) {
        id
        label
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const DiagramDocument = new TypedDocumentString(`
    query Diagram($ids: [ID!]!, $filter: ClaimFilter, $maxNodes: Int!) {
  network(around: $ids, depth: 0, filter: $filter, maxNodes: $maxNodes) {
    nodes {
      degree
      entity {
        ...EntityBrief
        classification
      }
    }
    links {
      source
      target
      relation
      stance
      count
      claims(first: 10) {
        id
        modality
        disputed
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<DiagramQuery, DiagramQueryVariables>;
export const KnownEntitiesDocument = new TypedDocumentString(`
    query KnownEntities($ids: [ID!]!, $after: String) {
  entities(filter: {ids: $ids}, first: 100, after: $after) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<KnownEntitiesQuery, KnownEntitiesQueryVariables>;
export const EntityDetailsDocument = new TypedDocumentString(`
    query EntityDetails($id: ID!, $filter: ClaimFilter) {
  entity(id: $id) {
    ...EntityBrief
    aliases
    summary
    classification
    neighbours(filter: $filter, first: 100) {
      relation
      direction
      label
      claimCount
      entityCount
      entities {
        entity {
          id
        }
      }
    }
    claims(filter: $filter, first: 20) {
      totalCount
      nodes {
        ...ClaimCited
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`) as unknown as TypedDocumentString<EntityDetailsQuery, EntityDetailsQueryVariables>;
export const MeasuresInDisputeDocument = new TypedDocumentString(`
    query MeasuresInDispute($first: Int!) {
  claimCounts(
    by: [OBJECT]
    filter: {objectKinds: [MEASURE], stance: [POSITIVE, NEGATIVE]}
    orderBy: COUNT_DESC
    first: $first
  ) {
    count
    keys {
      value
    }
  }
}
    `) as unknown as TypedDocumentString<MeasuresInDisputeQuery, MeasuresInDisputeQueryVariables>;
export const SurroundingsDocument = new TypedDocumentString(`
    query Surroundings($around: [ID!]!, $filter: ClaimFilter, $maxNodes: Int!) {
  network(around: $around, depth: 1, filter: $filter, maxNodes: $maxNodes) {
    nodes {
      entity {
        id
      }
    }
    leftOut {
      nodes
    }
  }
}
    `) as unknown as TypedDocumentString<SurroundingsQuery, SurroundingsQueryVariables>;
export const StanceCountsDocument = new TypedDocumentString(`
    query StanceCounts($filter: ClaimFilter) {
  claimCounts(
    by: [OBJECT, STANCE]
    filter: $filter
    orderBy: COUNT_DESC
    first: 100
  ) {
    count
    keys {
      value
      entity {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StanceCountsQuery, StanceCountsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text, first: 8) {
    matched
    entity {
      ...EntityBrief
      classification
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($filter: ClaimFilter, $first: Int!) {
  claimCounts(by: [DOCUMENT], filter: $filter, orderBy: COUNT_DESC, first: $first) {
    count
    keys {
      value
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const StancesDocument = new TypedDocumentString(`
    query Stances($on: ID!, $filter: ClaimFilter) {
  stances(on: $on, filter: $filter, first: 100) {
    on {
      ...EntityBrief
    }
    groups {
      stance
      count
      claimCount
      leftOut
      holders {
        entity {
          ...EntityBrief
        }
        count
        sources
        mixed
        reported
        conditional
        modalities
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<StancesQuery, StancesQueryVariables>;
export const HolderClaimsDocument = new TypedDocumentString(`
    query HolderClaims($on: ID!, $filter: ClaimFilter) {
  stances(on: $on, filter: $filter, first: 1) {
    groups {
      stance
      holders {
        count
        claims(first: 100) {
          ...ClaimCited
        }
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`) as unknown as TypedDocumentString<HolderClaimsQuery, HolderClaimsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($filter: ClaimFilter, $bucket: TimelineBucketSize!) {
  timeline(filter: $filter, bucket: $bucket, last: 100) {
    totalCount
    undated
    buckets {
      key
      from
      through
      count
      impreciseCount
    }
    pageInfo {
      hasPreviousPage
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const TimelineClaimsDocument = new TypedDocumentString(`
    query TimelineClaims($filter: ClaimFilter, $bucket: TimelineBucketSize!, $buckets: Int!, $claims: Int!, $after: String) {
  timeline(filter: $filter, bucket: $bucket, first: $buckets, after: $after) {
    totalCount
    undated
    buckets {
      key
      from
      through
      count
      impreciseCount
      claims(first: $claims) {
        ...ClaimCited
      }
      eventCount
      events(first: 5) {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`) as unknown as TypedDocumentString<TimelineClaimsQuery, TimelineClaimsQueryVariables>;
export const BucketClaimsDocument = new TypedDocumentString(`
    query BucketClaims($filter: ClaimFilter, $bucket: TimelineBucketSize!, $claims: Int!) {
  timeline(filter: $filter, bucket: $bucket, last: 5) {
    buckets {
      key
      claims(first: $claims) {
        ...ClaimCited
      }
    }
  }
}
    fragment EntityBrief on Entity {
  id
  name
  kind
}
fragment ClaimCited on Claim {
  id
  label
  relation
  stance
  modality
  disputed
  occurred
  note
  sources
  rank
  rankReason
  publishedFirst
  retractedAt
  subject {
    ...EntityBrief
  }
  object {
    ...EntityBrief
  }
  attributedTo {
    ...EntityBrief
  }
  evidence {
    ...EvidenceCited
  }
  contradicts {
    id
    label
    occurred
    modality
    attributedTo {
      ...EntityBrief
    }
    evidence {
      ...EvidenceCited
    }
  }
}
fragment EvidenceCited on Evidence {
  paragraph
  phrase
  pointer
  document {
    id
    title
    url
    datePublished
    publisher {
      name
    }
  }
}`) as unknown as TypedDocumentString<BucketClaimsQuery, BucketClaimsQueryVariables>;
export const VocabularyDocument = new TypedDocumentString(`
    query Vocabulary {
  about {
    claims
    loadedAt
  }
  relationTypes {
    name
    label
    inverseLabel
    stance
    description
  }
  documents(first: 100) {
    nodes {
      id
      title
      datePublished
      publisher {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VocabularyQuery, VocabularyQueryVariables>;