/** Writes FollowTheMoney: https://followthemoney.tech */
import { createHash } from "node:crypto";
import type { Citation, ExportedClaim, ExportedEntity, ExportedNetwork, NamedEntity } from "../exported-network";
import { schemeAndId } from "../identifiers";
import { KeyKinds } from "../read/key-kinds";
import { intervalDates, plainDate } from "./dates";
import { ftmId, OWN_DATASET } from "./own-ids";
import { FTM_SCHEME, IDENTIFIERS, LINK_SCHEMATA, type LinkSchema, THING_SCHEMATA } from "./schemata";

/** What doesn't go into the files, for those who choose a format. */
export const FTM_LOSES =
  "Measures; claims of relations that it has no schema for (all but memberships, offices with a title, employment, " +
  "representation, payments between actors, ownership of organisations, kinship, associations and what documents are " +
  "about); plans, conditions, denials, deprecated and retracted claims, and what is one speaker's word, since it would " +
  "state them as facts; paragraphs and phrases, addressees, places and events of claims, reasons and disagreements; " +
  "approximate dates; classifications but of organisations; identifiers of schemes that it doesn't know; former ids.";

type Properties = Record<string, readonly (string | number | null | undefined)[]>;

/**
 * Writes entities as JSON lines, one a line: things, then links between them, each with the documents that say so as
 * its `proof`, which are in the file as well. Ids are Attest's own, `attest.person.ada`; see {@link FTM_LOSES} for what
 * is left out.
 */
export async function* writeFtm(network: ExportedNetwork): AsyncGenerator<string> {
  const writer = new Writer();
  for await (const entity of network.entities()) yield* writer.entity(entity);
  for await (const claim of network.claims()) yield* writer.claim(claim);
}

class Writer {
  /** Documents and positions that are in the file. */
  private readonly written = new KeyKinds();

  *entity(entity: ExportedEntity): Generator<string> {
    const schema = schemaOf(entity);
    if (!schema) return;
    if (entity.kind === "DOCUMENT") this.written.set(entity.id, "DOCUMENT");
    const known = identifiersOf(entity, schema);
    const properties = { ...thingProperties(entity, schema), ...known.properties };
    yield line(ftmId(entity.id), schema, properties, { caption: entity.name, referents: known.referents });
  }

  *claim(claim: ExportedClaim): Generator<string> {
    if (!isPlain(claim)) return;
    const link = this.linkOf(claim);
    if (!link) return;
    for (const citation of claim.evidence) yield* this.document(citation);
    yield* link.before;
    const proof = claim.evidence.map(({ document }) => ftmId(document));
    const properties = { ...link.properties, ...intervalDates(claim.occurred), summary: [claim.note], proof };
    yield line(ftmId(claim.id), link.schema, { ...properties, ...sourceOf(claim.evidence) });
  }

  private linkOf(claim: ExportedClaim): { schema: string; properties: Properties; before: string[] } | undefined {
    if (claim.relation === "HOLDS_ROLE") return this.occupancy(claim);
    const { subject, object } = claim;
    for (const [schema, link] of LINK_SCHEMATA)
      if (object && link.relation === claim.relation && goes(link, subject, object))
        return { schema, properties: linkProperties(claim, link, object), before: [] };
    return undefined;
  }

  /** An office is a position, of which there is one for all who hold it. */
  private occupancy({ subject, object, text }: ExportedClaim) {
    if (subject.kind !== "PERSON" || !text || (object && object.kind !== "ORGANISATION")) return undefined;
    const organization = object ? [ftmId(object.id)] : [];
    const hash = createHash("sha256")
      .update(JSON.stringify([text, organization]))
      .digest("hex");
    const id = `${OWN_DATASET}.position.${hash.slice(0, 20)}`;
    const before = this.written.set(id, "DOCUMENT")
      ? [line(id, "Position", { name: [text], organization }, { caption: text })]
      : [];
    return { schema: "Occupancy", properties: { holder: [ftmId(subject.id)], post: [id] }, before };
  }

  private *document({ document: id, title: name, publisher, url, date }: Citation): Generator<string> {
    if (!this.written.set(id, "DOCUMENT")) return;
    const properties = { name: [name], title: [name], ...imprint(url, publisher, date) };
    yield line(ftmId(id), "Document", properties, { caption: name });
  }
}

