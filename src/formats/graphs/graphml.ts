/** GraphML, as networkx, igraph, Gephi, yEd and our own exports write it: http://graphml.graphdrawing.org */
import { butGot } from "../../domain/problems";
import type { Source } from "../../domain/record";
import type { ImportFormat } from "../index";
import { type Tag, type TagReader, xmlItems } from "../read/xml-tags";
import { type Fault, type GraphElement, typedValue, type ValueType } from "./graph-element";
import { readGraph } from "./read-graph";

/**
 * Reads nodes and edges, nested graphs as if they weren't, and the labels that yEd shows. Left out are hyperedges,
 * ports, which graph a node is nested in, and pictures.
 */
export const graphmlFormat: ImportFormat = {
  name: "graphml",
  title: "GraphML, as Gephi, yEd, networkx and igraph write it",
  extensions: [".graphml", ".xml"],
  citesItself: true,
  recognises: (head) => /^\s*</.test(head) && /<(\w+:)?graphml[\s>]/.test(head),
  read: (source, options) =>
    readGraph(source, options, () => xmlItems<GraphElement>(source, (give) => new GraphmlReader(source, give))),
};

/** All others are texts. */
const TYPES: Readonly<Record<string, ValueType>> = {
  ...{ int: "integer", long: "integer", float: "number", double: "number" },
  boolean: "boolean",
};

/** What a file declares of a datum. */
interface Key {
  name: string;
  type: string;
  of: string;
  default?: string;
}

type Open = GraphElement & { attributes: Record<string, unknown>; faults: Fault[] };

class GraphmlReader implements TagReader {
  private readonly keys = new Map<string, Key>();
  private key?: Key;
  private readonly directed: boolean[] = [];
  /** Nodes with graphs in them stand around their nodes. */
  private readonly open_: Open[] = [];
  private datum?: { id: string; text: string; label: string; nested: string[] };
  private default?: string;

  constructor(
    private readonly source: Source,
    private readonly give: (element: GraphElement) => void,
  ) {}

  open({ name, attributes, line }: Tag): void {
    if (this.datum) this.datum.nested.push(name);
    else if (name === "key") this.declare(attributes);
    else if (name === "default") this.default = "";
    else if (name === "graph") this.directed.push(attributes.edgedefault !== "undirected");
    else if (name === "node") this.begin("node", attributes, line);
    else if (name === "edge") this.begin("edge", attributes, line);
    else if (name === "data") this.datum = { id: attributes.key ?? "", text: "", label: "", nested: [] };
  }

  text(text: string): void {
    if (this.default !== undefined) this.default += text;
    if (!this.datum) return;
    const within = this.datum.nested.at(-1);
    if (within === undefined) this.datum.text += text;
    else if (within === "NodeLabel" || within === "EdgeLabel") this.datum.label += text;
  }

  close(name: string): void {
    if (this.datum) {
      if (this.datum.nested.pop() === undefined) this.endDatum();
    } else if (name === "default") {
      if (this.key) this.key.default = this.default;
      this.default = undefined;
    } else if (name === "key") this.key = undefined;
    else if (name === "graph") this.directed.pop();
    else if (name === "node" || name === "edge") this.endElement();
  }

  private declare({
    id = "",
    for: of = "all",
    "attr.name": name = id,
    "attr.type": type = "string",
  }: Attributes): void {
    this.key = { name, type, of };
    this.keys.set(id, this.key);
  }

  private begin(is: "node" | "edge", { id, source, target, directed }: Attributes, line: number): void {
    const isDirected = directed === undefined ? (this.directed.at(-1) ?? true) : directed === "true";
    this.open_.push({
      ...{ is, key: id, source, target, direction: isDirected ? "directed" : "undirected" },
      ...{ attributes: {}, periods: [], at: { file: this.source.file, path: [], line }, faults: [] },
    });
  }

  private endDatum(): void {
    const { id, text, label } = this.datum as NonNullable<typeof this.datum>;
    const element = this.open_.at(-1);
    this.datum = undefined;
    if (!element) return; // What is said of the graph.
    const key = this.keys.get(id);
    if (!key) {
      const message = `needs a <key> that says what data of a ${element.is} with key="${id}" is, but got none`;
      element.faults.push({ field: "", message, ofFile: true });
    } else if (label.trim() !== "") element.attributes.label ??= label.trim();
    else this.set(element, key, text);
  }

  private set({ attributes, faults }: Open, { name, type }: Key, text: string): void {
    const value = typedValue(TYPES[type] ?? "text", text);
    if (value === undefined) faults.push({ field: name, message: `needs a value of type ${type}, ${butGot(text)}` });
    else attributes[name] = value;
  }

  private endElement(): void {
    const element = this.open_.pop();
    if (!element) return;
    for (const key of this.keys.values()) {
      const isOfIt = key.of === element.is || key.of === "all";
      if (isOfIt && key.default !== undefined && !(key.name in element.attributes)) this.set(element, key, key.default);
    }
    this.give(element);
  }
}

type Attributes = Readonly<Record<string, string>>;
