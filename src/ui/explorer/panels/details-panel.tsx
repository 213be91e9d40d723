import { useEffect, useRef } from "preact/hooks";
import { useExplorer } from "../state/use-explorer";
import { EntityDetails } from "./entity-details";
import { LinkDetails } from "./link-details";
import { Overview } from "./overview";

/** What is known of the selection, with citations; where nothing is selected, where everyone stands. */
export function DetailsPanel() {
  const { view, dispatch } = useExplorer();
  const { selection } = view;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [selection]);
  return (
    <aside class={selection ? "details chosen" : "details"} aria-label="Details" ref={panel} tabIndex={0}>
      {selection && (
        <button
          type="button"
          class="close"
          onClick={() => {
            dispatch({ type: "select" });
            // The button goes away; whoever uses the keyboard stays here.
            panel.current?.focus();
          }}
        >
          Close
        </button>
      )}
      {!selection ? (
        <Overview />
      ) : "entity" in selection ? (
        <EntityDetails key={selection.entity} id={selection.entity} />
      ) : (
        <LinkDetails link={selection} />
      )}
    </aside>
  );
}
