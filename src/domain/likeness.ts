/**
 * How likely it is that two entities of one kind are the same thing, with what speaks for it and against. It proposes,
 * and decides nothing: names are alike for many reasons.
 */
import { CmpStr } from "cmpstr";
import type { EntityKind } from "./entity-types";
import { fold } from "./fold";

/** What is known of an entity that may tell it from others, or not. */
export interface Likened {
  kind: EntityKind;
  /** Its name, then its other names. */
  names: readonly string[];
  /** The first and the last day that its date can mean (birth, foundation, …); null where that is open. */
  date?: { from: string | null; through: string | null };
  /** Ids elsewhere as `scheme:id`. */
  identifiers: readonly string[];
  classification?: string | null;
}

/** A likeness from 0 to 1, and the reasons for it as a sentence. */
export interface Likeness {
  score: number;
  why: string;
}

/** The same name alone is no proof. */
const BY_NAME = 0.96;
/** Two letters, or a letter and a word that begins with it. */
const INITIAL = 0.72;
/** From here on, words are one word misspelt. */
const MISSPELT = 0.9;
/** Each word that only the longer name has. */
const EXTRA_WORD = 0.06;
/** One word against several, such as a family name alone. */
const SINGLE_WORD = 0.7;
/** Two numbers that differ tell apart what is otherwise named alike. */
const OTHER_NUMBER = 0.6;
/** Of an entity with very many names no more are looked at. */
const MOST_NAMES = 12;

/** Words that people carry or lose without becoming others. */
const TITLES = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rt right hon honourable mp msp kc qc obe cbe mbe".split(
    " ",
  ),
);
/** Words that names of bodies are written with or without. */
const FILLERS = new Set("the of and for a an ltd limited plc inc llc llp gmbh co company".split(" "));

const comparison = CmpStr.create().setMetric("jaroWinkler");

/**
 * Compares two entities of one kind.
 * - Names: the best of all pairs, word by word in any order, with accents, titles and case away, an initial for a word
 *   that begins with it, and slight misspellings (Jaro–Winkler).
 * - An id of the same scheme that both have all but proves it; two that differ speak strongly against it.
 * - Dates that can't be the same speak strongly against it, those that can, for it; so do, a little, the classification
 *   and what both are joined with.
 *
 * @param common how many others both are joined with.
 * @example likeness({ kind: "PERSON", names: ["Ada King"], identifiers: [] }, { kind: "PERSON", names: ["KING, Ada"], identifiers: [] }, 0)
 * // { score: 0.96, why: "The names “Ada King” and “KING, Ada” are alike." }
 */
export function likeness(a: Likened, b: Likened, common: number): Likeness {
  const name = bestNames(a, b);
  let score = Math.min(BY_NAME, name.score);
  const reasons = [`the names “${name.one}” and “${name.other}” are ${name.score > 0.8 ? "" : "not very "}alike`];
  const towards = (part: number, reason: string) => {
    score += (1 - score) * part;
    reasons.push(reason);
  };
  const away = (factor: number, reason: string) => {
    score *= factor;
    reasons.push(reason);
  };
  if (a.date && b.date) {
    const [one, other] = [periodOf(a.date), periodOf(b.date)];
    if (!overlap(a.date, b.date)) away(0.5, `but their dates differ (${one} and ${other})`);
    else if (one === other) towards(0.5, `both have the date ${one}`);
    else towards(0.2, `their dates can be the same (${one} and ${other})`);
  }
  if (a.classification && b.classification) {
    if (a.classification === b.classification) towards(0.1, `both are called “${a.classification}”`);
    else away(0.97, `but one is called “${a.classification}” and the other “${b.classification}”`);
  }
  if (common > 0) towards(Math.min(0.3, 0.1 * common), `they have ${common} in common that they are joined with`);
  const { equal, different } = compareIdentifiers(a.identifiers, b.identifiers);
  if (equal) towards(0.95, `both are ${equal}`);
  else if (different) away(0.4, `but one is ${different[0]} and the other ${different[1]}`);
  const why = reasons.join("; ");
  return { score: Math.round(score * 1_000) / 1_000, why: `${why.charAt(0).toUpperCase()}${why.slice(1)}.` };
}

