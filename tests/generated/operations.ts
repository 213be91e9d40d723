import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type WhoCriticisedWhichMeasureQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoCriticisedWhichMeasureQuery = { __typename?: 'Query', claims: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', occurred?: string | null, subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, object?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null, value?: { __typename?: 'Value', text?: string | null } | null, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, phrase?: string | null, document: { __typename?: 'Document', title: string, publisher?: { __typename?: 'Organisation', name: string } | null } }> }> } };

export type WhoSupportsANationalInquiryQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSupportsANationalInquiryQuery = { __typename?: 'Query', measure?: { __typename?: 'Measure', name: string, inFavour: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', relation: Relation, modality: Modality, subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, attributedTo?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null }> }, against: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', relation: Relation, modality: Modality, note?: string | null, subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, attributedTo?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null }> } } | null };

export type WhatYvetteCooperAnnouncedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatYvetteCooperAnnouncedQuery = { __typename?: 'Query', person?: { __typename?: 'Person', name: string, announced: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', occurred?: string | null, sources: number, object?: { __typename?: 'Document', name: string, classification?: string | null } | { __typename?: 'Event', name: string, classification?: string | null } | { __typename?: 'Measure', name: string, classification?: string | null } | { __typename?: 'Organisation', name: string, classification?: string | null } | { __typename?: 'Person', name: string, classification?: string | null } | { __typename?: 'Place', name: string, classification?: string | null } | null, event?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null }> } } | null };

export type WhoLeadsWhatQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoLeadsWhatQuery = { __typename?: 'Query', claims: { __typename?: 'ClaimConnection', nodes: Array<{ __typename?: 'Claim', label: string, relation: Relation, sources: number, subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, object?: { __typename?: 'Document', name: string, kind: EntityKind } | { __typename?: 'Event', name: string, kind: EntityKind } | { __typename?: 'Measure', name: string, kind: EntityKind } | { __typename?: 'Organisation', name: string, kind: EntityKind } | { __typename?: 'Person', name: string, kind: EntityKind } | { __typename?: 'Place', name: string, kind: EntityKind } | null }> } };

export type WhatOneDocumentSaysQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatOneDocumentSaysQuery = { __typename?: 'Query', document?: { __typename?: 'Document', title: string, datePublished?: string | null, publisher?: { __typename?: 'Organisation', name: string } | null } | null, claims: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', label: string, occurred?: string | null, modality: Modality, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, document: { __typename?: 'Document', id: string } }> }> } };

export type SearchAMisspeltNameQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchAMisspeltNameQuery = { __typename?: 'Query', search: Array<{ __typename?: 'SearchHit', matched: string, score: number, entity: { __typename?: 'Document', id: string, name: string, kind: EntityKind, summary?: string | null } | { __typename?: 'Event', id: string, name: string, kind: EntityKind, summary?: string | null } | { __typename?: 'Measure', id: string, name: string, kind: EntityKind, summary?: string | null } | { __typename?: 'Organisation', id: string, name: string, kind: EntityKind, summary?: string | null } | { __typename?: 'Person', id: string, name: string, kind: EntityKind, summary?: string | null } | { __typename?: 'Place', id: string, name: string, kind: EntityKind, summary?: string | null } }> };

export type WhereSourcesDisagreeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereSourcesDisagreeQuery = { __typename?: 'Query', claims: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', label: string, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, document: { __typename?: 'Document', title: string } }>, contradicts: Array<{ __typename?: 'Claim', label: string, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, document: { __typename?: 'Document', title: string } }> }> }> } };

export type WhatWasKnownOnADayQueryVariables = Exact<{
  day?: InputMaybe<Scalars['Day']['input']>;
}>;


export type WhatWasKnownOnADayQuery = { __typename?: 'Query', claims: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', label: string, publishedFirst?: string | null, sources: number }> } };

export type WhereEveryoneStandsOnTheMeasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereEveryoneStandsOnTheMeasuresQuery = { __typename?: 'Query', measures: { __typename?: 'MeasureConnection', totalCount: number, nodes: Array<{ __typename?: 'Measure', name: string, classification?: string | null, announcedBy: { __typename?: 'ClaimConnection', nodes: Array<{ __typename?: 'Claim', subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } }> }, supportedBy: { __typename?: 'ClaimConnection', nodes: Array<{ __typename?: 'Claim', subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } }> }, criticisedBy: { __typename?: 'ClaimConnection', nodes: Array<{ __typename?: 'Claim', subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, value?: { __typename?: 'Value', text?: string | null } | null }> } }> } };

export type PlansThreatsAndDenialsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansThreatsAndDenialsQuery = { __typename?: 'Query', claims: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', label: string, modality: Modality, note?: string | null, attributedTo?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type HowMuchMoneyForWhatQueryVariables = Exact<{ [key: string]: never; }>;


export type HowMuchMoneyForWhatQuery = { __typename?: 'Query', claims: { __typename?: 'ClaimConnection', nodes: Array<{ __typename?: 'Claim', modality: Modality, disputed: boolean, subject: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, object?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null, value?: { __typename?: 'Value', amount?: number | null, unit?: string | null } | null, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, document: { __typename?: 'Document', title: string, datePublished?: string | null } }> }> } };

export type WhatCanBeAskedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatCanBeAskedQuery = { __typename?: 'Query', about: { __typename?: 'About', name: string, version: string, claims: number, entities: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }> }, relationTypes: Array<{ __typename?: 'RelationType', name: Relation, label: string, inverseLabel: string, stance: Stance, from: Array<EntityKind>, to: Array<EntityKind> }> };

export type WhatHappenedWhenQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
  bucket?: InputMaybe<TimelineBucketSize>;
}>;


export type WhatHappenedWhenQuery = { __typename?: 'Query', timeline: { __typename?: 'Timeline', totalCount: number, undated: number, buckets: Array<{ __typename?: 'TimelineBucket', key: string, from: string, through: string, count: number, impreciseCount: number, claims: Array<{ __typename?: 'Claim', label: string, occurred?: string | null }>, events: Array<{ __typename?: 'Event', name: string, occurred?: string | null }> }> } };

export type WhatIsReportedMostQueryVariables = Exact<{
  by?: Array<ClaimDimension> | ClaimDimension;
  filter?: InputMaybe<ClaimFilter>;
}>;


export type WhatIsReportedMostQuery = { __typename?: 'Query', claimCounts: Array<{ __typename?: 'ClaimCount', count: number, sources: number, keys: Array<{ __typename?: 'ClaimCountKey', dimension: ClaimDimension, value?: string | null, entity?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null }> }> };

export type WhatBecameKnownSinceQueryVariables = Exact<{
  since?: Scalars['Day']['input'];
}>;


export type WhatBecameKnownSinceQuery = { __typename?: 'Query', changes: { __typename?: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename?: 'Claim', label: string, publishedFirst?: string | null, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, document: { __typename?: 'Document', title: string } }> }> } };

