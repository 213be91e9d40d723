/** Claim filters as Cypher conditions on a claim. */
import { BadInputError } from "../domain/errors";
import type { CypherBuilder } from "./cypher";
import { fold } from "../domain/fold";
import type { ClaimFilter } from "./shape";
import { ROLE_RELATIONSHIPS } from "./claim-roles";

/** All roles in which a claim can name an entity, as a relationship pattern. */
export const ANY_ROLE = ROLE_RELATIONSHIPS.map(({ type }) => type).join("|");

/** How deep `and`, `or` and `not` may be nested. */
const MAX_NESTING = 6;

/**
 * The conditions of a filter on the claim variable `c`, to be joined by AND. Retracted claims are left out
 * unless `recordedAt` asks for the graph of an earlier time.
 *
 * @throws {BadInputError} when conditions are nested more than six deep.
 * @example claimConditions(builder, { relations: ["CRITICISED"] }, "c") // ["c.relation = $p0", "c.retractedAt IS NULL"]
 */
export function claimConditions(builder: CypherBuilder, filter: ClaimFilter, c: string): string[] {
  const conditions = conditionsOf(builder, filter, c, 0);
  return asksForRecord(filter) ? conditions : [...conditions, `${c}.retractedAt IS NULL`];
}

/**
 * The part of a filter that says what its reader has before them, whatever they look for: `knownAt` and `recordedAt`,
 * its own and those that `and` adds. What an answer shows *beside* the claims that pass has to keep to it too.
 *
 * @example readerOf({ disputed: true, knownAt: "2025-01-17" }) // { knownAt: "2025-01-17" }
 */
export function readerOf({ knownAt, recordedAt, and }: ClaimFilter): ClaimFilter {
  return { knownAt, recordedAt, and: and?.map(readerOf) };
}

/** The conditions on the document variable `d` that leave what the reader of a filter could have read. */
export function documentConditions(builder: CypherBuilder, { knownAt, and }: ClaimFilter, d: string): string[] {
  return [
    ...(knownAt ? [`${d}.dateThrough <= ${builder.value(knownAt)}`] : []),
    ...(and ?? []).flatMap((one) => documentConditions(builder, one, d)),
  ];
}

/**
 * A link of contradiction counts as long as neither of its claims is retracted; for a reader of an earlier day, only
 * with what was known by then.
 */
export function contradictionOf(c: string, other: string, day?: string): string {
  const standing = [`${c}.retractedAt IS NULL`, `${other}.retractedAt IS NULL`];
  const known = day ? [`${other}.knownFrom <= ${day}`] : [];
  return `MATCH (${c})-[:CONTRADICTS]-(${other}:Claim) WHERE ${[...standing, ...known].join(" AND ")}`;
}

/** Whether such a link counts. The stored mark outlives retractions; it spares the search elsewhere. */
export function isDisputed(c: string, day?: string): string {
  return `(${c}.disputed AND EXISTS { ${contradictionOf(c, "x", day)} })`;
}

function asksForRecord(filter: ClaimFilter): boolean {
  const nested = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
  return filter.recordedAt != null || nested.some(asksForRecord);
}

/** How many documents had said so by a day: a value that `sources` holds for today. */
export function knownSources(c: string, day: string): string {
  return `COUNT { MATCH (${c})-[:EVIDENCED_BY]->(x:Document) WHERE x.dateThrough <= ${day} RETURN DISTINCT x }`;
}

type Condition = (builder: CypherBuilder, wanted: never, c: string, filter: ClaimFilter) => string;

