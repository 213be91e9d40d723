/** Networks: what lies around some entities, as the nodes and links of a diagram. */
import { type RelationName, relationType } from "../domain/relation-types";
import { claimColumn, entityColumn } from "./columns";
import { CypherBuilder } from "./cypher";
import type { Reader } from "./database";
import { FEW, claimsAmong } from "./network-links";
import { projectionOf, type Projection, RETRACTED } from "./projection";
import type { FoundClaim, FoundEntity } from "./results";
import type { ClaimFilter, ClaimShape, EntityShape } from "./shape";

/** What to draw. */
export interface NetworkRequest {
  /** Ids of the entities in the middle. */
  around: readonly string[];
  /** How many steps to go from there. */
  depth: number;
  filter?: ClaimFilter;
  /** The most nodes, those in the middle included. */
  maxNodes: number;
  entity: EntityShape;
  /** Absent where the claims of links aren't wanted. */
  claim?: ClaimShape;
  /** The most claims that a link shows; it always counts all. */
  claimsPerLink: number;
}

/** An entity of a network. */
export interface NetworkNode {
  entity: FoundEntity;
  /** Steps from the nearest entity in the middle. */
  depth: number;
  /** How many links of this network end here. */
  degree: number;
}

/** All claims of one relation from one entity to another. */
export interface NetworkLink {
  source: string;
  target: string;
  relation: string;
  stance: string;
  count: number;
  claims: FoundClaim[];
}

/** What there was no room for, around an entity whose neighbours were looked at. */
export interface LeftOut {
  entity: string;
  nodes: number;
  claims: number;
}

/** A network, and what it leaves out. */
export interface Network {
  nodes: NetworkNode[];
  links: NetworkLink[];
  leftOut: { nodes: number; around: LeftOut[] };
  /** Ids in the middle that don't exist. */
  unknown: string[];
}

/** A link as the statement gives it. */
type LinkRow = [source: string, target: string, relation: RelationName, count: number, claims: unknown[]];

/** What a step outwards found: new ids, how many there were to choose from, and what each source has around it. */
type Step = [
  ids: string[],
  seen: [candidates: number, sources: [id: string, neighbours: number, claims: number][]] | null,
];

/** What the one statement answers. */
type NetworkRow = [levels: Step[], nodes: unknown[], links: unknown[][], unknown: string[]];

/**
 * Goes outwards step by step from the entities in the middle. Where a step finds more than there is room for, every
 * entity that it went out from gives its best connected neighbour first, then its second, and so on: a hub can't
 * crowd out the others. One statement, whatever the depth.
 *
 * @example await readNetwork(database, { around: ["person:yvette-cooper"], depth: 1, maxNodes: 50, entity, claimsPerLink: 5 })
 */
export async function readNetwork(database: Reader, request: NetworkRequest): Promise<Network> {
  const { around, depth, maxNodes, claimsPerLink } = request;
  const builder = new CypherBuilder();
  const entity = entityColumn(builder, request.entity, "n");
  const claim = request.claim && claimColumn(builder, request.claim, "shown");
  const projection = projectionOf(builder, request.filter ?? {});
  const most = builder.limit(maxNodes);
  const steps = Array.from({ length: depth }, (_, index) => stepOut(index + 1, most, projection));
  const levels = Array.from({ length: depth }, (_, index) => `[[n IN level${index + 1} | n.id], seen${index + 1}]`);
  const grouped = claim
    ? `MATCH (c:Claim {id: claim}) WITH source, target, relation, c ORDER BY c.byOccurred DESC
       WITH source, target, relation, collect(c) AS found
       RETURN collect([source.id, target.id, relation, size(found),
         COLLECT { UNWIND found[0..${builder.limit(claimsPerLink)}] AS shown RETURN ${claim.text} }]) AS links`
    : `WITH source, target, relation, count(*) AS count
       RETURN collect([source.id, target.id, relation, count]) AS links`;
  const middle = builder.value([...new Set(around)]);
  const text = `UNWIND ${middle} AS id MATCH (e:Entity {id: id})
    WITH collect(DISTINCT e) AS level0 WITH level0, level0 AS all0, false AS cut0, ${RETRACTED} AS retracted
    ${steps.join("\n")}
    WITH all${depth} AS all, retracted, [${["[[n IN level0 | n.id], null]", ...levels].join(", ")}] AS levels
    CALL (all) { UNWIND all AS n RETURN collect(${entity.text}) AS nodes }
    CALL (all, retracted) {
      ${claimsAmong(builder.limit(FEW), projection, claim !== undefined)}
      ${grouped}
    }
    RETURN [levels, nodes, links, [id IN ${middle} WHERE NOT id IN levels[0][0]]]`;
  const rows = (await database.read({ text, parameters: builder.parameters })) as NetworkRow[];
  const [found, nodes, links, unknown] = rows[0] ?? [[], [], [], []];
  const network = toNetwork(
    found,
    nodes.map((value) => entity.read(value)),
    (links as LinkRow[]).map(([source, target, relation, count, claims]) => ({
      source,
      target,
      relation,
      stance: relationType(relation).stance,
      count,
      claims: claim ? claims.map((value) => claim.read(value)) : [],
    })),
  );
  return { ...network, unknown };
}

