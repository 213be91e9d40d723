import { toClaimFilter } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { StancesDocument } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { STANCES } from "../words/kinds";
import { counted } from "../words/numbers";

/** Who is for a measure, who takes no side, who is against it. */
export function StanceGroups({ on }: { on: string }) {
  const { view, dispatch } = useExplorer();
  // All sides, also where the diagram is narrowed down to one.
  const filter = toClaimFilter({ ...view.filters, stances: [] });
  const answer = useQuery(StancesDocument, { on, filter });
  const groups = answer.data?.stances?.groups.filter(({ count }) => count > 0) ?? [];
  return (
    <section>
      <h3>Where they stand</h3>
      <QueryState answer={answer} what="stances" />
      {groups.map(({ stance, holders, count, leftOut }) => (
        <details key={stance} class="stance-group" open={count <= 12}>
          <summary>
            <span class={`stance ${stance}`}>
              {STANCES[stance].sign} {STANCES[stance].label}
            </span>{" "}
            {count}
          </summary>
          <ul class="choices">
            {holders.map(({ entity, sources, mixed, reported, conditional }) => (
              <li key={entity.id}>
                <button
                  type="button"
                  class="text-button"
                  onClick={() => {
                    dispatch({ type: "add", ids: [entity.id] });
                    dispatch({ type: "select", selection: { entity: entity.id } });
                  }}
                >
                  {entity.name}
                </button>{" "}
                <span class="quiet">
                  {[
                    counted(sources, "source"),
                    mixed && "both for and against",
                    reported && "by another’s word",
                    conditional && "under a condition",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
          {leftOut > 0 && <p class="quiet">and {leftOut} more</p>}
        </details>
      ))}
    </section>
  );
}
