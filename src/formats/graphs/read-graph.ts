/** Nodes and edges as records: entities and claims, in our own words or by a mapping. */
import { ENTITY_ID, type EntityKind, kindOfId } from "../../domain/entity-types";
import type { Reading, Source } from "../../domain/record";
import type { ReadOptions } from "../index";
import { Edges } from "./edges";
import { type GraphElement, problemOf } from "./graph-element";
import { graphMapping } from "./mapping";
import { Nodes } from "./nodes";
import { namedBy } from "./own-rows";

/**
 * Reads a graph in two passes, as an edge may stand before the nodes that it joins: first the nodes, of which only the
 * ids are kept, then the edges, and what our own exports name without its being a node.
 *
 * Nodes with ids of ours are what they are; others get ids of the file, the kind that `kind` or `type` says, and the
 * name in `label` or `name`. An edge is a claim of the relation that its `relation`, `label`, `type` or `kind` is the
 * name of. What says something else, or nothing, takes a mapping, and so does every other attribute: it isn't said
 * what they mean.
 *
 * @param elements begins at the beginning each time.
 * @throws {InvalidDataError} where the mapping has problems, or the file can't be read on.
 */
export async function* readGraph(
  source: Source,
  options: ReadOptions,
  elements: () => AsyncIterable<GraphElement>,
): AsyncGenerator<Reading> {
  const mapping = graphMapping(options.mapping);
  const nodes = new Nodes(source, mapping.nodes);
  const edges = new Edges(source, mapping.edges, nodes);
  const told = new Set<string>();
  const given = new Set<string>();
  for await (const element of elements()) {
    if (element.is === "edge") continue;
    yield* faultsOf(element, told);
    yield* nodes.read(element);
  }
  for (const problem of nodes.problems()) yield { problem };
  for await (const element of elements()) {
    if (element.is === "edge") {
      yield* faultsOf(element, told);
      yield* edges.read(element);
    }
    yield* namedOnly(element, nodes, edges, given);
  }
  for (const problem of edges.problems()) yield { problem };
}

function* faultsOf(element: GraphElement, told: Set<string>): Generator<Reading> {
  for (const { field, message, ofFile } of element.faults) {
    if (ofFile && told.has(message)) continue;
    if (ofFile) told.add(message);
    yield { problem: problemOf(element, field, message) };
  }
}

/** The documents, speakers and publishers that one of our own exports names without having them as nodes. */
function* namedOnly(element: GraphElement, nodes: Nodes, edges: Edges, given: Set<string>): Generator<Reading> {
  const isOwn = element.is === "edge" ? edges.isOwn(element) : ENTITY_ID.test(element.key ?? "");
  if (!isOwn || element.attributes.retractedAt) return;
  for (const named of namedBy(element.attributes)) {
    if (nodes.has(named.id) || given.has(named.id)) continue;
    given.add(named.id);
    yield { record: { kind: kindOfId(named.id) as EntityKind, row: { ...named }, at: element.at, inPassing: true } };
  }
}
