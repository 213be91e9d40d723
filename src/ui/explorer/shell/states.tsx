import type { Loadable } from "../api/use-query";
import { UnreachableError } from "../api/client";
import { openingView } from "../diagram/opening";
import { useExplorer } from "../state/use-explorer";

/** Says that an answer is awaited or what is wrong with it; nothing once it is there. */
export function QueryState({ answer, what }: { answer: Loadable<unknown>; what: string }) {
  const { data, error, loading } = answer;
  // That the server is away the page says once for all.
  if (error && !(error instanceof UnreachableError)) {
    return (
      <p class="problem" role="alert">
        The {what} can’t be shown: {error.message}
      </p>
    );
  }
  if (error && !loading)
    return <p class="quiet">{data ? `The ${what} of before` : `No ${what} yet`}: waiting for the server…</p>;
  if (loading && !data) return <p class="quiet">Loading the {what}…</p>;
  return null;
}

/** Says that a view shows both sides although the reader filters by stance. */
export function AllSidesNote() {
  const { view } = useExplorer();
  if (view.filters.stances.length === 0) return null;
  return <>All stances count here, also those that the filter leaves out of the diagram.</>;
}

/** What to do about a diagram with nothing in it. */
export function EmptyDiagram() {
  const { dispatch } = useExplorer();
  async function open(): Promise<void> {
    dispatch({ type: "restore", view: await openingView(new AbortController().signal) });
  }
  return (
    <div class="empty">
      <p>Nothing is in the diagram yet. Search for a person, an organisation or a measure, or begin with</p>
      <button type="button" onClick={() => void open().catch(() => undefined)}>
        the measures that are most argued about
      </button>
    </div>
  );
}