/** What may be stated as a fact. */
function isPlain({ modality, attributedTo, rank, retractedAt }: ExportedClaim): boolean {
  return modality === "ACTUAL" && !attributedTo && rank !== "DEPRECATED" && !retractedAt;
}

function goes({ from, to }: LinkSchema, subject: NamedEntity, object: NamedEntity): boolean {
  return from.includes(subject.kind) && to.includes(object.kind);
}

/** The schema of the classification, or the plainest one of the kind. */
function schemaOf({ kind, classification }: ExportedEntity): string | undefined {
  const fitting = [...THING_SCHEMATA].filter(([, schema]) => schema.kind === kind);
  return (fitting.find(([, schema]) => classification && schema.classification === classification) ?? fitting[0])?.[0];
}

function thingProperties(entity: ExportedEntity, schema: string): Properties {
  const { kind, name, aliases, summary, classification, fields, publisher } = entity;
  const common = { name: [name], alias: aliases ?? [], summary: [summary] };
  switch (kind) {
    case "PERSON":
      return {
        ...{ ...common, title: [fields.honorificPrefix], nameSuffix: [fields.honorificSuffix] },
        ...{ birthDate: plainDate(fields.birthDate), deathDate: plainDate(fields.deathDate) },
      };
    case "ORGANISATION":
      return {
        ...{ ...common, classification: schema === "Organization" ? [classification] : [] },
        incorporationDate: plainDate(fields.foundingDate),
        dissolutionDate: plainDate(fields.dissolutionDate),
      };
    case "PLACE":
      if (schema === "Territory") return common;
      return {
        ...{ ...common, full: schema === "Address" ? [name] : [] },
        ...{ latitude: [fields.latitude], longitude: [fields.longitude] },
      };
    case "EVENT":
      return { ...common, ...intervalDates(fields.occurred as string | null | undefined) };
    case "DOCUMENT":
      return {
        ...{ ...common, title: [name] },
        ...imprint(fields.url as string | null | undefined, publisher?.name, fields.datePublished),
      };
    case "MEASURE":
      return {};
  }
}

function imprint(url?: string | null, publisher?: string | null, date?: string | number | null): Properties {
  return { sourceUrl: [url], publisher: [publisher], publishedAt: plainDate(date) };
}

/** The addresses and publishers of what a link stands on. */
function sourceOf(evidence: readonly Citation[]): Properties {
  return { sourceUrl: evidence.map(({ url }) => url), publisher: evidence.map(({ publisher }) => publisher) };
}

function identifiersOf({ identifiers }: ExportedEntity, schema: string) {
  const properties: Record<string, string[]> = {};
  const referents: string[] = [];
  for (const identifier of identifiers ?? []) {
    const [scheme, value] = schemeAndId(identifier);
    const known = IDENTIFIERS.find((one) => one.scheme === scheme && (one.schemata?.includes(schema) ?? true));
    if (scheme === FTM_SCHEME) referents.push(value);
    else if (known) (properties[known.property] ??= []).push(value);
  }
  return { properties, referents };
}

function linkProperties(claim: ExportedClaim, link: LinkSchema, object: NamedEntity): Properties {
  const { subject, amount, unit, text } = claim;
  const ends = { [link.subject]: [ftmId(subject.id)], [link.object]: [ftmId(object.id)] };
  if (link.relation === "FUNDED") return { ...ends, amount: [amount], currency: [unit], [link.text]: [text] };
  if (link.relation === "OWNS") return { ...ends, [link.text]: [unit === "%" ? amount : undefined, text] };
  return { ...ends, [link.text]: [text] };
}

/** An entity as a line; properties are texts, each once, and those without any are left out. */
function line(
  id: string,
  schema: string,
  properties: Properties,
  { caption, referents = [] }: { caption?: string; referents?: string[] } = {},
): string {
  const given = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.filter(isGiven).map(String))]] as const)
    .filter(([, values]) => values.length > 0);
  const entity = { id, caption, schema, properties: Object.fromEntries(given), datasets: [OWN_DATASET] };
  return `${JSON.stringify(referents.length > 0 ? { ...entity, referents } : entity)}\n`;
}

function isGiven(value: string | number | null | undefined): value is string | number {
  return value !== undefined && value !== null && value !== "";
}