export type WhatCannotAllBeSoQueryVariables = Exact<{
  filter?: InputMaybe<ClaimFilter>;
}>;


export type WhatCannotAllBeSoQuery = { __typename?: 'Query', disagreements: { __typename?: 'DisagreementConnection', totalCount: number, nodes: Array<{ __typename?: 'Disagreement', reasons: Array<DisagreementReason>, claims: Array<{ __typename?: 'DisputedClaim', claim: { __typename?: 'Claim', label: string }, documents: Array<{ __typename?: 'Document', title: string, datePublished?: string | null }>, publishers: Array<{ __typename?: 'Organisation', name: string }> }> }> } };

export type WhoIsForAndAgainstTheNationalInquiryQueryVariables = Exact<{
  on?: Scalars['ID']['input'];
}>;


export type WhoIsForAndAgainstTheNationalInquiryQuery = { __typename?: 'Query', stances?: { __typename?: 'Stances', on: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, groups: Array<{ __typename?: 'StanceGroup', stance: Stance, count: number, leftOut: number, holders: Array<{ __typename?: 'StanceHolder', count: number, sources: number, mixed: boolean, reported: boolean, conditional: boolean, entity: { __typename?: 'Document', id: string, name: string } | { __typename?: 'Event', id: string, name: string } | { __typename?: 'Measure', id: string, name: string } | { __typename?: 'Organisation', id: string, name: string } | { __typename?: 'Person', id: string, name: string } | { __typename?: 'Place', id: string, name: string }, claims: Array<{ __typename?: 'Claim', label: string, modality: Modality, attributedTo?: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } | null }> }> }> } | null };

export type WhoStandsWithWhomQueryVariables = Exact<{
  on?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  mode?: AlignmentMode;
}>;


