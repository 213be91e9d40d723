import { useState } from "preact/hooks";
import { withinDiagram } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { type ClaimFilter, ClaimsDocument } from "../generated/operations";
import { EvidenceList } from "../panels/evidence-list";
import { StanceMark } from "../panels/stance-mark";
import { EmptyDiagram, QueryState } from "../shell/states";
import { useDiagram } from "../diagram/diagram-context";
import { useExplorer } from "../state/use-explorer";
import { dateInWords } from "../words/dates";
import { MODALITIES } from "../words/kinds";
import { counted } from "../words/numbers";

const PAGE = 50;

/** The claims that the lines of the diagram stand for, a row each. */
export function TableView() {
  const { view } = useExplorer();
  const { data: diagram } = useDiagram();
  const ids = diagram?.nodes.map(({ id }) => id).sort() ?? [];
  if (view.shown.length === 0) return <EmptyDiagram />;
  const filter = withinDiagram(view.filters, ids);
  // Another filter begins with its first page.
  return <ClaimTable key={JSON.stringify(filter)} filter={filter} />;
}

function ClaimTable({ filter }: { filter: ClaimFilter }) {
  const { dispatch } = useExplorer();
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  const answer = useQuery(ClaimsDocument, { filter, first: PAGE, after: pages.at(-1) });
  const { totalCount = 0, nodes = [], pageInfo } = answer.data?.claims ?? {};
  const first = (pages.length - 1) * PAGE;
  return (
    <div class="table-view" tabIndex={0} role="region" aria-label="Claims in the diagram">
      <QueryState answer={answer} what="claims" />
      <table>
        <caption>
          {counted(totalCount, "claim")} between the entities shown, the latest first
          {totalCount > PAGE && ` (${first + 1} to ${first + nodes.length})`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">When</th>
            <th scope="col">Stance</th>
            <th scope="col">Sort</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((claim) => (
            <tr key={claim.id} class={claim.disputed ? "disputed" : undefined}>
              <th scope="row">
                <button
                  type="button"
                  class="text-button"
                  onClick={() =>
                    claim.object &&
                    dispatch({
                      type: "select",
                      selection: { source: claim.subject.id, relation: claim.relation, target: claim.object.id },
                    })
                  }
                >
                  {claim.label}
                </button>
              </th>
              <td>{claim.occurred ? dateInWords(claim.occurred) : "not said"}</td>
              <td>
                <StanceMark stance={claim.stance} />
              </td>
              <td>
                {MODALITIES[claim.modality].label}
                {claim.disputed && <strong> ≠ Disputed</strong>}
              </td>
              <td>
                {claim.attributedTo && <p>According to {claim.attributedTo.name}</p>}
                <EvidenceList evidence={claim.evidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="row">
        <button type="button" disabled={pages.length === 1} onClick={() => setPages(pages.slice(0, -1))}>
          Previous
        </button>
        <button
          type="button"
          disabled={!pageInfo?.hasNextPage}
          onClick={() => setPages([...pages, pageInfo?.endCursor ?? undefined])}
        >
          Next
        </button>
      </p>
    </div>
  );
}
