import type { Core, LayoutOptions, NodeCollection, NodeSingular } from "cytoscape";
import type { Point, Shown } from "../state/view";
import { repeatably } from "./repeatable";

/** Above this many nodes a rough layout has to do: a fine one would keep the reader waiting. */
const MOST_FOR_FINE_LAYOUT = 300;

/** Up to so many nodes several layouts are tried: each begins otherwise, and some turn out better than others. */
const MOST_FOR_TRIALS = 60;
const TRIALS = 6;

/** Angle after angle, so that new nodes around the same one never lie on each other. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places the nodes that have no place yet; those that have one stay. Gives all places, or undefined where nothing had
 * to be done.
 */
export function placeNodes(cy: Core, shown: readonly Shown[]): Record<string, Point> | undefined {
  // Until the next diagram has come, the last is drawn: what the view has no more of it needs no place.
  const ids = new Set(shown.map(({ id }) => id));
  const nodes: NodeCollection = cy.nodes().filter((node) => ids.has(node.id()));
  const places = new Map(shown.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
  const placed = nodes.filter((node) => places.has(node.id()));
  placed.forEach((node) => void node.position({ ...(places.get(node.id()) as Point) }));
  if (placed.length === nodes.length) return undefined;
  nodes.not(placed).forEach((node, index) => void node.position(besideNeighbours(cy, node, places, index)));
  const lay = () => void cy.layout(options(nodes.length, placed)).run();
  // The same diagram opens the same.
  repeatably(() => (placed.empty() && nodes.length <= MOST_FOR_TRIALS ? bestOf(cy, lay) : lay()));
  // The layout moves even what is fixed by a few pixels, to make room for labels.
  placed.forEach((node) => void node.position({ ...(places.get(node.id()) as Point) }));
  return Object.fromEntries(nodes.map((node) => [node.id(), { ...node.position() }]));
}

function options(count: number, fixed: NodeCollection) {
  return {
    name: "fcose",
    quality: count > MOST_FOR_FINE_LAYOUT ? "default" : "proof",
    randomize: fixed.empty(),
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    idealEdgeLength: 160,
    nodeRepulsion: 18_000,
    nodeSeparation: 120,
    gravity: 0.15,
    // What nothing joins is put in rows, with room for labels.
    tilingPaddingVertical: 70,
    tilingPaddingHorizontal: 70,
    fixedNodeConstraint: fixed.map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
  } as LayoutOptions;
}

/** Lays out several times, also turned by a quarter, and keeps what can be shown largest with least lying on other things. */
function bestOf(cy: Core, lay: () => void): void {
  let best: { worth: number; points: Map<string, Point> } | undefined;
  for (let trial = 0; trial < TRIALS; trial++) {
    lay();
    const box = cy.nodes().boundingBox({ includeLabels: true });
    const upright = Math.min(cy.width() / box.w, cy.height() / box.h);
    const turned = Math.min(cy.width() / box.h, cy.height() / box.w);
    const worth = Math.max(upright, turned) / (1 + overlaps(cy) / 10);
    if (best && worth <= best.worth) continue;
    const point = ({ x, y }: Point) => (turned > upright ? { x: -y, y: x } : { x, y });
    best = { worth, points: new Map(cy.nodes().map((node) => [node.id(), point(node.position())])) };
  }
  cy.nodes().positions((node) => best?.points.get(node.id()) ?? node.position());
}

/** How many pairs of nodes, labels included, lie on each other. */
function overlaps(cy: Core): number {
  const boxes = cy.nodes().map((node) => node.boundingBox({ includeLabels: true }));
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2).length;
}

/** Where a new node starts from: near what it is joined to, or else near the middle. */
function besideNeighbours(cy: Core, node: NodeSingular, places: ReadonlyMap<string, Point>, index: number): Point {
  const near = node.neighborhood("node").filter((other) => places.has(other.id()));
  const points = (near.empty() ? cy.nodes().filter((other) => places.has(other.id())) : near).map(
    (other) => places.get(other.id()) as Point,
  );
  const middle = (axis: "x" | "y") => points.reduce((sum, point) => sum + point[axis], 0) / (points.length || 1);
  const angle = index * GOLDEN_ANGLE;
  const distance = near.empty() ? 400 : 160;
  return { x: middle("x") + distance * Math.cos(angle), y: middle("y") + distance * Math.sin(angle) };
}
