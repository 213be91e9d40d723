/** Pairs of entities that may be the same, found without comparing each with each. */
import { ENTITY_KINDS, type EntityKind } from "../domain/entity-types";
import { pairId } from "../domain/judgement";
import { type Likened, likeness, nameWords } from "../domain/likeness";
import { type Database, integer } from "./database";
import { readDecisions } from "./judgements";

/** What to look for. */
export interface MatchRequest {
  kinds?: readonly EntityKind[];
  /** From 0 to 1. */
  minScore: number;
  /** The most pairs, the likeliest. */
  limit: number;
}

/** Two entities that may be the same; the first is the one that more is said of. */
export interface Match {
  pair: [string, string];
  score: number;
  why: string;
}

/** Entities a statement: each is looked for in the index. */
const PAGE = 100;
/** How many of those that share words with an entity are compared with it. */
const CANDIDATES = 20;
const LONG_WORD = 6;
/** What both are joined with is counted only so far, and only for those that aren't joined with very many. */
const MOST_COMMON = 3;
const MOST_JOINED = 1_000;

interface Candidate extends Likened {
  id: string;
  degree: number;
}

/**
 * The pairs of one kind that are most likely the same, the likeliest first, but for those already judged. An entity is
 * compared with those that share its rarest words in the index of names, and with those that share an id elsewhere, so
 * that the work grows with the number of entities and not with its square; what is kept in memory is a page of them
 * and the pairs found.
 *
 * @param progress called after each page with the number of entities looked at, and of all there are.
 * @example await readMatches(database, { minScore: 0.85, limit: 100 })
 * // [{ pair: ["person:ada", "person:a-king"], score: 0.93, why: "The names …" }]
 */
export async function readMatches(
  database: Database,
  { kinds = ENTITY_KINDS, minScore, limit }: MatchRequest,
  progress: (done: number, total: number) => void = () => {},
): Promise<Match[]> {
  const judged = new Set((await readDecisions(database)).map(({ pair }) => pairId(pair)));
  const found = new Map<string, Match>();
  const offer = async (pairs: readonly [Candidate, Candidate][]) => {
    const unseen = pairs.filter(([a, b]) => !judged.has(pairId([a.id, b.id])) && !found.has(pairId([a.id, b.id])));
    for (const match of await scored(database, unseen, minScore)) found.set(pairId(match.pair), match);
    if (found.size < 4 * limit) return;
    const best = likeliest(found.values(), limit);
    found.clear();
    for (const match of best) found.set(pairId(match.pair), match);
  };
  const total = await count(database, kinds);
  let done = 0;
  for (const kind of kinds) {
    for await (const page of pagesOf(database, kind)) {
      await offer(await besideInIndex(database, kind, page));
      progress((done += page.length), total);
    }
    await offer(await besideByIdentifiers(database, kind));
  }
  return likeliest(found.values(), limit);
}

function likeliest(matches: Iterable<Match>, limit: number): Match[] {
  return [...matches].sort((a, b) => b.score - a.score || (pairId(a.pair) < pairId(b.pair) ? -1 : 1)).slice(0, limit);
}

/** What others are joined with is looked at only where it may raise a pair over the least score. */
async function scored(
  database: Database,
  pairs: readonly [Candidate, Candidate][],
  minScore: number,
): Promise<Match[]> {
  const likely = pairs.map(inOrder).filter(([a, b]) => likeness(a, b, MOST_COMMON).score >= minScore);
  const common = await readCommon(database, likely);
  return likely
    .map(([a, b], index): Match => ({ pair: [a.id, b.id], ...likeness(a, b, common[index] ?? 0) }))
    .filter(({ score }) => score >= minScore);
}

/** Whichever of the two was found by the other: first the one of which more is said. */
function inOrder([a, b]: [Candidate, Candidate]): [Candidate, Candidate] {
  const isFirst = a.degree === b.degree ? a.id < b.id : a.degree > b.degree;
  return isFirst ? [a, b] : [b, a];
}

const COLUMNS =
  "e.id, e.name, e.aliases, e.dateFrom, e.dateThrough, e.identifiers, e.classification, COUNT { (e)--() }";
