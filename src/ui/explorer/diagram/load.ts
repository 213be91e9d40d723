import { ask, RefusedError } from "../api/client";
import {
  type ClaimFilter,
  DiagramDocument,
  type DiagramQuery,
  type EntityKind,
  KnownEntitiesDocument,
  type Modality,
  type Relation,
  type Stance,
} from "../generated/operations";

/** The most entities that the API joins in one answer. */
export const MOST_NODES = 1_000;

/** The most links that can be drawn without the diagram becoming slow to move. */
export const MOST_LINKS = 2_000;

/** An entity in the diagram. */
export interface DiagramNode {
  id: string;
  name: string;
  kind: EntityKind;
  classification: string | null;
  /** How many links of the diagram end here. */
  degree: number;
}

/** All claims of one relation from one entity to another. */
export interface DiagramLink {
  source: string;
  target: string;
  relation: Relation;
  stance: Stance;
  count: number;
  /** What sort of claims these are; `ACTUAL` if any of them is. */
  modality: Modality;
  disputed: boolean;
}

/** What the diagram is drawn from. */
export interface Diagram {
  nodes: DiagramNode[];
  links: DiagramLink[];
  /** Ids that were asked for, and are not in the graph: a link may be older than it. */
  unknown: string[];
  /** How many ids there was no room for. */
  leftOut: number;
  /** How many links there was no room for: those that the fewest claims stand behind. */
  linksLeftOut: number;
}

/** Nothing to draw. */
export const EMPTY_DIAGRAM: Diagram = { nodes: [], links: [], unknown: [], leftOut: 0, linksLeftOut: 0 };

/** Asks for what joins these entities, under the filter. */
export async function loadDiagram(ids: readonly string[], filter: ClaimFilter, signal: AbortSignal): Promise<Diagram> {
  const asked = ids.slice(0, MOST_NODES);
  const leftOut = ids.length - asked.length;
  if (asked.length === 0) return { ...EMPTY_DIAGRAM, leftOut };
  try {
    return { ...(await join(asked, filter, signal)), unknown: [], leftOut };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const known = await knownIds(asked, signal);
    if (known.size === asked.length) throw error;
    const unknown = asked.filter((id) => !known.has(id));
    const diagram = known.size > 0 ? await join([...known], filter, signal) : EMPTY_DIAGRAM;
    return { ...diagram, unknown, leftOut };
  }
}

async function join(ids: readonly string[], filter: ClaimFilter, signal: AbortSignal) {
  const { network } = await ask(DiagramDocument, { ids: [...ids], filter, maxNodes: ids.length }, signal);
  return {
    nodes: network.nodes.map(({ entity, degree }) => ({ ...entity, degree })),
    ...strongest(network.links.map(toLink)),
  };
}

/** The links with the most claims behind them, as many as can be drawn, and how many more there are. */
export function strongest(links: readonly DiagramLink[], most = MOST_LINKS) {
  const kept = links.length > most ? links.toSorted((a, b) => b.count - a.count).slice(0, most) : [...links];
  return { links: kept, linksLeftOut: links.length - kept.length };
}

function toLink({ claims, ...link }: DiagramQuery["network"]["links"][number]): DiagramLink {
  const modality = claims.some((claim) => claim.modality === "ACTUAL") ? "ACTUAL" : claims[0]?.modality;
  return { ...link, modality: modality ?? "ACTUAL", disputed: claims.some(({ disputed }) => disputed) };
}

async function knownIds(ids: readonly string[], signal: AbortSignal): Promise<Set<string>> {
  const known = new Set<string>();
  let after: string | null | undefined;
  do {
    const { entities } = await ask(KnownEntitiesDocument, { ids: [...ids], after }, signal);
    entities.nodes.forEach(({ id }) => known.add(id));
    after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : undefined;
  } while (after);
  return known;
}

/** The link as one word, to tell it from others. */
export function linkKey({ source, relation, target }: { source: string; relation: string; target: string }): string {
  return `${source} ${relation} ${target}`;
}
