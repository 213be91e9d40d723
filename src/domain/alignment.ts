/**
 * Who stands with whom, and who against whom: the discourse network analysis of Philip Leifeld.
 *
 * Actors are joined by the concepts (here measures) on which they take the same side, or opposite sides. With
 * x(a, m, s) = 1 where actor a has at least one claim of stance s (for or against) on measure m, else 0:
 *
 * - agreement (congruence network): w = Σm Σs x(a, m, s) · x(b, m, s)
 * - conflict (conflict network):    w = Σm Σs x(a, m, s) · x(b, m, s′), s′ being the other stance
 * - `NONE`: w
 * - `AVERAGE_ACTIVITY`: w / ½(A + B), where A and B count the positions (m, s) that a and b hold
 * - `JACCARD`: w / |positions of a ∪ positions of b|
 *
 * Saying the same thing twice doesn't make a position a second one: x is 0 or 1, as in his software when doubles
 * across the whole range are left out. Who takes both sides of a measure holds two positions, and each counts:
 * such a person agrees with those who are for it and with those who are against it, and conflicts with both.
 *
 * - Leifeld, P. (2017): Discourse Network Analysis: Policy Debates as Dynamic Networks. In: Victor, J. N.,
 *   Montgomery, A. H. and Lubell, M. (eds.): The Oxford Handbook of Political Networks, pp. 301–326.
 *   https://doi.org/10.1093/oxfordhb/9780190228217.013.25
 * - Leifeld, P., Gruber, J. and Bossner, F. R. (2018): Discourse Network Analyzer Manual, chapter 2, “Methods for
 *   Network Construction”, whose equations for a binary qualifier these are. https://github.com/leifeld/dna
 */

/** Same side or opposite sides. */
export const ALIGNMENT_MODES = ["AGREEMENT", "CONFLICT"] as const;
export type AlignmentMode = (typeof ALIGNMENT_MODES)[number];

/** What a weight is divided by, so that those who speak on everything don't stand in the middle of everything. */
export const NORMALISATIONS = ["NONE", "AVERAGE_ACTIVITY", "JACCARD"] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** The stances that can agree and conflict: who is neutral does neither. */
export type SidedStance = "POSITIVE" | "NEGATIVE";

/** That an actor is for a measure, or against it. An actor holds one of each at most on a measure. */
export interface Position {
  actor: string;
  measure: string;
  stance: SidedStance;
  /** How many claims say so. */
  count: number;
  /** Ids of some of them. */
  claims: readonly string[];
}

/** A measure that two actors agree or conflict on, with the position of each. */
export interface CommonGround {
  measure: string;
  one: Position;
  other: Position;
}

/** Two actors, `one` with the smaller id. */
export interface AlignedPair {
  one: string;
  other: string;
  weight: number;
  /** The weight before it is normalised. */
  count: number;
  /** What the weight counts: the measures with most claims first. */
  common: CommonGround[];
}

/** The pairs that weigh most, and how many there are. */
export interface Alignment {
  pairs: AlignedPair[];
  count: number;
  /** How many actors hold a position, alone or not. */
  actors: number;
}

/**
 * Weighs all pairs of actors with a position in common (or in conflict), and returns the heaviest, first those of
 * the greater count, then in the order of the ids.
 * @param positions each actor, measure and stance at most once.
 * @example
 * align([a for m, b for m, c against m], { mode: "AGREEMENT", normalise: "NONE", first: 10 })
 * // { pairs: [{ one: "a", other: "b", weight: 1, count: 1, common: [{ measure: "m", … }] }], count: 1, actors: 3 }
 */
