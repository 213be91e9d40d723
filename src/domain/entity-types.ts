/**
 * The TABLE of entity types: one row a kind. The Neo4j label, the GraphQL type and its fields, the
 * loader's checks, the JSON Schema of seed files and the `entityTypes` query all follow from it.
 * A new kind or a new field of a kind is a change here and nowhere else.
 */

/** How a field of an entity is written and checked: plain text, a number, an EDTF date, or the id of another entity. */
export type FieldType = "text" | "number" | "date" | "organisation";

/** A field that only one kind of entity has, such as the date of publication of a document. */
export interface EntityField {
  name: string;
  type: FieldType;
  description: string;
}

interface EntityTypeRow {
  kind: string;
  /** Neo4j label and GraphQL type name. */
  type: string;
  /** Name of the connection over all entities of the kind, and of its list in seed files. */
  plural: string;
  description: string;
  /** The field that dates the entity, by which entities of the kind are ordered in time. */
  dateField: string | null;
  fields: readonly EntityField[];
  /** What other vocabularies call it; empty where nothing fits. */
  counterparts: Readonly<Record<string, string>>;
}

export const ENTITY_TYPES = [
  {
    kind: "PERSON",
    type: "Person",
    plural: "people",
    description: "A human being named in public affairs, such as a minister, a campaigner or a journalist.",
    dateField: "birthDate",
    fields: [
      {
        name: "honorificPrefix",
        type: "text",
        description: "What comes before the name, such as “Baroness” or “Prof”.",
      },
      { name: "honorificSuffix", type: "text", description: "What comes after the name, such as “KC”." },
      {
        name: "birthDate",
        type: "date",
        description: "Date of birth, where it is public, as EDTF text such as `1969-03-20`.",
      },
      { name: "deathDate", type: "date", description: "Date of death as EDTF text, empty for the living." },
    ],
    counterparts: { schemaOrg: "Person", popolo: "Person", followTheMoney: "Person", wikidata: "Q5" },
  },
  {
    kind: "ORGANISATION",
    type: "Organisation",
    plural: "organisations",
    description:
      "A body that acts as one: a government, ministry, council, party, police force, charity, publisher or panel.",
    dateField: "foundingDate",
    fields: [
      { name: "foundingDate", type: "date", description: "When it was founded, as EDTF text such as `1834`." },
      {
        name: "dissolutionDate",
        type: "date",
        description: "When it ceased to exist, as EDTF text; empty while it exists.",
      },
    ],
    counterparts: {
      schemaOrg: "Organization",
      popolo: "Organization",
      followTheMoney: "Organization",
      wikidata: "Q43229",
    },
  },
  {
    kind: "PLACE",
    type: "Place",
    plural: "places",
    description: "Somewhere: a country, county, town, constituency or building.",
    dateField: null,
    fields: [
      { name: "latitude", type: "number", description: "Degrees north of the equator (WGS 84), such as `53.54`." },
      { name: "longitude", type: "number", description: "Degrees east of Greenwich (WGS 84), such as `-2.11`." },
    ],
    counterparts: { schemaOrg: "Place", popolo: "Area", followTheMoney: "Address", wikidata: "Q17334923" },
  },
  {
    kind: "EVENT",
    type: "Event",
    plural: "events",
    description:
      "Something that happens at a time: a statement, a hearing, a press conference, an inquiry that was held.",
    dateField: "occurred",
    fields: [
      {
        name: "occurred",
        type: "date",
        description: "When it happened, as EDTF text such as `2025-01-16`; an interval where it lasted.",
      },
    ],
    counterparts: { schemaOrg: "Event", popolo: "Event", followTheMoney: "Event", wikidata: "Q1656682" },
  },
  {
    kind: "MEASURE",
    type: "Measure",
    plural: "measures",
    description:
      "A policy instrument: a law, bill, inquiry, audit, review, fund, recommendation, remit or proposal; `classification` says which.",
    dateField: "introduced",
    fields: [
      {
        name: "introduced",
        type: "date",
        description: "When it was first announced or proposed, as EDTF text such as `2025-01-16`.",
      },
    ],
    counterparts: { schemaOrg: "Legislation", popolo: "Motion" },
  },
  {
    kind: "DOCUMENT",
    type: "Document",
    plural: "documents",
    description:
      "Something written: a source of claims, such as a news article, or a thing people act on, such as a report, a letter or an Act.",
    dateField: "datePublished",
    fields: [
      {
        name: "datePublished",
        type: "date",
        description:
          "When it was published, as EDTF text such as `2025-01-16`; bounds marked uncertain (`2025-02?/2025-12?`) where only those are known.",
      },
      {
        name: "publisher",
        type: "organisation",
        description: "The organisation that published it; empty where the document does not say.",
      },
      { name: "url", type: "text", description: "Where it can be read." },
      {
        name: "snapshotOf",
        type: "text",
        description:
          "Of a file of data: what all of its states in time are named by, such as `members`; each state is a document.",
      },
    ],
    counterparts: { schemaOrg: "CreativeWork", followTheMoney: "Document", wikidata: "Q49848" },
  },
] as const satisfies readonly EntityTypeRow[];

/** One of the six kinds of entity, `PERSON` to `DOCUMENT`. */
export type EntityKind = (typeof ENTITY_TYPES)[number]["kind"];
/** A row of the table of entity types. */
export type EntityType = EntityTypeRow & { kind: EntityKind };

/** The six kinds, in the table's order. */
export const ENTITY_KINDS = ENTITY_TYPES.map((row) => row.kind);

const byKind = new Map<string, EntityType>(ENTITY_TYPES.map((row) => [row.kind, row]));

/**
 * The row of a kind.
 * @example entityType("PERSON").plural // "people"
 */
export function entityType(kind: EntityKind): EntityType {
  return byKind.get(kind) as EntityType;
}

/**
 * The kind that an entity's id speaks of, or undefined where the prefix is none of the table's.
 * @example kindOfId("person:yvette-cooper") // "PERSON"
 */
export function kindOfId(id: string): EntityKind | undefined {
  return byKind.get(id.slice(0, Math.max(0, id.indexOf(":"))).toUpperCase())?.kind;
}

const SLUG = "[a-z0-9][a-z0-9._-]{0,199}";

/** What every id of an entity looks like: its kind, a colon, and a slug that a person can read. */
export const ENTITY_ID = new RegExp(`^(${ENTITY_KINDS.join("|").toLowerCase()}):${SLUG}$`);

/** What every id of an entity of the kind looks like. */
export function entityIdOf(kind: EntityKind): RegExp {
  return new RegExp(`^${kind.toLowerCase()}:${SLUG}$`);
}

/** The fields of single kinds that hold a value; an organisation in a field is an entity of its own. */
export const PLAIN_FIELDS: readonly string[] = [
  ...new Set(
    ENTITY_TYPES.flatMap(({ fields }) => fields as readonly EntityField[])
      .filter(({ type }) => type !== "organisation")
      .map(({ name }) => name),
  ),
];
