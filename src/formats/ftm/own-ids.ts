/**
 * Attest's ids as FollowTheMoney's, which are of letters, digits, dots and dashes, and begin and end with a letter or
 * digit. Capitals, which Attest's ids don't have, stand for what is missing: `U` for an underscore, `E` for the end.
 */
import { ENTITY_ID } from "../../domain/entity-types";

/** The data set that Attest's own files name; what a thing of theirs stands on is its `proof`. */
export const OWN_DATASET = "attest";

/**
 * @example ftmId("person:yvette-cooper") // "attest.person.yvette-cooper"
 */
export function ftmId(id: string): string {
  const text = `${OWN_DATASET}.${id.replace(":", ".").replaceAll("_", "U")}`;
  return /[a-z0-9U]$/.test(text) ? text : `${text}E`;
}

/**
 * The entity's id in Attest that an id of Attest's own files stands for, or undefined.
 * @example ownId("attest.person.yvette-cooper") // "person:yvette-cooper"
 */
export function ownId(id: string): string | undefined {
  if (!id.startsWith(`${OWN_DATASET}.`)) return undefined;
  const own = id
    .slice(OWN_DATASET.length + 1)
    .replace(/E$/, "")
    .replaceAll("U", "_")
    .replace(".", ":");
  return ENTITY_ID.test(own) ? own : undefined;
}
