import type { EntityDetailsQuery } from "../generated/operations";
import { useExplorer } from "../state/use-explorer";
import { visibleIds } from "../state/view";
import { counted } from "../words/numbers";

type Neighbourhood = NonNullable<EntityDetailsQuery["entity"]>["neighbours"][number];

/** What could be expanded, by relation and direction, with counts before anything is added. */
export function ExpandList({ neighbourhoods }: { neighbourhoods: readonly Neighbourhood[] }) {
  const { view, dispatch } = useExplorer();
  const visible = new Set(visibleIds(view));
  const idsOf = (one: Neighbourhood) => one.entities.map(({ entity }) => entity.id);
  const missing = (ids: readonly string[]) => new Set(ids.filter((id) => !visible.has(id))).size;
  const all = neighbourhoods.flatMap(idsOf);
  const expand = (ids: readonly string[]) => dispatch({ type: "add", ids });
  if (neighbourhoods.length === 0) return <p class="quiet">No claim joins it to anything under these filters.</p>;
  return (
    <section>
      <h3>Expand</h3>
      <p>
        <button type="button" disabled={missing(all) === 0} onClick={() => expand(all)}>
          Expand all ({missing(all)} new)
        </button>
      </p>
      <ul class="choices">
        {neighbourhoods.map((one) => (
          <li key={`${one.relation} ${one.direction}`}>
            <button type="button" disabled={missing(idsOf(one)) === 0} onClick={() => expand(idsOf(one))}>
              {one.label}
            </button>{" "}
            <span>
              {counted(one.entityCount, "entity", "entities")}, {counted(one.claimCount, "claim")}
              {missing(idsOf(one)) > 0 ? `, ${missing(idsOf(one))} new` : ", all shown"}
              {one.entityCount > one.entities.length && ` (the first ${one.entities.length})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