export type WhoStandsWithWhomQuery = { __typename?: 'Query', alignment: { __typename?: 'Alignment', count: number, leftOut: { __typename?: 'AlignmentLeftOut', measures: number, holders: number, pairs: number }, pairs: Array<{ __typename?: 'AlignedPair', weight: number, one: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, other: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, measures: Array<{ __typename?: 'CommonMeasure', measure: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }, one: { __typename?: 'AlignedPosition', stance: Stance, claims: Array<{ __typename?: 'Claim', label: string }> }, other: { __typename?: 'AlignedPosition', stance: Stance, claims: Array<{ __typename?: 'Claim', label: string }> } }> }> } };

export type DiagramAroundAPersonQueryVariables = Exact<{
  around?: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  depth?: Scalars['Int']['input'];
  maxNodes?: Scalars['Int']['input'];
}>;


export type DiagramAroundAPersonQuery = { __typename?: 'Query', network: { __typename?: 'Network', truncated: boolean, nodes: Array<{ __typename?: 'NetworkNode', depth: number, degree: number, entity: { __typename?: 'Document', id: string, name: string, kind: EntityKind } | { __typename?: 'Event', id: string, name: string, kind: EntityKind } | { __typename?: 'Measure', id: string, name: string, kind: EntityKind } | { __typename?: 'Organisation', id: string, name: string, kind: EntityKind } | { __typename?: 'Person', id: string, name: string, kind: EntityKind } | { __typename?: 'Place', id: string, name: string, kind: EntityKind } }>, links: Array<{ __typename?: 'NetworkLink', source: string, target: string, relation: Relation, stance: Stance, count: number }>, leftOut: { __typename?: 'LeftOut', nodes: number, around: Array<{ __typename?: 'LeftOutAround', entity: string, nodes: number }> } } };

export type HowTwoPeopleAreConnectedQueryVariables = Exact<{
  from?: Scalars['ID']['input'];
  to?: Scalars['ID']['input'];
}>;


export type HowTwoPeopleAreConnectedQuery = { __typename?: 'Query', paths: Array<{ __typename?: 'Path', length: number, nodes: Array<{ __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string }>, steps: Array<{ __typename?: 'PathStep', claims: Array<{ __typename?: 'Claim', label: string, evidence: Array<{ __typename?: 'Evidence', paragraph?: number | null, document: { __typename?: 'Document', title: string } }> }> }> }> };

export type WhatCouldBeExpandedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatCouldBeExpandedQuery = { __typename?: 'Query', measure?: { __typename?: 'Measure', name: string, neighbours: Array<{ __typename?: 'Neighbourhood', label: string, direction: Direction, claimCount: number, entityCount: number, entities: Array<{ __typename?: 'Neighbour', entity: { __typename?: 'Document', name: string } | { __typename?: 'Event', name: string } | { __typename?: 'Measure', name: string } | { __typename?: 'Organisation', name: string } | { __typename?: 'Person', name: string } | { __typename?: 'Place', name: string } }> }> } | null };


export const WhoCriticisedWhichMeasureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoCriticisedWhichMeasure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"relations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CRITICISED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"objectKinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MEASURE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occurred"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"phrase"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoCriticisedWhichMeasureQuery, WhoCriticisedWhichMeasureQueryVariables>;
export const WhoSupportsANationalInquiryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSupportsANationalInquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"measure:national-inquiry","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"inFavour"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"object"},"value":{"kind":"StringValue","value":"measure:national-inquiry","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"stance"},"value":{"kind":"EnumValue","value":"POSITIVE"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"attributedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"against"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"object"},"value":{"kind":"StringValue","value":"measure:national-inquiry","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"stance"},"value":{"kind":"EnumValue","value":"NEGATIVE"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"attributedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoSupportsANationalInquiryQuery, WhoSupportsANationalInquiryQueryVariables>;
export const WhatYvetteCooperAnnouncedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatYvetteCooperAnnounced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"person:yvette-cooper","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"announced"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"OCCURRED_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"modality"},"value":{"kind":"EnumValue","value":"ACTUAL"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"classification"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occurred"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatYvetteCooperAnnouncedQuery, WhatYvetteCooperAnnouncedQueryVariables>;
export const WhoLeadsWhatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoLeadsWhat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"relations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LEADS"},{"kind":"EnumValue","value":"CHAIRS"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}}]}}]}}]} as unknown as DocumentNode<WhoLeadsWhatQuery, WhoLeadsWhatQueryVariables>;
export const WhatOneDocumentSaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatOneDocumentSays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"document:standard-2025","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"datePublished"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"document"},"value":{"kind":"StringValue","value":"document:standard-2025","block":false}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"OCCURRED_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"occurred"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatOneDocumentSaysQuery, WhatOneDocumentSaysQueryVariables>;
export const SearchAMisspeltNameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchAMisspeltName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"Yevette Coper","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]} as unknown as DocumentNode<SearchAMisspeltNameQuery, SearchAMisspeltNameQueryVariables>;
export const WhereSourcesDisagreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereSourcesDisagree"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"disputed"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contradicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhereSourcesDisagreeQuery, WhereSourcesDisagreeQueryVariables>;
export const WhatWasKnownOnADayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatWasKnownOnADay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}},"defaultValue":{"kind":"StringValue","value":"2025-01-17","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"entity"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"measure:rapid-audit","block":false},{"kind":"StringValue","value":"measure:closed-case-review","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"PUBLISHED_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"publishedFirst"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}}]}}]}}]} as unknown as DocumentNode<WhatWasKnownOnADayQuery, WhatWasKnownOnADayQueryVariables>;
export const WhereEveryoneStandsOnTheMeasuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereEveryoneStandsOnTheMeasures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"announcedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"criticisedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhereEveryoneStandsOnTheMeasuresQuery, WhereEveryoneStandsOnTheMeasuresQueryVariables>;
export const PlansThreatsAndDenialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlansThreatsAndDenials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"modality"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLANNED"},{"kind":"EnumValue","value":"CONDITIONAL"},{"kind":"EnumValue","value":"NEGATED"}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"relations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"THREATENED"},{"kind":"EnumValue","value":"DENIED"}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"attributedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PlansThreatsAndDenialsQuery, PlansThreatsAndDenialsQueryVariables>;
export const HowMuchMoneyForWhatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowMuchMoneyForWhat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"relations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"FUNDED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"datePublished"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowMuchMoneyForWhatQuery, HowMuchMoneyForWhatQueryVariables>;
export const WhatCanBeAskedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatCanBeAsked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"inverseLabel"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]} as unknown as DocumentNode<WhatCanBeAskedQuery, WhatCanBeAskedQueryVariables>;
export const WhatHappenedWhenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatHappenedWhen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bucket"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineBucketSize"}},"defaultValue":{"kind":"EnumValue","value":"MONTH"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"bucket"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bucket"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"undated"}},{"kind":"Field","name":{"kind":"Name","value":"buckets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"through"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"impreciseCount"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"occurred"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"occurred"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatHappenedWhenQuery, WhatHappenedWhenQueryVariables>;
export const WhatIsReportedMostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsReportedMost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RELATION"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"COUNT_DESC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}}]}}]} as unknown as DocumentNode<WhatIsReportedMostQuery, WhatIsReportedMostQueryVariables>;
export const WhatBecameKnownSinceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatBecameKnownSince"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}},"defaultValue":{"kind":"StringValue","value":"2025-01-17","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"publishedFirst"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatBecameKnownSinceQuery, WhatBecameKnownSinceQueryVariables>;
export const WhatCannotAllBeSoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatCannotAllBeSo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disagreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"datePublished"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatCannotAllBeSoQuery, WhatCannotAllBeSoQueryVariables>;
export const WhoIsForAndAgainstTheNationalInquiryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoIsForAndAgainstTheNationalInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"measure:national-inquiry","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"mixed"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"conditional"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"modality"}},{"kind":"Field","name":{"kind":"Name","value":"attributedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoIsForAndAgainstTheNationalInquiryQuery, WhoIsForAndAgainstTheNationalInquiryQueryVariables>;
export const WhoStandsWithWhomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoStandsWithWhom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"measure:national-inquiry","block":false},{"kind":"StringValue","value":"measure:local-inquiries","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlignmentMode"}}},"defaultValue":{"kind":"EnumValue","value":"AGREEMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"mode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mode"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"one"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"one"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoStandsWithWhomQuery, WhoStandsWithWhomQueryVariables>;
export const DiagramAroundAPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DiagramAroundAPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"around"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"person:yvette-cooper","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"2"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"40"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"around"},"value":{"kind":"Variable","name":{"kind":"Name","value":"around"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxNodes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"around"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DiagramAroundAPersonQuery, DiagramAroundAPersonQueryVariables>;
export const HowTwoPeopleAreConnectedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowTwoPeopleAreConnected"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"person:elon-musk","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"person:alexis-jay","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"IntValue","value":"4"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowTwoPeopleAreConnectedQuery, HowTwoPeopleAreConnectedQueryVariables>;
export const WhatCouldBeExpandedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatCouldBeExpanded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"measure:local-inquiries","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"neighbours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"claimCount"}},{"kind":"Field","name":{"kind":"Name","value":"entityCount"}},{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatCouldBeExpandedQuery, WhatCouldBeExpandedQueryVariables>;