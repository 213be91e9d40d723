import { useDiagram } from "../diagram/diagram-context";
import { DiagramCanvas } from "../diagram/diagram-canvas";
import { EMPTY_DIAGRAM } from "../diagram/load";
import { Legend } from "../panels/legend";
import { EmptyDiagram } from "../shell/states";
import { useExplorer } from "../state/use-explorer";

/** Entities as nodes, claims as the lines between them. */
export function NetworkView() {
  const { view } = useExplorer();
  const { data } = useDiagram();
  if (view.shown.length === 0) return <EmptyDiagram />;
  return (
    <>
      <DiagramCanvas diagram={data ?? EMPTY_DIAGRAM} />
      <Legend />
    </>
  );
}
