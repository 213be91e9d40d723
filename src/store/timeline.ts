/**
 * Timelines: claims and events by the day, month or year in which they begin.
 *
 * A claim is counted once, in the bucket of the first day that its date can mean; where the beginning is open or
 * unknown (`/2012`), of the last day. That is the order of `byOccurred`, so buckets are ranges of its index. How
 * many of a bucket's claims may lie elsewhere, or last longer, is counted beside: nothing is padded, nothing twice.
 *
 * Events are those that the claims name in any role: whoever can't know the claims can't know of the event.
 */
import { parseDate } from "../domain/dates";
import { claimSource } from "./claim-source";
import { collectColumn, type Column, type CypherBuilder, listColumn, plainColumn } from "./cypher";
import { toPage } from "./page";
import type { FoundClaim, FoundEntity, Timeline, TimelineBucket } from "./results";
import type { BucketShape, ClaimShape, EntityShape, TimelineRequest } from "./shape";
import { fromLists } from "./timeline-lists";
import { fromRanges } from "./timeline-ranges";
import type { TimelineNames, TimelineParts } from "./timeline-parts";

/** How the nodes in a bucket are read: the builders of their columns, which contain timelines themselves. */
interface NodeColumns {
  claim(this: void, shape: ClaimShape, c: string): Column<FoundClaim>;
  event(this: void, shape: EntityShape, e: string): Column<FoundEntity>;
}

/** The column of a page of buckets: of all claims, or of those around an entity held by a variable. */
export function timelineColumn(
  builder: CypherBuilder,
  request: TimelineRequest,
  entity: string | undefined,
  nodes: NodeColumns,
): Column<Timeline> {
  const names = { key: builder.variable("key"), c: builder.variable("c"), x: builder.variable("x") };
  const source = claimSource(builder, { filter: request.filter }, names.c, entity);
  const parts = (source.isAnchored ? fromLists : fromRanges)(builder, request, source, names);
  const buckets = request.buckets && bucketsColumn(builder, request, parts, names, request.buckets, nodes);
  const column = listColumn(
    [
      buckets ?? plainColumn("[]"),
      plainColumn(request.total ? parts.total : "null"),
      plainColumn(request.undated ? parts.undated : "null"),
    ],
    ([found, total, undated]): Timeline => ({
      ...toPage(
        request,
        (found as TimelineBucket[]).map((node) => ({ key: node.key, node })),
        (total as number | null) ?? undefined,
      ),
      undated: (undated as number | null) ?? undefined,
    }),
  );
  return { text: parts.with(column.text), read: (value) => column.read(value) };
}

function bucketsColumn(
  builder: CypherBuilder,
  request: TimelineRequest,
  parts: TimelineParts,
  { key, c, x }: TimelineNames,
  shape: BucketShape,
  nodes: NodeColumns,
): Column<TimelineBucket[]> {
  const claims = shape.claims.map(({ first, node }) =>
    collectColumn(parts.claims(builder.limit(first)), nodes.claim(node, c)),
  );
  const events = shape.events.map(({ first, node }) =>
    collectColumn(parts.events(builder.limit(first)), nodes.event(node, x)),
  );
  const bucket = listColumn(
    [...[key, parts.count, parts.impreciseCount, parts.eventCount].map(plainColumn), ...claims, ...events],
    ([name, count, impreciseCount, eventCount, ...lists]): TimelineBucket => ({
      ...boundsOf(name as string),
      count: count as number,
      impreciseCount: impreciseCount as number,
      eventCount: eventCount as number,
      claims: new Map(shape.claims.map(({ key: alias }, index) => [alias, lists[index] as FoundClaim[]])),
      events: new Map(
        shape.events.map(({ key: alias }, index) => [alias, lists[claims.length + index] as FoundEntity[]]),
      ),
    }),
  );
  const beyond = [
    ...(request.after === undefined ? [] : [`${key} > ${builder.value(request.after)}`]),
    ...(request.before === undefined ? [] : [`${key} < ${builder.value(request.before)}`]),
  ];
  return collectColumn(
    `${parts.keys} WITH DISTINCT ${key}${beyond.length > 0 ? ` WHERE ${beyond.join(" AND ")}` : ""}
      ORDER BY ${key}${request.backwards ? " DESC" : ""} LIMIT ${builder.limit(request.size + 1)}`,
    bucket,
  );
}

function boundsOf(key: string): Pick<TimelineBucket, "key" | "from" | "through"> {
  const { from, through } = parseDate(key) as { from: string; through: string };
  return { key, from, through };
}
