/** Shapes of answers that ask for little, and pages of claims walked from one end to the other. */
import {
  type ClaimFilter,
  type ClaimOrder,
  type ClaimPageRequest,
  type Database,
  type EntityShape,
  readClaimPage,
} from "../../src/store";

/** An entity of which nothing but the id and the kind is wanted. */
export const BARE_ENTITY: EntityShape = { properties: [], mentions: [], neighbours: [], timelines: [], claims: [] };

/** A page of bare claims. */
export function pageRequest(change: Partial<ClaimPageRequest> = {}): ClaimPageRequest {
  const node = { properties: [], roles: {}, label: false };
  return { order: "OCCURRED_ASC", size: 100, backwards: false, keys: true, total: false, node, ...change };
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
