import { useQuery } from "../api/use-query";
import { type ClaimFilter, ClaimsDocument } from "../generated/operations";
import { QueryState } from "../shell/states";
import { counted } from "../words/numbers";
import { ClaimCard } from "./claim-card";

const MOST_CLAIMS = 100;

/** The claims that pass a filter, each with its citation. */
export function ClaimList({ filter }: { filter: ClaimFilter }) {
  const answer = useQuery(ClaimsDocument, { filter, first: MOST_CLAIMS });
  const { totalCount = 0, nodes = [] } = answer.data?.claims ?? {};
  return (
    <section aria-busy={answer.loading}>
      <QueryState answer={answer} what="claims" />
      {answer.data && (
        <h3>
          {counted(totalCount, "claim")}
          {totalCount > nodes.length && `, the latest ${nodes.length}`}
        </h3>
      )}
      {nodes.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  );
}
