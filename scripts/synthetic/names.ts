/** Names made from syllables: they sound like names, and nobody has them. */
import type { EntityKind } from "../../src/domain/entity-types";
import type { Random } from "./random";

const STARTS = "Ba Bre Ca Cor Da Dre El Fa Fen Ga Gri Ha Hol Ila Jo Ka Kes Lo Lyn Ma Mor Na Ner Or Pa Pel Qui Ra Ros Sa Sel Ta Tor Ul Va Ver Wa Wyn Ya Zel".split(" "); // prettier-ignore
const MIDDLES = "ba bri co da del fa gan ha ka la lin ma mer na nor pa ra rin sa sho ta ven vi wa zo".split(" ");
const ENDS = "bin dal der dis fel gan kar la len mar mon na neth nia ran ric ros sa sen ta than vin wen yn zar".split(" "); // prettier-ignore

/** What comes after (or before) the invented word, by kind; the same words classify the entity. */
const CLASSES: Record<Exclude<EntityKind, "PERSON">, readonly string[]> = {
  ORGANISATION: ["Council", "Trust", "Union", "Police", "Institute", "Party", "Department", "Agency", "Company"],
  PLACE: ["Town", "County", "Valley", "Harbour", "District"],
  EVENT: ["Hearing", "Summit", "Debate", "Statement", "Conference"],
  MEASURE: ["Act", "Bill", "Review", "Inquiry", "Fund", "Audit", "Plan", "Scheme"],
  DOCUMENT: ["Report", "Letter", "Paper", "Minutes"],
};

const VERBS = ["questions", "backs", "rejects", "awaits", "reopens", "delays"] as const;
const WORDS = "the cost of it is not known yet and those who asked for more time were told that a vote will come before any money is spent on new staff".split(" "); // prettier-ignore

/** An invented word, such as `Cordanel`. */
export function word(random: Random): string {
  const middle = random.chance(0.6) ? random.pick(MIDDLES) : "";
  return random.pick(STARTS) + middle + random.pick(ENDS);
}

/** A name for an entity of the kind, and what that kind of thing is. */
export function nameOf(kind: EntityKind, random: Random): { name: string; classification?: string } {
  if (kind === "PERSON") return { name: `${word(random)} ${word(random)}` };
  const sort = random.pick(CLASSES[kind]);
  const name = random.chance(0.5) ? `${word(random)} ${word(random)} ${sort}` : `${word(random)} ${sort}`;
  return { name, classification: sort.toLowerCase() };
}

/** A headline. */
export function headline(random: Random): string {
  return `${word(random)} ${random.pick(VERBS)} ${nameOf("MEASURE", random).name}`;
}

/** Some words in a row. */
export function phrase(random: Random, length: number): string {
  const start = random.below(WORDS.length - length);
  return WORDS.slice(start, start + length).join(" ");
}
