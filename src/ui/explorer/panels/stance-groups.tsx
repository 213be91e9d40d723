import { allSides } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { StancesDocument } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { holderInWords } from "../words/holders";
import { StanceMark } from "./stance-mark";

/** Who is for a measure, who takes no side, who is against it. */
export function StanceGroups({ on }: { on: string }) {
  const { view, dispatch } = useExplorer();
  const answer = useQuery(StancesDocument, { on, filter: allSides(view.filters) });
  const groups = answer.data?.stances?.groups.filter(({ count }) => count > 0) ?? [];
  return (
    <section>
      <h3>Where they stand</h3>
      <QueryState answer={answer} what="stances" />
      {groups.map(({ stance, holders, count, leftOut }) => (
        <details key={stance} class="stance-group" open={count <= 12}>
          <summary>
            <StanceMark stance={stance} /> {count}
          </summary>
          <ul class="choices">
            {holders.map((holder) => (
              <li key={holder.entity.id}>
                <button
                  type="button"
                  class="text-button"
                  onClick={() => {
                    dispatch({ type: "add", ids: [holder.entity.id] });
                    dispatch({ type: "select", selection: { entity: holder.entity.id } });
                  }}
                >
                  {holder.entity.name}
                </button>{" "}
                <span class="quiet">{holderInWords(holder)}</span>
              </li>
            ))}
          </ul>
          {leftOut > 0 && <p class="quiet">and {leftOut} more</p>}
        </details>
      ))}
    </section>
  );
}
