import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { toClaimFilter } from "../api/claim-filter";
import { type Loadable, useLoaded } from "../api/use-query";
import { useExplorer } from "../state/use-explorer";
import { visibleIds } from "../state/view";
import { type Diagram, loadDiagram } from "./load";

/** What every view draws: loaded once for all of them. */
export const DiagramContext = createContext<Loadable<Diagram>>({ loading: true });

/** The entities and links of the view, kinds filtered; those of the last view until the next have come. */
export function useDiagram(): Loadable<Diagram> {
  return useContext(DiagramContext);
}

/** Loads the diagram whenever entities or filters change. */
export function useDiagramLoader(): Loadable<Diagram> {
  const { view } = useExplorer();
  const filter = toClaimFilter(view.filters);
  // In one order, so that moving entities about asks nothing again.
  const ids = visibleIds(view);
  const loaded = useLoaded(JSON.stringify([[...ids].sort(), filter]), (signal) => loadDiagram(ids, filter, signal));
  const { kinds } = view.filters;
  const data = useMemo(() => loaded.data && onlyKinds(loaded.data, kinds), [loaded.data, kinds]);
  return { ...loaded, data };
}

function onlyKinds(diagram: Diagram, kinds: readonly string[]): Diagram {
  if (kinds.length === 0) return diagram;
  const nodes = diagram.nodes.filter(({ kind }) => kinds.includes(kind));
  const ids = new Set(nodes.map(({ id }) => id));
  const links = diagram.links.filter(({ source, target }) => ids.has(source) && ids.has(target));
  return { ...diagram, nodes, links };
}
