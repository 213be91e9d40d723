/** Claims that pass a filter, with the entities that they join, read page by page while they are written. */
import type { ExportCounts, ExportedClaim, ExportedEntity, ExportedNetwork } from "../../formats";
import {
  BARE_CLAIM,
  type ClaimFilter,
  type ClaimShape,
  type Reader,
  type FoundClaim,
  readClaimPage,
  readEntities,
  readPassing,
} from "../../store";
import { EXPORTED_ENTITY, exportedClaimShape, toExportedClaim, toExportedEntity } from "./found";
import { rowsOfClaims } from "./rows";

/** Claims and entities a statement: large enough to be quick, small enough to be held. */
const PAGE = 250;
/** Claims of which the ends alone are read. */
const ENDS_PAGE = 5_000;
const ENDS: ClaimShape = { ...BARE_CLAIM, properties: ["subjectId", "objectId"] };

/** The entities that the claims join, and how many claims there are. */
interface Survey {
  ids: Set<string>;
  counts: ExportCounts;
}

/**
 * The claims of a filter, the latest first. Formats that need the nodes first make a survey of the ends, which
 * holds the ids of entities and nothing of the claims. A claim that comes in after it and joins other entities is left
 * out: no edge may lack its nodes.
 */
export function claimsToExport(
  database: Reader,
  filter: ClaimFilter,
): Pick<ExportedNetwork, "counts" | "entities" | "claims" | "rows"> {
  let surveyed: Promise<Survey> | undefined;
  const survey = () => (surveyed ??= surveyEnds(database, filter));
  return {
    counts: async () => (await survey()).counts,
    entities: async function* () {
      yield* entitiesOf(database, [...(await survey()).ids]);
    },
    claims: async function* (): AsyncGenerator<ExportedClaim> {
      const ids = (await surveyed)?.ids;
      for await (const found of claimsOf(database, filter, exportedClaimShape(filter), PAGE)) {
        const claim = toExportedClaim(found);
        const isNew = ids && [claim.subject, claim.object].some((end) => end && !ids.has(end.id));
        if (!isNew) yield claim;
      }
    },
    rows: rowsOfClaims(database, {
      filter,
      claimIds: async function* () {
        for await (const claims of pagesOf(database, filter, BARE_CLAIM, PAGE)) yield claims.map(({ id }) => id);
      },
      among: (ids) => readPassing(database, ids, filter),
      entityIds: [],
    }),
  };
}

/** Entities by id, in batches; those that are gone by now are left out. */
export async function* entitiesOf(database: Reader, ids: readonly string[]): AsyncGenerator<ExportedEntity> {
  for (let start = 0; start < ids.length; start += PAGE) {
    for (const found of await readEntities(database, ids.slice(start, start + PAGE), EXPORTED_ENTITY))
      if (found) yield toExportedEntity(found);
  }
}

async function surveyEnds(database: Reader, filter: ClaimFilter): Promise<Survey> {
  const ids = new Set<string>();
  let claims = 0;
  let withoutObject = 0;
  for await (const { subjectId, objectId } of claimsOf(database, filter, ENDS, ENDS_PAGE)) {
    claims++;
    ids.add(subjectId as string);
    if (objectId) ids.add(objectId as string);
    else withoutObject++;
  }
  return { ids, counts: { entities: ids.size, claims, withoutObject } };
}

async function* claimsOf(...asked: Parameters<typeof pagesOf>): AsyncGenerator<FoundClaim> {
  for await (const claims of pagesOf(...asked)) yield* claims;
}

/** Pages by key: what is loaded meanwhile makes no claim come twice. */
async function* pagesOf(
  database: Reader,
  filter: ClaimFilter,
  node: ClaimShape,
  size: number,
): AsyncGenerator<FoundClaim[]> {
  for (let after: string | undefined; ;) {
    const order = "OCCURRED_DESC";
    const bounds = { order, size, after, backwards: false } as const;
    const page = await readClaimPage(database, { ...bounds, filter, node, keys: true, total: false });
    yield page.nodes;
    if (!page.hasNextPage) return;
    after = page.keys.at(-1);
  }
}
