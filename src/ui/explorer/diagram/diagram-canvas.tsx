import { useLayoutEffect, useRef } from "preact/hooks";
import { useTheme } from "../shell/theme";
import { useExplorer } from "../state/use-explorer";
import { useVocabulary } from "../words/vocabulary";
import { createCanvas } from "./canvas";
import { useDrawing } from "./drawing-context";
import type { Diagram } from "./load";
import { THEMES } from "./palette";
import { isArrow } from "./walk";

/**
 * The diagram. What it shows to the eye the list of entities says to screen readers; by keyboard, arrows walk from
 * entity to entity.
 */
export function DiagramCanvas({ diagram }: { diagram: Diagram }) {
  const { view, dispatch } = useExplorer();
  const vocabulary = useVocabulary();
  const { theme } = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const canvas = useDrawing();

  // Drawn in the same breath as the rest of the page: nothing says "loaded" over a drawing that is still to come.
  useLayoutEffect(() => {
    if (!container.current) return;
    const created = createCanvas(container.current, THEMES[theme], {
      onSelect: (selection) => dispatch({ type: "select", selection }),
      onMove: (id, at) => dispatch({ type: "move", id, at }),
      onPlaced: (points) => dispatch({ type: "place", points }),
    });
    canvas.current = created;
    return () => {
      canvas.current = null;
      created.destroy();
    };
  }, []);
  useLayoutEffect(() => canvas.current?.restyle(THEMES[theme]), [theme]);
  useLayoutEffect(() => canvas.current?.draw(diagram, view, vocabulary), [diagram, view.shown, view.selection]);

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(key)) {
      const selected = view.selection && "entity" in view.selection ? view.selection.entity : undefined;
      const next = canvas.current?.neighbourOf(selected, key);
      if (next) dispatch({ type: "select", selection: { entity: next } });
    } else if (key === "+") canvas.current?.zoomBy(1.25);
    else if (key === "-") canvas.current?.zoomBy(0.8);
    else if (key === "0") canvas.current?.fit();
    else if (key === "Escape") dispatch({ type: "select" });
    else return;
    event.preventDefault();
  }

  return (
    <div class="diagram">
      <div
        ref={container}
        class="diagram-canvas"
        // Arrow keys are the diagram's own here, so screen readers have to let them through.
        role="application"
        aria-label="Diagram. Arrow keys walk from entity to entity; the same entities are in the list."
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <div class="diagram-buttons" role="group" aria-label="Diagram">
        <button type="button" onClick={() => canvas.current?.zoomBy(1.25)} aria-label="Zoom in" title="Zoom in (+)">
          +
        </button>
        <button type="button" onClick={() => canvas.current?.zoomBy(0.8)} aria-label="Zoom out" title="Zoom out (−)">
          −
        </button>
        <button type="button" onClick={() => canvas.current?.fit()} title="Show all (0)">
          Fit
        </button>
        <button type="button" onClick={() => dispatch({ type: "lay-out" })} title="Lay out anew; what is pinned stays">
          Tidy
        </button>
      </div>
    </div>
  );
}
