import cytoscape, { type Core } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Point, Selection, View } from "../state/view";
import type { Vocabulary } from "../words/vocabulary";
import { toElements } from "./elements";
import { keepLabelsLegible } from "./label-sizes";
import { placeNodes } from "./layout";
import { type Diagram, linkKey } from "./load";
import type { Theme } from "./palette";
import { type Picture, readPicture } from "./picture";
import { diagramStyles } from "./styles";
import { nodeInDirection } from "./walk";

cytoscape.use(fcose);

/** Above this many links only those of what is selected carry their words. */
const MOST_LABELLED_LINKS = 150;

/** What the reader does in the diagram. */
export interface CanvasEvents {
  onSelect: (selection?: Selection) => void;
  onMove: (id: string, at: Point) => void;
  onPlaced: (points: Record<string, Point>) => void;
}

/** The drawing: cytoscape, and nothing of it seen from outside. */
export interface Canvas {
  /** Draws these entities and links as the view says. */
  draw: (diagram: Diagram, view: View, vocabulary: Vocabulary) => void;
  restyle: (theme: Theme) => void;
  fit: () => void;
  zoomBy: (factor: number) => void;
  /** The id of the node that an arrow key leads to from this one, or any node where there is none to start from. */
  neighbourOf: (id: string | undefined, key: string) => string | undefined;
  /** All of it as lines and places, to be drawn elsewhere. */
  picture: () => Picture;
  destroy: () => void;
}

/** Draws into an element that has a size. */
export function createCanvas(container: HTMLElement, theme: Theme, events: CanvasEvents): Canvas {
  const font = getComputedStyle(container).fontFamily;
  const cy = cytoscape({
    container,
    style: diagramStyles(theme, font),
    minZoom: 0.1,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  cy.on("tap", "node", ({ target }) => events.onSelect({ entity: (target as cytoscape.NodeSingular).id() }));
  cy.on("tap", "edge", ({ target }) => {
    const { source, relation, target: end } = (target as cytoscape.EdgeSingular).data() as Record<string, string>;
    if (source && relation && end) events.onSelect({ source, relation, target: end });
  });
  cy.on("tap", ({ target }) => target === cy && events.onSelect(undefined));
  cy.on("dragfree", "node", ({ target }) => {
    const node = target as cytoscape.NodeSingular;
    events.onMove(node.id(), { ...node.position() });
  });
  keepLabelsLegible(cy);
  const resized = new ResizeObserver(() => void cy.resize());
  resized.observe(container);

  return {
    draw(diagram, view, vocabulary) {
      const wasEmpty = cy.nodes().empty();
      cy.batch(() => replaceElements(cy, diagram, vocabulary));
      const points = placeNodes(cy, view.shown);
      cy.batch(() => mark(cy, view));
      if (wasEmpty || points) fit(cy);
      if (points) events.onPlaced(points);
    },
    restyle: (next) => void cy.style(diagramStyles(next, font)),
    fit: () => fit(cy),
    zoomBy: (factor) => {
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
    },
    neighbourOf(id, key) {
      const from = id === undefined ? undefined : cy.getElementById(id);
      if (!from || from.empty()) return cy.nodes().first().id();
      const nodes = cy.nodes().map((node) => ({ id: node.id(), at: node.position() }));
      return nodeInDirection((from as cytoscape.NodeSingular).position(), key, nodes);
    },
    picture: () => readPicture(cy),
    destroy() {
      resized.disconnect();
      cy.destroy();
    },
  };
}

/** Leaves what stays, so that nothing jumps. */
function replaceElements(cy: Core, diagram: Diagram, vocabulary: Vocabulary): void {
  const elements = toElements(diagram, vocabulary);
  const ids = new Set(elements.map(({ data }) => data.id));
  cy.elements()
    .filter((element) => !ids.has(element.id()))
    .remove();
  for (const element of elements) {
    const present = cy.getElementById(element.data.id ?? "");
    if (present.empty()) cy.add(element);
    else present.data(element.data);
  }
}

/** Marks what is selected and what it touches, what is pinned, and what no claim joins. */
function mark(cy: Core, { selection, shown }: View): void {
  const all = cy.elements().removeClass("chosen near apart pinned alone crowded");
  const pinned = new Set(shown.filter((each) => each.pinned).map(({ id }) => id));
  cy.nodes().forEach((node) => void node.toggleClass("pinned", pinned.has(node.id())));
  cy.nodes()
    .filter((node) => node.degree(true) === 0)
    .addClass("alone");
  if (cy.edges().length > MOST_LABELLED_LINKS) cy.edges().addClass("crowded");
  if (!selection) return;
  const chosen: cytoscape.CollectionReturnValue = cy.getElementById(
    "entity" in selection ? selection.entity : linkKey(selection),
  );
  if (chosen.empty()) return;
  const near = "entity" in selection ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
  all.not(near).addClass("apart");
  near.edges().addClass("near");
  chosen.addClass("chosen");
}

function fit(cy: Core): void {
  cy.fit(undefined, 44);
  // A few nodes needn't fill the page.
  if (cy.zoom() > 1.2) cy.zoom({ level: 1.2, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
