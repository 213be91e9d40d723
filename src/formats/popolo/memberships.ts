/** Memberships, with the posts that are held through them. */
import type { RelationName } from "../../domain/relation-types";
import { period } from "../read/period";
import type { Fields } from "./classes";
import { keyText } from "./fields";
import { claim, type ClassReader, type Context, datesCalled, type Said } from "./said";

/** The relations that Attest writes as memberships, each naming itself in a field `relation`. */
export const MEMBERSHIP_RELATIONS = [
  "MEMBER_OF",
  "HOLDS_ROLE",
  "WORKS_FOR",
  "LEADS",
  "CHAIRS",
  "REPRESENTS",
] as const satisfies readonly RelationName[];
export type MembershipRelation = (typeof MEMBERSHIP_RELATIONS)[number];

/** A role that says no more than the membership itself. */
const PLAIN_ROLE = /^member$/i;

export const readMembership: ClassReader = function* ({ value }, context) {
  const { ids } = context;
  const subject = (value.person_id ?? "") === "" ? ids.actor(value.member_id) : ids.person(value.person_id);
  if (typeof subject !== "string") {
    yield { field: "person_id", needed: "the id of a person", got: subject };
    return;
  }
  const common = { subject, ...timeOf(value, context) };
  const own = MEMBERSHIP_RELATIONS.find((relation) => relation === value.relation);
  if (own) yield ownClaim(own, value, common, context);
  else yield* claimsOf(value, common, context);
};

function* claimsOf(value: Fields, common: Common, { ids, survey }: Context): Generator<Said> {
  const post = survey.posts.get(keyText(value.post_id) ?? "") ?? {};
  const organisation = ids.of("ORGANISATION", value.organization_id ?? post.organization_id);
  const area = ids.of("PLACE", value.area_id ?? post.area_id);
  const party = ids.of("ORGANISATION", value.on_behalf_of_id);
  const isPerson = !/^organisation:/.test(String(common.subject));
  const { called } = common;
  const role = [value.role, post.label, post.role].find((text) => (text ?? "") !== "" && !isPlain(text));
  const text = role === undefined ? undefined : { text: role };
  const row = { ...common, called: undefined };
  let said = false;
  const say = (relation: RelationName, object: unknown, field: string, title?: { text: unknown }) => {
    said = true;
    return claim({ ...row, relation, object, value: title }, { ...called, object: field });
  };
  if (organisation !== undefined) yield say("MEMBER_OF", organisation, "organization_id", isPerson ? undefined : text);
  if (text && isPerson) {
    const field = organisation === undefined ? "area_id" : "organization_id";
    yield say("HOLDS_ROLE", organisation ?? area, field, text);
  }
  if (party !== undefined) yield say("MEMBER_OF", party, "on_behalf_of_id");
  if (area !== undefined) yield say("REPRESENTS", area, "area_id");
  if (!said) yield { field: "organization_id", needed: "the id of an organisation", got: undefined };
}

function isPlain(role: unknown): boolean {
  return typeof role === "string" && PLAIN_ROLE.test(role.trim());
}

interface Common {
  subject: unknown;
  occurred?: unknown;
  event?: unknown;
  called: Readonly<Record<string, string>>;
}

/** A membership without dates has those of its legislative period, and one date if the other isn't beyond it. */
function timeOf(value: Fields, { ids, survey }: Context): Omit<Common, "subject"> {
  const term = survey.periods.get(keyText(value.legislative_period_id) ?? "") ?? {};
  const [begun, ended] = [value.start_date, value.end_date].map((date) => ((date ?? "") === "" ? undefined : date));
  const start = begun ?? (isAfter(term.start_date, ended) ? undefined : term.start_date);
  const end = ended ?? (isAfter(begun, term.end_date) ? undefined : term.end_date);
  return {
    occurred: period(start, end),
    event: ids.of("EVENT", value.legislative_period_id),
    called: { subject: "person_id", event: "legislative_period_id", occurred: datesCalled(start, end) },
  };
}

function isAfter(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && one > other;
}

/** A claim that Attest wrote, given back as it was. */
function ownClaim(relation: MembershipRelation, value: Fields, { called, ...row }: Common, { ids }: Context): Said {
  const title = (value.role ?? "") === "" ? undefined : { text: value.role };
  const object =
    ids.of("ORGANISATION", value.organization_id) ??
    ids.of("PLACE", value.area_id) ??
    ids.of("ORGANISATION", value.on_behalf_of_id);
  return claim({ ...row, relation, object, value: title }, called);
}
