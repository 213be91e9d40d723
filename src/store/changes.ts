/** What became known, in the order in which it did. */
import { claimPageColumn } from "./columns";
import { CypherBuilder } from "./cypher";
import type { Reader } from "./database";
import { readColumn } from "./read-column";
import type { ClaimPage } from "./results";
import type { ClaimPageRequest } from "./shape";

/**
 * A page of the claims that became known on a day or later. A claim does so when the first document that says so
 * has certainly been published, as `knownAt` has it: what `knownAt` hides the day before and shows on the day, and
 * nothing else, is new on that day.
 *
 * @example await readChanges(database, { since: "2025-02-01", order: "PUBLISHED_ASC", size: 20, backwards: false, total: true })
 */
export async function readChanges(database: Reader, request: ClaimPageRequest & { since: string }): Promise<ClaimPage> {
  const builder = new CypherBuilder();
  return readColumn(database, builder, claimPageColumn(builder, request));
}
