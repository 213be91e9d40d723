/**
 * XML as text, element by element. A writer of our own, because what we tried writes files that can't be read, or
 * can't be streamed: xmlbuilder2 4.0.3 leaves control characters as they are and takes 14 s for 10,000 edges, the
 * writer of graphology-gexf 0.13.2 wants the whole graph at once, and graphology-graphml has none.
 */

export type XmlValue = string | number | boolean | undefined;

/** The head of every file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** All that XML 1.0 has no place for: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;", // else `]]>` would end the text
  '"': "&quot;",
  // Readers make spaces of these in attributes, and a line feed of the last anywhere.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Any text as it stands between tags. What XML can't hold becomes `�`, so that it shows that something was there.
 * @example xmlText("a < b ]]> c\u0000") // "a &lt; b ]]&gt; c�"
 */
export function xmlText(value: string | number | boolean): string {
  return legal(value).replace(/[&<>\r]/g, (character) => ESCAPES[character] as string);
}

/**
 * A start tag with its attributes; those without a value are left out. `isEmpty` closes it at once.
 * @example startTag("node", { id: 'a "b"', label: undefined }) // '<node id="a &quot;b&quot;">'
 */
export function startTag(name: string, attributes: Readonly<Record<string, XmlValue>> = {}, isEmpty = false): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${legal(value).replace(/[&<>"\t\n\r]/g, (one) => ESCAPES[one] as string)}"`,
  );
  return `<${name}${pairs.join("")}${isEmpty ? "/" : ""}>`;
}

/** An element that holds text only. */
export function textElement(name: string, attributes: Readonly<Record<string, XmlValue>>, value: XmlValue): string {
  return value === undefined ? "" : `${startTag(name, attributes)}${xmlText(value)}</${name}>`;
}

function legal(value: string | number | boolean): string {
  return String(value).replace(ILLEGAL, "\uFFFD");
}
