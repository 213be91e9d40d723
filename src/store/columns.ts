/**
 * Shapes as columns of one statement, however deep they nest: an entity with a page of its claims, each with its
 * object, its documents and their publishers is one expression, and one round trip. (Measured: the same by batches
 * of whole nodes, level by level, takes two to three times as long.)
 *
 * Entities and claims contain each other, so their columns stand together in this file.
 */
import { ROLES, type Role } from "../domain/claim";
import { claimSentence } from "../domain/sentence";
import { ANY_ROLE, contradictionOf, isDisputed, knownSources } from "./claim-filter";
import { claimSource } from "./claim-source";
import { type Column, type CypherBuilder, listColumn, manyColumn, oneColumn, plainColumn } from "./cypher";
import { neighboursColumn } from "./neighbours";
import { pageColumn } from "./page";
import type { ClaimPage, EvidenceResult, FoundClaim, FoundEntity, Mention, Neighbourhood, Timeline } from "./results";
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

/** The column of an entity held by a variable. */
export function entityColumn(builder: CypherBuilder, shape: EntityShape, e: string): Column<FoundEntity> {
  const properties = [...new Set(["id", "kind", ...shape.properties])].sort();
  const columns: Column<unknown>[] = properties.map((name) => plainColumn(`${e}.${name}`));
  const publisher = shape.publisher && columns.push(publisherColumn(builder, shape.publisher, e)) - 1;
  const mentions = shape.mentions.map(
    (request) => [request.key, columns.push(mentionsColumn(builder, request, e)) - 1] as const,
  );
  const neighbours = shape.neighbours.map((request) => {
    const column = neighboursColumn(builder, request, e, (variable) => entityColumn(builder, request.entity, variable));
    return [request.key, columns.push(column) - 1] as const;
  });
  const claims = shape.claims.map(
    (request) => [request.key, columns.push(claimPageColumn(builder, request, e, request.side)) - 1] as const,
  );
  const timelines = shape.timelines.map(
    (request) => [request.key, columns.push(claimTimelineColumn(builder, request, e)) - 1] as const,
  );
  return listColumn(columns, (values) => ({
    ...(Object.fromEntries(properties.map((name, index) => [name, values[index]])) as Pick<FoundEntity, "id" | "kind">),
    ...(publisher !== undefined && { publisher: values[publisher] as FoundEntity | null }),
    mentions: new Map(mentions.map(([key, index]) => [key, values[index] as Mention[]])),
    neighbours: new Map(neighbours.map(([key, index]) => [key, values[index] as Neighbourhood[]])),
    claims: new Map(claims.map(([key, index]) => [key, values[index] as ClaimPage])),
    timelines: new Map(timelines.map(([key, index]) => [key, values[index] as Timeline])),
  }));
}

/** The column of a claim held by a variable. */
export function claimColumn(builder: CypherBuilder, shape: ClaimShape, c: string): Column<FoundClaim> {
  const properties = [...new Set(["id", ...shape.properties])].sort();
  const day = shape.knownAt === undefined ? undefined : builder.value(shape.knownAt);
  const columns: Column<unknown>[] = properties.map((name) => plainColumn(propertyOf(name, c, day)));
  const neighbours: [string, number][] = [];
  const add = (name: string, column: Column<unknown>) => neighbours.push([name, columns.push(column) - 1]);
  if (shape.subject) add("subject", neighbourColumn(builder, shape.subject, c, "SUBJECT"));
  if (shape.object) add("object", neighbourColumn(builder, shape.object, c, "OBJECT"));
  for (const role of ROLES) {
    const roleShape = shape.roles[role];
    if (roleShape) add(role, neighbourColumn(builder, roleShape, c, ROLE_PATTERNS[role]));
  }
  if (shape.evidence) add("evidence", evidenceColumn(builder, shape.evidence, c, day));
  if (shape.contradicts) add("contradicts", contradictsColumn(builder, shape.contradicts, c, day));
  if (shape.label) add("label", labelColumn(builder, c));
  return listColumn(columns, (values) => ({
    ...(Object.fromEntries(properties.map((name, index) => [name, values[index]])) as Pick<FoundClaim, "id">),
    ...Object.fromEntries(neighbours.map(([name, index]) => [name, values[index]])),
  }));
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
  return oneColumn(`(${d})-[:PUBLISHER]->(${e})`, entityColumn(builder, shape, e));
}

function contradictsColumn(builder: CypherBuilder, shape: ClaimShape, c: string, day?: string): Column<FoundClaim[]> {
  const other = builder.variable("c");
  const column = claimColumn(builder, shape, other);
  // Distinct, as a rule and an editor may both link the same two.
  const text = `COLLECT { ${contradictionOf(c, other, day)} WITH DISTINCT ${other} ORDER BY ${other}.byPublished RETURN ${column.text} }`;
  return { text, read: (value) => (value as unknown[]).map((item) => column.read(item)) };
}

/** Evidence in the order of publication, then of paragraphs. */
function evidenceColumn(
  builder: CypherBuilder,
  shape: EvidenceShape,
  c: string,
  day?: string,
): Column<EvidenceResult[]> {
  const d = builder.variable("d");
  const v = builder.variable("v");
  const plain = [`${d}.byDate`, `${v}.paragraph`, `${v}.phrase`].map(plainColumn);
  const document = shape.document && entityColumn(builder, shape.document, d);
  const column = listColumn([...plain, ...(document ? [document] : [])], (values) => {
    const [byDate, paragraph, phrase, found] = values as [string, number | null, string | null, FoundEntity];
    return { byDate, paragraph, phrase, document: found };
  });
  const known = day ? ` WHERE ${d}.dateThrough <= ${day}` : "";
  const many = manyColumn(`(${c})-[${v}:EVIDENCED_BY]->(${d})${known}`, column);
  return { text: many.text, read: (value) => many.read(value).sort(byPlace) };
}

function byPlace(a: EvidenceResult, b: EvidenceResult): number {
  if (a.byDate !== b.byDate) return a.byDate < b.byDate ? -1 : 1;
  return (a.paragraph ?? 0) - (b.paragraph ?? 0);
}

/** Documents that mention an entity: those that evidence a claim with it in any role, most claims first. */
function mentionsColumn(builder: CypherBuilder, { first, document }: MentionsShape, e: string): Column<Mention[]> {
  const [c, d, v] = [builder.variable("c"), builder.variable("d"), builder.variable("v")];
  const column = listColumn(
    [plainColumn("paragraphs"), plainColumn("claims"), entityColumn(builder, document, d)],
    ([paragraphs, claimCount, found]): Mention => ({
      paragraphs: (paragraphs as number[]).sort((a, b) => a - b),
      claimCount: claimCount as number,
      document: found as FoundEntity,
    }),
  );
  // No aggregating function: inside a column the planner would take the whole row for its grouping key.
  const toDocument = `(${e})<-[:${ANY_ROLE}]-(${c}:Claim)-[${v}:EVIDENCED_BY]->(${d})`;
  const text = `COLLECT { MATCH ${toDocument} WITH DISTINCT ${d}
    WITH ${d}, COLLECT { MATCH ${toDocument} RETURN DISTINCT ${v}.paragraph } AS paragraphs,
      COUNT { MATCH ${toDocument} RETURN DISTINCT ${c} } AS claims
    ORDER BY claims DESC, ${d}.byDate LIMIT ${builder.limit(first)} RETURN ${column.text} }`;
  return { text, read: (value) => (value as unknown[]).map((item) => column.read(item)) };
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
