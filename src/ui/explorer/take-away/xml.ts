/** SVG as text, escaped by the one function that writes it. */

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text as it stands in XML.
 * @example escaped("R&D") // "R&amp;D"
 */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An element with its attributes, numbers to a hundredth; `content` is XML already. */
export function element(name: string, attributes: Record<string, string | number | undefined>, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : ` ${key}="${typeof value === "number" ? Math.round(value * 100) / 100 : escaped(value)}"`,
  );
  return `<${name}${written.join("")}${content ? `>${content}</${name}>` : "/>"}`;
}
