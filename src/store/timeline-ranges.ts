/**
 * A timeline of the whole graph: buckets are ranges of the indexes by date, and only the buckets of the page are
 * counted. Which buckets there are is found by asking for each year whether it holds anything, then for each month
 * of those that do, then for each day: some thousands of looks into an index instead of one at every claim.
 */
import { ANY_ROLE } from "./claim-filter";
import type { ClaimSource } from "./claim-source";
import type { CypherBuilder } from "./cypher";
import { BUCKETS, type TimelineRequest } from "./shape";
import { FIRST_DATE, type TimelineNames, type TimelineParts, UNSURE } from "./timeline-parts";

/** What follows a year in the names of its months, and a month in those of its days. */
const twoDigits = (last: number) =>
  Array.from({ length: last }, (_, index) => `-${String(index + 1).padStart(2, "0")}`);
const MONTHS = twoDigits(12);
const DAYS = twoDigits(31);

/** The parts for claims that only an index can tell apart. */
export function fromRanges(
  builder: CypherBuilder,
  request: TimelineRequest,
  { match, conditions }: ClaimSource,
  { key, c, x }: TimelineNames,
): TimelineParts {
  const claims = (also: string) => `${match} WHERE ${conditions.join(" AND ")} AND ${also}`;
  const named = `EXISTS { MATCH (${c})-[:${ANY_ROLE}]->(${x}) WHERE ${conditions.join(" AND ")} }`;
  const events = (also: string) => `MATCH (${x}:Entity) WHERE ${x}.kind = 'EVENT' AND ${also} AND ${named}`;
  const inRange = (sortKey: string) => `${sortKey} > ${FIRST_DATE} AND ${sortKey} STARTS WITH ${key}`;
  const inBucket = claims(inRange(`${c}.byOccurred`));
  const eventsInBucket = events(inRange(`${x}.byDate`));
  const isWithin = `${c}.occurredFrom STARTS WITH ${key} AND ${c}.occurredThrough STARTS WITH ${key} AND NOT ${c}.occurred =~ ${UNSURE}`;
  const inOrder = (matched: string, variable: string, property: string, limit: string) =>
    `${matched} WITH ${variable} ORDER BY ${variable}.${property} LIMIT ${limit}`;
  const count = (matched: string) => `COUNT { ${matched} }`;
  return {
    keys: keysOf(builder, request, key, `EXISTS { ${inBucket} } OR EXISTS { ${eventsInBucket} }`),
    count: count(inBucket),
    impreciseCount: count(`${inBucket} AND NOT coalesce(${isWithin}, false)`),
    eventCount: count(eventsInBucket),
    total: count(claims(`${c}.byOccurred > ''`)),
    undated: count(claims(`${c}.byOccurred < ${FIRST_DATE}`)),
    claims: (limit) => inOrder(inBucket, c, "byOccurred", limit),
    events: (limit) => inOrder(eventsInBucket, x, "byDate", limit),
    with: (expression) => expression,
  };
}

/**
 * From years to months to days, as far as the buckets need it; what lies outside the page is left out early. On the
 * way it is enough that there is anything at all, whatever the filter: only the last step asks all that is asked.
 */
function keysOf(
  builder: CypherBuilder,
  { bucket, after, before }: TimelineRequest,
  key: string,
  isFilled: string,
): string {
  const [year, part] = [builder.variable("year"), builder.variable("part")];
  const isAny = [
    `EXISTS { MATCH (n:Claim) WHERE n.byOccurred > ${FIRST_DATE} AND n.byOccurred STARTS WITH ${key} }`,
    `EXISTS { MATCH (n:Entity) WHERE n.kind = 'EVENT' AND n.byDate > ${FIRST_DATE} AND n.byDate STARTS WITH ${key} }`,
  ].join(" OR ");
  const filled = (length: number) => {
    const conditions = [
      ...(after === undefined ? [] : [`${key} >= ${builder.value(after.slice(0, length))}`]),
      ...(before === undefined ? [] : [`${key} <= ${builder.value(before.slice(0, length))}`]),
      `(${length === BUCKETS[bucket] ? isFilled : isAny})`,
    ];
    return `WHERE ${conditions.join(" AND ")}`;
  };
  const longer = (parts: readonly string[], length: number) =>
    `UNWIND ${builder.value(parts)} AS ${part} WITH ${key} + ${part} AS ${key} ${filled(length)}`;
  return [
    `UNWIND range(${yearAt("ASC")}, ${yearAt("DESC")}) AS ${year} WITH right('000' + toString(${year}), 4) AS ${key} ${filled(BUCKETS.YEAR)}`,
    ...(BUCKETS[bucket] > BUCKETS.YEAR ? [longer(MONTHS, BUCKETS.MONTH)] : []),
    ...(BUCKETS[bucket] > BUCKETS.MONTH ? [longer(DAYS, BUCKETS.DAY)] : []),
  ].join("\n");
}

/** The first or the last year of any claim and event, which the indexes have at their ends. */
function yearAt(direction: "ASC" | "DESC"): string {
  const end = (where: string, sortKey: string, fixed: string) =>
    `COLLECT { MATCH ${where} AND ${sortKey} > ${FIRST_DATE} RETURN toInteger(left(${sortKey}, 4)) ORDER BY ${fixed}${sortKey} ${direction} LIMIT 1 }`;
  const ends = `${end("(n:Claim) WHERE true", "n.byOccurred", "")} + ${end("(n:Entity) WHERE n.kind = 'EVENT'", "n.byDate", `n.kind ${direction}, `)}`;
  const better = direction === "ASC" ? "<" : ">";
  return `reduce(best = null, one IN ${ends} | CASE WHEN best IS NULL OR one ${better} best THEN one ELSE best END)`;
}
