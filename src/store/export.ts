/** What exports read beside pages of claims: which claims stand among entities, light enough to be held as ids. */
import { claimConditions } from "./claim-filter";
import { CypherBuilder } from "./cypher";
import type { Reader } from "./database";
import type { ClaimFilter } from "./shape";

/** A claim by its id, and whether it names an object. */
export interface ClaimAmong {
  id: string;
  hasObject: boolean;
}

/**
 * The claims that pass a filter and stand among entities: both ends are, or the subject is and there is no object.
 * The latest first, in one statement; a network of the largest size has them as ids only.
 *
 * @example await readClaimsAmong(database, ["person:chris-philp", "measure:local-inquiries"], {}) // [{ id: "claim:…", hasObject: true }, …]
 */
export async function readClaimsAmong(
  database: Reader,
  ids: readonly string[],
  filter: ClaimFilter,
): Promise<ClaimAmong[]> {
  const builder = new CypherBuilder();
  const among = builder.value(ids);
  const conditions = claimConditions(builder, filter, "c").join(" AND ");
  const text = `MATCH (c:Claim) WHERE c.subjectId IN ${among} AND (c.objectId IS NULL OR c.objectId IN ${among})
      AND ${conditions}
    WITH c ORDER BY c.byOccurred DESC
    RETURN [c.id, c.objectId IS NOT NULL]`;
  const rows = (await database.read({ text, parameters: builder.parameters })) as [string, boolean][];
  return rows.map(([id, hasObject]) => ({ id, hasObject }));
}

/** How many claims name no object. */
export async function countWithoutObject(database: Reader): Promise<number> {
  const text = "MATCH (c:Claim) WHERE c.objectId IS NULL RETURN count(c)";
  return (await database.read({ text, parameters: {} }))[0] as number;
}
