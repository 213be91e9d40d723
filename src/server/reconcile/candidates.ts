/**
 * Candidates for queries. Identifiers decide; names only help to find: of candidates by name one counts as a match
 * where it is called exactly so, nothing that was given speaks against it, and no other comes near it. It is a proposal
 * to whoever reconciles, and nothing in the graph follows from it.
 */
import { ENTITY_ID } from "../../domain/entity-types";
import { BARE_ENTITY, type FoundEntity, readByIdentifiers, type Reader, searchEntitiesForEach } from "../../store";
import { shapeWith } from "./properties";
import { MOST_CANDIDATES, type Query } from "./request";
import { agreement, isSameName, nameSimilarity, scoreOf } from "./score";
import { descriptionOf } from "./suggest";
import { type Type, typeOf } from "./types";

/** A candidate as clients get it. */
export interface Candidate {
  id: string;
  name: string;
  description?: string;
  type: Type[];
  score: number;
  match: boolean;
  features: { id: string; value: number | boolean }[];
}

/** A scored entity, with what the decision on a match needs. */
interface Scored {
  entity: FoundEntity;
  score: number;
  features: Candidate["features"];
  /** By which part of the query it was found as this entity and no other. */
  identifiedBy?: "text" | "property";
  isOfKind: boolean;
  /** Whether it bears the very name, and no property that was given is another. */
  isSame: boolean;
}

/** What is read of every candidate. */
const CANDIDATE = {
  ...BARE_ENTITY,
  properties: ["name", "aliases", "summary", "classification", "identifiers"],
};
/** A match is as many points ahead of the next candidate at least. */
const AHEAD = 10;
/** Values agree that are as much alike at least, and so does a name with what an identifier says. */
const AGREES = 80;
const NAME_AGREES = 50;
/** How many entities may share the identifiers of a batch. */
const MOST_IDENTIFIED = 500;
/** An identifier without its scheme has letters and digits, and no spaces: a name of this form is rare. */
const BARE_IDENTIFIER = /^(?=.*\d)(?=.*\p{L})[^\s:]{2,40}$/u;
const WITH_SCHEME = /^[\w-]+:\S{1,200}$/;

/**
 * The candidates of each query, the best first, in two statements for the whole batch, or three where some names are
 * badly misspelt.
 * @example (await findCandidates(database, readQueries('{"q": {"query": "Yvete Coper"}}'))).get("q")?.[0]?.id // "person:yvette-cooper"
 */
export async function findCandidates(
  database: Reader,
  queries: ReadonlyMap<string, Query>,
): Promise<Map<string, Candidate[]>> {
  const all = [...queries.values()];
  const entity = shapeWith(
    CANDIDATE,
    all.flatMap(({ properties }) => properties.map(({ property }) => property)),
  );
  const given = all.map(identifiersIn);
  const [identified, named] = await Promise.all([
    readByIdentifiers(
      database,
      {
        ids: given.flatMap(({ ids }) => ids),
        identifiers: given.flatMap(({ identifiers, ofProperties }) => [...identifiers, ...ofProperties]),
        bare: given.flatMap(({ bare }) => bare),
      },
      MOST_IDENTIFIED,
      entity,
    ),
    searchEntitiesForEach(database, all, { first: MOST_CANDIDATES, entity }),
  ]);
  return new Map(
    [...queries].map(([name, query], index) => {
      const found = new Map((named[index] ?? []).map((hit) => [hit.entity.id, hit.entity]));
      const by = identifiedIn(identified, given[index] as Identifiers);
      for (const [one] of by) found.set(one.id, one);
      const byId = new Map([...by].map(([one, part]) => [one.id, part]));
      const scored = [...found.values()].map((one) => scoreEntity(query, one, byId.get(one.id))).sort(byScore);
      const match = matchAmong(scored);
      return [name, scored.slice(0, query.limit).map((one) => toCandidate(one, one === match))];
    }),
  );
}

/** What of a query may be ids and identifiers. */
interface Identifiers {
  ids: string[];
  identifiers: string[];
  bare: string[];
  /** Those that its properties give. */
  ofProperties: string[];
}