/** One row a field of the filter, in the order in which they are asked. */
const CONDITIONS: { [Field in Exclude<keyof ClaimFilter, "and" | "or" | "not">]-?: Condition } = {
  subject: (builder, ids: string[], c) => builder.oneOf(`${c}.subjectId`, ids),
  object: (builder, ids: string[], c) => builder.oneOf(`${c}.objectId`, ids),
  relations: (builder, names: string[], c) => builder.oneOf(`${c}.relation`, names),
  entity: (builder, ids: string[], c) =>
    `EXISTS { (${c})-[:${ANY_ROLE}]->(x:Entity) WHERE ${builder.oneOf("x.id", ids)} }`,
  stance: (builder, names: string[], c) => builder.oneOf(`${c}.stance`, names),
  modality: (builder, names: string[], c) => builder.oneOf(`${c}.modality`, names),
  subjectKinds: (builder, kinds: string[], c) => builder.oneOf(`${c}.subjectKind`, kinds),
  objectKinds: (builder, kinds: string[], c) => builder.oneOf(`${c}.objectKind`, kinds),
  attributedTo: (builder, ids: string[], c) => builder.oneOf(`${c}.attributedToId`, ids),
  document: (builder, ids: string[], c) =>
    `EXISTS { (${c})-[:EVIDENCED_BY]->(x:Document) WHERE ${builder.oneOf("x.id", ids)} }`,
  publisher: (builder, ids: string[], c) =>
    `EXISTS { (${c})-[:EVIDENCED_BY]->(:Document)-[:PUBLISHER]->(x:Organisation) WHERE ${builder.oneOf("x.id", ids)} }`,
  occurred: (builder, { from, through }: NonNullable<ClaimFilter["occurred"]>, c) =>
    [
      `${c}.occurred IS NOT NULL`,
      ...(through ? [`coalesce(${c}.occurredFrom, '0000') <= ${builder.value(through)}`] : []),
      ...(from ? [`coalesce(${c}.occurredThrough, '9999-99') >= ${builder.value(from)}`] : []),
    ].join(" AND "),
  asOf: (builder, day: string, c) => asOf(builder.value(day), c),
  knownAt: (builder, day: string, c) => `${c}.knownFrom <= ${builder.value(day)}`,
  recordedAt: (builder, time: string, c) => {
    const at = builder.value(time);
    return `${c}.recordedAt <= ${at} AND coalesce(${c}.retractedAt > ${at}, true)`;
  },
  disputed: (builder, wanted: boolean, c, { knownAt }) =>
    `${isDisputed(c, knownAt ? builder.value(knownAt) : undefined)} = ${builder.value(wanted)}`,
  text: (builder, text: string, c) => {
    const words = builder.value(fold(text).split(/\s+/).filter(Boolean));
    return `all(word IN ${words} WHERE
      toLower(coalesce(${c}.note, '') + ' ' + coalesce(${c}.text, '')) CONTAINS word
      OR EXISTS { (${c})-[:SUBJECT|OBJECT]->(x:Entity) WHERE x.folded CONTAINS word }
      OR EXISTS { (${c})-[v:EVIDENCED_BY]->() WHERE toLower(v.phrase) CONTAINS word })`;
  },
  minSources: (builder, number: number, c, { knownAt }) =>
    `${knownAt ? knownSources(c, builder.value(knownAt)) : `${c}.sources`} >= ${builder.value(number)}`,
};

/**
 * What was true on a day. What is said or done has happened once it has begun and remains so; a state, such as
 * who leads what, holds within its bounds. A claim without a date is kept: nothing says that it was not so then.
 */
function asOf(day: string, c: string): string {
  return `(coalesce(${c}.occurredFrom <= ${day}, true)
      AND (${c}.state IS NULL OR coalesce(${c}.occurredThrough >= ${day}, true)))`;
}

function conditionsOf(builder: CypherBuilder, filter: ClaimFilter, c: string, depth: number): string[] {
  if (depth > MAX_NESTING)
    throw new BadInputError("filter", `\`and\`, \`or\` and \`not\` nested at most ${MAX_NESTING} deep`, depth);
  const own = Object.entries(CONDITIONS).flatMap(([field, condition]) => {
    const wanted = filter[field as keyof typeof CONDITIONS];
    return wanted === undefined || wanted === null ? [] : [condition(builder, wanted as never, c, filter)];
  });
  const conditionsBelow = (one: ClaimFilter) => all(conditionsOf(builder, one, c, depth + 1));
  return [
    ...own.map((condition) =>
      condition.includes(" AND ") || condition.includes(" OR ") ? `(${condition})` : condition,
    ),
    ...(filter.and ?? []).map(conditionsBelow),
    ...(filter.or ? [anyOf(filter.or.map(conditionsBelow))] : []),
    // A condition on something absent is unknown in Cypher, and NOT unknown is unknown: `not` has to mean “does not hold”.
    ...(filter.not ? [`NOT coalesce(${conditionsBelow(filter.not)}, false)`] : []),
  ];
}

/**
 * Whether one of them holds. The planner brings conditions into a normal form, which multiplies alternatives of many
 * parts with each other until it takes minutes (measured: 10 s for three of six parts each); what stands in a function
 * it leaves as it is.
 */
function anyOf(alternatives: readonly string[]): string {
  const opaque = alternatives.map((one) => (one.startsWith("(") ? `coalesce(${one}, false)` : one));
  return opaque.length === 0 ? "false" : `(${opaque.join(" OR ")})`;
}

function all(conditions: readonly string[]): string {
  return conditions.length === 0 ? "true" : `(${conditions.join(" AND ")})`;
}
