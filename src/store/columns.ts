/**
 * Shapes as columns of one statement, however deep they nest: an entity with a page of its claims, each with its
 * object, its documents and their publishers is one expression, and one round trip. (Measured: the same by batches
 * of whole nodes, level by level, takes two to three times as long.)
 *
 * Entities and claims contain each other, so their columns stand together in this file.
 */
import { ROLES, type Role } from "../domain/claim";
import { type EntityKind, kindOfId } from "../domain/entity-types";
import { claimSentence } from "../domain/sentence";
import { ANY_ROLE, contradictionOf, isDisputed, knownSources } from "./claim-filter";
import { claimSource } from "./claim-source";
import {
  collectColumn,
  type Column,
  type CypherBuilder,
  listColumn,
  manyColumn,
  objectColumn,
  oneColumn,
  plainColumn,
} from "./cypher";
import { neighboursColumn } from "./neighbours";
import { pageColumn } from "./page";
import type { ClaimPage, EvidenceResult, FoundClaim, FoundEntity, Mention, Timeline } from "./results";
import {
  CLAIM_ORDERS,
  type ClaimPageRequest,
  type ClaimShape,
  type EntityShape,
  type EvidenceShape,
  type MentionsShape,
  type Side,
  type TimelineRequest,
} from "./shape";
import { timelineColumn } from "./timeline";

const ROLE_PATTERNS: Record<Role, string> = {
  addressee: "ADDRESSEE",
  place: "AT_PLACE",
  event: "DURING",
  attributedTo: "ATTRIBUTED_TO",
};

/**
 * The column of an entity held by a variable. Its kind follows from its id, or from where it stands (`kind`): then
 * not even the id is read unless the shape names it.
 */
export function entityColumn(
  builder: CypherBuilder,
  shape: EntityShape,
  e: string,
  kind?: EntityKind,
): Column<FoundEntity> {
  const columns = new Map<string, Column<unknown>>();
  if (!kind) columns.set("id", plainColumn(`${e}.id`));
  for (const name of shape.properties) columns.set(name, plainColumn(`${e}.${name}`));
  if (shape.publisher) columns.set("publisher", publisherColumn(builder, shape.publisher, e));
  const parts = {
    mentions: shape.mentions.map((request) => [request.key, mentionsColumn(builder, request, e)] as const),
    neighbours: shape.neighbours.map((request) => {
      const column = (variable: string) => entityColumn(builder, request.entity, variable);
      return [request.key, neighboursColumn(builder, request, e, column)] as const;
    }),
    claims: shape.claims.map((page) => [page.key, claimPageColumn(builder, page, e, page.side)] as const),
    timelines: shape.timelines.map((request) => [request.key, claimTimelineColumn(builder, request, e)] as const),
  };
  for (const [name, pages] of Object.entries(parts)) if (pages.length > 0) columns.set(name, mapColumn(pages));
  const column = objectColumn<FoundEntity>(columns);
  return {
    text: column.text,
    read: (value) => {
      const found = column.read(value);
      found.kind = kind ?? (kindOfId(found.id) as EntityKind);
      return found;
    },
  };
}

/** The column of a claim held by a variable. */
export function claimColumn(builder: CypherBuilder, shape: ClaimShape, c: string): Column<FoundClaim> {
  const day = shape.knownAt === undefined ? undefined : builder.value(shape.knownAt);
  const columns = new Map<string, Column<unknown>>([["id", plainColumn(`${c}.id`)]]);
  for (const name of shape.properties) columns.set(name, plainColumn(propertyOf(name, c, day)));
  if (shape.subject) columns.set("subject", neighbourColumn(builder, shape.subject, c, "SUBJECT"));
  if (shape.object) columns.set("object", neighbourColumn(builder, shape.object, c, "OBJECT"));
  for (const role of ROLES) {
    const roleShape = shape.roles[role];
    if (roleShape) columns.set(role, neighbourColumn(builder, roleShape, c, ROLE_PATTERNS[role]));
  }
  if (shape.evidence) columns.set("evidence", evidenceColumn(builder, shape.evidence, c, day));
  if (shape.contradicts) columns.set("contradicts", contradictsColumn(builder, shape.contradicts, c, day));
  if (shape.label) columns.set("label", labelColumn(builder, c));
  return objectColumn(columns);
}

/** A property as it is stored, or, of those that change with what becomes known, as of a day. */
function propertyOf(name: string, c: string, day: string | undefined): string {
  if (name === "disputed") return isDisputed(c, day);
  return name === "sources" && day ? knownSources(c, day) : `${c}.${name}`;
}

/** The column of a page of claims: all there are, or those around an entity held by a variable. */
export function claimPageColumn(
  builder: CypherBuilder,
  request: ClaimPageRequest,
  entity?: string,
  side: Side = "any",
): Column<ClaimPage> {
  const c = builder.variable("c");
  const { match, conditions, sortedBy } = claimSource(builder, request, c, entity, side);
  const known = request.since == null ? [] : [`${c}.byPublished >= ${builder.value(request.since)}`];
  const node = request.node && claimColumn(builder, request.node, c);
  return pageColumn(builder, {
    request,
    order: CLAIM_ORDERS[request.order],
    variable: c,
    match,
    conditions: [...conditions, ...known],
    sortedBy,
    node,
  });
}

