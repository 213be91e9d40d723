/** The claims of a synthetic graph: who said or did what, as the relation table allows. */
import {
  canonicalEvidence,
  claimId,
  type Claim,
  type Evidence,
  type Modality,
  type Value,
} from "../../src/domain/claim";
import type { EntityKind } from "../../src/domain/entity-types";
import { RELATION_TYPES, type RelationName, type RelationType } from "../../src/domain/relation-types";
import { dayOf, moment, partOf, span } from "./dates";
import { type Census, idOf, publicationOf } from "./entities";
import { phrase, word } from "./names";
import { type Random, weighted } from "./random";

/** Relations that the news are full of; the others weigh 1. */
const FREQUENT: Partial<Record<RelationName, number>> = {
  CRITICISED: 15,
  COMMENTED_ON: 10,
  SUPPORTED: 8,
  ANNOUNCED: 8,
  DEMANDED: 6,
  WELCOMED: 5,
  OPPOSED: 4,
  PROMISED: 3,
  MET: 3,
  MEMBER_OF: 3,
  ABOUT: 3,
  FUNDED: 2,
};

const pickRelation = weighted(
  (RELATION_TYPES as readonly RelationType[]).map((row) => [row, FREQUENT[row.name] ?? 1] as const),
);
const pickModality = weighted<Modality>([
  ["ACTUAL", 88],
  ["PLANNED", 5],
  ["CONDITIONAL", 3],
  ["NEGATED", 4],
]);

/** An entity that is in very many claims. */
export interface Hub {
  kind: EntityKind;
  id: string;
}

/** One claim; `hub` has to stand in it, as its subject or object, if its relation allows. */
export function claimOf(random: Random, census: Census, hub: Hub | undefined): Claim {
  const relation = relationFor(random, hub);
  const { subject, object } = endsOf(relation, random, census, hub);
  const day = dayOf(random.next(), "occurred");
  const lasts = relation.group === "STRUCTURE";
  const actor = () => some(random, census, random.chance(0.7) ? "PERSON" : "ORGANISATION");
  const claim: Claim = {
    id: "",
    subject,
    relation: relation.name,
    object,
    value: valueOf(relation, random),
    addressee: random.chance(0.03) ? actor() : undefined,
    place: random.chance(0.05) ? some(random, census, "PLACE") : undefined,
    event: random.chance(0.04) ? some(random, census, "EVENT") : undefined,
    attributedTo: random.chance(relation.name === "ACCUSED" ? 0.5 : 0.05) ? actor() : undefined,
    occurred: (lasts ? span : moment)(day, random),
    modality: pickModality(random),
    note: random.chance(0.4) ? phrase(random, random.between(6, 14)) : undefined,
    rank: "NORMAL",
    evidence: evidenceOf(day, random, census),
    contradicts: [],
    supersedes: [],
  };
  return { ...claim, id: claimId(claim) };
}

/** Who leads a body is disputed between all who do: a hub would make disputes of every two of its thousands. */
function relationFor(random: Random, hub: Hub | undefined): RelationType {
  for (;;) {
    const relation = pickRelation(random);
    if (!hub) return relation;
    const { from, to, oneSubject } = relation;
    if (!oneSubject && (from.includes(hub.kind) || to.includes(hub.kind))) return relation;
  }
}

function endsOf({ from, to }: RelationType, random: Random, census: Census, hub: Hub | undefined) {
  const asSubject = hub && from.includes(hub.kind) && (!to.includes(hub.kind) || random.chance(0.5));
  const subject = asSubject ? hub.id : some(random, census, kindAmong(from, random));
  for (;;) {
    const object = hub && !asSubject ? hub.id : some(random, census, kindAmong(to, random));
    if (object !== subject) return { subject, object };
    if (hub && !asSubject) return { subject: some(random, census, kindAmong(from, random), 1), object };
  }
}

/** People speak and are spoken of most, measures next. */
function kindAmong(kinds: readonly EntityKind[], random: Random): EntityKind {
  if (kinds.includes("MEASURE") && random.chance(0.45)) return "MEASURE";
  return kinds.includes("PERSON") && random.chance(0.5) ? "PERSON" : random.pick(kinds);
}

function some(random: Random, { counts }: Census, kind: EntityKind, from = 0): string {
  return idOf(kind, Math.min(counts[kind] - 1, from + random.skewed(counts[kind])));
}

function valueOf({ name }: RelationType, random: Random): Value | undefined {
  if (name === "FUNDED") return { amount: random.between(1, 500) * 10_000, unit: "GBP" };
  if (name === "FOUND") return { amount: random.between(1, 5_000), unit: "cases" };
  if (name === "HOLDS_ROLE") return { text: `${word(random)} Secretary` };
  return random.chance(0.05) ? { text: phrase(random, random.between(2, 5)) } : undefined;
}

/** One to three places, in documents that came out on the day or soon after. */
function evidenceOf(day: string, random: Random, census: Census): Evidence[] {
  const first = Math.max(0, Math.ceil(partOf(day) * census.sources) - 1);
  const many = random.pick([1, 1, 1, 1, 1, 2, 2, 3]);
  const evidence = Array.from({ length: many }, () => {
    const number = Math.min(census.sources - 1, first + random.skewed(20));
    const late = publicationOf(number, census) < day; // only where nothing came out later
    const document = idOf("DOCUMENT", late ? census.sources - 1 : number);
    return { document, paragraph: random.between(1, 40), ...(random.chance(0.1) && { phrase: phrase(random, 4) }) };
  });
  return canonicalEvidence(evidence);
}
