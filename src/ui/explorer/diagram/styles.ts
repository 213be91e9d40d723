import type { StylesheetJson } from "cytoscape";
import { HUBS, LABEL_SIZES, NAME_WIDTH } from "./label-sizes";
import { DASHES, LINE_WIDTH, NODE_LOOKS, type Theme } from "./palette";

/** How nodes and lines look: kind by shape, stance by colour and sign, modality by dashes, dispute by a double line. */
export function diagramStyles(theme: Theme, font: string): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        label: "data(name)",
        width: 34,
        height: 34,
        "font-family": font,
        "font-size": LABEL_SIZES.node.least,
        color: theme.text,
        "text-valign": "bottom",
        "text-margin-y": 5,
        "text-wrap": "wrap",
        "text-max-width": `${NAME_WIDTH}px`,
        "text-background-color": theme.ground,
        "text-background-opacity": 0.8,
        "text-background-padding": "1px",
        "border-width": 1.5,
        "border-color": theme.border,
        "min-zoomed-font-size": 6,
      },
    },
    ...Object.entries(NODE_LOOKS).map(([kind, { shape, colour }]) => ({
      selector: `node[kind = "${kind}"]`,
      style: { shape, "background-color": colour },
    })),
    // What most links meet stands out.
    { selector: HUBS, style: { width: 48, height: 48, "font-weight": "bold" } },
    {
      selector: "edge",
      style: {
        width: LINE_WIDTH,
        label: "data(label)",
        "curve-style": "bezier",
        "control-point-step-size": 46,
        "target-arrow-shape": "triangle",
        "arrow-scale": 1.3,
        "font-family": font,
        "font-size": LABEL_SIZES.edge.least,
        color: theme.text,
        "text-rotation": "autorotate",
        "text-background-color": theme.ground,
        "text-background-opacity": 0.85,
        "text-background-padding": "2px",
        "min-zoomed-font-size": 8.5,
      },
    },
    ...Object.entries(theme.stances).map(([stance, colour]) => ({
      selector: `edge[stance = "${stance}"]`,
      style: { "line-color": colour, "target-arrow-color": colour },
    })),
    ...Object.entries(DASHES).flatMap(([modality, dashes]) =>
      dashes
        ? [
            {
              selector: `edge[modality = "${modality}"]`,
              style: { "line-style": "dashed", "line-dash-pattern": [...dashes], "target-arrow-fill": "hollow" },
            },
          ]
        : [],
    ),
    {
      selector: "edge[disputed = 1]",
      style: { "line-outline-width": 2, "line-outline-color": theme.border, "font-style": "italic" },
    },
    { selector: "node.pinned", style: { "border-width": 4, "border-style": "double" } },
    { selector: ".apart", style: { opacity: 0.35, "text-opacity": 0.75 } },
    { selector: "node.alone", style: { opacity: 0.5, "border-style": "dashed" } },
    { selector: "node.chosen", style: { "border-width": 5, "border-color": theme.accent, "font-weight": "bold" } },
    { selector: "edge.chosen", style: { width: 5, "font-weight": "bold", "z-index": 10 } },
    { selector: "edge.crowded", style: { "text-opacity": 0 } },
    { selector: "edge.crowded.chosen, edge.crowded.near", style: { "text-opacity": 1 } },
  ] as StylesheetJson;
}
