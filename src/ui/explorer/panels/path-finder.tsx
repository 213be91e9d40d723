import { useState } from "preact/hooks";
import { toClaimFilter } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { PathsDocument } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { EntitySearch, type FoundEntity } from "./entity-search";

/** How an entity is connected to another: the shortest ways, each step with a claim. */
export function PathFinder({ from }: { from: string }) {
  const { view, dispatch } = useExplorer();
  const [to, setTo] = useState<FoundEntity>();
  const [filtered, setFiltered] = useState(false);
  const filter = filtered ? toClaimFilter(view.filters) : {};
  const answer = useQuery(PathsDocument, to && to.id !== from ? { from, to: to.id, filter } : undefined);
  const paths = to ? (answer.data?.paths ?? []) : [];
  return (
    <section>
      <h3>Path to another</h3>
      <EntitySearch label="Find a path to…" onChoose={setTo} />
      <label class="check">
        <input type="checkbox" checked={filtered} onChange={() => setFiltered(!filtered)} /> over claims that pass the
        filters only
      </label>
      {to?.id === from && <p>A path needs another entity at its end.</p>}
      {to && <QueryState answer={answer} what="paths" />}
      {to && answer.data && !answer.loading && paths.length === 0 && (
        <p role="status">No path of four steps or fewer leads to {to.name}.</p>
      )}
      <ol class="paths">
        {paths.map(({ nodes, steps }) => (
          <li key={nodes.map(({ id }) => id).join(" ")}>
            <p>{nodes.map(({ name }) => name).join(" – ")}</p>
            <ul>{steps.map(({ claims }) => claims.map(({ id, label }) => <li key={id}>{label}</li>))}</ul>
            <button type="button" onClick={() => dispatch({ type: "add", ids: nodes.map(({ id }) => id) })}>
              Add this path
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
