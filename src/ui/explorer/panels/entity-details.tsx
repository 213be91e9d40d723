import { toClaimFilter } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { EntityDetailsDocument } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { KINDS } from "../words/kinds";
import { counted } from "../words/numbers";
import { ClaimCard } from "./claim-card";
import { ExpandList } from "./expand-list";
import { KindMark } from "./kind-mark";
import { PathFinder } from "./path-finder";
import { StanceGroups } from "./stance-groups";

/** An entity: what it is, what could be expanded around it, ways to others, and what is claimed of it. */
export function EntityDetails({ id }: { id: string }) {
  const { view } = useExplorer();
  const answer = useQuery(EntityDetailsDocument, { id, filter: toClaimFilter(view.filters) });
  const entity = answer.data?.entity;
  if (!entity) {
    return answer.data ? (
      <p>There is nothing in the graph with the id {id}.</p>
    ) : (
      <QueryState answer={answer} what="details" />
    );
  }
  const { totalCount, nodes } = entity.claims;
  return (
    <>
      <h2>
        <KindMark kind={entity.kind} /> {entity.name}
      </h2>
      <p class="quiet">
        {[entity.classification ?? KINDS[entity.kind].one, ...entity.aliases.map((alias) => `“${alias}”`)].join(" · ")}
      </p>
      {entity.summary && <p>{entity.summary}</p>}
      <NodeActions id={id} />
      <ExpandList neighbourhoods={entity.neighbours} />
      {entity.kind === "MEASURE" && <StanceGroups on={id} />}
      <PathFinder from={id} />
      <section>
        <h3>
          {counted(totalCount, "claim")}
          {totalCount > nodes.length && `, the latest ${nodes.length}`}
        </h3>
        {nodes.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </section>
    </>
  );
}

function NodeActions({ id }: { id: string }) {
  const { view, dispatch } = useExplorer();
  const shown = view.shown.find((each) => each.id === id);
  if (!shown || view.hidden.includes(id)) {
    return (
      <p class="row">
        <button type="button" onClick={() => dispatch({ type: "add", ids: [id] })}>
          Add to diagram
        </button>
      </p>
    );
  }
  return (
    <p class="row">
      <button
        type="button"
        aria-pressed={shown.pinned ?? false}
        onClick={() => dispatch({ type: shown.pinned ? "unpin" : "pin", id })}
      >
        Pin
      </button>
      <button type="button" onClick={() => dispatch({ type: "hide", ids: [id] })}>
        Hide
      </button>
    </p>
  );
}
