/** What lies around some entities, or among them, with every claim that joins two of them. */
import type { ExportedClaim, ExportedEntity, ExportedNetwork } from "../../formats";
import { requireAll } from "../../graphql/network-bounds";
import { type ClaimFilter, type Reader, readClaims, readClaimsAmong, readEntities, readNetwork } from "../../store";
import { EXPORTED_ENTITY, exportedClaimShape, toExportedClaim, toExportedEntity } from "./found";
import type { ExportRequest } from "./request";
import { rowsOfClaims } from "./rows";

/** Claims a statement. */
const BATCH = 250;

/** The entities of a network, and what it had no room for. */
interface FoundNetwork {
  entities: ExportedEntity[];
  /** Those in the middle; none where the entities themselves were named. */
  middle: ExportedEntity[];
  leftOut: number;
}

/**
 * The network of a request: the entities that `network` of the API shows, or exactly those of `ids`, and of all their
 * claims those that stand among them and those that state a value.
 * @throws {BadInputError} when it names an entity that doesn't exist.
 */
export async function networkToExport(
  database: Reader,
  request: ExportRequest,
): Promise<FoundNetwork & Pick<ExportedNetwork, "counts" | "claims" | "rows">> {
  const found = await (request.ids.length > 0 ? entitiesNamed : entitiesAround)(database, request);
  const ids = found.entities.map(({ id }) => id);
  const among = await readClaimsAmong(database, ids, request.filter);
  const claimIds = new Set(among.map(({ id }) => id));
  return {
    ...found,
    counts: () =>
      Promise.resolve({
        entities: ids.length,
        claims: among.length,
        withoutObject: among.filter(({ hasObject }) => !hasObject).length,
      }),
    claims: async function* () {
      for (const batch of batches([...claimIds])) yield* claimsById(database, batch, request.filter);
    },
    rows: rowsOfClaims(database, {
      filter: request.filter,
      claimIds: async function* () {
        yield* await Promise.resolve(batches([...claimIds]));
      },
      among: (linked) => Promise.resolve(linked.filter((id) => claimIds.has(id))),
      entityIds: ids,
    }),
  };
}

async function entitiesAround(database: Reader, request: ExportRequest): Promise<FoundNetwork> {
  const { around, depth, filter, maxNodes } = request;
  const bounds = { around, depth, filter, maxNodes, claimsPerLink: 0 };
  const { nodes, leftOut, unknown } = await readNetwork(database, { ...bounds, entity: EXPORTED_ENTITY });
  requireAll("around", unknown);
  const entities = nodes.map((node) => ({ ...toExportedEntity(node.entity), depth: node.depth }));
  const middle = entities.filter((entity) => entity.depth === 0);
  return { entities, middle, leftOut: leftOut.nodes };
}

async function entitiesNamed(database: Reader, { ids }: ExportRequest): Promise<FoundNetwork> {
  const found = await readEntities(database, ids, EXPORTED_ENTITY);
  requireAll(
    "ids",
    ids.filter((_id, index) => !found[index]),
  );
  // Two of the ids may have become one.
  const distinct = new Map(found.flatMap((entity) => (entity ? [[entity.id, toExportedEntity(entity)]] : [])));
  return { entities: [...distinct.values()], middle: [], leftOut: 0 };
}

async function* claimsById(
  database: Reader,
  ids: readonly string[],
  filter: ClaimFilter,
): AsyncGenerator<ExportedClaim> {
  for (const found of await readClaims(database, ids, exportedClaimShape(filter)))
    if (found) yield toExportedClaim(found);
}

function batches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) => ids.slice(n * BATCH, (n + 1) * BATCH));
}
