/** Nodes as entities, and which node is which entity. */
import { ENTITY_ID, type EntityKind, kindOfId } from "../../domain/entity-types";
import type { Problem } from "../../domain/problems";
import type { FileRecord, Reading, Source } from "../../domain/record";
import { foreignId } from "../foreign-id";
import { type GraphElement, problemOf, wordOf } from "./graph-element";
import { type GraphMapping, kindOfWord } from "./mapping";
import { asText, entityRow } from "./own-rows";
import { Unmapped } from "./unmapped";
import { given } from "../read/given";

/** What says the kind of a node where no mapping tells. */
const KIND_ATTRIBUTES = ["kind", "type"];

/** The nodes of one file, of which only their ids are kept. */
export class Nodes {
  /** By the file's id of the node: ours, or null of what the mapping leaves out, or undefined of what can't be read. */
  private readonly ids = new Map<string, string | null | undefined>();
  private readonly unmapped: Unmapped;

  constructor(
    private readonly source: Source,
    private readonly mapping: GraphMapping["nodes"],
  ) {
    this.unmapped = new Unmapped("node", source.file, mapping.kind !== undefined);
  }

  /** The record of a node, or its problems; nothing for one whose label is told later, or that is to be left out. */
  *read(node: GraphElement): Generator<Reading> {
    const { id } = this.mapping;
    const key = wordOf(id === undefined ? node.key : node.attributes[id]);
    if (key === undefined) {
      if (node.faults.length === 0) yield { problem: problemOf(node, id ?? "id", "needs an id, but got nothing") };
    } else if (this.ids.has(key)) {
      const message = `needs an id of its own, but got "${key}", which a node before it has`;
      yield { problem: problemOf(node, id ?? "id", message) };
    } else {
      const record = this.recordOf(node, key);
      this.ids.set(key, record && (record.row.id as string));
      if (record) yield { record };
    }
  }

  /** Whether the file has the node. */
  has(key: string): boolean {
    return this.ids.has(key);
  }

  /** The id of a node's entity here, null if the mapping leaves it out, undefined if it can't be read. */
  idOf(key: string): string | null | undefined {
    return this.ids.get(key);
  }

  /** What was missing, once all nodes were read. */
  problems(): Iterable<Problem> {
    return this.unmapped.problems();
  }

  private recordOf(node: GraphElement, key: string): FileRecord | null | undefined {
    if (node.faults.some(({ ofFile }) => !ofFile)) return undefined;
    const { attributes, at } = node;
    if (ENTITY_ID.test(key)) return { kind: kindOfId(key) as EntityKind, row: entityRow(key, attributes), at };
    const kind = this.kindOf(node);
    if (!kind) return kind;
    const { name, summary, classification, identifiers = {} } = this.mapping;
    const of = (attribute: string | undefined) => (attribute === undefined ? undefined : attributes[attribute]);
    const ids = given(
      Object.fromEntries(Object.entries(identifiers).map(([scheme, of_]) => [scheme, asText(of(of_))])),
    );
    const row = given({
      id: foreignId(kind, this.source.name, key),
      name: asText(name === undefined ? attributes.label || attributes.name || key : attributes[name]),
      summary: of(summary),
      classification: of(classification),
      identifiers: Object.keys(ids).length > 0 ? ids : undefined,
    });
    return { kind, row, at, called: given({ name, summary, classification }) as Record<string, string> };
  }

  private kindOf(node: GraphElement): EntityKind | null | undefined {
    const { attributes } = node;
    const { kind: said } = this.mapping;
    if (said && "all" in said) return said.all;
    const names = said ? [said.attribute] : KIND_ATTRIBUTES;
    const labelled = names.filter((name) => wordOf(attributes[name]) !== undefined);
    for (const name of labelled) {
      const label = wordOf(attributes[name]) as string;
      if (said?.map && Object.hasOwn(said.map, label)) return said.map[label];
      const kind = kindOfWord(label);
      if (kind) return kind;
    }
    this.unmapped.add(node, labelled[0] ?? said?.attribute);
    return undefined;
  }
}
