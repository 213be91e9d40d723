import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { EntityKind, Modality, Stance } from "../generated/operations";
import type { Point } from "../state/view";

/** A label in a picture. */
export interface PictureLabel {
  text: string;
  fontSize: number;
  bold: boolean;
}

/** The diagram as lines and places, to be drawn by other means than on the page. */
export interface Picture {
  /** What has to be in sight, labels included. */
  box: { x: number; y: number; width: number; height: number };
  nodes: { at: Point; size: number; kind: EntityKind; label: PictureLabel }[];
  links: PictureLink[];
}

/** A line of a picture: from its first point to its last, drawn to each control point in turn as a quadratic curve. */
export interface PictureLink {
  from: Point;
  controls: Point[];
  to: Point;
  middle: Point;
  stance: Stance;
  modality: Modality;
  disputed: boolean;
  /** None where there are so many links that only the selected ones carry their words. */
  label?: PictureLabel;
}

/** Where everything in the drawing stands, whatever part of it is in sight. What is selected looks like the rest. */
export function readPicture(cy: Core): Picture {
  const { x1, y1, w, h } = cy.elements().boundingBox({ includeLabels: true });
  return {
    box: { x: x1, y: y1, width: w, height: h },
    nodes: cy.nodes().map(readNode),
    links: cy.edges().map(readLink),
  };
}

function readNode(node: NodeSingular): Picture["nodes"][number] {
  const { kind, name } = node.data() as { kind: EntityKind; name: string };
  return { at: { ...node.position() }, size: node.width(), kind, label: labelOf(node, name) };
}

function readLink(edge: EdgeSingular): PictureLink {
  const data = edge.data() as { stance: Stance; modality: Modality; disputed: number; label: string };
  return {
    from: edge.sourceEndpoint(),
    // There are none where the line is straight, against what cytoscape's types say.
    controls: edge.controlPoints() ?? [],
    to: edge.targetEndpoint(),
    middle: edge.midpoint(),
    stance: data.stance,
    modality: data.modality,
    disputed: data.disputed === 1,
    ...(edge.numericStyle("text-opacity") > 0 && { label: labelOf(edge, data.label) }),
  };
}

function labelOf(element: NodeSingular | EdgeSingular, text: string): PictureLabel {
  return {
    text,
    fontSize: element.numericStyle("font-size") as number,
    bold: /bold|[6-9]00/.test(element.style("font-weight") as string),
  };
}
