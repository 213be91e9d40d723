import { useState } from "preact/hooks";
import { withinDiagram } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { useDiagram } from "../diagram/diagram-context";
import { type ClaimFilter, type TimelineBucketSize, TimelineClaimsDocument } from "../generated/operations";
import { ClaimList } from "../panels/claim-list";
import { Folded } from "../panels/folded";
import { OptionChoice } from "../panels/option-choice";
import { TimelineBucket } from "../panels/timeline-bucket";
import { EmptyDiagram, QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { OPTION_VALUES } from "../state/view-options";
import { counted } from "../words/numbers";
import { BUCKETS } from "../words/options";

/** How many buckets a page has, and how many claims each shows at first. */
const PAGE = { buckets: 10, claims: 5 };

/** Every date that can be written: what lies in none of it has no date. */
const EVER = { from: "0001-01-01", through: "9999-12-31" };

/** The claims that the lines of the diagram stand for, by day, month or year. */
export function TimelineView() {
  const { view, dispatch } = useExplorer();
  const { data: diagram, loading } = useDiagram();
  const ids = diagram?.nodes.map(({ id }) => id).sort() ?? [];
  if (view.shown.length === 0) return <EmptyDiagram />;
  const { bucket } = view.options;
  const filter = withinDiagram(view.filters, ids);
  return (
    <div class="reading-view" tabIndex={0} role="region" aria-label="Timeline" aria-busy={loading}>
      <h2>When it occurred, as the sources say</h2>
      <OptionChoice
        title="By"
        values={OPTION_VALUES.bucket}
        labelOf={(each) => BUCKETS[each]}
        chosen={bucket}
        onChoose={(bucket) => dispatch({ type: "set", options: { bucket } })}
      />
      {/* Another filter, or another length of buckets, begins with its first page. */}
      {diagram && <TimelinePage key={JSON.stringify([filter, bucket])} filter={filter} bucket={bucket} />}
    </div>
  );
}

/** A page of buckets; on demand the next one follows, and so on. */
function TimelinePage({ filter, bucket, after }: { filter: ClaimFilter; bucket: TimelineBucketSize; after?: string }) {
  const [more, setMore] = useState(false);
  const answer = useQuery(TimelineClaimsDocument, { filter, bucket, ...PAGE, after });
  const { buckets = [], totalCount = 0, undated = 0, pageInfo } = answer.data?.timeline ?? {};
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return (
    <>
      <QueryState answer={answer} what="timeline" />
      {answer.data && !after && (
        <p class="quiet">
          {totalCount === 0
            ? "No claims between the entities shown pass the filters."
            : `${counted(totalCount, "claim")} between the entities shown, the earliest first, each where its date can begin.`}
          {undated > 0 && ` ${undated.toLocaleString("en-GB")} of them have no date and stand at the end.`}
        </p>
      )}
      <ol
        class="timeline"
        tabIndex={-1}
        ref={after ? focusOn : null}
        aria-label={after ? "More of the timeline" : undefined}
      >
        {buckets.map((each) => (
          <TimelineBucket key={each.key} found={each} filter={filter} bucket={bucket} />
        ))}
      </ol>
      {next &&
        (more ? (
          <TimelinePage filter={filter} bucket={bucket} after={next} />
        ) : (
          <button type="button" onClick={() => setMore(true)}>
            More: what came later
          </button>
        ))}
      {pageInfo && !next && undated > 0 && (
        <Folded summary={`${counted(undated, "claim")} without a date: the sources don’t say when`}>
          {() => <ClaimList filter={{ and: [filter, { not: { occurred: EVER } }] }} />}
        </Folded>
      )}
    </>
  );
}

/** The button that asked for more is gone; whoever uses the keyboard goes on here. */
function focusOn(element: HTMLElement | null): void {
  element?.focus();
}
