import { useExplorer } from "../state/use-explorer";
import { stoodAt } from "../words/filters";

/** Says that the page shows an earlier state of the graph, as links of frozen embeds do, and leads to the present one. */
export function FrozenNotice() {
  const { view, dispatch } = useExplorer();
  if (!view.filters.recordedAt) return null;
  return (
    <p class="problem frozen">
      {stoodAt(view.filters, new Date())} What came in later is left out.{" "}
      <button type="button" onClick={() => dispatch({ type: "filter", change: { recordedAt: undefined } })}>
        Show it as it stands now
      </button>
    </p>
  );
}
