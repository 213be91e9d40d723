/** Claims counted in groups. */
import { RELATION_NAMES, type RelationName } from "../domain/relation-types";
import { documentConditions } from "./claim-filter";
import { claimSource } from "./claim-source";
import { entityColumn } from "./columns";
import { type Column, CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Reader } from "./database";
import { readColumn } from "./read-column";
import type { ClaimCount, FoundEntity } from "./results";
import { FIRST_DATE } from "./timeline-parts";
import { BUCKETS, CLAIM_COUNT_ORDERS, type ClaimCountsRequest, type ClaimDimension } from "./shape";

interface Dimension {
  /** The expression of a claim's key, or of a document's. */
  key(this: void, c: string, d: string, builder: CypherBuilder): string;
  isEntity?: true;
  isOfDocument?: true;
}

const ofClaim = (property: string): Dimension => ({ key: (c) => `${c}.${property}` });

/** The first possible day's month or year, as on a timeline; none for claims without a date. */
const ofDate = (size: "MONTH" | "YEAR"): Dimension => ({
  key: (c, _, builder) =>
    `CASE WHEN ${c}.byOccurred > ${FIRST_DATE} THEN left(${c}.byOccurred, ${builder.limit(BUCKETS[size])}) END`,
});

const DIMENSIONS: Record<ClaimDimension, Dimension> = {
  RELATION: ofClaim("relation"),
  SUBJECT: { ...ofClaim("subjectId"), isEntity: true },
  OBJECT: { ...ofClaim("objectId"), isEntity: true },
  DOCUMENT: { key: (_, d) => `${d}.id`, isEntity: true, isOfDocument: true },
  PUBLISHER: { key: (_, d) => `${d}.publisher`, isEntity: true, isOfDocument: true },
  STANCE: ofClaim("stance"),
  MODALITY: ofClaim("modality"),
  MONTH: ofDate("MONTH"),
  YEAR: ofDate("YEAR"),
  SUBJECT_KIND: ofClaim("subjectKind"),
  OBJECT_KIND: ofClaim("objectKind"),
};

/**
 * The largest groups, or the first in another order. A claim is counted once in every group that it belongs to:
 * by DOCUMENT and PUBLISHER it may belong to several. Documents that the filter's `knownAt` hides make no groups
 * and are no sources.
 *
 * @example await readClaimCounts(database, { by: ["RELATION"], order: "COUNT_DESC", first: 3, sources: false })
 */
export async function readClaimCounts(database: Reader, request: ClaimCountsRequest): Promise<ClaimCount[]> {
  return isOfWholeGraph(request) ? countRelations(database, request) : countGroups(database, request);
}

async function countGroups(database: Reader, request: ClaimCountsRequest): Promise<ClaimCount[]> {
  const builder = new CypherBuilder();
  const { by, filter, first, order } = request;
  const dimensions = by.map((name) => DIMENSIONS[name]);
  const [c, d] = [builder.variable("c"), builder.variable("d")];
  const { match, conditions, sortedBy } = claimSource(builder, { filter }, c);
  const { descending, by: sorted } = CLAIM_COUNT_ORDERS[order];
  const sources = request.sources || sorted === "sources";
  // True of every claim: an index over several properties is read only where each stands in a condition.
  const indexed = sortedBy?.length ? [`${c}.byOccurred > ''`] : [];
  const parts = [`${match} WHERE ${[...conditions, ...indexed].join(" AND ")}`];
  if (!sortedBy) parts.push(`WITH DISTINCT ${c}`);
  const documents = sources || dimensions.some(({ isOfDocument }) => isOfDocument);
  if (documents) {
    const read = documentConditions(builder, filter ?? {}, d);
    parts.push(`MATCH (${c})-[:EVIDENCED_BY]->(${d}:Document)${read.length > 0 ? ` WHERE ${read.join(" AND ")}` : ""}`);
  }
  const keys = dimensions.map(({ key }, index) => `${key(c, d, builder)} AS key${index}`);
  const names = by.map((_, index) => `key${index}`);
  const counts = [
    `count(${documents ? `DISTINCT ${c}` : "*"}) AS count`,
    ...(sources ? [`count(DISTINCT ${d}) AS sources`] : []),
  ];
  const direction = descending ? " DESC" : "";
  const orderBy = sorted === "keys" ? names.map((name) => name + direction) : [sorted + direction, ...names];
  parts.push(`WITH ${[...keys, ...counts].join(", ")} ORDER BY ${orderBy.join(", ")} LIMIT ${builder.limit(first)}`);
  const row = rowColumn(builder, request, sources);
  const rows = await database.read({ text: `${parts.join("\n")}\nRETURN ${row.text}`, parameters: builder.parameters });
  return rows.map((value) => row.read(value));
}

