/** Sound graphs for property tests: every relation between kinds that it takes, every role, every field. */
import fc from "fast-check";
import { canonicalEvidence, type Claim, claimId, MODALITIES, RANKS, type Value } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import { ENTITY_TYPES, type EntityField, type EntityKind, type EntityType } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import { RELATION_TYPES, type RelationType } from "../../src/domain/relation-types";
import { anyDate } from "./arbitrary-dates";

/** Words as people may write them: any letters, quotes, colons, line breaks, but not nothing. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(..."ab: -#&*!|>'\"%@`{}[],\n\t£é"), maxLength: 20 }),
    fc.constantFrom("yes", "null", "2025", "1e3", "0x1f", "~", "- a", "2025-01-16", "<<"),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");

const amount = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), fc.constantFrom(0.1, 2.5, 1e21, 1e-7));
const time = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());
const slug = fc.string({ unit: fc.constantFrom(..."abcxyz019"), minLength: 1, maxLength: 3 });

/** Leaves out what is undefined, as a parsed file does. */
function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

function fieldValue(field: EntityField): fc.Arbitrary<string | number> {
  switch (field.type) {
    case "text":
      return words;
    case "number":
      return amount;
    case "date":
      return anyDate.map(({ text }) => text);
    case "organisation":
      return fc.constant("organisation:first");
  }
}

/** An entity of a kind. */
export function entityOf(type: EntityType): fc.Arbitrary<Entity> {
  const fields = fc.record(Object.fromEntries(type.fields.map((field) => [field.name, maybe(fieldValue(field))])));
  const parts = fc.record({
    slug,
    name: words,
    aliases: fc.uniqueArray(words, { maxLength: 3 }),
    summary: maybe(words),
    classification: maybe(words),
    schemes: fc.uniqueArray(fc.constantFrom("wikidata:", "wikidata:2", "parliamentUk:", "x-y:"), { maxLength: 3 }),
    former: fc.nat({ max: 5 }),
    fields,
  });
  const prefix = type.kind.toLowerCase();
  return parts.map(({ slug, schemes, former, ...rest }) => ({
    ...rest,
    // Two with the same identifier would be one, and so would two with the same former id.
    identifiers: schemes.map((scheme) => `${scheme}${rest.name} ${type.kind} ${slug}`).sort(),
    ...([1, 2].includes(former) && {
      formerIds: ["before", "once"].slice(-former).map((at) => `${prefix}:${at}.${slug}`),
    }),
    id: `${prefix}:${slug}`,
    kind: type.kind,
    aliases: rest.aliases.filter((alias) => alias !== rest.name),
    fields: defined(rest.fields) as Entity["fields"],
  }));
}

/** One entity of each kind is always there, so that every relation finds its ends. */
const FIRST: readonly Entity[] = ENTITY_TYPES.map(({ kind }) => ({
  ...{ id: `${kind.toLowerCase()}:first`, kind, name: `The first ${kind.toLowerCase()}` },
  ...{ aliases: [], identifiers: [], fields: {}, summary: undefined, classification: undefined },
}));

const entities = fc
  .array(fc.oneof(...ENTITY_TYPES.map((type) => entityOf(type))), { maxLength: 8 })
  .map((found) => [...new Map([...FIRST, ...found].map((entity) => [entity.id, entity])).values()]);

function claimAmong(all: readonly Entity[], relation: RelationType): fc.Arbitrary<Claim> {
  const oneOf = (...kinds: EntityKind[]) =>
    fc.constantFrom(...all.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
  const evidence = fc.record({
    document: oneOf("DOCUMENT"),
    paragraph: maybe(fc.integer({ min: 1, max: 200 })),
    phrase: maybe(words.filter((phrase) => phrase.split(/\s+/).length <= 8)),
    pointer: maybe(words),
  });
  const value: fc.Arbitrary<Value> = fc
    .record({ amount: maybe(amount), unit: maybe(fc.constantFrom("GBP", "cases")), text: maybe(words) })
    .map((found) => (Object.values(found).every((part) => part === undefined) ? { text: "some" } : defined(found)));
  const parts = fc.record({
    subject: oneOf(...relation.from),
    object: maybe(oneOf(...relation.to)),
    value: maybe(value),
    addressee: maybe(oneOf("PERSON", "ORGANISATION")),
    place: maybe(oneOf("PLACE")),
    event: maybe(oneOf("EVENT")),
    attributedTo: maybe(oneOf("PERSON", "ORGANISATION", "EVENT", "DOCUMENT")),
    occurred: maybe(anyDate.map(({ text }) => text)),
    modality: fc.constantFrom(...MODALITIES),
    note: maybe(words),
    rank: fc.constantFrom(...RANKS),
    rankReason: words,
    evidence: fc.array(evidence, { minLength: 1, maxLength: 4 }),
    times: maybe(fc.tuple(maybe(time), maybe(time))),
  });
  return parts.map(({ times = [], ...claim }) => {
    const [recordedAt, retractedAt] = times.every((text) => text !== undefined) ? [...times].sort() : times;
    const whole = defined({
      ...claim,
      ...{ recordedAt, retractedAt },
      relation: relation.name,
      value: claim.object ? claim.value : (claim.value ?? { text: "some" }),
      rankReason: claim.rank === "NORMAL" ? undefined : claim.rankReason,
      evidence: canonicalEvidence(claim.evidence),
      contradicts: [] as string[],
      supersedes: [] as string[],
    });
    return { ...whole, id: claimId(whole) };
  });
}

/** A graph of some entities and claims, with links between claims; all canonical. */
export const anyGraph: fc.Arbitrary<Graph> = entities.chain((all) => graphAmong(all));

/** A graph of these entities, at least one of each kind, with claims of some relations. */
export function graphAmong(
  all: readonly Entity[],
  relations: readonly RelationType[] = RELATION_TYPES,
): fc.Arbitrary<Graph> {
  const claim = fc.constantFrom(...relations).chain((relation) => claimAmong(all, relation));
  const links = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 4 });
  return fc.tuple(fc.uniqueArray(claim, { maxLength: 8, selector: ({ id }) => id }), links).map(([claims, pairs]) => {
    for (const [contradicts, a, b] of claims.length > 1 ? pairs : []) {
      const from = claims[a % claims.length] as Claim;
      const to = claims[b % claims.length] as Claim;
      if (from === to) continue;
      const list = contradicts ? "contradicts" : "supersedes";
      from[list] = [...new Set([...from[list], to.id])].sort();
    }
    return { entities: [...all], claims };
  });
}

/** A graph with everything in the order of the ids, to be compared with another one. */
export function sorted({ entities, claims }: Graph): Graph {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { entities: [...entities].sort(byId), claims: [...claims].sort(byId) };
}
