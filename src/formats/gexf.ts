/**
 * GEXF 1.3, the format of Gephi: https://gexf.net. `kind` is the relation, by which Gephi keeps parallel edges apart
 * (of several claims of one relation it asks on import: choose “don't merge”). The spell of an edge is the time in
 * which it may have occurred, from the first to the last day; `occurred` says how precise that is. A claim without a
 * date has no spell, which Gephi's timeline shows at all times.
 */
import { CLAIM_COLUMNS } from "./claim-columns";
import { type Column, type ColumnType, flatValue } from "./column";
import { ENTITY_COLUMNS } from "./entity-columns";
import { describeGraph, edgesOf, type ExportedEdge, type ExportedNetwork } from "./exported-network";
import { startTag, textElement, XML_DECLARATION } from "./xml";

const TYPES: Record<ColumnType, string> = {
  string: "string",
  integer: "integer",
  double: "double",
  boolean: "boolean",
  list: "string",
  json: "string",
};

/** `label` is an attribute of GEXF itself. */
const withoutLabel = <Thing>(columns: readonly Column<Thing>[]) => columns.filter(({ name }) => name !== "label");
const NODE_COLUMNS = withoutLabel(ENTITY_COLUMNS);
const EDGE_COLUMNS = withoutLabel(CLAIM_COLUMNS);

/** Writes a directed, dynamic graph with an edge for each claim. */
export async function* writeGexf(network: ExportedNetwork): AsyncGenerator<string> {
  yield XML_DECLARATION;
  yield `${startTag("gexf", { xmlns: "http://gexf.net/1.3", version: "1.3" })}\n`;
  yield `${startTag("meta", { lastmodifieddate: network.madeAt.slice(0, 10) })}<creator>Attest</creator>`;
  yield `${textElement("title", {}, network.title)}${textElement("description", {}, await describeGraph(network))}</meta>\n`;
  yield `${startTag("graph", { mode: "dynamic", timeformat: "date", defaultedgetype: "directed" })}\n`;
  yield attributes("node", NODE_COLUMNS) + attributes("edge", EDGE_COLUMNS);
  yield "<nodes>\n";
  for await (const entity of network.entities())
    yield `${startTag("node", { id: entity.id, label: entity.name })}${values(NODE_COLUMNS, entity)}</node>\n`;
  yield "</nodes>\n<edges>\n";
  for await (const claim of edgesOf(network)) yield edge(claim);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function attributes<Thing>(of: string, columns: readonly Column<Thing>[]): string {
  const attribute = ({ name, type }: Column<Thing>) =>
    startTag("attribute", { id: name, title: name, type: TYPES[type] }, true);
  return `${startTag("attributes", { class: of })}${columns.map(attribute).join("")}</attributes>\n`;
}

function edge(claim: ExportedEdge): string {
  const { id, subject, object, relation, label } = claim;
  const ends = { id, source: subject.id, target: object.id, type: "directed", kind: relation, label };
  return `${startTag("edge", ends)}${values(EDGE_COLUMNS, claim)}${spell(claim)}</edge>\n`;
}

function values<Thing>(columns: readonly Column<Thing>[], thing: Thing): string {
  const given = columns.map((column) => [column.name, flatValue(column, thing)] as const);
  return `<attvalues>${given.map(([name, value]) => (value === undefined ? "" : startTag("attvalue", { for: name, value }, true))).join("")}</attvalues>`;
}

function spell({ occurredFrom, occurredThrough }: ExportedEdge): string {
  if (!occurredFrom && !occurredThrough) return "";
  const bounds = { start: occurredFrom ?? undefined, end: occurredThrough ?? undefined };
  return `<spells>${startTag("spell", bounds, true)}</spells>`;
}
