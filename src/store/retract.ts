/** Retracting claims: they stay, and count as dropped from a time on. */
import type { Database } from "./database";
import { countVersion, takeTurn } from "./turn";

const BATCH = 5_000;

/**
 * The ids of all claims that no other document than these evidences and that aren't retracted, as they come: one that
 * stands in several places may come several times.
 * @example for await (const id of readClaimsOnlyOf(database, ["document:members.3f9a2b7c10de"])) …
 */
export function readClaimsOnlyOf(database: Database, documents: readonly string[]): AsyncIterable<string> {
  const text = `UNWIND $documents AS document MATCH (:Entity {id: document})<-[:EVIDENCED_BY]-(c:Claim)
    WHERE c.retractedAt IS NULL AND all(d IN [(c)-[:EVIDENCED_BY]->(d) | d.id] WHERE d IN $documents)
    RETURN c.id`;
  return database.stream({ text, parameters: { documents } }) as AsyncIterable<string>;
}

/**
 * Retracts claims as of now.
 * @returns how many were not retracted yet.
 */
export async function retractClaims(database: Database, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    count += await database.write(async (run) => {
      await takeTurn(run);
      const text = `UNWIND $ids AS id MATCH (c:Claim {id: id}) WHERE c.retractedAt IS NULL
        SET c.retractedAt = $now RETURN c.id`;
      const retracted = await run({ text, parameters: { ids: batch, now: new Date().toISOString() } });
      if (retracted.length > 0) await countVersion(run);
      return retracted.length;
    });
  }
  return count;
}