function identifiersIn({ text, properties }: Query): Identifiers {
  return {
    ids: ENTITY_ID.test(text) ? [text] : [],
    identifiers: WITH_SCHEME.test(text) ? [text] : [],
    bare: BARE_IDENTIFIER.test(text) ? [text] : [],
    ofProperties: properties.flatMap(({ property: { scheme }, values }) =>
      scheme === undefined ? [] : values.map((value) => `${scheme}:${typeof value === "object" ? value.id : value}`),
    ),
  };
}

/** Which entities a query identifies, and by which part of it. */
function identifiedIn(found: readonly FoundEntity[], given: Identifiers): Map<FoundEntity, "text" | "property"> {
  const { ids, identifiers, bare, ofProperties } = given;
  const by = new Map<FoundEntity, "text" | "property">();
  for (const entity of found) {
    const own = entity.identifiers as string[];
    const isMeant = (one: string) => identifiers.includes(one) || bare.includes(one.slice(one.indexOf(":") + 1));
    if (ids.includes(entity.id) || own.some(isMeant)) by.set(entity, "text");
    else if (own.some((one) => ofProperties.includes(one))) by.set(entity, "property");
  }
  return by;
}

function scoreEntity({ text, kinds, properties }: Query, entity: FoundEntity, part: Scored["identifiedBy"]): Scored {
  const names = [entity.name, ...(entity.aliases as string[])] as string[];
  const likeness = text === "" ? undefined : Math.max(...names.map((name) => nameSimilarity(name, text)));
  const ofProperties = properties.flatMap(({ property, values }) => {
    const value = agreement(property.valuesOf(entity), values);
    return value === undefined ? [] : [{ id: property.id, value }];
  });
  const agreements = ofProperties.map(({ value }) => value);
  const score = part === "text" ? 100 : scoreOf(likeness, agreements);
  const isOfKind = !kinds || kinds.includes(entity.kind);
  const isNamedSo = isSameName(entity.name as string, text);
  const isCalledOtherwise = likeness !== undefined && likeness < NAME_AGREES;
  const ofName = [
    { id: "name_similarity", value: likeness ?? 0 },
    { id: "same_name", value: isNamedSo },
  ];
  return {
    entity,
    identifiedBy: part === "property" && isCalledOtherwise ? undefined : part,
    isOfKind,
    isSame: isNamedSo && agreements.every((value) => value >= AGREES),
    // Only what an identifier finds can be of another kind than was asked for.
    score: isOfKind ? score : score / 2,
    features: [
      ...(part ? [{ id: "identifier", value: true }] : []),
      ...(likeness === undefined ? [] : ofName),
      ...(kinds ? [{ id: "type_match", value: isOfKind }] : []),
      ...ofProperties,
    ],
  };
}

/** What was identified stands before what is merely called alike. */
function byScore(a: Scored, b: Scored): number {
  const identified =
    Number(b.identifiedBy !== undefined && b.isOfKind) - Number(a.identifiedBy !== undefined && a.isOfKind);
  return b.score - a.score || identified || (a.entity.id < b.entity.id ? -1 : 1);
}

/** The one candidate that is meant, if there is one: what is identified, unless the same text is another's very name. */
function matchAmong(scored: readonly Scored[]): Scored | undefined {
  const [identified, ...more] = scored.filter(({ identifiedBy }) => identifiedBy !== undefined);
  if (identified) {
    const isName = scored.some((one) => one !== identified && one.isSame && one.isOfKind);
    const isPlain = more.length === 0 && !(isName && identified.identifiedBy === "text");
    return isPlain && identified.isOfKind ? identified : undefined;
  }
  const [best, next] = scored;
  return best?.isSame && best.score - (next?.score ?? 0) >= AHEAD ? best : undefined;
}

function toCandidate({ entity, score, features }: Scored, match: boolean): Candidate {
  const description = descriptionOf(entity);
  return {
    ...{ id: entity.id, name: entity.name as string },
    ...(description && { description }),
    ...{ type: [typeOf(entity.kind)], score, match, features },
  };
}
