/** Entities and claims read back as files give them: all that was written, and nothing that was derived. */
import { canonicalEvidence, type Claim, type Evidence } from "../domain/claim";
import type { Entity } from "../domain/entity";
import { type EntityField, type EntityKind, ENTITY_TYPES } from "../domain/entity-types";
import { claimConditions, documentConditions } from "./claim-filter";
import { ROLE_RELATIONSHIPS } from "./claim-roles";
import { CypherBuilder } from "./cypher";
import type { Reader } from "./database";
import { entityOf } from "./rows";
import type { ClaimFilter } from "./shape";

/**
 * How what was merged is read: as part of what it was merged into, or apart from it, as it was given, so that loading it
 * and the judgements again makes the same graph.
 */
export type Merging = "MERGED" | "GIVEN";

/**
 * The next ids of a kind of entity, or of claims, in their order; a page costs the same however many come before it. As
 * given, those that were merged are among them.
 */
export async function readIds(
  database: Reader,
  kind: EntityKind | "CLAIM",
  after: string | undefined,
  size: number,
  merging: Merging = "MERGED",
): Promise<string[]> {
  const builder = new CypherBuilder();
  const prefix = kind.toLowerCase();
  // What comes next after a colon is a semicolon.
  const [first, end] = [builder.value(after ?? `${prefix}:`), builder.value(`${prefix};`)];
  const page = `RETURN id ORDER BY id LIMIT ${builder.limit(size)}`;
  const parts = (kind === "CLAIM" ? ["Claim"] : LABELS[merging]).map(
    (label) => `MATCH (n:${label}) WHERE n.id > ${first} AND n.id < ${end} WITH n.id AS id ${page}`,
  );
  const text = `CALL () { ${parts.join(" UNION ALL ")} } ${page}`;
  return (await database.read({ text, parameters: builder.parameters, asWritten: true })) as string[];
}

/** What entities are labelled with. */
const LABELS: Readonly<Record<Merging, readonly string[]>> = { MERGED: ["Entity"], GIVEN: ["Entity", "Merged"] };

const FIELD_NAMES = [
  ...new Set(ENTITY_TYPES.flatMap(({ fields }) => fields as readonly EntityField[]).map(({ name }) => name)),
];
const ENTITY_PROPERTIES = ["id", "name", "aliases", "summary", "classification", "identifiers", ...FIELD_NAMES];

/** What was merged comes as an entity of its own where it is read as it was given. */
const FORMER_IDS: Readonly<Record<Merging, string>> = {
  MERGED: "coalesce(n.formerIds, [])",
  GIVEN: "COLLECT { MATCH (f:FormerId {entity: n.id}) RETURN f.id ORDER BY f.id }",
};

/** Where an entity keeps what it was given, while it has what follows from merges in its place. */
const GIVEN_ENTITY: Readonly<Record<string, string>> = { aliases: "ownAliases", publisher: "givenPublisher" };

/**
 * Entities by id, in the order asked; those that don't exist are left out, and so are those that were merged, unless
 * they are read as given.
 * @example await readWholeEntities(database, ["person:ada"]) // [{ id: "person:ada", kind: "PERSON", name: "Ada", … }]
 */
export async function readWholeEntities(
  database: Reader,
  ids: readonly string[],
  merging: Merging = "MERGED",
): Promise<Entity[]> {
  const properties = [
    FORMER_IDS[merging],
    ...ENTITY_PROPERTIES.map((name) => property(name, GIVEN_ENTITY[name], merging)),
  ].join(", ");
  const parts = LABELS[merging].map((label) => `MATCH (n:${label} {id: id}) RETURN n`);
  const text = `UNWIND $ids AS id CALL (id) { ${parts.join(" UNION ALL ")} } RETURN [${properties}]`;
  const rows = (await database.read({ text, parameters: { ids }, asWritten: true })) as unknown[][];
  const entities = rows.map(([formerIds, ...row]) => ({
    ...entityOf(Object.fromEntries(ENTITY_PROPERTIES.map((name, i) => [name, row[i]]))),
    ...((formerIds as string[]).length > 0 && { formerIds: formerIds as string[] }),
  }));
  return inOrder(ids, entities);
}

