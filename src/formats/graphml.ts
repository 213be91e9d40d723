/** GraphML, as networkx, igraph, yEd, Gephi and Cytoscape read it: http://graphml.graphdrawing.org */
import { CLAIM_COLUMNS } from "./claim-columns";
import { type Column, type ColumnType, flatValue } from "./column";
import { ENTITY_COLUMNS } from "./entity-columns";
import { describeGraph, edgesOf, type ExportedNetwork } from "./exported-network";
import { startTag, textElement, XML_DECLARATION } from "./xml";

const TYPES: Record<ColumnType, string> = {
  string: "string",
  integer: "int",
  double: "double",
  boolean: "boolean",
  list: "string",
  json: "string",
};

/** Names of keys hold for the whole file, so those of nodes and of edges need one each. */
const NODE_KEY = "node.";
const EDGE_KEY = "edge.";

/** Writes a directed graph with an edge for each claim. */
export async function* writeGraphml(network: ExportedNetwork): AsyncGenerator<string> {
  yield XML_DECLARATION;
  yield `${startTag("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" })}\n`;
  yield `${textElement("desc", {}, `${network.title}. ${await describeGraph(network)}`)}\n`;
  yield keys(ENTITY_COLUMNS, "node", NODE_KEY) + keys(CLAIM_COLUMNS, "edge", EDGE_KEY);
  yield `${startTag("graph", { id: "claims", edgedefault: "directed" })}\n`;
  for await (const entity of network.entities())
    yield `${startTag("node", { id: entity.id })}${data(ENTITY_COLUMNS, NODE_KEY, entity)}</node>\n`;
  for await (const claim of edgesOf(network)) {
    const ends = { id: claim.id, source: claim.subject.id, target: claim.object.id };
    yield `${startTag("edge", ends)}${data(CLAIM_COLUMNS, EDGE_KEY, claim)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function keys<Thing>(columns: readonly Column<Thing>[], element: string, prefix: string): string {
  const key = ({ name, type }: Column<Thing>) =>
    startTag("key", { id: prefix + name, for: element, "attr.name": name, "attr.type": TYPES[type] }, true);
  return columns.map((column) => `${key(column)}\n`).join("");
}

function data<Thing>(columns: readonly Column<Thing>[], prefix: string, thing: Thing): string {
  return columns.map((column) => textElement("data", { key: prefix + column.name }, flatValue(column, thing))).join("");
}
