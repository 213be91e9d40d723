/**
 * Turns what a query selects into the shape that the store reads: every root field looks ahead over all that is
 * selected below it, so that one statement brings the whole answer, and fields below only pick their part.
 */
import type { GraphQLResolveInfo } from "graphql";
import { type FieldsByTypeName, parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";
import type { Role } from "../domain/claim";
import { type EntityKind, PLAIN_FIELDS } from "../domain/entity-types";
import type { RelationName } from "../domain/relation-types";
import {
  BARE_ENTITY,
  type BucketShape,
  type ClaimFilter,
  type ClaimOrder,
  type ClaimPageRequest,
  type ClaimShape,
  type EntityFilter,
  type EntityOrder,
  type EntityPageRequest,
  type EntityShape,
  type EvidenceShape,
  type NeighboursShape,
  type PageRequest,
  type Side,
  type TimelineRequest,
} from "../store";
import { pageBounds } from "./page-bounds";
import { RELATION_FIELDS } from "./relation-fields";

/** What is selected of something, by type and alias. */
export type Fields = FieldsByTypeName;

/** The tree of what is selected below a field. */
export function selectionOf(info: GraphQLResolveInfo): ResolveTree {
  return parseResolveInfo(info) as ResolveTree;
}

/** The key under which a field's page stands on its parent: types may use the same alias for different fields. */
export function pageKey(typeName: string, alias: string): string {
  return `${typeName}.${alias}`;
}

/** Entity properties by GraphQL field name; what is missing here is read in a way of its own below. */
const ENTITY_PROPERTIES = new Map<string, string[]>([
  ...["id", "name", "aliases", "summary", "classification", "identifiers", "formerIds", ...PLAIN_FIELDS].map(
    (name) => [name, [name]] as [string, string[]],
  ),
  ["title", ["name"]],
]);

/** Claim properties by GraphQL field name. */
const CLAIM_PROPERTIES = new Map<string, string[]>([
  ...[
    ...["relation", "modality", "stance", "occurred", "occurredFrom", "occurredThrough", "note", "publishedFirst"],
    ...["sources", "rank", "rankReason", "disputed", "recordedAt", "retractedAt"],
  ].map((name) => [name, [name]] as [string, string[]]),
  ["value", ["amount", "unit", "text"]],
]);

const CLAIM_ROLES = new Set<string>(["addressee", "place", "event", "attributedTo"] satisfies Role[]);

/** What a selection wants of entities, over all the types that its fragments name. */
export function entityShape(fields: Fields): EntityShape {
  const properties = new Set<string>();
  const shape: EntityShape = { properties: [], mentions: [], claims: [], neighbours: [], timelines: [] };
  for (const [typeName, field] of eachField(fields)) {
    const key = pageKey(typeName, field.alias);
    const side =
      field.name === "claims" ? { side: "any" as Side, relations: undefined } : RELATION_FIELDS.get(field.name);
    if (field.name === "publisher") shape.publisher = entityShape(field.fieldsByTypeName);
    else if (field.name === "mentionedIn") shape.mentions.push({ key, ...mentionsShape(field) });
    else if (field.name === "neighbours") shape.neighbours.push({ key, ...neighboursShape(field) });
    else if (field.name === "timeline") shape.timelines.push({ key, ...timelineRequest(field) });
    else if (side) shape.claims.push({ key, side: side.side, ...claimPageRequest(field, side.relations) });
    else for (const property of ENTITY_PROPERTIES.get(field.name) ?? []) properties.add(property);
  }
  shape.properties = [...properties].sort();
  return shape;
}

/**
 * What a selection wants of claims. Under a filter with `knownAt`, what was published after that day isn't shown of
 * them either: a reader of that day had not seen it.
 */
export function claimShape(fields: Fields, filter?: Pick<ClaimFilter, "knownAt"> | null): ClaimShape {
  const properties = new Set<string>();
  const shape: ClaimShape = { properties: [], roles: {}, label: false, knownAt: filter?.knownAt ?? undefined };
  for (const [, field] of eachField(fields)) {
    const { name, fieldsByTypeName: below } = field;
    if (name === "subject" || name === "object") shape[name] = entityShape(below);
    else if (CLAIM_ROLES.has(name)) shape.roles[name as Role] = entityShape(below);
    else if (name === "contradicts") shape.contradicts = claimShape(below, filter);
    else if (name === "label") shape.label = true;
    else if (name === "evidence") shape.evidence = evidenceShape(below);
    else for (const property of CLAIM_PROPERTIES.get(name) ?? []) properties.add(property);
  }
  shape.properties = [...properties].sort();
  return shape;
}

function evidenceShape(fields: Fields): EvidenceShape {
  const wanted = (["phrase", "pointer"] as const).filter((name) => fieldsNamed(fields, name).length > 0);
  const isPlaced = wanted.length > 0 || fieldsNamed(fields, "paragraph").length > 0;
  return {
    properties: [...(isPlaced ? (["paragraph"] as const) : []), ...wanted],
    document: fieldNamed(fields, "document", entityShape),
  };
}

/** A page of claims, from a field's arguments and what is selected of its connection. */
export function claimPageRequest(field: ResolveTree, relations?: RelationName[]): ClaimPageRequest {
  const { orderBy } = field.args as { orderBy?: ClaimOrder | null };
  return { ...claimsInOrder(field, orderBy ?? "OCCURRED_DESC"), relations };
}

/** A page of claims of a field that has an order of its own. */
export function claimsInOrder(field: ResolveTree, order: ClaimOrder): ClaimPageRequest {
  const { filter } = field.args as { filter?: ClaimFilter | null };
  const shape = (below: Fields) => claimShape(below, filter);
  return { ...pageRequest(field, order, shape), filter: filter ?? undefined };
}

/** A page of entities, likewise. */
export function entityPageRequest(field: ResolveTree): EntityPageRequest {
  const { filter, orderBy } = field.args as { filter?: EntityFilter | null; orderBy?: EntityOrder | null };
  return { ...pageRequest(field, orderBy ?? "NAME_ASC", entityShape), filter: filter ?? undefined };
}

/** How many claims or events of a bucket are shown where the query doesn't say. */
export const DEFAULT_BUCKET = 5;

/** A page of a timeline, likewise; a bucket's lists have the aliases of their fields as keys. */
export function timelineRequest(field: ResolveTree): TimelineRequest {
  const { filter, bucket } = field.args as { filter?: ClaimFilter | null; bucket?: TimelineRequest["bucket"] | null };
  const below = field.fieldsByTypeName;
  const order = "OCCURRED_ASC";
  return {
    ...{ ...pageBounds(field, order), order, bucket: bucket ?? "MONTH", filter: filter ?? undefined },
    total: fieldNamed(below, "totalCount", () => true) ?? false,
    undated: fieldNamed(below, "undated", () => true) ?? false,
    buckets:
      fieldNamed(below, "buckets", (fields) => bucketShape(fields, filter)) ??
      fieldNamed(below, "pageInfo", () => bucketShape({})),
  };
}

function bucketShape(fields: Fields, filter?: ClaimFilter | null): BucketShape {
  const shape: BucketShape = { claims: [], events: [] };
  for (const [, { name, alias: key, args, fieldsByTypeName: below }] of eachField(fields)) {
    const { size: first } = pageBounds({ name, args: { first: args.first ?? DEFAULT_BUCKET } });
    if (name === "claims") shape.claims.push({ key, first, node: claimShape(below, filter) });
    if (name === "events") shape.events.push({ key, first, node: entityShape(below) });
  }
  return shape;
}

/** The selection below a named field of the children, or undefined where it isn't selected. */
export function fieldNamed<Shape>(fields: Fields, name: string, shape: (fields: Fields) => Shape): Shape | undefined {
  const found = fieldsNamed(fields, name);
  return found.length === 0 ? undefined : shape(mergeFields(found.map(({ fieldsByTypeName }) => fieldsByTypeName)));
}

/** All selections of a field among the children: one for each alias. */
export function fieldsNamed(fields: Fields, name: string): ResolveTree[] {
  return eachField(fields)
    .map(([, field]) => field)
    .filter((field) => field.name === name);
}

function mentionsShape(field: ResolveTree) {
  return {
    first: pageBounds(field).size,
    document: fieldNamed(field.fieldsByTypeName, "document", entityShape) ?? BARE_ENTITY,
  };
}

function neighboursShape(field: ResolveTree): NeighboursShape {
  const { relations, kinds, filter } = field.args as Partial<Record<"relations" | "kinds" | "filter", unknown>>;
  const entities = fieldNamed(field.fieldsByTypeName, "entities", (below) => fieldNamed(below, "entity", entityShape));
  return {
    relations: (relations as RelationName[] | null) ?? undefined,
    kinds: (kinds as EntityKind[] | null) ?? undefined,
    filter: (filter as ClaimFilter | null) ?? undefined,
    first: pageBounds(field).size,
    entity: entities ?? BARE_ENTITY,
  };
}

/** A page in an order, from a field's arguments and what is selected of its connection. */
export function pageRequest<Order extends string, Shape>(
  field: ResolveTree,
  order: Order,
  shape: (fields: Fields) => Shape,
): PageRequest<Order, Shape> {
  const below = eachField(field.fieldsByTypeName).map(([, child]) => child);
  const nodes = below.filter(({ name }) => name === "nodes").map((child) => child.fieldsByTypeName);
  const edges = below.filter(({ name }) => name === "edges");
  for (const edge of edges)
    nodes.push(
      ...eachField(edge.fieldsByTypeName)
        .filter(([, { name }]) => name === "node")
        .map(([, node]) => node.fieldsByTypeName),
    );
  const keys = edges.length > 0 || below.some(({ name }) => name === "pageInfo");
  return {
    ...pageBounds(field, order),
    order,
    node: nodes.length > 0 || keys ? shape(mergeFields(nodes)) : undefined,
    keys,
    total: below.some(({ name }) => name === "totalCount"),
  };
}

/** All fields selected, each with the type that its selection stands on. */
function eachField(fields: Fields): [string, ResolveTree][] {
  return Object.entries(fields).flatMap(([typeName, byAlias]) =>
    Object.values(byAlias).map((field): [string, ResolveTree] => [typeName, field]),
  );
}

/** `nodes` and `edges { node }` select the same things; what both want is read once. */
export function mergeFields(all: readonly Fields[]): Fields {
  const merged: Fields = {};
  for (const fields of all) {
    for (const [typeName, byAlias] of Object.entries(fields)) {
      const into = (merged[typeName] ??= {});
      for (const [alias, field] of Object.entries(byAlias)) {
        const known = into[alias];
        into[alias] = known
          ? { ...field, fieldsByTypeName: mergeFields([known.fieldsByTypeName, field.fieldsByTypeName]) }
          : field;
      }
    }
  }
  return merged;
}
