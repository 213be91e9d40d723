/** The classes of Popolo (http://www.popoloproject.com/specs/), and what each of them may hold of the others. */
import type { EntityKind } from "../../domain/entity-types";
import type { Path } from "../../domain/record";

/** The lists of a collection, one a class. */
export const CLASSES = [
  "persons",
  "organizations",
  "memberships",
  "posts",
  "areas",
  "events",
  "motions",
  "vote_events",
  "votes",
  "speeches",
] as const;
export type ClassName = (typeof CLASSES)[number];

/** The kind of the entities that a class makes; memberships, posts and votes make claims only. */
export const KINDS: Partial<Record<ClassName, EntityKind>> = {
  persons: "PERSON",
  organizations: "ORGANISATION",
  areas: "PLACE",
  events: "EVENT",
  motions: "MEASURE",
  vote_events: "EVENT",
  speeches: "EVENT",
};

export type Fields = Readonly<Record<string, unknown>>;

/** An object of a file. */
export interface Item {
  cls: ClassName;
  value: Fields;
  path: Path;
  line?: number;
  /** Whether it stands inside another one, where it may be a copy or no more than an id. */
  isEmbedded: boolean;
}

/** An object or a list of objects inside another object. */
interface Embedding {
  property: string;
  cls: ClassName;
  /** The field by which the outer object names the inner one, where it holds one. */
  own?: string;
  /** The field by which each inner object names the outer one, where it holds a list. */
  back?: string;
}

const one = (property: string, cls: ClassName): Embedding => ({ property, cls, own: `${property}_id` });
const many = (cls: ClassName, back: string, property: string = cls): Embedding => ({ property, cls, back });

export const EMBEDDED: Readonly<Record<ClassName, readonly Embedding[]>> = {
  persons: [
    many("memberships", "person_id"),
    many("motions", "creator_id"),
    many("speeches", "creator_id"),
    many("votes", "voter_id"),
  ],
  organizations: [
    one("parent", "organizations"),
    one("area", "areas"),
    many("memberships", "organization_id"),
    many("posts", "organization_id"),
    many("motions", "organization_id"),
    many("vote_events", "organization_id"),
    many("votes", "voter_id"),
    many("organizations", "parent_id", "children"),
  ],
  memberships: [
    one("person", "persons"),
    one("member", "persons"),
    one("organization", "organizations"),
    one("post", "posts"),
    one("on_behalf_of", "organizations"),
    one("area", "areas"),
  ],
  posts: [one("organization", "organizations"), one("area", "areas"), many("memberships", "post_id")],
  areas: [
    one("parent", "areas"),
    many("memberships", "area_id"),
    many("organizations", "area_id"),
    many("posts", "area_id"),
    many("areas", "parent_id", "children"),
  ],
  events: [
    one("organization", "organizations"),
    one("parent", "events"),
    many("persons", "", "attendees"),
    many("events", "parent_id", "children"),
  ],
  motions: [
    one("organization", "organizations"),
    one("legislative_session", "events"),
    one("creator", "persons"),
    many("vote_events", "motion_id"),
  ],
  vote_events: [
    one("organization", "organizations"),
    one("legislative_session", "events"),
    one("motion", "motions"),
    many("votes", "vote_event_id"),
  ],
  votes: [one("vote_event", "vote_events"), one("voter", "persons"), one("group", "organizations")],
  speeches: [one("creator", "persons"), one("event", "events")],
};
