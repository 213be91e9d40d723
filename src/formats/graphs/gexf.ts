/** GEXF 1.1 to 1.3, as Gephi, networkx and our own exports write it: https://gexf.net */
import { butGot } from "../../domain/problems";
import type { Source } from "../../domain/record";
import type { ImportFormat } from "../index";
import { type Tag, type TagReader, xmlItems } from "../read/xml-tags";
import {
  type Direction,
  type Fault,
  type GraphElement,
  type Period,
  typedValue,
  type ValueType,
} from "./graph-element";
import { readGraph } from "./read-graph";

/**
 * Reads nodes and edges, nested ones as if they weren't. The times of an edge (`start` and `end`, `timestamp`, spells)
 * are taken where they are dates: a number says no unit, and takes a mapping of `start` and `end`. Left out are times
 * of nodes and of single attributes, whether a bound itself belongs to a spell, which node a node is nested in,
 * weights that no mapping names, and what `viz` draws.
 */
export const gexfFormat: ImportFormat = {
  name: "gexf",
  title: "GEXF, as Gephi and networkx write it",
  extensions: [".gexf", ".xml"],
  citesItself: true,
  recognises: (head) => /^\s*</.test(head) && /<(\w+:)?gexf[\s>]/.test(head),
  read: (source, options) =>
    readGraph(source, options, () => xmlItems<GraphElement>(source, (give) => new GexfReader(source, give))),
};

/** All others are texts. */
const TYPES: Readonly<Record<string, ValueType>> = {
  ...{ integer: "integer", long: "integer", short: "integer", byte: "integer", biginteger: "integer" },
  ...{ float: "number", double: "number", bigdecimal: "number" },
  boolean: "boolean",
};

/** What a file declares of an attribute. */
interface Declared {
  title: string;
  type: string;
  default?: string;
}

type Open = GraphElement & { attributes: Record<string, unknown>; faults: Fault[]; periods: Period[] };

class GexfReader implements TagReader {
  private readonly declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  private class_: "node" | "edge" = "node";
  private attribute?: Declared;
  private default?: string;
  private defaultEdge: Direction = "undirected";
  private readonly open_: Open[] = [];

  constructor(
    private readonly source: Source,
    private readonly give: (element: GraphElement) => void,
  ) {}

  open({ name, attributes, line }: Tag): void {
    if (name === "graph") this.defaultEdge = directionOf(attributes.defaultedgetype) ?? "undirected";
    else if (name === "attributes") this.class_ = attributes.class === "edge" ? "edge" : "node";
    else if (name === "attribute") this.declare(attributes);
    else if (name === "default") this.default = "";
    else if (name === "node" || name === "edge") this.begin(name, attributes, line);
    else if (name === "attvalue") this.set(attributes);
    else if (name === "spell") this.addPeriod(attributes);
  }

  text(text: string): void {
    if (this.default !== undefined) this.default += text;
  }

  close(name: string): void {
    if (name === "default") {
      if (this.attribute) this.attribute.default = this.default;
      this.default = undefined;
    } else if (name === "attribute") this.attribute = undefined;
    else if (name === "node" || name === "edge") this.end();
  }

  private declare({ id = "", title = id, type = "string" }: Attributes): void {
    this.attribute = { title, type };
    this.declared[this.class_].set(id, this.attribute);
  }

  private begin(is: "node" | "edge", attributes: Attributes, line: number): void {
    const { id, source, target, type, ...given } = attributes;
    this.open_.push({
      ...{ is, key: id, source, target, direction: directionOf(type) ?? this.defaultEdge },
      ...{ attributes: { ...given }, periods: [], at: { file: this.source.file, path: [], line }, faults: [] },
    });
    const element = this.open_.at(-1);
    // The one attribute of GEXF itself that is a number.
    if (element && given.weight !== undefined) this.setTyped(element, { title: "weight", type: "float" }, given.weight);
    this.addPeriod(attributes);
  }

  private addPeriod({ start, end, timestamp }: Attributes): void {
    const period = { start: start ?? timestamp, end: end ?? timestamp };
    const dates = [period.start, period.end].filter((date) => date !== undefined);
    if (dates.length > 0 && dates.every((date) => /^\d{4}-\d{2}/.test(date))) this.open_.at(-1)?.periods.push(period);
  }

  private set({ for: id, id: oldId, value = "", start, end, timestamp }: Attributes): void {
    const element = this.open_.at(-1);
    if (!element || start !== undefined || end !== undefined || timestamp !== undefined) return;
    const key = id ?? oldId ?? "";
    const declared = this.declared[element.is].get(key);
    if (declared) return this.setTyped(element, declared, value);
    const message = `needs an <attribute> of class "${element.is}" that says what values for="${key}" are, but got none`;
    element.faults.push({ field: "", message, ofFile: true });
  }

  private setTyped({ attributes, faults }: Open, { title, type }: Declared, text: string): void {
    const value = typedValue(TYPES[type] ?? "text", text);
    if (value === undefined) faults.push({ field: title, message: `needs a value of type ${type}, ${butGot(text)}` });
    else attributes[title] = value;
  }

  private end(): void {
    const element = this.open_.pop();
    if (!element) return;
    for (const declared of this.declared[element.is].values())
      if (declared.default !== undefined && !(declared.title in element.attributes))
        this.setTyped(element, declared, declared.default);
    this.give(element);
  }
}

type Attributes = Readonly<Record<string, string>>;

function directionOf(type: string | undefined): Direction | undefined {
  return type === "directed" || type === "undirected" || type === "mutual" ? type : undefined;
}
