/** Nodes and links as JSON: networkx's node-link data, what D3 draws, and the elements of Cytoscape and graphology. */
import { butGot } from "../../domain/problems";
import type { Place, Source } from "../../domain/record";
import type { ImportFormat } from "../index";
import { type JsonItem, jsonItems } from "../read/json-items";
import { jsonOutline } from "../read/json-outline";
import type { Direction, GraphElement } from "./graph-element";
import { readGraph } from "./read-graph";

const NODES = ["nodes", "vertices"];
const EDGES = ["links", "edges"];

/**
 * Reads lists of `nodes` and of `links` or `edges`, also those in `elements`, and a list of elements. What stands in
 * an element's `data` (Cytoscape) or `attributes` (graphology) counts as standing on it. A node without an id has its
 * number in the list for one, as D3 does. Left out are attributes of the graph itself, positions and styles.
 */
export const nodeLinkFormat: ImportFormat = {
  name: "node-link",
  title: "JSON of nodes and links, as networkx, D3, Cytoscape and graphology have it",
  extensions: [".json"],
  citesItself: true,
  recognises(head) {
    const { isList, fields } = jsonOutline(head);
    if (isList) return /^\s*\[\s*\{\s*"(group|data)"\s*:/.test(head);
    const hasOne = (names: readonly string[]) => names.some((name) => fields.has(name));
    return hasOne([...NODES, "elements"]) || (hasOne(EDGES) && hasOne(["directed", "multigraph", "options"]));
  },
  read: (source, options) => readGraph(source, options, elementsOf(source)),
};

/** Whether the graph is directed may be said after its links: who reads a second time knows it then. */
function elementsOf(source: Source): () => AsyncGenerator<GraphElement> {
  let usual: Direction = "directed";
  return async function* () {
    for await (const item of jsonItems(source, "elements")) {
      if (item.index === undefined) usual = directionSaid(item) ?? usual;
      else if (isListOfElements(item)) yield elementOf(item, item.index, usual, source);
    }
  };
}

function isListOfElements({ name }: JsonItem): boolean {
  return name === "" || name === "elements" || NODES.includes(name) || EDGES.includes(name);
}

/** networkx says `directed`, graphology `options.type`. */
function directionSaid({ name, value }: JsonItem): Direction | undefined {
  if (name === "directed" && typeof value === "boolean") return value ? "directed" : "undirected";
  if (name === "options")
    return (value as { type?: unknown } | null)?.type === "undirected" ? "undirected" : "directed";
  return undefined;
}

function elementOf(item: JsonItem, index: number, usual: Direction, source: Source): GraphElement {
  const { name, within, value, line } = item;
  const path = [...(within === undefined ? [] : [within]), ...(name === "" ? [] : [name]), index];
  const at: Place = { file: source.file, path, line };
  const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
  const { data, attributes, ...own } = (isMapping ? value : {}) as Record<string, unknown>;
  const given: Record<string, unknown> = { ...own, ...asMapping(data), ...asMapping(attributes) };
  const isEdge = EDGES.includes(name) || (!NODES.includes(name) && "source" in given && "target" in given);
  return {
    is: isEdge ? "edge" : "node",
    key: keyOf(given.id) ?? keyOf(given.key) ?? (isEdge ? undefined : String(index)),
    source: keyOf(given.source) ?? keyOf(given.from),
    target: keyOf(given.target) ?? keyOf(given.to),
    direction: given.undirected === true ? "undirected" : usual,
    attributes: given,
    periods: [],
    at,
    faults: isMapping ? [] : [{ field: "", message: `needs a mapping, ${butGot(value)}` }],
  };
}

function asMapping(value: unknown): object {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** D3 puts the node itself in the place of its id once it has drawn it. */
function keyOf(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null && "id" in value) return keyOf(value.id);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
