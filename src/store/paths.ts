/** Paths: how two entities are connected through claims. */
import { claimColumn, entityColumn } from "./columns";
import { CypherBuilder, listColumn, plainColumn, readAll } from "./cypher";
import type { Reader } from "./database";
import { projectionOf, RETRACTED } from "./projection";
import type { FoundClaim, FoundEntity } from "./results";
import type { ClaimFilter, ClaimShape, EntityShape } from "./shape";

/** Which paths to look for. */
export interface PathsRequest {
  from: string;
  to: string;
  /** The most steps, at most {@link MAX_STEPS}. */
  maxLength: number;
  filter?: ClaimFilter;
  first: number;
  entity: EntityShape;
  claim: ClaimShape;
  /** The most claims that a step shows; it always counts all. */
  claimsPerStep: number;
}

/** One step of a path: the claims that join its two entities, in either direction. */
export interface PathStep {
  from: FoundEntity;
  to: FoundEntity;
  count: number;
  claims: FoundClaim[];
}

/** A way from one entity to another that visits none twice. */
export interface Path {
  steps: PathStep[];
}

/** What was found, and what is wrong with the two ends. */
export interface PathsResult {
  paths: Path[];
  /** Those that don't exist. */
  unknown: string[];
  /** Whether both are one entity, by whatever ids. */
  isOne: boolean;
}

export const MAX_STEPS = 6;

/** Relationships may be parallel, so many shortest ways may be few paths; no more of them than this are looked at. */
const MOST_SHORTEST = 10_000;

/**
 * How many ways are looked for where there are fewer shortest ones than wanted, as few as may do: the planner wants the
 * number in the text, and on a large graph a long list takes seconds. Parallel claims make one path of ours from
 * several ways, so where too few are left, the next number is tried.
 */
const CANDIDATES = [8, 32, 256];

/**
 * The shortest paths first, then longer ones, up to `first`. Every step has to pass the filter. The search goes from
 * both ends over the typed relationships and stops as soon as it has enough, so hubs on the way do no harm. One path is
 * any of the shortest; of several, those of equal length come in the order of their ids.
 *
 * @example (await readPaths(database, { from: "person:yvette-cooper", to: "person:elon-musk", maxLength: 4, … })).paths
 */
export async function readPaths(database: Reader, request: PathsRequest): Promise<PathsResult> {
  let result: PathsResult = { paths: [], unknown: [], isOne: false };
  for (const candidates of CANDIDATES.filter((number) => number >= request.first)) {
    const { looked, ...found } = await readCandidates(database, request, candidates);
    result = found;
    if (found.paths.length >= request.first || looked < candidates) break;
  }
  return result;
}

/** One row: which ends are missing, and whether they are one, how many candidates there were, the paths by ids, and what stands on them. */
type FoundPaths = [boolean, boolean, boolean | null, number, string[][], [string, string, unknown][], unknown[]];

async function readCandidates(
  database: Reader,
  request: PathsRequest,
  candidates: number,
): Promise<PathsResult & { looked: number }> {
  const { from, to, maxLength, filter = {}, first, claimsPerStep } = request;
  const builder = new CypherBuilder();
  const { types, passes, claimPasses } = projectionOf(builder, filter);
  const most = Math.min(maxLength, MAX_STEPS);
  const [a, b] = [builder.value(from), builder.value(to)];
  const claim = claimColumn(builder, request.claim, "c");
  const entity = entityColumn(builder, request.entity, "n");
  const step = listColumn(
    [
      plainColumn("size(found)"),
      { text: `[c IN found[0..${builder.limit(claimsPerStep)}] | ${claim.text}]`, read: readAll(claim) },
    ],
    ([count, claims]) => ({ count: count as number, claims: claims as FoundClaim[] }),
  );
  const shortest = (name: "shortestPath" | "allShortestPaths") =>
    `MATCH p = ${name}((a)-[:${types}*..${most}]-(b)) WHERE all(r IN relationships(p) WHERE ${passes})`;
  // The database refuses to look for a way from an entity to itself.
  const apart = "WITH a, b, retracted WHERE a <> b";
  const wanted = builder.limit(first);
  // Longer ways are looked for only where there are shortest ones, and fewer than wanted.
  const search =
    first === 1
      ? `CALL (a, b, retracted) { ${apart} ${shortest("shortestPath")} RETURN collect([n IN nodes(p) | n.id]) AS found }`
      : `CALL (a, b, retracted) {
           ${apart} ${shortest("allShortestPaths")} WITH p LIMIT ${builder.limit(MOST_SHORTEST)}
           RETURN collect(DISTINCT [n IN nodes(p) | n.id]) AS near
         }
         CALL (a, b, retracted, near) {
           WITH a, b, retracted, near WHERE 0 < size(near) < ${wanted}
           MATCH p = SHORTEST ${candidates} (a)((x)-[r:${types}]-(y) WHERE ${passes}){1,${most}}(b)
           RETURN collect([n IN nodes(p) | n.id]) AS far
         }
         WITH a, b, CASE far WHEN [] THEN near ELSE far END AS found`;
  const text = `OPTIONAL MATCH (a:Entity {id: ${a}}) OPTIONAL MATCH (b:Entity {id: ${b}})
    WITH a, b, ${RETRACTED} AS retracted
    ${search}
    CALL (found) {
      UNWIND found AS ids WITH DISTINCT ids WHERE size(ids) = COUNT { UNWIND ids AS id RETURN DISTINCT id }
      WITH ids ORDER BY size(ids), ids LIMIT ${wanted}
      RETURN collect(ids) AS paths
    }
    CALL (paths) {
      UNWIND paths AS ids UNWIND range(0, size(ids) - 2) AS place
      WITH DISTINCT ids[place] AS one, ids[place + 1] AS other
      CALL (one, other) {
        MATCH (:Entity {id: one})-[r:${types}]-(:Entity {id: other}) MATCH (c:Claim {id: r.claim}) WHERE ${claimPasses}
        WITH DISTINCT c ORDER BY c.byOccurred DESC
        RETURN collect(c) AS found
      }
      RETURN collect([one, other, ${step.text}]) AS steps
    }
    CALL (paths) { UNWIND paths AS ids UNWIND ids AS id WITH DISTINCT id MATCH (n:Entity {id: id}) RETURN collect(${entity.text}) AS entities }
    RETURN [a IS NULL, b IS NULL, a = b, size(found), paths, steps, entities]`;
  const [row] = (await database.read({ text, parameters: builder.parameters })) as FoundPaths[];
  const [noFrom, noTo, isOne, looked, paths, steps, entities] = row ?? [true, true, null, 0, [], [], []];
  const known = new Map(entities.map((value) => entity.read(value)).map((found) => [found.id, found]));
  const joined = new Map(steps.map(([one, other, value]) => [`${one} ${other}`, step.read(value)]));
  return {
    looked,
    isOne: isOne ?? false,
    unknown: [...(noFrom ? [from] : []), ...(noTo ? [to] : [])],
    paths: paths.map((ids) => ({
      steps: ids.slice(1).map((id, index) => {
        const before = ids[index] as string;
        const { count, claims } = joined.get(`${before} ${id}`) as { count: number; claims: FoundClaim[] };
        return { from: known.get(before) as FoundEntity, to: known.get(id) as FoundEntity, count, claims };
      }),
    })),
  };
}
