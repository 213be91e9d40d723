/** Exports read back by readers that aren't ours, each told in the same form. */
import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import cytoscape from "cytoscape";
import Graph, { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

type Attributes = Record<string, unknown>;

/** A directed multigraph as a reader understood a file. */
export interface ReadGraph {
  nodes: Map<string, Attributes>;
  edges: Map<string, Attributes & { source: string; target: string }>;
}

/** graphology's reader of GraphML. */
export function readGraphml(text: string): ReadGraph {
  return ofGraphology(graphml.parse(MultiDirectedGraph, text));
}

/** graphology's reader of GEXF. */
export function readGexf(text: string): ReadGraph {
  return ofGraphology(gexf.parse(MultiDirectedGraph, text, { respectInputGraphType: true }));
}

/** graphology itself. */
export function readGraphology(text: string): ReadGraph {
  return ofGraphology(new MultiDirectedGraph().import(JSON.parse(text) as object));
}

/** Cytoscape.js, without a picture. */
export function readCytoscape(text: string): ReadGraph {
  const { elements } = JSON.parse(text) as { elements: cytoscape.ElementsDefinition };
  const drawn = cytoscape({ elements, headless: true });
  return {
    nodes: new Map(drawn.nodes().map((node) => [node.id(), node.data() as Attributes])),
    edges: new Map(
      drawn
        .edges()
        .map((edge) => [
          edge.id(),
          { ...(edge.data() as Attributes), source: edge.source().id(), target: edge.target().id() },
        ]),
    ),
  };
}

/** csv-parse: a record a row. */
export function readCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true });
}

const PYTHON = `
import sys, json, networkx
read = networkx.read_gexf if sys.argv[1] == "gexf" else networkx.read_graphml
graph = read(sys.stdin.buffer)
if not graph.is_multigraph(): graph = networkx.MultiDiGraph(graph)
print(json.dumps({"directed": graph.is_directed(), 
  "nodes": [[n, d] for n, d in graph.nodes(data=True)],
  "edges": [[str(d.get("id", k)), {**d, "source": u, "target": v}] for u, v, k, d in graph.edges(keys=True, data=True)]}))
`;

/** Whether networkx can be asked on this machine. */
export const HAS_NETWORKX = spawnSync("python3", ["-c", "import networkx"]).status === 0;

/** networkx, of Python. */
export function readNetworkx(format: "gexf" | "graphml", text: string): ReadGraph & { isDirected: boolean } {
  const { status, stdout, stderr } = spawnSync("python3", ["-c", PYTHON, format], {
    input: text,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`needed a file that networkx reads, but got: ${stderr}`);
  const { directed, nodes, edges } = JSON.parse(stdout) as {
    directed: boolean;
    nodes: [string, Attributes][];
    edges: [string, ReadGraph["edges"] extends Map<string, infer Edge> ? Edge : never][];
  };
  return { isDirected: directed, nodes: new Map(nodes), edges: new Map(edges) };
}

function ofGraphology(graph: Graph): ReadGraph {
  return {
    nodes: new Map(graph.mapNodes((id, attributes) => [id, attributes])),
    edges: new Map(graph.mapEdges((id, attributes, source, target) => [id, { ...attributes, source, target }])),
  };
}
