/** Nodes and lines as SVG, with the outlines that cytoscape gives them. */
import type { Picture, PictureLink } from "../diagram/picture";
import { DASHES, LINE_WIDTH, NODE_LOOKS, type Theme } from "../diagram/palette";
import type { EntityKind } from "../generated/operations";
import type { Point } from "../state/view";
import { element } from "./xml";

/** Corners, for a node that reaches from -1 to 1. */
const CORNERS: Partial<Record<string, readonly (readonly [number, number])[]>> = {
  hexagon: [[-1, 0], [-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  tag: [[-1, -1], [0.25, -1], [1, 0], [0.25, 1], [-1, 1]],
  triangle: [[0, -1], [1, 1], [-1, 1]],
}; // prettier-ignore

/** The shape of a kind around a point. */
export function nodeMark({ at, size, kind }: Pick<Picture["nodes"][number], "at" | "size" | "kind">, theme: Theme) {
  const { shape, colour } = NODE_LOOKS[kind satisfies EntityKind];
  const look = { fill: colour, stroke: theme.border, "stroke-width": 1.5 };
  const half = size / 2;
  const corners = CORNERS[shape];
  if (corners) {
    const points = corners.map(([x, y]) => `${Math.round(at.x + x * half)},${Math.round(at.y + y * half)}`);
    return element("polygon", { points: points.join(" "), ...look });
  }
  if (shape === "ellipse") return element("circle", { cx: at.x, cy: at.y, r: half, ...look });
  return element("rect", {
    x: at.x - half,
    y: at.y - half,
    width: size,
    height: size,
    rx: Math.min(8, size / 4),
    ...look,
  });
}

/** A line with its arrow: dashed and with a hollow tip where it is no fact, double where it is disputed. */
export function lineMark(link: Omit<PictureLink, "middle" | "label">, theme: Theme): string {
  const colour = theme.stances[link.stance];
  const d = pathOf(link);
  const line = { d, fill: "none" };
  return [
    ...(link.disputed ? [element("path", { ...line, stroke: theme.border, "stroke-width": LINE_WIDTH + 4 })] : []),
    ...(link.disputed ? [element("path", { ...line, stroke: theme.ground, "stroke-width": LINE_WIDTH + 1.5 })] : []),
    element("path", {
      ...line,
      stroke: colour,
      "stroke-width": LINE_WIDTH,
      "stroke-dasharray": DASHES[link.modality]?.join(" "),
    }),
    element("polygon", {
      points: arrowOf(link),
      fill: link.modality === "ACTUAL" ? colour : theme.ground,
      stroke: colour,
      "stroke-width": 1.5,
      "stroke-linejoin": "round",
    }),
  ].join("");
}

function pathOf({ from, controls, to }: Pick<PictureLink, "from" | "controls" | "to">): string {
  const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  if (controls.length === 0) return `M${at(from)}L${at(to)}`;
  const curves = controls.map((control, index) => {
    const next = controls[index + 1];
    const end = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to;
    return `Q${at(control)} ${at(end)}`;
  });
  return `M${at(from)}${curves.join("")}`;
}

/** A triangle whose tip is the end of the line, and which points as the line does there. */
function arrowOf({ from, controls, to }: Pick<PictureLink, "from" | "controls" | "to">): string {
  const before = controls.at(-1) ?? from;
  const angle = Math.atan2(to.y - before.y, to.x - before.x);
  const corner = (turn: number) => [to.x - 12 * Math.cos(angle + turn), to.y - 12 * Math.sin(angle + turn)];
  return [[to.x, to.y], corner(0.46), corner(-0.46)].map((point) => point.map((n) => n.toFixed(1)).join(",")).join(" ");
}
