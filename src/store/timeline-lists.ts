/** A timeline of what is around an entity or a document: its claims are gathered once, then told apart. */
import { ANY_ROLE } from "./claim-filter";
import type { ClaimSource } from "./claim-source";
import type { CypherBuilder } from "./cypher";
import { BUCKETS, type TimelineRequest } from "./shape";
import { FIRST_DATE, type TimelineNames, type TimelineParts, UNSURE } from "./timeline-parts";

/** The parts for claims that are few beside those of the whole graph: each is looked at once. */
export function fromLists(
  builder: CypherBuilder,
  { bucket }: TimelineRequest,
  { match, conditions }: ClaimSource,
  { key, c, x }: TimelineNames,
): TimelineParts {
  const length = builder.limit(BUCKETS[bucket]);
  const [claims, events, item] = [builder.variable("claims"), builder.variable("events"), builder.variable("item")];
  const keyOf = (sortKey: string) => `CASE WHEN ${sortKey} > ${FIRST_DATE} THEN left(${sortKey}, ${length}) END`;
  const matched = `${match} WHERE ${conditions.join(" AND ")}`;
  const isWithin = `left(${c}.occurredFrom, ${length}) = left(${c}.occurredThrough, ${length}) AND NOT ${c}.occurred =~ ${UNSURE}`;
  const gathered = `COLLECT { ${matched} WITH DISTINCT ${c} ORDER BY ${c}.byOccurred
      RETURN [${keyOf(`${c}.byOccurred`)}, ${c}, coalesce(${isWithin}, false)] } AS ${claims},
    COLLECT { ${matched} MATCH (${c})-[:${ANY_ROLE}]->(${x}:Event) WITH DISTINCT ${x} ORDER BY ${x}.byDate
      RETURN [${keyOf(`${x}.byDate`)}, ${x}] } AS ${events}`;
  const inBucket = (list: string) => `${item} IN ${list} WHERE ${item}[0] = ${key}`;
  return {
    keys: `UNWIND [${item} IN ${claims} + ${events} WHERE ${item}[0] IS NOT NULL | ${item}[0]] AS ${key}`,
    count: `size([${inBucket(claims)}])`,
    impreciseCount: `size([${inBucket(claims)} AND NOT ${item}[2]])`,
    eventCount: `size([${inBucket(events)}])`,
    total: `size(${claims})`,
    undated: `size([${item} IN ${claims} WHERE ${item}[0] IS NULL])`,
    claims: (limit) => `UNWIND [${inBucket(claims)} | ${item}[1]][..${limit}] AS ${c}`,
    events: (limit) => `UNWIND [${inBucket(events)} | ${item}[1]][..${limit}] AS ${x}`,
    with: (expression) => `head(COLLECT { WITH ${gathered} RETURN ${expression} })`,
  };
}