/** The column of a timeline: of all claims there are, or of those around an entity held by a variable. */
export function claimTimelineColumn(
  builder: CypherBuilder,
  request: TimelineRequest,
  entity?: string,
): Column<Timeline> {
  return timelineColumn(builder, request, entity, {
    claim: (shape, c) => claimColumn(builder, shape, c),
    event: (shape, e) => entityColumn(builder, shape, e),
  });
}

/** Pages by their keys. */
function mapColumn(pages: readonly (readonly [string, Column<unknown>])[]): Column<Map<string, unknown>> {
  return listColumn(
    pages.map(([, page]) => page),
    (values) => new Map(values.map((value, index) => [pages[index]?.[0] as string, value])),
  );
}

function neighbourColumn(
  builder: CypherBuilder,
  shape: EntityShape,
  c: string,
  type: string,
): Column<FoundEntity | null> {
  const e = builder.variable("e");
  return oneColumn(`(${c})-[:${type}]->(${e})`, entityColumn(builder, shape, e));
}

function publisherColumn(builder: CypherBuilder, shape: EntityShape, d: string): Column<FoundEntity | null> {
  const e = builder.variable("e");
  return oneColumn(`(${d})-[:PUBLISHER]->(${e})`, entityColumn(builder, shape, e, "ORGANISATION"));
}

function contradictsColumn(builder: CypherBuilder, shape: ClaimShape, c: string, day?: string): Column<FoundClaim[]> {
  const other = builder.variable("c");
  const column = claimColumn(builder, shape, other);
  // Distinct, as a rule and an editor may both link the same two.
  return collectColumn(
    `${contradictionOf(c, other, day)} WITH DISTINCT ${other} ORDER BY ${other}.byPublished`,
    column,
  );
}

/** Evidence in the order of publication, then of paragraphs, where these are asked for. */
function evidenceColumn(
  builder: CypherBuilder,
  { properties, document }: EvidenceShape,
  c: string,
  day?: string,
): Column<EvidenceResult[]> {
  const d = builder.variable("d");
  const v = properties.length > 0 ? builder.variable("v") : "";
  const columns = new Map<string, Column<unknown>>([["byDate", plainColumn(`${d}.byDate`)]]);
  for (const name of properties) columns.set(name, plainColumn(`${v}.${name}`));
  if (document) columns.set("document", entityColumn(builder, document, d, "DOCUMENT"));
  const known = day ? ` WHERE ${d}.dateThrough <= ${day}` : "";
  const many = manyColumn(`(${c})-[${v}:EVIDENCED_BY]->(${d})${known}`, objectColumn<EvidenceResult>(columns));
  return {
    text: many.text,
    read: (value) => {
      const found = many.read(value);
      return found.length > 1 ? found.sort(byPlace) : found;
    },
  };
}

function byPlace(a: EvidenceResult, b: EvidenceResult): number {
  if (a.byDate !== b.byDate) return a.byDate < b.byDate ? -1 : 1;
  if (a.paragraph !== b.paragraph) return (a.paragraph ?? 0) - (b.paragraph ?? 0);
  const [one, other] = [a.pointer ?? "", b.pointer ?? ""];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Documents that mention an entity: those that evidence a claim with it in any role, most claims first. */
function mentionsColumn(builder: CypherBuilder, { first, document }: MentionsShape, e: string): Column<Mention[]> {
  const [c, d, v] = [builder.variable("c"), builder.variable("d"), builder.variable("v")];
  const column = listColumn(
    [plainColumn("paragraphs"), plainColumn("claims"), entityColumn(builder, document, d, "DOCUMENT")],
    ([paragraphs, claimCount, found]): Mention => ({
      paragraphs: (paragraphs as number[]).sort((a, b) => a - b),
      claimCount: claimCount as number,
      document: found as FoundEntity,
    }),
  );
  // No aggregating function: inside a column the planner would take the whole row for its grouping key.
  const toDocument = `(${e})<-[:${ANY_ROLE}]-(${c}:Claim)-[${v}:EVIDENCED_BY]->(${d})`;
  const clauses = `MATCH ${toDocument} WITH DISTINCT ${d}
    WITH ${d}, COLLECT { MATCH ${toDocument} RETURN DISTINCT ${v}.paragraph } AS paragraphs,
      COUNT { MATCH ${toDocument} RETURN DISTINCT ${c} } AS claims
    ORDER BY claims DESC, ${d}.byDate LIMIT ${builder.limit(first)}`;
  return collectColumn(clauses, column);
}

function labelColumn(builder: CypherBuilder, c: string): Column<string> {
  const properties = ["relation", "modality", "amount", "unit", "text"];
  const roles = ["SUBJECT", "OBJECT", "ADDRESSEE", "ATTRIBUTED_TO"].map((type) => {
    const e = builder.variable("e");
    return oneColumn(`(${c})-[:${type}]->(${e})`, plainColumn(`${e}.name`));
  });
  const columns = [...properties.map((name) => plainColumn(`${c}.${name}`)), ...roles];
  return listColumn(columns, ([relation, modality, amount, unit, text, subject, object, addressee, attributedTo]) =>
    claimSentence({ relation, modality, amount, unit, text, subject, object, addressee, attributedTo } as Parameters<
      typeof claimSentence
    >[0]),
  );
}
