/** What alignment is worked out from, and what is behind the pairs that are shown. */
import type { Position, SidedStance } from "../domain/alignment";
import { knownSources } from "./claim-filter";
import { claimColumn, entityColumn } from "./columns";
import { type Column, CypherBuilder, listColumn } from "./cypher";
import type { Reader } from "./database";
import type { FoundClaim, FoundEntity } from "./results";
import type { ClaimFilter, ClaimShape, EntityShape } from "./shape";
import { isReported, SIDED_RELATIONS, stanceConditions } from "./stance-claims";

/** How many actors of a measure are considered: their pairs grow with the square of it. */
export const MAX_HOLDERS = 100;
/** How many measures are considered where none are named. */
export const MAX_MEASURES = 200;
/** How many claims a position cites. */
export const MAX_CITED = 10;

/** The positions that are considered, and how many others there are. */
export interface FoundPositions {
  positions: Position[];
  measures: number;
  leftOut: { measures: number; holders: number };
}

/**
 * Who is for and who against which measures: at most 200 measures, those with most holders first, and on each at
 * most 100 people and organisations, those whose claims have most sources first.
 *
 * What somebody else says of an actor's position is not that actor's statement, so it has no part in whom the actor
 * agrees with.
 * @param on ids of measures, or of other things; all measures where left out.
 * @example (await readPositions(database, {}, ["measure:audit"])).positions // [{ actor: "person:ada", stance: "POSITIVE", … }]
 */
export async function readPositions(
  database: Reader,
  filter: ClaimFilter,
  on?: readonly string[],
): Promise<FoundPositions> {
  const builder = new CypherBuilder();
  const measures = on ? `MATCH (m:Entity) WHERE ${builder.oneOf("m.id", on)}` : "MATCH (m:Measure)";
  const conditions = [
    builder.oneOf("c.relation", SIDED_RELATIONS),
    builder.oneOf("c.subjectKind", ["PERSON", "ORGANISATION"]),
    `NOT ${isReported("c")}`,
    ...stanceConditions(builder, filter, "c"),
  ];
  const claims = `MATCH (m)<-[:OBJECT]-(c:Claim) WHERE ${conditions.join(" AND ")}`;
  const sources = filter.knownAt ? knownSources("c", builder.value(filter.knownAt)) : "c.sources";
  // First who counts, then what they said: of 12,000 measures all but 200 need nothing but a number.
  const text = `${measures}
    CALL (m) { ${claims} RETURN count(DISTINCT c.subjectId) AS holders }
    WITH m, holders WHERE holders > 0 ORDER BY holders DESC, m.id
    WITH collect(m) AS found
    CALL (found) {
      UNWIND found[..${builder.limit(MAX_MEASURES)}] AS m ${claims}
      WITH m.id AS measure, c, ${sources} AS said ORDER BY said DESC, c.id
      WITH measure, c.subjectId AS actor, c.stance AS stance, sum(said) AS sources, count(*) AS claims,
        collect(c.id)[..${builder.limit(MAX_CITED)}] AS cited
      WITH measure, actor, sum(sources) AS sources, collect([stance, claims, cited]) AS stances
      ORDER BY sources DESC, actor
      WITH measure, count(*) AS holders, collect([actor, stances])[..${builder.limit(MAX_HOLDERS)}] AS kept
      RETURN collect([measure, holders, kept]) AS kept
    }
    RETURN [size(found), kept]`;
  const [row] = (await database.read({ text, parameters: builder.parameters })) as [number, MeasureRow[]][];
  const [found, kept] = row ?? [0, []];
  return {
    positions: kept.flatMap(([measure, , holders]) =>
      holders.flatMap(([actor, stances]) =>
        stances.map(([stance, count, claims]): Position => ({ actor, measure, stance, count, claims })),
      ),
    ),
    measures: found,
    leftOut: {
      measures: found - kept.length,
      holders: kept.reduce((sum, [, count, holders]) => sum + count - holders.length, 0),
    },
  };
}

type StanceRow = [stance: SidedStance, claims: number, cited: string[]];
type MeasureRow = [measure: string, count: number, holders: [actor: string, stances: StanceRow[]][]];

/** Things by id in a shape; several such lists are read at once. */
export interface Listed<Shape> {
  ids: readonly string[];
  shape: Shape;
}

/**
 * Several lists of entities and one of claims, from one statement, or from none where all are empty.
 * @returns for each list what was found, by id.
 */
export async function readListed(
  database: Reader,
  entities: readonly Listed<EntityShape>[],
  claims: Listed<ClaimShape>,
): Promise<{ entities: Map<string, FoundEntity>[]; claims: Map<string, FoundClaim> }> {
  const none = [...entities, claims].every(({ ids }) => ids.length === 0);
  if (none) return { entities: entities.map(() => new Map<string, FoundEntity>()), claims: new Map() };
  const builder = new CypherBuilder();
  const columns: Column<unknown>[] = [
    ...entities.map((list) => listedColumn(builder, "Entity", list.ids, entityColumn(builder, list.shape, "n"))),
    listedColumn(builder, "Claim", claims.ids, claimColumn(builder, claims.shape, "n")),
  ];
  const row = listColumn(columns, (values) => values);
  const [found] = await database.read({ text: `RETURN ${row.text}`, parameters: builder.parameters });
  const lists = row.read(found);
  return {
    entities: lists.slice(0, -1) as Map<string, FoundEntity>[],
    claims: lists.at(-1) as Map<string, FoundClaim>,
  };
}

function listedColumn<Found extends { id: string }>(
  builder: CypherBuilder,
  label: string,
  ids: readonly string[],
  column: Column<Found>,
): Column<Map<string, Found>> {
  return {
    text: `COLLECT { UNWIND ${builder.value([...new Set(ids)])} AS id MATCH (n:${label} {id: id}) RETURN ${column.text} }`,
    read: (value) => new Map((value as unknown[]).map((item) => column.read(item)).map((item) => [item.id, item])),
  };
}