export function align(
  positions: readonly Position[],
  { mode, normalise, first }: { mode: AlignmentMode; normalise: Normalisation; first: number },
): Alignment {
  const actors = [...new Set(positions.map(({ actor }) => actor))].sort();
  const byActor = positionsByActor(actors, positions);
  const agreement = mode === "AGREEMENT" || normalise === "JACCARD" ? countPairs(actors, positions, "AGREEMENT") : null;
  const counts = mode === "AGREEMENT" && agreement ? agreement : countPairs(actors, positions, mode);
  const activity = byActor.map((held) => held.length);
  const heaviest = new Heaviest(first);
  for (const [key, count] of counts) {
    const [one, other] = [Math.floor(key / actors.length), key % actors.length];
    const both = (activity[one] ?? 0) + (activity[other] ?? 0);
    const divisor = { NONE: 1, AVERAGE_ACTIVITY: both / 2, JACCARD: both - (agreement?.get(key) ?? 0) }[normalise];
    heaviest.offer({ key, count, weight: count / divisor });
  }
  const pairs = heaviest.taken().map(({ key, count, weight }) => {
    const [one, other] = [Math.floor(key / actors.length), key % actors.length];
    const common = commonGround(byActor[one] ?? [], byActor[other] ?? [], mode);
    return { one: actors[one] ?? "", other: actors[other] ?? "", weight, count, common };
  });
  return { pairs, count: counts.size, actors: actors.length };
}

function positionsByActor(actors: readonly string[], positions: readonly Position[]): Position[][] {
  const held = new Map(actors.map((actor): [string, Position[]] => [actor, []]));
  for (const position of positions) held.get(position.actor)?.push(position);
  return [...held.values()];
}

/** For each pair how many positions match; a pair is one number, since objects by the million would be slow. */
function countPairs(actors: readonly string[], positions: readonly Position[], mode: AlignmentMode) {
  const indexes = new Map(actors.map((actor, index) => [actor, index]));
  const sides = new Map<string, Record<SidedStance, number[]>>();
  for (const { measure, actor, stance } of positions) {
    let side = sides.get(measure);
    if (!side) sides.set(measure, (side = { POSITIVE: [], NEGATIVE: [] }));
    side[stance].push(indexes.get(actor) ?? 0);
  }
  const counts = new Map<number, number>();
  const add = (a: number, b: number) => {
    const key = a < b ? a * actors.length + b : b * actors.length + a;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { POSITIVE, NEGATIVE } of sides.values()) {
    if (mode === "AGREEMENT") for (const side of [POSITIVE, NEGATIVE]) eachPair(side, add);
    else for (const a of POSITIVE) for (const b of NEGATIVE) if (a !== b) add(a, b);
  }
  return counts;
}

function eachPair(side: readonly number[], add: (a: number, b: number) => void): void {
  side.forEach((a, index) => {
    for (const b of side.slice(index + 1)) add(a, b);
  });
}

interface Weighed {
  key: number;
  count: number;
  weight: number;
}

/** Keeps the heaviest few of very many without sorting them all. */
class Heaviest {
  private kept: Weighed[] = [];
  private lightest: Weighed | undefined;

  constructor(private readonly first: number) {}

  offer(pair: Weighed): void {
    if (this.lightest && byWeight(pair, this.lightest) > 0) return;
    this.kept.push(pair);
    if (this.kept.length >= 4 * this.first) this.cut();
  }

  taken(): Weighed[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept = this.kept.sort(byWeight).slice(0, this.first);
    if (this.kept.length === this.first) this.lightest = this.kept.at(-1);
  }
}

/** The key is made of places in the order of ids, so that it sorts as they do. */
function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || b.count - a.count || a.key - b.key;
}

function commonGround(one: readonly Position[], other: readonly Position[], mode: AlignmentMode): CommonGround[] {
  const theirs = new Map(other.map((position) => [`${position.measure} ${position.stance}`, position]));
  return one
    .flatMap((position): CommonGround[] => {
      const { measure, stance } = position;
      const wanted = mode === "AGREEMENT" ? stance : opposite(stance);
      const match = theirs.get(`${measure} ${wanted}`);
      return match ? [{ measure, one: position, other: match }] : [];
    })
    .sort(byClaims);
}

function opposite(stance: SidedStance): SidedStance {
  return stance === "POSITIVE" ? "NEGATIVE" : "POSITIVE";
}

function byClaims(a: CommonGround, b: CommonGround): number {
  const more = b.one.count + b.other.count - (a.one.count + a.other.count);
  if (more !== 0) return more;
  if (a.measure !== b.measure) return a.measure < b.measure ? -1 : 1;
  return a.one.stance < b.one.stance ? 1 : -1; // For, then against.
}
