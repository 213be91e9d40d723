/** All that the graph holds, entities that no claim names and retracted claims included, read page by page. */
import { ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";
import type { ExportedNetwork } from "../../formats";
import {
  countWithoutObject,
  type Reader,
  readAbout,
  readClaims,
  readEntities,
  readIds,
  readWholeClaims,
  readWholeEntities,
} from "../../store";
import { EXPORTED_ENTITY, exportedClaimShape, toExportedClaim, toExportedEntity } from "./found";

/** Claims and entities a statement. */
const PAGE = 500;
const SHAPE = exportedClaimShape({});

/**
 * The whole graph: entities by kind and id, claims by id, the same each time. Memory holds a page of it. What is loaded
 * while it is written may be in it in parts.
 */
export function graphToExport(database: Reader): Pick<ExportedNetwork, "counts" | "entities" | "claims" | "rows"> {
  return {
    counts: async () => {
      const { entities, claims } = await readAbout(database);
      const withoutObject = await countWithoutObject(database);
      return { entities: entities.reduce((sum, { count }) => sum + count, 0), claims, withoutObject };
    },
    entities: async function* () {
      for await (const ids of entityIds(database))
        for (const found of await readEntities(database, ids, EXPORTED_ENTITY))
          if (found) yield toExportedEntity(found);
    },
    claims: async function* () {
      for await (const ids of idsOf(database, "CLAIM"))
        for (const found of await readClaims(database, ids, SHAPE)) if (found) yield toExportedClaim(found);
    },
    rows: {
      entities: async function* () {
        for await (const ids of entityIds(database)) yield* await readWholeEntities(database, ids);
      },
      claims: async function* () {
        for await (const ids of idsOf(database, "CLAIM")) yield* await readWholeClaims(database, ids);
      },
    },
  };
}

async function* entityIds(database: Reader): AsyncGenerator<string[]> {
  for (const kind of ENTITY_KINDS) yield* idsOf(database, kind);
}

async function* idsOf(database: Reader, kind: EntityKind | "CLAIM"): AsyncGenerator<string[]> {
  for (let after: string | undefined; ;) {
    const ids = await readIds(database, kind, after, PAGE);
    if (ids.length > 0) yield ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1);
  }
}
