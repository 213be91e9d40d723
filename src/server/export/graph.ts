/** All that the graph holds, entities that no claim names and retracted claims included, read page by page. */
import { ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";
import type { Judgement } from "../../domain/judgement";
import type { ExportedNetwork } from "../../formats";
import {
  countWithoutObject,
  type Merging,
  type Reader,
  readAbout,
  readClaims,
  readEntities,
  readIds,
  readJudgements,
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
 *
 * Its rows give what was merged as it was given, and the judgements that merged it, so that a graph that is made of them
 * merges it again, and can take it apart. They don't give the ids that sources have for entities which were found to be
 * theirs by an identifier, as nothing of those was kept apart: the sources, loaded again, bring them.
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
        for await (const ids of entityIds(database, "GIVEN")) yield* await readWholeEntities(database, ids, "GIVEN");
      },
      claims: async function* () {
        for await (const ids of idsOf(database, "CLAIM")) yield* await readWholeClaims(database, ids, {}, "GIVEN");
      },
      judgements: async function* () {
        for await (const page of pagesOf<Judgement>((after) => readJudgements(database, after?.pair, PAGE)))
          yield* page;
      },
    },
  };
}

async function* entityIds(database: Reader, merging?: Merging): AsyncGenerator<string[]> {
  for (const kind of ENTITY_KINDS) yield* idsOf(database, kind, merging);
}

function idsOf(database: Reader, kind: EntityKind | "CLAIM", merging?: Merging): AsyncGenerator<string[]> {
  return pagesOf((after) => readIds(database, kind, after, PAGE, merging));
}

/** Pages by key, until one isn't full. */
async function* pagesOf<Item>(next: (after: Item | undefined) => Promise<Item[]>): AsyncGenerator<Item[]> {
  for (let after: Item | undefined; ;) {
    const page = await next(after);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1);
  }
}
