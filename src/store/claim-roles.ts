/** The roles of claims as relationships. */
import type { Run } from "./database";

/**
 * The relationship that each role of a claim is stored as, the property with the id at its end, and the one with the
 * id that was given, where that was merged into the other.
 */
export const ROLE_RELATIONSHIPS = [
  { type: "SUBJECT", property: "subjectId", given: "givenSubjectId" },
  { type: "OBJECT", property: "objectId", given: "givenObjectId" },
  { type: "ADDRESSEE", property: "addresseeId", given: "givenAddresseeId" },
  { type: "AT_PLACE", property: "placeId", given: "givenPlaceId" },
  { type: "DURING", property: "eventId", given: "givenEventId" },
  { type: "ATTRIBUTED_TO", property: "attributedToId", given: "givenAttributedToId" },
] as const;

/** Writes the roles of claims that have none yet, in a transaction that has begun; all but those that are left out. */
export async function writeRoles(
  run: Run,
  rows: readonly (Record<string, unknown> & { id: string })[],
  leftOut: readonly string[] = [],
): Promise<void> {
  for (const { type, property } of ROLE_RELATIONSHIPS) {
    const withRole = leftOut.includes(type) ? [] : rows.filter((row) => row[property] !== undefined);
    if (withRole.length === 0) continue;
    await run({
      text: `UNWIND $rows AS row
             MATCH (c:Claim {id: row.id}) MATCH (e:Entity {id: row.end})
             CREATE (c)-[:${type}]->(e)`,
      parameters: { rows: withRole.map((row) => ({ id: row.id, end: row[property] })) },
    });
  }
}
