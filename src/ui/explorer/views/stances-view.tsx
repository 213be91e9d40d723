import { allSides } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { useDiagram } from "../diagram/diagram-context";
import { StancesDocument } from "../generated/operations";
import { EntitySearch } from "../panels/entity-search";
import { HolderRow } from "../panels/holder-row";
import { StanceMark } from "../panels/stance-mark";
import { AllSidesNote, EmptyDiagram, QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { counted } from "../words/numbers";
import { pickOne } from "./pick-one";
import { PickList } from "./pick-list";

/** Who is for a thing, who takes no side, who is against it, and by which claims. */
export function StancesView() {
  const { view, dispatch } = useExplorer();
  const { data } = useDiagram();
  const on = pickOne(view, data?.nodes ?? []);
  if (view.shown.length === 0 && !on) return <EmptyDiagram />;
  const pick = (id: string) => dispatch({ type: "set", options: { on: id } });
  return (
    <div class="reading-view" tabIndex={0} role="region" aria-label="Stances">
      <div class="row">
        <PickList on={on} onPick={pick} />
        <EntitySearch label="Or find another…" onChoose={({ id }) => pick(id)} />
      </div>
      {on && <StancesOn key={on} on={on} />}
    </div>
  );
}

function StancesOn({ on }: { on: string }) {
  const { view } = useExplorer();
  const answer = useQuery(StancesDocument, { on, filter: allSides(view.filters) });
  const { stances } = answer.data ?? {};
  if (answer.data && !stances) return <p>There is nothing in the graph with the id {on}.</p>;
  return (
    <section aria-busy={answer.loading}>
      <QueryState answer={answer} what="stances" />
      {stances && (
        <>
          <h2>Where people and organisations stand on {stances.on.name}</h2>
          <p class="quiet">
            As claims say, each with who makes it; also of those who aren’t in the diagram. What is negated is no
            stance. <AllSidesNote />
          </p>
          <div class="stance-columns">
            {stances.groups.map(({ stance, count, claimCount, leftOut, holders }) => (
              <section key={stance} class={`stance-column ${stance}`}>
                <h3>
                  <StanceMark stance={stance} />
                </h3>
                <p class="quiet">
                  {count === 0
                    ? "Nobody, by the claims that pass the filters."
                    : `${counted(count, "holder")}, ${counted(claimCount, "claim")}`}
                </p>
                <ul class="choices">
                  {holders.map((holder) => (
                    <HolderRow key={holder.entity.id} on={on} stance={stance} holder={holder} />
                  ))}
                </ul>
                {leftOut > 0 && <p class="quiet">and {leftOut} more, with fewer sources: filter to see them.</p>}
              </section>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
