/** Claims as memberships. */
import type { ExportedClaim, NamedEntity } from "../exported-network";
import { MEMBERSHIP_RELATIONS } from "./memberships";
import { datesOf, isFact, sourcesOf } from "./write-fields";

/** A claim as a membership, or undefined where it is none, or Popolo can't carry it. */
export function membershipOf(claim: ExportedClaim): object | undefined {
  const { id, label, relation, subject, object, text, amount, occurred, evidence } = claim;
  if (!MEMBERSHIP_RELATIONS.some((name) => name === relation) || !isFact(claim) || typeof amount === "number") return;
  const body = object ? bodyOf(object, relation) : {};
  if (!body) return;
  return {
    ...{ id, label, relation, role: text ?? undefined, ...memberOf(subject), ...body },
    ...{ ...datesOf(occurred), sources: sourcesOf(evidence) },
  };
}

function memberOf({ id, kind, name }: NamedEntity): object {
  return kind === "PERSON" ? { person_id: id } : { member: { "@type": "Organization", id, name } };
}

function bodyOf({ id, kind }: NamedEntity, relation: string): object | undefined {
  if (kind === "PLACE") return { area_id: id };
  if (kind !== "ORGANISATION") return undefined;
  return relation === "REPRESENTS" ? { on_behalf_of_id: id } : { organization_id: id };
}
