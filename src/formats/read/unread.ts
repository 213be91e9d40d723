/** Formats that are known and not read, so that who brings one hears what to do instead. */
import { jsonOutline } from "./json-outline";

/** A format that no reader is for. */
export interface UnreadFormat {
  /** As people call it. */
  name: string;
  /** Told by how the text begins, which of a file that is no text is whatever UTF-8 makes of it; else by its name. */
  recognises(head: string, file: string): boolean;
  /** What to do instead, as a sentence. */
  hint: string;
}

const GRAPHS = "GraphML, GEXF, or JSON of nodes and links";
/** How archives (of XML in most of these) and old Office files begin. */
const [ZIP, OLE] = [/^PK\u0003\u0004/, /^[\ufffd\u00d0][\ufffd\u00cf]\u0011/];

const endsWith = (file: string, ...endings: string[]) => endings.some((ending) => file.toLowerCase().endsWith(ending));
/** The head without what may stand before it in formats of lines with comments. */
const code = (head: string) => head.replace(/^(?:\s+|#[^\n]*(?:\n|$)|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*/, "");

/** Ask these after the formats that are read; the first that fits is it. */
export const unreadFormats: readonly UnreadFormat[] = [
  {
    name: "a spreadsheet",
    recognises: (head, file) =>
      endsWith(file, ".xlsx", ".xlsm", ".xls", ".ods", ".numbers") ||
      (OLE.test(head) && !endsWith(file, ".doc", ".ppt")),
    hint: "Save each sheet as CSV (UTF-8) in the spreadsheet program, and import that.",
  },
  {
    name: "a project of Gephi",
    recognises: (_head, file) => endsWith(file, ".gephi"),
    hint: "Open it in Gephi, and export the graph as GEXF or GraphML.",
  },
  {
    name: "a session of Cytoscape",
    recognises: (_head, file) => endsWith(file, ".cys"),
    hint: "Open it in Cytoscape, and export the network as GraphML or as Cytoscape.js JSON.",
  },
  {
    name: "compressed",
    recognises: (head, file) => ZIP.test(head) || endsWith(file, ".zip", ".gz", ".bz2", ".xz", ".zst", ".7z"),
    hint: "Unpack it, and import the files in it.",
  },
  {
    name: "GML",
    recognises: (head, file) =>
      /^(?:[A-Z]\w*\s+(?:"[^"]*"|[-\d.]+)\s+)*graph\s*\[/i.test(code(head)) ||
      (endsWith(file, ".gml") && !/^\s*</.test(head)),
    hint: `Export the graph as ${GRAPHS}: Gephi, yEd, igraph and networkx read GML and write these.`,
  },
  {
    name: "Graphviz DOT",
    recognises: (head) => /^(?:strict\s+)?(?:di)?graph\b(?:\s+(?:\w+|"[^"]*"))?\s*\{/i.test(code(head)),
    hint: `Export the graph as ${GRAPHS}, for example with networkx.`,
  },
  {
    name: "Pajek",
    recognises: (head) => /^\s*\*(?:vertices|network|arcs|edges)\b/i.test(head),
    hint: `Export the graph as ${GRAPHS}: Gephi and networkx read Pajek and write these.`,
  },
  {
    name: "a debate of Hansard (XML of Public Whip and ParlParse)",
    recognises: (head) => /^\s*</.test(head) && /<publicwhip[\s>]/.test(head),
    hint: "Import people, memberships and votes as Popolo JSON; what was said in a speech takes somebody who reads it.",
  },
  {
    name: "a dump of Wikidata",
    recognises: (head) => /^\s*\[?\s*\{/.test(head) && /"claims"\s*:\s*\{\s*"P\d+"\s*:/.test(head),
    hint: "Query the statements that matter (query.wikidata.org), save them as CSV, and import that with a mapping.",
  },
  {
    name: "coded events (PLOVER, CAMEO)",
    recognises: (head) =>
      /"(?:event|eventText)"\s*:/.test(head) && /"(?:eventText|actorText|dateCoded)"\s*:/.test(head),
    hint: "Make CSV of the events with a row for each actor, event and target, and import that with a mapping of the event codes to relations.",
  },
  {
    name: "RDF as Turtle",
    recognises: (head) => /^(?:@prefix|@base|PREFIX|BASE)\s+[^\n]*</i.test(code(head)),
    hint: "Write it as N-Quads or JSON-LD with any RDF tool (rapper, riot), if it came from an export of this graph; else as CSV, with a mapping.",
  },
  {
    name: "RDF as XML",
    recognises: (head) => /^\s*</.test(head) && /<(?:\w+:)?RDF[\s>]/.test(head),
    hint: "Write it as N-Quads or JSON-LD with any RDF tool (rapper, riot), if it came from an export of this graph; else as CSV, with a mapping.",
  },
  {
    name: "a JSON Schema",
    recognises: (head) => /json-schema\.org/.test(head) && jsonOutline(head).fields.has("$schema"),
    hint: "It says what data looks like and has none: import the data that it is for.",
  },
  {
    name: "a JSON-LD context",
    recognises(head) {
      const { fields } = jsonOutline(head);
      return fields.has("@context") && fields.size === 1;
    },
    hint: "It says what words of data mean and has none: import the data that it is for.",
  },
  {
    name: "a web page",
    recognises: (head) => /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head),
    hint: "Save the data that the page offers, or make CSV of its table.",
  },
];

/**
 * The unread format that a file is of, or undefined.
 * @example unreadFormatOf("graph [\n  node [", "friends.gml")?.name // "GML"
 */
export function unreadFormatOf(head: string, file: string): UnreadFormat | undefined {
  return unreadFormats.find((format) => format.recognises(head, file));
}
