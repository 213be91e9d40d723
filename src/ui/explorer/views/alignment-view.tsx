import { allSides } from "../api/claim-filter";
import { useQuery } from "../api/use-query";
import { useDiagram } from "../diagram/diagram-context";
import { AlignmentDocument } from "../generated/operations";
import { AlignmentMatrix } from "../panels/alignment-matrix";
import { AlignmentMethod } from "../panels/alignment-method";
import { PairTable } from "../panels/pair-table";
import { EmptyDiagram, QueryState } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { counted } from "../words/numbers";

/** The most measures that the API looks at in one answer, and how many pairs are listed. */
const MOST_MEASURES = 100;
const PAIRS = 25;

/** Who agrees with whom, and who conflicts, on the measures in the diagram. */
export function AlignmentView() {
  const { view } = useExplorer();
  const { data, loading } = useDiagram();
  const measures = data?.nodes.filter(({ kind }) => kind === "MEASURE").map(({ id }) => id) ?? [];
  if (view.shown.length === 0) return <EmptyDiagram />;
  return (
    <div class="reading-view" tabIndex={0} role="region" aria-label="Alignment" aria-busy={loading}>
      <h2>{view.options.mode === "AGREEMENT" ? "Who agrees with whom" : "Who conflicts with whom"}</h2>
      <AlignmentMethod />
      {measures.length > 0 && <Pairs measures={measures} />}
      {data && measures.length === 0 && (
        <p>There is no measure in the diagram. Add one by searching for it, or widen the filters.</p>
      )}
    </div>
  );
}

function Pairs({ measures }: { measures: readonly string[] }) {
  const { view } = useExplorer();
  const { mode, normalise } = view.options;
  const question = { on: measures.slice(0, MOST_MEASURES).sort(), mode, filter: allSides(view.filters) };
  const answer = useQuery(AlignmentDocument, { ...question, normalise, first: PAIRS });
  const { alignment } = answer.data ?? {};
  return (
    <section aria-busy={answer.loading}>
      <QueryState answer={answer} what="pairs" />
      {alignment && (
        <>
          <p class="quiet">
            {counted(alignment.actors, "person or organisation", "people and organisations")} for or against{" "}
            {counted(question.on.length, "measure")} of the diagram
            {measures.length > question.on.length && ` (those with most links of ${measures.length})`}:{" "}
            {counted(alignment.count, "pair")}
            {alignment.leftOut.pairs > 0 && `, of which the ${alignment.pairs.length} that weigh most are listed`}.
            {alignment.leftOut.holders > 0 &&
              ` ${counted(alignment.leftOut.holders, "position")} with few sources could not be looked at.`}
          </p>
          {alignment.pairs.length === 0 ? (
            <p>No two {mode === "AGREEMENT" ? "agree" : "conflict"}, by the claims that pass the filters.</p>
          ) : (
            <>
              <PairTable pairs={alignment.pairs} question={question} />
              <AlignmentMatrix pairs={alignment.pairs} question={{ ...question, normalise }} />
            </>
          )}
        </>
      )}
    </section>
  );
}
