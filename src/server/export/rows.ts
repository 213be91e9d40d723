/** Entities and claims as rows of files, with all that they name, so that a graph is made of them again. */
import { type Claim, ROLES } from "../../domain/claim";
import type { Entity } from "../../domain/entity";
import { ENTITY_KINDS, kindOfId } from "../../domain/entity-types";
import type { ExportedRows } from "../../formats";
import { type ClaimFilter, type Reader, readWholeClaims, readWholeEntities } from "../../store";

/** Entities a statement. */
const BATCH = 500;

/** Which claims, and which entities whether or not one of the claims names them. */
export interface ChosenClaims {
  filter: ClaimFilter;
  /** The ids of the claims, batch by batch, in one order each time. */
  claimIds(): AsyncIterable<string[]>;
  /** Those of the claims that are among them. */
  among(ids: readonly string[]): Promise<Iterable<string>>;
  entityIds: readonly string[];
}

/**
 * The rows of some claims. What they name is looked for in a pass of its own, which holds the ids of entities and
 * nothing of the claims. A claim that comes in after it and names others is left out.
 */
export function rowsOfClaims(database: Reader, chosen: ChosenClaims): ExportedRows {
  let named: Set<string> | undefined;
  return {
    entities: async function* () {
      named = await namedBy(database, chosen);
      yield* entitiesByKind(database, named);
    },
    claims: async function* () {
      for await (const claims of claimsOf(database, chosen)) {
        const linked = claims.flatMap(({ contradicts, supersedes }) => [...contradicts, ...supersedes]);
        const there = new Set(linked.length > 0 ? await chosen.among([...new Set(linked)]) : []);
        for (const claim of claims) {
          if (named && namesOf(claim).some((id) => !named?.has(id))) continue;
          const [contradicts, supersedes] = [claim.contradicts, claim.supersedes].map((ids) =>
            ids.filter((id) => there.has(id)),
          ) as [string[], string[]];
          yield { ...claim, contradicts, supersedes };
        }
      }
    },
  };
}

async function* claimsOf(database: Reader, chosen: ChosenClaims): AsyncGenerator<Claim[]> {
  for await (const ids of chosen.claimIds()) yield await readWholeClaims(database, ids, chosen.filter);
}

async function namedBy(database: Reader, chosen: ChosenClaims): Promise<Set<string>> {
  const named = new Set(chosen.entityIds);
  for await (const claims of claimsOf(database, chosen))
    for (const claim of claims) for (const id of namesOf(claim)) named.add(id);
  const documents = [...named].filter((id) => kindOfId(id) === "DOCUMENT");
  for await (const { fields } of wholeEntities(database, documents))
    if (fields.publisher !== undefined) named.add(String(fields.publisher));
  return named;
}

function namesOf(claim: Claim): string[] {
  const roles = [claim.subject, claim.object, ...ROLES.map((role) => claim[role])];
  return [...roles.filter((id) => id !== undefined), ...claim.evidence.map(({ document }) => document)];
}

async function* entitiesByKind(database: Reader, ids: Iterable<string>): AsyncGenerator<Entity> {
  const sorted = [...ids].sort();
  for (const kind of ENTITY_KINDS)
    yield* wholeEntities(
      database,
      sorted.filter((id) => kindOfId(id) === kind),
    );
}

async function* wholeEntities(database: Reader, ids: readonly string[]): AsyncGenerator<Entity> {
  for (let start = 0; start < ids.length; start += BATCH)
    yield* await readWholeEntities(database, ids.slice(start, start + BATCH));
}