function rowColumn(builder: CypherBuilder, { by, entity }: ClaimCountsRequest, sources: boolean): Column<ClaimCount> {
  const entities = by.map((name, index) => {
    if (!entity || !DIMENSIONS[name].isEntity) return plainColumn("null");
    const e = builder.variable("e");
    const column = entityColumn(builder, entity, e);
    return {
      text: `head(COLLECT { MATCH (${e}:Entity {id: key${index}}) RETURN ${column.text} })`,
      read: (value: unknown) => (value === null ? null : column.read(value)),
    };
  });
  const columns = [
    ...by.map((_, index) => plainColumn(`key${index}`)),
    ...entities,
    plainColumn("count"),
    plainColumn(sources ? "sources" : "null"),
  ];
  return listColumn(columns, (values): ClaimCount => {
    const [count, found] = values.slice(-2) as [number, number | null];
    return {
      keys: by.map((dimension, index) => ({
        dimension,
        value: values[index] as string | null,
        entity: values[by.length + index] as FoundEntity | null,
      })),
      count,
      ...(found !== null && { sources: found }),
    };
  });
}

/** Counts by relation without conditions of other sorts: those need no look at any claim. */
function isOfWholeGraph({ by, filter, sources, order }: ClaimCountsRequest): boolean {
  const { relations: _, ...others } = filter ?? {};
  return (
    by.join() === "RELATION" &&
    !sources &&
    CLAIM_COUNT_ORDERS[order].by !== "sources" &&
    Object.values(others).every((wanted) => wanted === undefined || wanted === null)
  );
}

/**
 * Every claim carries its relation as a label, and the database keeps the number of nodes of each label: half a
 * million claims are counted without touching one. Retracted claims keep their label and are taken off; an index
 * holds these alone.
 */
async function countRelations(database: Reader, { filter, order, first }: ClaimCountsRequest): Promise<ClaimCount[]> {
  const wanted = filter?.relations ? RELATION_NAMES.filter((name) => filter.relations?.includes(name)) : RELATION_NAMES;
  const retracted = "COLLECT { MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL RETURN c.relation }";
  const column = listColumn(
    [plainColumn(retracted), ...wanted.map((name) => plainColumn(`COUNT { (:${name}) }`))],
    ([dropped, ...counts]) =>
      wanted.map((name, index) => ({
        name,
        count: (counts[index] as number) - (dropped as RelationName[]).filter((relation) => relation === name).length,
      })),
  );
  const found = await readColumn(database, new CypherBuilder(), column);
  const { by, descending } = CLAIM_COUNT_ORDERS[order];
  const sign = descending ? -1 : 1;
  return found
    .filter(({ count }) => count > 0)
    .sort((a, b) =>
      by === "count" && a.count !== b.count
        ? sign * (a.count - b.count)
        : (by === "count" ? 1 : sign) * (a.name < b.name ? -1 : 1),
    )
    .slice(0, first)
    .map(({ name, count }) => ({ keys: [{ dimension: "RELATION", value: name, entity: null }], count }));
}
