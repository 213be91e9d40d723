/**
 * RDF as N-Quads (https://www.w3.org/TR/n-quads/): the same statements as the JSON-LD, a line each, for triple stores.
 *
 * All lines are of the default graph, so the file is N-Triples too. A graph a document, for `GRAPH ?document { … }`,
 * would say each claim as often as it has sources, as claims are what documents have in common; and no graph has to
 * keep claims from being taken for facts, as each is only spoken of (`rdf:subject`, `rdf:predicate`, `rdf:object`). The
 * documents of a claim are one step away: `?claim prov:qualifiedPrimarySource/prov:entity ?document`. So the names of
 * graphs are free for whoever loads the file, such as one for each day on which it was made.
 */
import { type BlankNode, DataFactory, type Literal, type NamedNode, type Quad, Writer } from "n3";
import type { ExportedNetwork } from "./exported-network";
import { type JsonLdNode, nodesOf } from "./json-ld";
import { JSON_LD_CONTEXT } from "./json-ld-context";

type Node = NamedNode | BlankNode;

const XSD = "http://www.w3.org/2001/XMLSchema#";
const TYPE = DataFactory.namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

/** What the context says of a term; that of a prefix has no type. */
const TERMS = new Map(
  Object.entries(JSON_LD_CONTEXT).map(([name, meaning]): [string, { "@id": string; "@type"?: string }] => [
    name,
    typeof meaning === "object" ? meaning : { "@id": String(meaning) },
  ]),
);

/** From here on JSON-LD has a number as a double: https://www.w3.org/TR/json-ld11-api/#data-round-tripping */
const DOUBLE_FROM = 1e21;
/** Halves of pairs, which no RDF and no UTF-8 can hold. */
const HALVES = /\p{Surrogate}/gu;

/** Writes what {@link nodesOf} says of a network, node by node, as lines of N-Quads. */
export async function* writeNQuads(network: ExportedNetwork): AsyncGenerator<string> {
  const writer = new Writer({ format: "N-Quads" });
  let blanks = 0;
  const nextBlank = () => DataFactory.blankNode(`b${blanks++}`);
  for await (const node of nodesOf(network)) {
    const quads: Quad[] = [];
    addNode(node, quads, nextBlank);
    yield writer.quadsToString(quads);
  }
}

/** Adds what a node and the nodes in it say, by the terms of the context alone; returns what it is called. */
function addNode(node: JsonLdNode, quads: Quad[], nextBlank: () => BlankNode): Node {
  const { "@id": id, "@type": types, ...properties } = node;
  const subject = id === undefined ? nextBlank() : named(id);
  for (const type of [types ?? []].flat()) quads.push(DataFactory.quad(subject, TYPE, named(type)));
  for (const [name, values] of Object.entries(properties)) {
    const predicate = named(name);
    for (const value of [values].flat()) {
      const isNode = typeof value === "object";
      const object = isNode
        ? addNode(value as JsonLdNode, quads, nextBlank)
        : termOf(value, TERMS.get(name)?.["@type"]);
      quads.push(DataFactory.quad(subject, predicate, object));
    }
  }
  return subject;
}

function termOf(value: unknown, type: string | undefined): NamedNode | Literal {
  if (type === "@id") return named(String(value));
  const [text, ownType] = typeof value === "number" ? numberText(value) : [String(value), typeof value];
  return DataFactory.literal(text.replace(HALVES, "\uFFFD"), DataFactory.namedNode(type ?? XSD + ownType));
}

function numberText(value: number): [string, string] {
  if (Number.isInteger(value) && Math.abs(value) < DOUBLE_FROM) return [value.toFixed(0), "integer"];
  const [mantissa = "", exponent] = value.toExponential(15).split("e");
  return [`${mantissa.replace(/(\.\d+?)0*$/, "$1")}E${Number(exponent)}`, "double"];
}

/** `Claim` and `name` by the vocabulary, `person:ada` by its prefix. */
function named(name: string): NamedNode {
  const [prefix = "", ...rest] = name.split(":");
  const known = TERMS.get(prefix)?.["@id"];
  if (rest.length === 0) return DataFactory.namedNode(known ?? JSON_LD_CONTEXT["@vocab"] + name);
  return DataFactory.namedNode(known ? known + rest.join(":") : name);
}
