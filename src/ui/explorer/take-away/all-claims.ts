import { ask } from "../api/client";
import { type ClaimCitedFragment, type ClaimFilter, ClaimsDocument } from "../generated/operations";

const PAGE = 100;

/** The claims of a filter, page after page up to a number, and how many there are in all. */
export async function allClaims(
  filter: ClaimFilter,
  most: number,
): Promise<{ claims: ClaimCitedFragment[]; totalCount: number }> {
  const claims: ClaimCitedFragment[] = [];
  for (let after: string | null = null; ;) {
    const page: {
      totalCount: number;
      nodes: ClaimCitedFragment[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } = (await ask(ClaimsDocument, { filter, first: PAGE, after })).claims;
    claims.push(...page.nodes);
    if (!page.pageInfo.hasNextPage || claims.length >= most) return { claims, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}
