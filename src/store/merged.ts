/** Which ids were merged into which, for those who write. */
import type { Run } from "./database";

/** The ids that are kept, by those that were merged into them. */
export type Merged = ReadonlyMap<string, string>;

export const NOTHING_MERGED: Merged = new Map();

/** Those of the ids that were merged, in one statement. */
export async function mergedAmong(run: Run, ids: readonly string[]): Promise<Merged> {
  const rows = await run({
    text: "UNWIND $ids AS id MATCH (m:Merged {id: id}) RETURN [m.id, m.into]",
    parameters: { ids: [...new Set(ids)] },
  });
  return new Map(rows as [string, string][]);
}
