import { withinDiagram } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { useDiagram } from "../diagram/diagram-context";
import { TimelineDocument } from "../generated/operations";
import { QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { daysOf } from "../words/days";
import { counted } from "../words/numbers";
import { useVocabulary } from "../words/vocabulary";
import { DayCursor } from "./day-cursor";
import { TimeHistogram } from "./time-histogram";

/** When the claims occurred, and the days that the view can be moved to. */
export function TimePanel() {
  const { view, dispatch } = useExplorer();
  const { data } = useDiagram();
  const { documents } = useVocabulary();
  const { filters } = view;
  const ids = data?.nodes.map(({ id }) => id).sort() ?? [];
  // The whole stretch, so that the range can be widened again, and the cursor finds the days that come after it.
  const all = withinDiagram({ ...filters, from: undefined, through: undefined, asOf: undefined }, ids);
  const answer = useQuery(TimelineDocument, ids.length > 0 ? { filter: all, bucket: "MONTH" } : undefined);
  const { buckets = [], undated = 0, pageInfo } = answer.data?.timeline ?? {};
  const published = daysOf(documents.nodes.map(({ datePublished }) => datePublished));
  return (
    <details class="panel time" open={matchMedia("(min-width: 900px) and (min-height: 700px)").matches}>
      <summary>
        <h2>Time</h2>
      </summary>
      <div class="time-parts">
        <section>
          <h3>When it occurred</h3>
          <QueryState answer={answer} what="timeline" />
          {answer.data && (
            <TimeHistogram
              buckets={buckets}
              from={filters.from}
              through={filters.through}
              onRange={(change, passing) => dispatch({ type: "filter", change, passing })}
            />
          )}
          <p class="quiet">
            By month; months without claims are left out.
            {undated > 0 && ` ${counted(undated, "claim")} without a date.`}
            {pageInfo?.hasPreviousPage && " Only the last 100 months are shown."}
          </p>
        </section>
        <DayCursor
          label="What was known on"
          explanation="Only claims that had been published by then."
          days={published}
          day={filters.knownAt}
          onChange={(knownAt, passing) => dispatch({ type: "filter", change: { knownAt }, passing })}
        />
        <DayCursor
          label="What held on"
          explanation="Only claims that may have been so on that day."
          days={buckets.map(({ through }) => through)}
          day={filters.asOf}
          onChange={(asOf, passing) => dispatch({ type: "filter", change: { asOf }, passing })}
        />
      </div>
    </details>
  );
}
