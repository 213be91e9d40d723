/** Judgements that can't all be carried out. */
import { clusters } from "./cluster";
import { type GivenJudgement, type Judgement, pairId, standing } from "./judgement";
import type { Problem } from "./problems";

/** A fault that judgements have together. */
export interface Contrary {
  /** The pairs that have part in it, by {@link pairId}, that with the most first. */
  pairs: string[];
  message: string;
}

/**
 * What keeps judgements from being carried out together: two on a pair of one day that differ, and one that takes apart
 * what others make one.
 * @example contraryAmong([abSame, bcSame, acDifferent])[0]?.message
 * // "needs judgements that hold together, but got person:a different from person:c, and person:a the same as …"
 */
export function contraryAmong(judgements: readonly Judgement[]): Contrary[] {
  const { decisions, contrary } = standing(judgements);
  const twice = contrary.map(({ judgement: { pair, on, verdict }, other }) => ({
    pairs: [pairId(pair)],
    message: `needs one verdict a day on ${pair.join(" and ")}, but got "${verdict}" and "${other.verdict}" on ${on}`,
  }));
  const apart = clusters(decisions.values()).conflicts.map(({ judgement: { pair }, chain }) => ({
    pairs: [pair, ...linksOf(chain)].map(pairId),
    message: `needs judgements that hold together, but got ${pair.join(" different from ")}, and ${chain.join(" the same as ")}`,
  }));
  return [...twice, ...apart];
}

function linksOf(chain: readonly string[]): [string, string][] {
  return chain.slice(1).map((id, index) => [chain[index] as string, id]);
}

/**
 * Those of the judgements that hold together, with each other and with what is stored.
 * @param problems takes the others, one after the other, as with each that goes fewer may be contrary.
 */
export function agreeing(
  stored: readonly Judgement[],
  given: readonly GivenJudgement[],
  problems: Problem[],
): readonly Judgement[] {
  for (let left = given; ;) {
    const judgements = left.map(({ judgement }) => judgement);
    const [fault] = contraryAmong([...stored, ...judgements]);
    if (!fault) return judgements;
    const contrary = fault.pairs
      .map((pair) => left.findLast(({ judgement }) => pairId(judgement.pair) === pair))
      .find((found) => found !== undefined);
    // What is stored holds together.
    if (!contrary) return judgements;
    problems.push({ ...contrary.place, reason: "IDENTITY", message: fault.message });
    left = left.filter((one) => one !== contrary);
  }
}