/**
 * One step: from each entity of the last level all neighbours with the number of claims that join them, then those
 * that are new in the order of fairness. Once something was left out, nothing further out is looked at.
 */
function stepOut(step: number, maxNodes: string, projection: Projection): string {
  const [all, level, cut] = [`all${step - 1}`, `level${step - 1}`, `cut${step - 1}`];
  return `CALL (${all}, ${level}, ${cut}, retracted) {
      UNWIND CASE WHEN ${cut} THEN [] ELSE ${level} END AS source
      CALL (source, retracted) {
        ${neighboursOf(projection)}
        ORDER BY weight DESC, other.id
        RETURN collect([other, weight]) AS neighbours, sum(weight) AS claims
      }
      WITH ${all}, collect([source.id, [n IN neighbours WHERE NOT n[0] IN ${all}], size(neighbours), claims]) AS seen
      CALL (seen) {
        UNWIND seen AS one UNWIND range(0, size(one[1]) - 1) AS place
        WITH one[1][place][0] AS other, min(place) AS rank, sum(one[1][place][1]) AS weight
        ORDER BY rank, weight DESC, other.id
        RETURN collect(other) AS candidates
      }
      RETURN collect([candidates[0..${maxNodes} - size(${all})], [size(candidates), [one IN seen | [one[0], one[2], one[3]]]]])[0] AS found${step}
    }
    WITH *, coalesce(found${step}[0], []) AS level${step}, coalesce(found${step}[1], [0, []]) AS seen${step}
    WITH *, all${step - 1} + level${step} AS all${step}, ${cut} OR seen${step}[0] > size(level${step}) AS cut${step}`;
}

/** Each `other` that claims join with `source`, and how many do, as `weight`: what is filtered is read from the claims. */
function neighboursOf({ types, isFiltered, passes, claimPasses }: Projection): string {
  if (!isFiltered)
    return `MATCH (source)-[r:${types}]-(other) WHERE other <> source AND ${passes} WITH other, count(*) AS weight`;
  const claims = (end: string, other: string) =>
    `MATCH (c:Claim) WHERE c.${end}Id = source.id AND c.${other}Id <> source.id AND ${claimPasses} RETURN c.${other}Id AS id`;
  return `CALL (source) { ${claims("subject", "object")} UNION ALL ${claims("object", "subject")} }
        WITH id, count(*) AS weight MATCH (other:Entity {id: id}) WITH other, weight`;
}

/** Puts depth, degree and what was left out to what the statement found. */
function toNetwork(
  steps: readonly Step[],
  entities: readonly FoundEntity[],
  links: NetworkLink[],
): Omit<Network, "unknown"> {
  const depths = new Map(steps.flatMap(([ids], depth) => ids.map((id) => [id, depth] as const)));
  const degrees = new Map<string, number>();
  const looked = steps.flatMap(([, seen]) => seen?.[1] ?? []);
  // What is shown around the entities whose neighbours were looked at.
  const around = new Map(looked.map(([id]) => [id, { others: new Set<string>(), claims: 0 }]));
  const join = (end: string, other: string, count: number) => {
    degrees.set(end, (degrees.get(end) ?? 0) + 1);
    const shown = end === other ? undefined : around.get(end);
    if (!shown) return;
    shown.others.add(other);
    shown.claims += count;
  };
  for (const { source, target, count } of links) {
    join(source, target, count);
    if (source !== target) join(target, source, count);
  }
  const leftOut = looked
    .map(([entity, nodes, claims]) => {
      const shown = around.get(entity);
      return { entity, nodes: nodes - (shown?.others.size ?? 0), claims: claims - (shown?.claims ?? 0) };
    })
    .filter(({ nodes }) => nodes > 0)
    .sort((a, b) => b.nodes - a.nodes);
  const cut = steps.slice(1).map(([ids, seen]) => (seen?.[0] ?? 0) - ids.length);
  return {
    nodes: entities
      .map((entity) => ({ entity, depth: depths.get(entity.id) ?? 0, degree: degrees.get(entity.id) ?? 0 }))
      .sort((a, b) => a.depth - b.depth || b.degree - a.degree || inOrder(a.entity.id, b.entity.id)),
    links: links.sort(
      (a, b) => inOrder(a.source, b.source) || inOrder(a.target, b.target) || inOrder(a.relation, b.relation),
    ),
    leftOut: { nodes: cut.reduce((sum, one) => sum + one, 0), around: leftOut },
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
