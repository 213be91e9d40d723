/** Edges as claims. */
import { ENTITY_ID, type EntityKind, kindOfId } from "../../domain/entity-types";
import { butGot, type Problem } from "../../domain/problems";
import type { FileRecord, Reading, Source } from "../../domain/record";
import { relationType, type RelationName, type RelationType } from "../../domain/relation-types";
import { period } from "../read/period";
import { type Direction, type GraphElement, problemOf, wordOf } from "./graph-element";
import { type GraphMapping, relationOfName, type Verb } from "./mapping";
import type { Nodes } from "./nodes";
import { claimFields } from "./own-rows";
import { Unmapped } from "./unmapped";
import { given } from "../read/given";

/** What says the relation of an edge where no mapping tells. */
const RELATION_ATTRIBUTES = ["relation", "label", "type", "kind"];

type Ends = readonly [string, string];

/** The edges of one file, between nodes that were read before. */
export class Edges {
  private readonly unmapped: Unmapped;
  private readonly undirected = new Map<RelationName, { count: number; first: GraphElement }>();
  private unreadable = 0;

  constructor(
    private readonly source: Source,
    private readonly mapping: GraphMapping["edges"],
    private readonly nodes: Nodes,
  ) {
    this.unmapped = new Unmapped("edge", source.file, mapping.relation !== undefined);
  }

  /** The records of an edge, or its problems; nothing for one that is told later, or that is to be left out. */
  *read(edge: GraphElement): Generator<Reading> {
    if (edge.faults.some(({ ofFile }) => !ofFile)) return;
    const ends = [this.endOf(edge, "source"), this.endOf(edge, "target")];
    const verb = this.verbOf(edge, ends);
    if (verb === null) return;
    for (const end of ends) if (end && typeof end === "object") yield { problem: end };
    if (!verb || ends.some((end) => end === null || typeof end === "object")) return;
    if (ends.some((end) => end === undefined)) this.unreadable++;
    else for (const record of this.recordsOf(edge, verb, ends as unknown as Ends)) yield { record };
  }

  /** Whether an edge is in the words of our own exports. */
  isOwn({ attributes, source = "", target = "" }: GraphElement): boolean {
    const isNamed = relationOfName(String(attributes.relation))?.isInverse === false;
    return !this.mapping.relation && isNamed && ENTITY_ID.test(source) && ENTITY_ID.test(target);
  }

  /** What was missing, once all edges were read. */
  *problems(): Generator<Problem> {
    yield* this.unmapped.problems();
    for (const [relation, { count, first }] of this.undirected) {
      const message = `needs edges that say who acts, as ${relation} could be meant either way, but got ${count} without a direction; write the file as a directed graph, or map them to a relation that holds both ways (MET, WORKED_WITH)`;
      yield problemOf(first, "", message);
    }
    if (this.unreadable === 0) return;
    const message = `needs nodes that can be read at both ends of an edge, but got ${this.unreadable} with an end of which the problem is told above`;
    yield { file: this.source.file, field: "", message };
  }

  /** An entity's id; null of a node that is left out, undefined of one that can't be read, or what is wrong. */
  private endOf(edge: GraphElement, end: "source" | "target"): string | null | undefined | Problem {
    const mapped = this.mapping[end];
    const key = wordOf(mapped === undefined ? edge[end] : edge.attributes[mapped]);
    if (key !== undefined && this.nodes.has(key)) return this.nodes.idOf(key);
    if (key !== undefined && ENTITY_ID.test(key)) return key; // It may be in the graph already.
    return problemOf(edge, mapped ?? end, `needs the id of a node of the file, ${butGot(key)}`);
  }

  private verbOf(edge: GraphElement, ends: readonly unknown[]): Verb | null | undefined {
    const { attributes, direction } = edge;
    const { relation: said } = this.mapping;
    if (said && "all" in said) return said.all;
    const labelled = (said ? [said.attribute] : RELATION_ATTRIBUTES).filter(
      (name) => !/^((un)?directed|mutual)?$/i.test(wordOf(attributes[name]) ?? ""),
    );
    for (const name of labelled) {
      const label = wordOf(attributes[name]) as string;
      if (said?.map && Object.hasOwn(said.map, label)) return said.map[label];
      const verb = relationOfName(label);
      if (verb) return verb;
    }
    const [source, target] = ends;
    const areKnown = typeof source === "string" && typeof target === "string";
    this.unmapped.add(edge, labelled[0] ?? said?.attribute, (type) =>
      areKnown ? canBe(type, [source, target], direction) : direction === "undirected" && type.symmetric === true,
    );
    return undefined;
  }

