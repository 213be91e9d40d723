/** Shapes of answers that ask for little, and pages of claims walked from one end to the other. */
import {
  BARE_CLAIM,
  type ClaimFilter,
  type ClaimOrder,
  type ClaimPageRequest,
  type Database,
  readClaimPage,
} from "../../src/store";

/** A page of bare claims. */
export function pageRequest(change: Partial<ClaimPageRequest> = {}): ClaimPageRequest {
  return { order: "OCCURRED_ASC", size: 100, backwards: false, keys: true, total: false, node: BARE_CLAIM, ...change };
}

/** The ids of the claims that a filter lets through, in the order of time. */
export async function idsOf(database: Database, filter: ClaimFilter): Promise<string[]> {
  const { nodes } = await readClaimPage(database, pageRequest({ filter }));
  return nodes.map(({ id }) => id);
}

/** The ids of every page of a walk from one end to the other; `between` runs after each page. */
export async function walk(
  database: Database,
  change: Partial<ClaimPageRequest> & { order: ClaimOrder; size: number },
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined; ;) {
    const beyond = cursor === undefined ? {} : change.backwards ? { before: cursor } : { after: cursor };
    const page = await readClaimPage(database, pageRequest({ ...change, ...beyond }));
    const ids = page.nodes.map(({ id }) => id);
    if (change.backwards) found.unshift(...ids);
    else found.push(...ids);
    if (!(change.backwards ? page.hasPreviousPage : page.hasNextPage)) return found;
    cursor = change.backwards ? page.keys[0] : page.keys.at(-1);
    await between();
  }
}