/** The fields of a claim that are properties of its node, by the names that they have there. */
const CLAIM_PROPERTIES = {
  ...{ id: "id", subject: "subjectId", relation: "relation", object: "objectId", addressee: "addresseeId" },
  ...{ place: "placeId", event: "eventId", attributedTo: "attributedToId", occurred: "occurred" },
  ...{ modality: "modality", note: "note", rank: "rank", rankReason: "rankReason" },
  ...{ recordedAt: "recordedAt", retractedAt: "retractedAt" },
} as const;
const GIVEN_ROLES = new Map<string, string>(ROLE_RELATIONSHIPS.map((role) => [role.property, role.given]));
const VALUE_PROPERTIES = ["amount", "unit", "text"] as const;
const EVIDENCE_FIELDS = ["document", "paragraph", "phrase", "pointer"] as const;

/**
 * Claims by id, in the order asked, with what editors say of them and others; those that don't exist are left out. Of
 * two that contradict each other the one with the smaller id says so. For the reader of an earlier day (`knownAt` of
 * the filter) without evidence that was published later.
 */
export async function readWholeClaims(
  database: Reader,
  ids: readonly string[],
  filter: ClaimFilter = {},
  merging: Merging = "MERGED",
): Promise<Claim[]> {
  const builder = new CypherBuilder();
  const asked = builder.value(ids);
  const known = documentConditions(builder, filter, "d").join(" AND ");
  const properties = Object.values(CLAIM_PROPERTIES).map((name) => property(name, GIVEN_ROLES.get(name), merging));
  const document = merging === "GIVEN" ? "coalesce(v.givenDocument, d.id)" : "d.id";
  const text = `UNWIND ${asked} AS id MATCH (n:Claim {id: id}) RETURN [
    [${properties.join(", ")}],
    [${VALUE_PROPERTIES.map((name) => property(name)).join(", ")}],
    [(n)-[v:EVIDENCED_BY]->(d)${known && ` WHERE ${known}`} | [${document}, v.paragraph, v.phrase, v.pointer]],
    [(n)-[:CONTRADICTS {reason: 'CURATED'}]->(o) | o.id],
    [(n)-[:SUPERSEDES]->(o) | o.id]
  ]`;
  const rows = (await database.read({ text, parameters: builder.parameters })) as ClaimColumns[];
  return inOrder(ids, rows.map(toClaim));
}

function property(name: string, given?: string, merging: Merging = "MERGED"): string {
  return given && merging === "GIVEN" ? `coalesce(n.${given}, n.${name})` : `n.${name}`;
}

type ClaimColumns = [unknown[], unknown[], unknown[][], string[], string[]];

function toClaim([properties, value, evidence, contradicts, supersedes]: ClaimColumns): Claim {
  const stated = named(VALUE_PROPERTIES, value);
  return {
    ...(named(Object.keys(CLAIM_PROPERTIES), properties) as unknown as Claim),
    ...(Object.keys(stated).length > 0 && { value: stated }),
    evidence: canonicalEvidence(evidence.map((place) => named(EVIDENCE_FIELDS, place) as unknown as Evidence)),
    contradicts: contradicts.sort(),
    supersedes: supersedes.sort(),
  };
}

/** Which of the claims pass a filter. */
export async function readPassing(database: Reader, ids: readonly string[], filter: ClaimFilter): Promise<string[]> {
  const builder = new CypherBuilder();
  const asked = builder.value(ids);
  const conditions = claimConditions(builder, filter, "c").join(" AND ");
  const text = `UNWIND ${asked} AS id MATCH (c:Claim {id: id}) WHERE ${conditions || "true"} RETURN c.id`;
  return (await database.read({ text, parameters: builder.parameters })) as string[];
}

function named(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  return given(Object.fromEntries(names.map((name, index) => [name, values[index]])));
}

/** An object without what isn't there. */
function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

function inOrder<Thing extends { id: string }>(ids: readonly string[], things: readonly Thing[]): Thing[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
