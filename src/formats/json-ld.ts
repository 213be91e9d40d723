/** JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): entities, and all claims as reified statements with their sources. */
import { entityType } from "../domain/entity-types";
import { citationText } from "./citation";
import {
  AS_REPORTED,
  type Citation,
  type ExportedClaim,
  type ExportedEntity,
  type ExportedNetwork,
  type NamedEntity,
} from "./exported-network";
import { jsonList } from "./json";
import { JSON_LD_CONTEXT } from "./json-ld-context";

/** Writes a data set, its entities and its claims, with the context in the file. */
export async function* writeJsonLd(network: ExportedNetwork): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":`;
  yield* jsonList(nodesOf(network), (node) => node);
  yield "}\n";
}

/** A node as JSON, in the terms of the context: a value is text, a number, a boolean, a node, or a list of such. */
export interface JsonLdNode {
  readonly "@id"?: string;
  readonly "@type"?: string | readonly string[];
  readonly [property: string]: unknown;
}

/** The data set, each entity and each claim, one after the other. Null is nowhere in it. */
export async function* nodesOf(network: ExportedNetwork): AsyncGenerator<JsonLdNode> {
  const { title, description, madeAt } = network;
  const whole = `${description} Each claim is given ${AS_REPORTED}`;
  yield { "@type": "Dataset", name: title, description: whole, dateCreated: madeAt };
  for await (const entity of network.entities()) yield entityNode(entity);
  for await (const claim of network.claims()) yield claimNode(claim);
}

function entityNode(entity: ExportedEntity): JsonLdNode {
  const { aliases, summary, classification, identifiers, formerIds, publisher, fields } = entity;
  return given({
    ...reference(entity),
    kind: entity.kind,
    alternateName: aliases,
    description: summary,
    classification,
    identifier: identifiers,
    sameEntityAs: formerIds,
    publisher: publisher && reference(publisher),
    ...fields,
  });
}

function claimNode(claim: ExportedClaim): JsonLdNode {
  const { id, subject, object, attributedTo, addressee, place, event, evidence } = claim;
  const { stance, modality, occurred, occurredFrom, occurredThrough, publishedFirst, rank, rankReason } = claim;
  const { disputed, contradicts, sources, recordedAt, retractedAt } = claim;
  return given({
    "@id": id,
    // `Claim` is schema.org's; as a statement it is spoken of, and not made.
    "@type": ["Claim", "Statement", "Entity"],
    name: claim.label,
    subject: subject.id,
    predicate: `relation:${claim.relation}`,
    object: object?.id,
    value: valueNode(claim),
    description: claim.note,
    wasAttributedTo: attributedTo?.id,
    addressedTo: addressee?.id,
    tookPlaceIn: place?.id,
    during: event?.id,
    ...{ stance, modality, occurred, occurredFrom, occurredThrough, publishedFirst, rank, rankReason },
    ...{ disputed, contradicts, sources, recordedAt, retractedAt },
    appearance: [...new Set(evidence.map(({ document }) => document))],
    qualifiedPrimarySource: evidence.map(sourceNode),
  });
}

function valueNode({ amount, unit, text }: ExportedClaim): JsonLdNode | undefined {
  if (amount === undefined || amount === null)
    return text ? { "@type": "StructuredValue", description: text } : undefined;
  return given({ "@type": "QuantitativeValue", value: amount, unitText: unit, description: text });
}

function sourceNode(citation: Citation): JsonLdNode {
  const { document: id, title: name, publisher, url, date, paragraph, phrase, pointer } = citation;
  return given({
    "@type": "PrimarySource",
    source: given({
      ...reference({ id, name, kind: "DOCUMENT" }),
      publisher: publisher && { "@type": "Organization", name: publisher },
      url,
      datePublished: date,
    }),
    paragraph,
    phrase,
    pointer,
    description: citationText(citation),
  });
}

function reference({ id, kind, name }: NamedEntity): JsonLdNode {
  return { "@id": id, "@type": entityType(kind).counterparts.schemaOrg ?? "Thing", name };
}

/** An object without what isn't there: in JSON-LD null and an empty list say something. */
function given(values: Record<string, unknown>): JsonLdNode {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
