/** Judgements: what somebody decided, on a day and for a reason, on whether two ids mean the same thing. */
import { kindOfId } from "./entity-types";
import type { Problem } from "./problems";

/** What can be said of a pair; what is undecided is a question, and changes nothing. */
export const VERDICTS = ["same", "different", "undecided"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A judgement on two ids of one kind. */
export interface Judgement {
  /** The id to keep comes first: see {@link clusters}. */
  pair: readonly [string, string];
  verdict: Verdict;
  /** Who judged. */
  by: string;
  /** The day, `YYYY-MM-DD`: of two judgements on a pair the later one holds. */
  on: string;
  why?: string;
  /** How alike a program found the two, from 0 to 1. */
  score?: number;
}

/** A judgement, and where it stands. */
export interface GivenJudgement {
  judgement: Judgement;
  place: Pick<Problem, "file" | "line" | "field">;
}

/** A judgement that decides something. */
export type Decision = Judgement & { verdict: "same" | "different" };

/** A fault of a judgement, at the field that has it. */
export interface JudgementProblem {
  path: readonly (string | number)[];
  message: string;
}

/**
 * What is wrong with a judgement beyond its shape: its two ids have to differ, and to be of one kind.
 * @returns the problems; empty when it can be taken.
 * @example judgementProblems({ pair: ["person:a", "place:a"], … })
 * // [{ path: ["pair", 1], message: 'needs a person like person:a, but got "place:a"' }]
 */
export function judgementProblems({ pair: [a, b] }: Judgement): JudgementProblem[] {
  const [kind, other] = [kindOfId(a), kindOfId(b)];
  if (a === b) return [{ path: ["pair", 1], message: `needs another id than the first, but got "${b}"` }];
  if (kind && kind === other) return [];
  const needed = `${kind === "ORGANISATION" || kind === "EVENT" ? "an" : "a"} ${kind?.toLowerCase() ?? "known kind"}`;
  return [{ path: ["pair", 1], message: `needs ${needed} like ${a}, but got "${b}"` }];
}

/**
 * Two ids as one, whichever of them stands first.
 * @example pairId(["person:b", "person:a"]) // "person:a person:b"
 */
export function pairId([a, b]: readonly [string, string]): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Whether a judgement decides something. */
export function isDecision(judgement: Judgement): judgement is Decision {
  return judgement.verdict !== "undecided";
}

/** Judgements as they hold, and those of one day that say different things of one pair. */
export interface Standing {
  /** One of each pair, by {@link pairId}. */
  decisions: Map<string, Decision>;
  /** Each with the one that it can't stand beside. */
  contrary: { judgement: Decision; other: Decision }[];
}

/**
 * Which of many judgements hold: the latest of each pair, in whatever order they come.
 * @example standing([same2024, different2025]).decisions.get("person:a person:b") // different2025
 */
export function standing(judgements: Iterable<Judgement>): Standing {
  const decisions = new Map<string, Decision>();
  const contrary: Standing["contrary"] = [];
  for (const judgement of judgements) {
    if (!isDecision(judgement)) continue;
    const id = pairId(judgement.pair);
    const known = decisions.get(id);
    if (known?.on === judgement.on && known.verdict !== judgement.verdict) contrary.push({ judgement, other: known });
    else if (!known || comesAfter(judgement, known)) decisions.set(id, judgement);
  }
  return { decisions, contrary: contrary.filter(({ judgement }) => isLatest(judgement, decisions)) };
}

/** Of those of one day any will do, as long as it is always the same one. */
function comesAfter(a: Decision, b: Decision): boolean {
  if (a.on !== b.on) return a.on > b.on;
  return textOf(a) > textOf(b);
}

function textOf({ pair, by, why, score }: Decision): string {
  return JSON.stringify([pair, by, why, score]);
}

function isLatest({ pair, on }: Decision, decisions: ReadonlyMap<string, Decision>): boolean {
  return decisions.get(pairId(pair))?.on === on;
}
