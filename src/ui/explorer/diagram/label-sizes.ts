import type { Core } from "cytoscape";

/** The least and the greatest sizes of labels in the diagram, and the size in which they are to be seen if possible. */
export const LABEL_SIZES = {
  node: { least: 20, greatest: 34, seen: 11.5 },
  edge: { least: 15, greatest: 25, seen: 9.5 },
};

/** Names wider than this go on in the next line. */
export const NAME_WIDTH = 190;

/** What most links meet keeps a name that can be read, however large the diagram. */
export const HUBS = "node[degree >= 8]";

/** Among more nodes than these, labels that don't shrink would lie on each other. */
const MOST_NODES = 60;

const PAUSE_MILLISECONDS = 60;

/** Keeps labels legible while the reader zooms out: they shrink less than what they stand at. */
export function keepLabelsLegible(cy: Core): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  cy.on("zoom add", () => {
    clearTimeout(timer);
    timer = setTimeout(() => cy.destroyed() || resizeLabels(cy), PAUSE_MILLISECONDS);
  });
}

function resizeLabels(cy: Core): void {
  cy.batch(() => {
    const zoom = cy.nodes().length > MOST_NODES ? 1 : cy.zoom();
    cy.nodes().style("font-size", sizeAt(zoom, "node"));
    cy.nodes(HUBS).style("font-size", sizeAt(cy.zoom(), "node"));
    cy.edges().style("font-size", sizeAt(zoom, "edge"));
  });
}

function sizeAt(zoom: number, of: keyof typeof LABEL_SIZES): number {
  const { least, greatest, seen } = LABEL_SIZES[of];
  return Math.min(greatest, Math.max(least, seen / zoom));
}
