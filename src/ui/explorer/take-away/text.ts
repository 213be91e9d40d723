import { element, escaped } from "./xml";

/** How text looks. */
export interface TextLook {
  size: number;
  bold?: boolean;
  colour: string;
}

let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text is in the font of the page. */
export function widthOf(text: string, { size, bold }: Pick<TextLook, "size" | "bold">): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * size * 0.6;
  context.font = `${bold ? "bold " : ""}${size}px ${fontOfPage()}`;
  return context.measureText(text).width;
}

/** The fonts that the page asks for. */
export function fontOfPage(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** The text in lines no wider than this, but for words that are wider by themselves. */
export function wrapped(text: string, width: number, look: Pick<TextLook, "size" | "bold">): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, look) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Lines of real text, one below the other; `y` is the top of the first. */
export function textLines(
  lines: readonly string[],
  at: { x: number; y: number },
  { size, bold, colour }: TextLook,
  { lineHeight = LINE_HEIGHT, anchor }: { lineHeight?: number; anchor?: "middle" } = {},
): string {
  const attributes = {
    "font-size": size,
    "font-weight": bold ? "bold" : undefined,
    fill: colour,
    "text-anchor": anchor,
  };
  const spans = lines.map((line, index) =>
    element("tspan", { x: at.x, y: at.y + size * (0.9 + index * lineHeight) }, escaped(line)),
  );
  return element("text", attributes, spans.join(""));
}

/** The distance from line to line, in font sizes. */
export const LINE_HEIGHT = 1.25;
