/** The entities of a synthetic graph: who there is, and what was published. */
import { ENTITY_KINDS, type EntityKind } from "../../src/domain/entity-types";
import type { Entity } from "../../src/domain/entity";
import { fold } from "../../src/domain/fold";
import { dayOf } from "./dates";
import { headline, nameOf, word } from "./names";
import { Random } from "./random";

/** How many of a hundred entities are of each kind. */
const SHARES: Record<EntityKind, number> = {
  PERSON: 45,
  ORGANISATION: 20,
  PLACE: 8,
  EVENT: 7,
  MEASURE: 12,
  DOCUMENT: 8,
};
const PUBLISHERS = 25;

/** How many entities of each kind there are, and how many of the documents are sources. */
export interface Census {
  counts: Record<EntityKind, number>;
  sources: number;
}

/** The census of so many entities; documents make up what rounding leaves. */
export function censusOf(entities: number): Census {
  const counts = Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, Math.max(1, Math.floor((entities * SHARES[kind]) / 100))]),
  ) as Record<EntityKind, number>;
  const others = ENTITY_KINDS.filter((kind) => kind !== "DOCUMENT").reduce((sum, kind) => sum + counts[kind], 0);
  counts.DOCUMENT = entities - others;
  return { counts, sources: Math.min(counts.DOCUMENT, Math.max(2, Math.min(700, Math.ceil(entities / 20)))) };
}

/** The id of the entity with a number: its first number is 0, and low numbers are in most claims. */
export function idOf(kind: EntityKind, number: number): string {
  return `${kind.toLowerCase()}:s${number}`;
}

/** The day on which a source came out: they follow each other evenly over the years, and a while beyond. */
export function publicationOf(number: number, { sources }: Census): string {
  return dayOf((number + 1) / sources, "published");
}

/** The entity with a number. It depends on the seed, the kind and the number alone. */
export function entityOf(seed: number, kind: EntityKind, number: number, census: Census): Entity {
  const random = new Random(seed * 31 + ENTITY_KINDS.indexOf(kind) * 7_919 + number * 104_729);
  for (let turn = 0; turn < 3; turn++) random.next(); // neighbouring seeds begin alike
  const isSource = kind === "DOCUMENT" && number < census.sources;
  const { name, classification } = isSource
    ? { name: headline(random), classification: "news article" }
    : nameOf(kind, random);
  return {
    id: idOf(kind, number),
    kind,
    name,
    aliases: random.chance(0.2) ? [`${word(random)} ${name.split(" ").at(-1)}`] : [],
    summary: random.chance(0.3) ? `Known in ${word(random)} for ${fold(word(random))}.` : undefined,
    classification,
    identifiers: random.chance(0.1) ? [`synthetic:${kind} ${number}`] : [],
    fields: fieldsOf(kind, number, census, random),
  };
}

function fieldsOf(kind: EntityKind, number: number, census: Census, random: Random): Entity["fields"] {
  const day = dayOf(random.next(), "occurred");
  switch (kind) {
    case "PERSON":
      return random.chance(0.1) ? { honorificPrefix: random.pick(["Dr", "Baroness", "Sir", "Prof"]) } : {};
    case "ORGANISATION":
      return random.chance(0.5) ? { foundingDate: String(random.between(1834, 2016)) } : {};
    case "PLACE":
      return { latitude: random.between(5_000, 5_800) / 100, longitude: random.between(-600, 150) / 100 };
    case "EVENT":
      return { occurred: day };
    case "MEASURE":
      return { introduced: random.chance(0.8) ? day : day.slice(0, 7) };
    case "DOCUMENT": {
      const publisher = idOf("ORGANISATION", random.below(Math.min(PUBLISHERS, census.counts.ORGANISATION)));
      const published = number < census.sources ? publicationOf(number, census) : day;
      return { datePublished: published, publisher, url: `https://example.org/${number}` };
    }
  }
}
