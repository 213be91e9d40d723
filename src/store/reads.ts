/** The questions that the store answers, one statement each. */
import { ENTITY_TYPES, type EntityKind } from "../domain/entity-types";
import { claimColumn, claimPageColumn, entityColumn } from "./columns";
import { type Column, CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Reader } from "./database";
import { entityConditions } from "./entity-filter";
import { pageColumn } from "./page";
import type { ClaimPage, EntityPage, FoundClaim, FoundEntity } from "./results";
import {
  ENTITY_ORDERS,
  type ClaimPageRequest,
  type ClaimShape,
  type EntityPageRequest,
  type EntityShape,
} from "./shape";

/**
 * Entities by id, in the order asked, null where there is none.
 * @example await readEntities(database, ["person:nobody"], BARE_ENTITY) // [null]
 */
export async function readEntities(
  database: Reader,
  ids: readonly string[],
  shape: EntityShape,
): Promise<(FoundEntity | null)[]> {
  const builder = new CypherBuilder();
  return readByIds(database, builder, "Entity", ids, entityColumn(builder, shape, "n"));
}

/** Claims by id, in the order asked, null where there is none. */
export async function readClaims(
  database: Reader,
  ids: readonly string[],
  shape: ClaimShape,
): Promise<(FoundClaim | null)[]> {
  const builder = new CypherBuilder();
  return readByIds(database, builder, "Claim", ids, claimColumn(builder, shape, "n"));
}

/** A page of claims. */
export async function readClaimPage(database: Reader, request: ClaimPageRequest): Promise<ClaimPage> {
  const builder = new CypherBuilder();
  return readOne(database, builder, claimPageColumn(builder, request));
}

/** A page of entities of all kinds or of one. */
export async function readEntityPage(
  database: Reader,
  request: EntityPageRequest,
  kind?: EntityKind,
): Promise<EntityPage> {
  const builder = new CypherBuilder();
  const e = builder.variable("e");
  const kinds = kind ? [kind] : request.filter?.kinds;
  const column = pageColumn(builder, {
    request,
    order: ENTITY_ORDERS[request.order],
    variable: e,
    match: `MATCH (${e}:Entity)`,
    conditions: entityConditions(builder, { ...request.filter, kinds }, e),
    sortedBy: kinds?.length === 1 ? [`${e}.kind`] : [],
    node: request.node && entityColumn(builder, request.node, e),
  });
  return readOne(database, builder, column);
}

/** How much the graph holds, and since when. */
export interface About {
  /** Counted up by every transaction that changes something. */
  version: number;
  /** ISO 8601 time of the last change, null for an empty graph. */
  loadedAt: string | null;
  claims: number;
  entities: { kind: EntityKind; count: number }[];
}

/** Counts and version of the graph; the counts come from the database's own statistics. */
export async function readAbout(database: Reader): Promise<About> {
  const counts = ENTITY_TYPES.map(({ type }) => plainColumn(`COUNT { (:${type}) }`));
  const graph = "head(COLLECT { MATCH (g:Graph {id: 'attest'}) RETURN [g.version, g.loadedAt] })";
  const column = listColumn(
    [plainColumn(graph), plainColumn("COUNT { (:Claim) }"), ...counts],
    ([meta, claims, ...numbers]): About => {
      const [version, loadedAt] = (meta as [number, string] | null) ?? [0, null];
      return {
        version,
        loadedAt,
        claims: claims as number,
        entities: ENTITY_TYPES.map(({ kind }, index) => ({ kind, count: numbers[index] as number })),
      };
    },
  );
  return readOne(database, new CypherBuilder(), column);
}

/** By the places of the ids: one that was merged into another is answered with that other. */
async function readByIds<T>(
  database: Reader,
  builder: CypherBuilder,
  label: string,
  ids: readonly string[],
  column: Column<T>,
) {
  const distinct = [...new Set(ids)];
  const given = builder.value(distinct);
  const text = `UNWIND range(0, size(${given}) - 1) AS place MATCH (n:${label} {id: ${given}[place]})
    RETURN [place, ${column.text}]`;
  const rows = (await database.read({ text, parameters: builder.parameters })) as [number, unknown][];
  const found = new Map(rows.map(([place, value]) => [distinct[place], column.read(value)]));
  return ids.map((id) => found.get(id) ?? null);
}

async function readOne<T>(database: Reader, builder: CypherBuilder, column: Column<T>): Promise<T> {
  const rows = await database.read({ text: `RETURN ${column.text}`, parameters: builder.parameters });
  return column.read(rows[0]);
}
