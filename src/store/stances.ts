/** Who is for something, against it, or neither. */
import type { Modality } from "../domain/claim";
import type { EntityKind } from "../domain/entity-types";
import { STANCES, type Stance } from "../domain/relation-types";
import { claimColumn, entityColumn } from "./columns";
import { collectColumn, type Column, CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Reader } from "./database";
import type { FoundClaim, FoundEntity } from "./results";
import type { ClaimFilter, ClaimShape, EntityShape } from "./shape";
import { isReported, stanceConditions } from "./stance-claims";

/** Where everyone stands on what. */
export interface StancesRequest {
  on: string;
  filter: ClaimFilter;
  /** How many holders a group lists at most. */
  first: number;
  /** What is wanted of the thing itself. */
  entity: EntityShape;
  holder: EntityShape;
  /** What is wanted of the claims of a holder, and how many of them; absent where none are. */
  claims?: { first: number; claim: ClaimShape };
}

/** Where everyone stands. */
export interface FoundStances {
  on: FoundEntity;
  /** One for each stance, in their order. */
  groups: StanceGroup[];
}

/** Those who have a stance, and how many they are. */
export interface StanceGroup {
  stance: Stance;
  count: number;
  claimCount: number;
  holders: StanceHolder[];
}

/** Somebody with a stance, and the claims that say so. */
export interface StanceHolder {
  entity: FoundEntity;
  count: number;
  sources: number;
  mixed: boolean;
  reported: boolean;
  modalities: Modality[];
  /** The latest first, as many as were asked for. */
  claims: FoundClaim[];
}

/** Whose positions are told where the filter names no kinds. */
const HOLDER_KINDS: EntityKind[] = ["PERSON", "ORGANISATION"];

/**
 * Who is for a thing, against it or neither, from one statement: the holders with most sources first.
 * @returns null where there is no entity with the id.
 * @example (await readStances(database, { on: "measure:audit", … }))?.groups[0] // { stance: "POSITIVE", count: 2, … }
 */
export async function readStances(database: Reader, request: StancesRequest): Promise<FoundStances | null> {
  const builder = new CypherBuilder();
  const { filter, first } = request;
  const on = builder.value(request.on);
  // How things are arranged (who leads what) is no position. The index by object ends in `byOccurred`, and is used
  // only where that takes part in a condition.
  const conditions = [
    `c.objectId = ${on}`,
    "c.byOccurred > ''",
    "c.state IS NULL",
    builder.oneOf("c.subjectKind", filter.subjectKinds ?? HOLDER_KINDS),
    ...stanceConditions(builder, filter, "c"),
  ];
  const holder = holderColumn(builder, request);
  const entity = entityColumn(builder, request.entity, "o");
  const group = listColumn(
    [
      plainColumn("stance"),
      plainColumn("count"),
      plainColumn("claimCount"),
      collectColumn("UNWIND holders AS h WITH h, h[0] AS e", holder),
    ],
    ([stance, count, claimCount, holders]) => ({ stance, count, claimCount, holders }) as StanceGroup,
  );
  // Sources are counted as documents: one that is evidence for two claims of a holder is one source. What was
  // published after the day of `knownAt` was none yet.
  const known = filter.knownAt ? `WHERE d.dateThrough <= ${builder.value(filter.knownAt)}` : "";
  const text = `MATCH (o:Entity {id: ${on}})
    CALL (o) {
      MATCH (c:Claim) WHERE ${conditions.join(" AND ")}
      MATCH (c)-[:EVIDENCED_BY]->(d) ${known}
      WITH c.subjectId AS id, c.stance AS stance, count(DISTINCT c) AS claims, count(DISTINCT d) AS sources,
        collect(DISTINCT c) AS cited, collect(DISTINCT c.modality) AS modalities, min(${isReported("c")}) AS reported
      WITH id, collect([stance, claims, sources, cited, modalities, reported]) AS rows, collect(stance) AS stances
      MATCH (e:Entity {id: id})
      UNWIND rows AS row
      WITH e, row, 'POSITIVE' IN stances AND 'NEGATIVE' IN stances AS mixed ORDER BY row[2] DESC, e.byName
      WITH row[0] AS stance, count(*) AS count, sum(row[1]) AS claimCount,
        collect([e, row[1], row[2], mixed, row[5], row[4], row[3]])[..${builder.limit(first)}] AS holders
      WITH ${group.text} AS found
      RETURN collect(found) AS groups
    }
    RETURN [${entity.text}, groups]`;
  const [row] = (await database.read({ text, parameters: builder.parameters })) as [unknown, unknown[]][];
  if (!row) return null;
  const groups = row[1].map((item) => group.read(item));
  const none = (stance: Stance): StanceGroup => ({ stance, count: 0, claimCount: 0, holders: [] });
  return {
    on: entity.read(row[0]),
    groups: STANCES.map((stance) => groups.find((found) => found.stance === stance) ?? none(stance)),
  };
}

/** The column of a holder held by the variable `h`, a list of the entity, its numbers and its claims. */
function holderColumn(builder: CypherBuilder, { holder, claims }: StancesRequest): Column<StanceHolder> {
  const plain = [1, 2, 3, 4, 5].map((index) => plainColumn(`h[${index}]`));
  const claim = claims && claimColumn(builder, claims.claim, "c");
  const cited: Column<FoundClaim[]> =
    claims && claim
      ? collectColumn(`UNWIND h[6] AS c WITH c ORDER BY c.byOccurred DESC LIMIT ${builder.limit(claims.first)}`, claim)
      : { text: "[]", read: () => [] };
  return listColumn([entityColumn(builder, holder, "e"), ...plain, cited], (values) => {
    const [entity, count, sources, mixed, reported, modalities, found] = values;
    return { entity, count, sources, mixed, reported, modalities, claims: found } as StanceHolder;
  });
}
