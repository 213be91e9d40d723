import type { DiagramNode } from "../diagram/load";
import type { View } from "../state/view";

/**
 * The id of what the stances are on: what the reader picked, or else the measure that is selected, or else the first
 * of the measures shown, or else whatever is shown first. Undefined where there is nothing.
 */
export function pickOne({ options, selection }: View, nodes: readonly DiagramNode[]): string | undefined {
  if (options.on) return options.on;
  const measures = nodes.filter(({ kind }) => kind === "MEASURE");
  const selected = selection && "entity" in selection && measures.find(({ id }) => id === selection.entity);
  return (selected || measures[0] || nodes[0])?.id;
}