type Columns = [string, string, string[], string | null, string | null, string[], string | null, number];

function toCandidate(
  kind: EntityKind,
  [id, name, aliases, from, through, identifiers, classification, degree]: Columns,
) {
  const date = from === null && through === null ? undefined : { from, through };
  return { kind, id, names: [name, ...aliases], date, identifiers, classification, degree } satisfies Candidate;
}

async function count(database: Database, kinds: readonly EntityKind[]): Promise<number> {
  const text = "MATCH (e:Entity) WHERE e.kind IN $kinds RETURN count(e)";
  const [found] = await database.read({ text, parameters: { kinds } });
  return found as number;
}

async function* pagesOf(database: Database, kind: EntityKind): AsyncGenerator<Candidate[]> {
  for (let after = ""; ;) {
    const rows = (await database.read({
      text: `MATCH (e:Entity) WHERE e.kind = $kind AND e.byName > $after
             WITH e ORDER BY e.byName LIMIT $size RETURN [e.byName, ${COLUMNS}]`,
      parameters: { kind, after, size: integer(PAGE) },
    })) as [string, ...Columns][];
    if (rows.length === 0) return;
    yield rows.map(([, ...columns]) => toCandidate(kind, columns));
    after = String(rows.at(-1)?.[0]);
  }
}

/** Each entity of a page with those whose names share words with its names. */
async function besideInIndex(
  database: Database,
  kind: EntityKind,
  page: readonly Candidate[],
): Promise<[Candidate, Candidate][]> {
  const rows = page.flatMap((candidate, place) => {
    const words = new Set(candidate.names.flatMap((name) => nameWords(kind, name)));
    return words.size > 0 ? [{ place, query: [...words].map(luceneWord).join(" OR ") }] : [];
  });
  const found = (await database.read({
    text: `UNWIND $rows AS row
           CALL (row) {
             CALL db.index.fulltext.queryNodes('entity_names', row.query, {limit: $most}) YIELD node AS e
             WITH e WHERE e.kind = $kind RETURN [${COLUMNS}] AS columns
           }
           RETURN [row.place, columns]`,
    parameters: { rows, kind, most: integer(CANDIDATES) },
  })) as [number, Columns][];
  return found.flatMap(([place, columns]): [Candidate, Candidate][] => {
    const [one, other] = [page[place] as Candidate, toCandidate(kind, columns)];
    return one.id === other.id ? [] : [[one, other]];
  });
}

/** A long word may have a letter wrong; words are letters and digits only, so that none is taken for an operator. */
function luceneWord(word: string): string {
  return word.length >= LONG_WORD ? `(${word}^2 OR ${word}~1)` : word;
}

/** Those that have an id elsewhere in common, whatever they are called. */
async function besideByIdentifiers(database: Database, kind: EntityKind): Promise<[Candidate, Candidate][]> {
  const found = (await database.read({
    text: `MATCH (e:Entity) WHERE e.kind = $kind AND e.identifiers <> []
           UNWIND e.identifiers AS identifier
           WITH identifier, collect(e) AS found WHERE size(found) > 1
           RETURN [e IN found[..$most] | [${COLUMNS}]]`,
    parameters: { kind, most: integer(CANDIDATES) },
  })) as Columns[][];
  return found.flatMap((rows) => {
    const candidates = rows.map((columns) => toCandidate(kind, columns));
    return candidates.flatMap((a, index) => candidates.slice(index + 1).map((b): [Candidate, Candidate] => [a, b]));
  });
}

async function readCommon(database: Database, pairs: readonly [Candidate, Candidate][]): Promise<number[]> {
  if (pairs.length === 0) return [];
  const rows = pairs.map(([a, b]) => ({
    a: a.id,
    b: b.id,
    few: a.degree <= MOST_JOINED && b.degree <= MOST_JOINED,
  }));
  const found = await database.read({
    text: `UNWIND $rows AS row
           RETURN COUNT {
             WITH row WHERE row.few
             MATCH (a:Entity {id: row.a})--(x:Entity)--(b:Entity {id: row.b}) WITH DISTINCT x LIMIT $most RETURN x
           }`,
    parameters: { rows, most: integer(MOST_COMMON) },
  });
  return found as number[];
}
