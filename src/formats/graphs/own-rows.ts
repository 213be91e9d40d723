/** Nodes and edges of our own exports, back in the rows that they were written from. */
import { ENTITY_ID, entityType, kindOfId } from "../../domain/entity-types";
import { splitList } from "../column";
import { byScheme, schemeAndId } from "../identifiers";
import { given } from "../read/given";

/** What doesn't come back from a file of nodes and edges that we wrote, for the table of what formats lose. */
export const GRAPH_LOSSES: readonly string[] = [
  "Claims that state a value and name no object are no edges, and aren't in the file.",
  "Which claims contradict or replace each other: the rules of the relations find contradictions again, an editor's judgements are lost.",
  "When a claim was recorded; a retracted claim doesn't come back.",
  "Of a document or a speaker that is cited without being a node: all but its name, and a document's address, date and publisher's name.",
  "In GraphML and GEXF: characters that XML has no place for, which became �.",
];

/** An entity that is named without being a node. */
export interface Named {
  id: string;
  name: unknown;
  /** Of a document. */
  url?: unknown;
  datePublished?: unknown;
}

type Attributes = Readonly<Record<string, unknown>>;
type Row = Record<string, unknown>;

/** The row of an entity, from the columns of `entity-columns.ts`. */
export function entityRow(id: string, attributes: Attributes): Row {
  const kind = kindOfId(id);
  const fields = kind ? entityType(kind).fields : [];
  const { name, label, summary, classification, publisherId } = attributes;
  const identifiers = listOf(attributes.identifiers);
  return given({
    ...{ id, name: asText(name ?? label ?? id), summary, classification },
    aliases: listOf(attributes.aliases),
    identifiers: Array.isArray(identifiers) ? byScheme(identifiers.map(String).map(schemeAndId)) : identifiers,
    formerIds: listOf(attributes.formerIds),
    ...Object.fromEntries(
      fields.map(({ name, type }) => [name, type === "organisation" ? publisherId : attributes[name]]),
    ),
  });
}

/** A list as it is, or as the text that it is in formats that have none. */
function listOf(value: unknown): unknown {
  return typeof value === "string" ? splitList(value) : value;
}

/** What stands in the row of a claim beside its ends, from the columns of `claim-columns.ts`. */
export function claimFields(attributes: Attributes): Row {
  const { occurred, modality, note, addressee, place, event, attributedTo, rank, rankReason } = attributes;
  const value = given({ amount: attributes.amount, unit: attributes.unit, text: attributes.text });
  return given({
    ...{ occurred, modality, note, addressee, place, event, attributedTo, rank, rankReason },
    value: Object.keys(value).length > 0 ? value : undefined,
    evidence: evidenceOf(attributes),
  });
}

/** Whom and what a node or an edge names by id and by name, which may be no nodes themselves. */
export function namedBy(attributes: Attributes): Named[] {
  const named = ["addressee", "place", "event", "attributedTo"].map((role) => ({
    id: attributes[role],
    name: attributes[`${role}Name`],
  }));
  const publisher = { id: attributes.publisherId, name: attributes.publisher };
  const found = citationsOf(attributes)?.map(({ document, title, url, date }) =>
    given({ id: document, name: title, url, datePublished: date }),
  );
  return [...named, publisher, ...(found ?? [])].filter(
    (one): one is Named => typeof one.id === "string" && ENTITY_ID.test(one.id) && Boolean(one.name),
  );
}

/** What can't be read as evidence goes in as it is. */
function evidenceOf(attributes: Attributes): unknown {
  const citations = citationsOf(attributes);
  if (!citations) return attributes.evidence;
  return citations.map(({ document, paragraph, phrase, pointer }) => given({ document, paragraph, phrase, pointer }));
}

function citationsOf({ evidence }: Attributes): Row[] | undefined {
  const found: unknown = typeof evidence === "string" ? parsed(evidence) : evidence;
  const isList = Array.isArray(found) && found.every((one) => typeof one === "object" && one !== null);
  return isList ? (found as Row[]) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A number as the text that a name is. */
export function asText(value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}
