/**
 * The terms of JSON-LD files: schema.org for what things are, PROV for where claims come from, and our own where
 * neither has a word. It stands in every file, so that none has to be fetched to read it.
 */
import { ENTITY_KINDS } from "../domain/entity-types";

const OWN = "urn:attest:term:";
const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
const DAY = "http://www.w3.org/2001/XMLSchema#date";
const TIME = "http://www.w3.org/2001/XMLSchema#dateTime";
const PROV = "http://www.w3.org/ns/prov#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

const own = (name: string, type?: string) => ({ "@id": OWN + name, ...(type && { "@type": type }) });
const link = (id: string) => ({ "@id": id, "@type": "@id" });
const schemaDate = (name: string) => ({ "@id": `https://schema.org/${name}`, "@type": EDTF });

/** Ids such as `person:ada` become `urn:attest:person:ada`, and `relation:MET` becomes `urn:attest:relation:MET`. */
const ID_PREFIXES = Object.fromEntries(
  [...ENTITY_KINDS.map((kind) => kind.toLowerCase()), "claim", "relation"].map((prefix) => [
    prefix,
    `urn:attest:${prefix}:`,
  ]),
);

export const JSON_LD_CONTEXT = {
  "@version": 1.1,
  "@vocab": "https://schema.org/",
  ...ID_PREFIXES,
  Statement: `${RDF}Statement`,
  Entity: `${PROV}Entity`,
  PrimarySource: `${PROV}PrimarySource`,
  // A statement about a statement: none of these files says that the claim is so.
  subject: link(`${RDF}subject`),
  predicate: link(`${RDF}predicate`),
  object: link(`${RDF}object`),
  wasAttributedTo: link(`${PROV}wasAttributedTo`),
  qualifiedPrimarySource: `${PROV}qualifiedPrimarySource`,
  source: `${PROV}entity`,
  recordedAt: { "@id": `${PROV}generatedAtTime`, "@type": TIME },
  retractedAt: { "@id": `${PROV}invalidatedAtTime`, "@type": TIME },
  addressedTo: link(`${OWN}addressedTo`),
  tookPlaceIn: link(`${OWN}tookPlaceIn`),
  during: link(`${OWN}during`),
  contradicts: link(`${OWN}contradicts`),
  sameEntityAs: link("http://www.w3.org/2002/07/owl#sameAs"),
  occurred: own("occurred", EDTF),
  occurredFrom: own("occurredFrom", DAY),
  occurredThrough: own("occurredThrough", DAY),
  publishedFirst: own("publishedFirst", EDTF),
  introduced: own("introduced", EDTF),
  kind: own("kind"),
  classification: own("classification"),
  stance: own("stance"),
  modality: own("modality"),
  rank: own("rank"),
  rankReason: own("rankReason"),
  disputed: own("disputed"),
  sources: own("sources"),
  paragraph: own("paragraph"),
  phrase: own("phrase"),
  pointer: own("pointer"),
  appearance: link("https://schema.org/appearance"),
  birthDate: schemaDate("birthDate"),
  deathDate: schemaDate("deathDate"),
  foundingDate: schemaDate("foundingDate"),
  dissolutionDate: schemaDate("dissolutionDate"),
  datePublished: schemaDate("datePublished"),
  dateCreated: { "@id": "https://schema.org/dateCreated", "@type": TIME },
};
