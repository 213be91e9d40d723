/** How well an entity fits a query: by its name, and by what is known of it. */
import { CmpStr } from "cmpstr";
import { parseDate } from "../../domain/dates";
import { fold } from "../../domain/fold";
import type { PropertyValue } from "./properties";
import type { GivenValue } from "./request";

/**
 * The Dice coefficient of pairs of letters: of the metrics tried it alone gives nothing to names that have nothing in
 * common (Jaro and Winkler's gives half to “Elon Musk” for “Keir Starmer”), and most to a misspelt one.
 */
const DICE = CmpStr.create().setMetric("dice");

/** A property weighs less than the name: three that agree are worth a little more than it. */
const PROPERTY_WEIGHT = 0.4;

/**
 * How alike two names are, from 0 to 100, whatever the case, the accents and the order of their words.
 * @example nameSimilarity("COOPER, Yvette", "Yvette Cooper") // 100
 */
export function nameSimilarity(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => [...wordsOf(name)].sort().join(" ")) as [string, string];
  return a === b ? 100 : round(100 * DICE.compare(a, b));
}

/** Whether two names are the same but for case, accents and marks between their words. */
export function isSameName(one: string, other: string): boolean {
  return wordsOf(one).join(" ") === wordsOf(other).join(" ");
}

/**
 * How well values agree with what is known, from 0 to 100: the best pair of the two. Undefined where nothing is known,
 * which speaks neither for nor against.
 */
export function agreement(known: readonly PropertyValue[], given: readonly GivenValue[]): number | undefined {
  if (known.length === 0 || given.length === 0) return undefined;
  return Math.max(...known.flatMap((value) => given.map((wanted) => likeness(value, wanted))));
}

/**
 * A name and properties in one score from 0 to 100: their mean, by weight.
 * @example scoreOf(100, [0]) // 71.4
 */
export function scoreOf(name: number | undefined, properties: readonly number[]): number {
  const parts = [
    ...(name === undefined ? [] : [{ value: name, weight: 1 }]),
    ...properties.map((value) => ({ value, weight: PROPERTY_WEIGHT })),
  ];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : round(parts.reduce((sum, part) => sum + part.value * part.weight, 0) / weight);
}

function likeness(value: PropertyValue, given: GivenValue): number {
  if (value.type === "claim" && typeof given === "object") return value.entity?.id === given.id ? 100 : 0;
  const text = typeof given === "object" ? (given.name ?? given.id) : String(given).trim();
  switch (value.type) {
    case "text":
      return nameSimilarity(value.text, text);
    case "identifier":
      return value.text === text ? 100 : 0;
    case "date":
      return isSameDate(value.text, text) ? 100 : 0;
    case "number":
      return isSameNumber(value.number, text) ? 100 : 0;
    case "claim":
      if (value.entity?.id === text) return 100;
      return Math.max(...[value.entity?.name, value.text].map((one) => (one ? nameSimilarity(one, text) : 0)));
  }
}

/** Dates agree where one may be the other: a year with each of its days. */
function isSameDate(known: string, given: string): boolean {
  try {
    const [a, b] = [parseDate(known), parseDate(given.replace(/T[\d:.]+(Z|[+-]\d\d:\d\d)?$/, ""))];
    return (a.from ?? "") <= (b.through ?? "9999-99") && (b.from ?? "") <= (a.through ?? "9999-99");
  } catch {
    return false;
  }
}

/** Numbers agree where they are the same as far as the less exact of the two goes. */
function isSameNumber(known: number, given: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(given)) return false;
  const digits = Math.min(...[String(known), given].map((text) => text.split(".")[1]?.length ?? 0));
  return known.toFixed(digits) === Number(given).toFixed(digits);
}

function wordsOf(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