/**
 * The words of a name that tell it from others: folded, without titles or legal forms, unless it has nothing else.
 * @example nameWords("PERSON", "Rt Hon. Ève Curie") // ["curie", "eve"]
 */
export function nameWords(kind: EntityKind, name: string): string[] {
  const words = fold(name.replace(/['’]/g, "")).match(/[\p{L}\p{N}]+/gu) ?? [];
  const ignored = kind === "PERSON" ? TITLES : FILLERS;
  const telling = words.filter((word) => !ignored.has(word));
  return (telling.length > 0 ? telling : words).sort();
}

function bestNames(a: Likened, b: Likened): { one: string; other: string; score: number } {
  let best = { one: a.names[0] ?? "", other: b.names[0] ?? "", score: 0 };
  const others = b.names.slice(0, MOST_NAMES).map((other) => ({ other, words: nameWords(b.kind, other) }));
  for (const one of a.names.slice(0, MOST_NAMES)) {
    const words = nameWords(a.kind, one);
    for (const { other, words: theirs } of others) {
      const score = compareWords(a.kind, words, theirs);
      if (score > best.score) best = { one, other, score };
    }
  }
  return best;
}

/** Words are paired off, the most alike first; what is left over of the longer name counts a little against it. */
function compareWords(kind: EntityKind, a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return 0;
  const pairs = shorter
    .flatMap((word, at) => longer.map((other, place) => ({ at, place, score: compareWord(kind, word, other) })))
    .sort((x, y) => y.score - x.score);
  const taken = { at: new Set<number>(), place: new Set<number>() };
  let sum = 0;
  let whole = 0;
  for (const { at, place, score } of pairs) {
    if (score === 0 || taken.at.has(at) || taken.place.has(place)) continue;
    taken.at.add(at);
    taken.place.add(place);
    sum += score;
    if (score > INITIAL) whole++;
  }
  // Initials alone are no name.
  if (whole === 0) return 0;
  const score = sum / shorter.length - EXTRA_WORD * (longer.length - shorter.length);
  const left = [
    ...shorter.filter((_, at) => !taken.at.has(at)),
    ...longer.filter((_, place) => !taken.place.has(place)),
  ];
  const most = Math.min(
    shorter.length === 1 && longer.length > 1 ? SINGLE_WORD : 1,
    left.some((word) => /\p{N}/u.test(word)) ? OTHER_NUMBER : 1,
  );
  return Math.max(0, Math.min(most, score));
}

function compareWord(kind: EntityKind, one: string, other: string): number {
  if (one === other) return one.length === 1 ? INITIAL : 1;
  if (/\p{N}/u.test(one + other)) return 0;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return kind === "PERSON" && long.startsWith(short) ? INITIAL : 0;
  // Of words without a letter in common at either end, none is the other misspelt.
  if (short[0] !== long[0] && short.at(-1) !== long.at(-1)) return 0;
  if (short.length < 4 || long.length > 1.5 * short.length) return 0;
  const score = comparison.compare(short, long);
  return score >= MISSPELT ? score : 0;
}

type Period = NonNullable<Likened["date"]>;

function overlap(a: Period, b: Period): boolean {
  return (a.from ?? "") <= (b.through ?? "9999-99") && (b.from ?? "") <= (a.through ?? "9999-99");
}

function periodOf({ from, through }: Period): string {
  return from === through && from !== null ? from : `${from ?? ".."}/${through ?? ".."}`;
}

/** An id that both have, or two of one scheme where they have none in common. */
function compareIdentifiers(
  a: readonly string[],
  b: readonly string[],
): { equal?: string; different?: [string, string] } {
  const equal = a.find((id) => b.includes(id));
  if (equal) return { equal };
  for (const one of a) {
    const other = b.find((id) => schemeOf(id) === schemeOf(one));
    if (other) return { different: [one, other] };
  }
  return {};
}

function schemeOf(identifier: string): string {
  return identifier.slice(0, identifier.indexOf(":"));
}
