import type { Picture, PictureLink } from "../diagram/picture";
import { NAME_WIDTH } from "../diagram/label-sizes";
import type { Theme } from "../diagram/palette";
import type { Point } from "../state/view";
import type { Caption } from "./caption";
import { legend } from "./legend";
import { lineMark, nodeMark } from "./marks";
import { fontOfPage, LINE_HEIGHT, textLines, type TextLook, widthOf, wrapped } from "./text";
import { element, escaped } from "./xml";

/** A picture that is written down, and how large it is. */
export interface WrittenPicture {
  svg: string;
  width: number;
  height: number;
}

/** What stands below other things in the frame, from its own top. */
export interface Block {
  svg: string;
  height: number;
}

/** The width for which the sizes of the frame are meant; in wider diagrams they grow, to be read beside its labels. */
const USUAL_WIDTH = 1_100;
const LEAST_WIDTH = 760;

/** Names take no more room than in cytoscape, which has laid them out. */
const NAME_LINE_HEIGHT = 1.02;

/**
 * The diagram as SVG with real text, and around it what a picture by itself has to say: what it shows, of when, what
 * its signs mean, and on which sources it rests.
 */
export function writeSvg(picture: Picture, caption: Caption, theme: Theme): WrittenPicture {
  const unit = Math.max(1, picture.box.width / USUAL_WIDTH);
  const inner = Math.max(picture.box.width, LEAST_WIDTH * unit);
  const text = (size: number, bold = false): TextLook => ({ size: size * unit, bold, colour: theme.text });
  const blocks = [
    paragraph(caption.title, inner, text(24, true)),
    ...caption.about.map((line) => paragraph(line, inner, text(14))),
    diagramBlock(picture, inner, theme),
    legend(picture, inner, text(13), theme),
    ...caption.credits.map((line) => paragraph(line, inner, text(12))),
  ];
  const margin = 24 * unit;
  let y = margin;
  const placed = blocks.map(({ svg, height }) => {
    const at = element("g", { transform: `translate(${margin.toFixed(1)} ${y.toFixed(1)})` }, svg);
    y += height + 8 * unit;
    return at;
  });
  const [width, height] = [Math.ceil(inner + 2 * margin), Math.ceil(y + margin)];
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: "img", "aria-labelledby": "title", "font-family": fontOfPage() },
    },
    [
      element("title", { id: "title" }, escaped(caption.title)),
      element("desc", {}, escaped([...caption.about, ...caption.credits, `This view: ${caption.link}`].join(" "))),
      element("rect", { width, height, fill: theme.ground }),
      ...placed,
    ].join("\n"),
  );
  return { svg, width, height };
}

function paragraph(text: string, width: number, look: TextLook): Block {
  const lines = wrapped(text, width, look);
  return { svg: textLines(lines, { x: 0, y: 0 }, look), height: lines.length * look.size * LINE_HEIGHT };
}

function diagramBlock({ box, nodes, links }: Picture, inner: number, theme: Theme): Block {
  const place = `translate(${((inner - box.width) / 2 - box.x).toFixed(1)} ${(-box.y).toFixed(1)})`;
  const parts = [
    element("g", { class: "links" }, links.map((link) => lineMark(link, theme)).join("\n")),
    element("g", { class: "link-labels" }, links.map((link) => linkLabel(link, theme)).join("\n")),
    element("g", { class: "nodes" }, nodes.map((node) => nodeMark(node, theme)).join("\n")),
    element("g", { class: "node-labels" }, nodes.map((node) => nodeLabel(node, theme)).join("\n")),
  ];
  return { svg: element("g", { class: "diagram", transform: place }, parts.join("\n")), height: box.height };
}

function nodeLabel({ at, size, label }: Picture["nodes"][number], theme: Theme): string {
  const look = { size: label.fontSize, bold: label.bold, colour: theme.text };
  return onGround(wrapped(label.text, NAME_WIDTH, look), { x: at.x, y: at.y + size / 2 + 5 }, look, theme);
}

/** Along the line, and never upside down. */
function linkLabel({ from, to, middle, label }: PictureLink, theme: Theme): string {
  if (!label) return "";
  const angle = (Math.atan((to.y - from.y) / (to.x - from.x || 1)) * 180) / Math.PI;
  const transform = `translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)}) rotate(${angle.toFixed(1)})`;
  const look = { size: label.fontSize, bold: label.bold, colour: theme.text };
  return element("g", { transform }, onGround([label.text], { x: 0, y: -label.fontSize * 0.6 }, look, theme));
}

/** Lines of text below a point, on ground of their own so that nothing crosses the letters. */
function onGround(lines: string[], top: Point, look: TextLook, theme: Theme): string {
  const width = Math.max(...lines.map((line) => widthOf(line, look))) + 4;
  const height = lines.length * look.size * NAME_LINE_HEIGHT + 3;
  const ground = { x: top.x - width / 2, y: top.y, width, height, fill: theme.ground, "fill-opacity": 0.85 };
  return element("rect", ground) + textLines(lines, top, look, { anchor: "middle", lineHeight: NAME_LINE_HEIGHT });
}