  private *recordsOf(edge: GraphElement, { relation, isInverse }: Verb, [source, target]: Ends): Generator<FileRecord> {
    if (this.isOwn(edge) && edge.attributes.retractedAt) return;
    const said: Ends = isInverse ? [target, source] : [source, target];
    const called: Record<string, string> = isInverse
      ? { subject: "target", object: "source" }
      : { subject: "source", object: "target" };
    for (const [subject, object] of this.orders(edge, relationType(relation), said))
      for (const { called: alsoCalled, ...fields } of this.fieldsOf(edge))
        yield {
          kind: "CLAIM",
          row: { subject, relation, object, ...fields },
          at: edge.at,
          called: { ...called, ...alsoCalled },
        };
  }

  /** Who acts on whom: both ways of what goes both ways, the only way that the relation takes of what has none. */
  private orders(edge: GraphElement, type: RelationType, [one, other]: Ends): Ends[] {
    const [there, back]: Ends[] = [[one, other], [other, one]]; // prettier-ignore
    if (edge.direction === "directed" || type.symmetric) return [there as Ends];
    if (edge.direction === "mutual") return [there as Ends, back as Ends];
    const found = [there, back].filter((ends) => fits(type, ends as Ends)) as Ends[];
    if (found.length < 2) return found.length === 1 ? found : [there as Ends]; // What fits neither way is told by its kinds.
    const known = this.undirected.get(type.name);
    if (known) known.count++;
    else this.undirected.set(type.name, { count: 1, first: edge });
    return [];
  }

  /** What stands in the row beside its ends: of our own columns, or as the mapping says, a row for each period. */
  private fieldsOf(edge: GraphElement): (Record<string, unknown> & { called?: Record<string, string> })[] {
    if (this.isOwn(edge)) return [claimFields(edge.attributes)];
    const { attributes, periods } = edge;
    const { note, occurred, value } = this.mapping;
    const rest = given({
      note: note === undefined ? undefined : attributes[note],
      value: valueOf(attributes, value),
    });
    const called = given({ note, value: typeof value === "string" ? value : undefined }) as Record<string, string>;
    if (typeof occurred === "string")
      return [{ ...rest, ...given({ occurred: attributes[occurred] }), called: { ...called, occurred } }];
    const between = occurred
      ? [{ start: dateIn(attributes, occurred.start), end: dateIn(attributes, occurred.end) }]
      : periods;
    const names = [occurred?.start ?? "start", occurred?.end ?? "end"].join(" and ");
    if (between.length === 0) return [{ ...rest, called }];
    return between.map(({ start, end }) => ({
      ...rest,
      ...given({ occurred: period(start, end) }),
      called: { ...called, occurred: names },
    }));
  }
}

/** A year may be a number; what is nothing of the sort goes in as it is. */
function dateIn(attributes: GraphElement["attributes"], name: string | undefined): unknown {
  return name === undefined ? undefined : (wordOf(attributes[name]) ?? attributes[name] ?? undefined);
}

function fits({ from, to }: RelationType, [subject, object]: Ends): boolean {
  return from.includes(kindOfId(subject) as EntityKind) && to.includes(kindOfId(object) as EntityKind);
}

/** Whether the relation could be meant by an edge, and by which end acts of one without a direction. */
function canBe(type: RelationType, [source, target]: Ends, direction: Direction): boolean {
  const [there, back] = [fits(type, [source, target]), fits(type, [target, source])];
  return direction === "undirected" && !type.symmetric ? there !== back : there;
}

/** A value by the mapping: of one attribute the amount if it is a number, else the text. */
function valueOf(attributes: GraphElement["attributes"], value: GraphMapping["edges"]["value"]): unknown {
  if (value === undefined) return undefined;
  if (typeof value === "string") {
    const found = attributes[value];
    if (found === undefined || found === null || found === "") return undefined;
    return typeof found === "number" ? { amount: found } : { text: found };
  }
  const said = given({
    amount: value.amount === undefined ? undefined : attributes[value.amount],
    text: value.text === undefined ? undefined : attributes[value.text],
  });
  if (Object.keys(said).length === 0) return undefined;
  return "amount" in said && value.unit !== undefined ? { ...said, unit: value.unit } : said;
}
