/** Retracting claims: they stay, and count as dropped from a time on. */
import type { Database } from "./database";
import { countVersion, takeTurn } from "./turn";

/** How many claims are looked at in a statement. */
const PAGE = 20_000;
const BATCH = 5_000;

/**
 * The ids of all claims that no other document than these evidences and that aren't retracted, page by page.
 * @example for await (const ids of readClaimsOnlyOf(database, ["document:members.3f9a2b7c10de"])) …
 */
export async function* readClaimsOnlyOf(database: Database, documents: readonly string[]): AsyncGenerator<string[]> {
  const text = `MATCH (c:Claim) WHERE c.id > $after WITH c ORDER BY c.id LIMIT ${PAGE}
    RETURN [c.id, c.retractedAt IS NULL AND all(d IN [(c)-[:EVIDENCED_BY]->(d) | d.id] WHERE d IN $documents)]`;
  for (let after = ""; ;) {
    const rows = (await database.read({ text, parameters: { after, documents } })) as [string, boolean][];
    if (rows.length === 0) return;
    yield rows.flatMap(([id, isOnly]) => (isOnly ? [id] : []));
    after = rows.at(-1)?.[0] as string;
  }
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
