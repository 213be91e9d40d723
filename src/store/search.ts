/** Search over names and aliases: typing mistakes, accents, case and half-typed words are forgiven. */
import { distance } from "fastest-levenshtein";
import type { EntityKind } from "../domain/entity-types";
import { entityColumn } from "./columns";
import { CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Reader } from "./database";
import type { FoundEntity } from "./results";
import { fold } from "../domain/fold";
import type { EntityShape } from "./shape";

/** What to look for. */
export interface SearchQuery {
  /** Anything that somebody typed; nothing in it is an operator. */
  text: string;
  kinds?: readonly EntityKind[] | null;
}

/** How many of what is found are wanted, and what of each. */
export interface SearchWish {
  first: number;
  entity: EntityShape;
}

/** An entity found, with the name that matched best and how well: 1 is the very name. */
export interface SearchHit {
  entity: FoundEntity;
  matched: string;
  score: number;
}

/** The index ranks by rarity of words; ours ranks by nearness of names, among this many of its best or as many as wanted. */
const CANDIDATES = 50;

/** No name is longer, and the index refuses questions of many hundred words or letters. */
const MOST_WORDS = 20;
const LONGEST_WORD = 100;

/**
 * Entities whose name or alias is like the text, the nearest first: the exact name, then names that begin with the
 * text, then names that hold its words, misspelt by up to two letters in a long word. Two wrong letters cost the index
 * five times as much as one, and are looked for where the best name found without them lacks a long word.
 * @example await searchEntities(database, { text: "Yevette Coper", first: 5, entity }) // [{ matched: "Yevette Cooper", … }]
 */
export async function searchEntities(database: Reader, request: SearchQuery & SearchWish): Promise<SearchHit[]> {
  const [hits = []] = await searchEntitiesForEach(database, [request], request);
  return hits;
}

/**
 * The same for each of many texts, in their order; in one statement, and one more for all that need two wrong letters.
 * @example await searchEntitiesForEach(database, [{ text: "Coper" }, { text: "Jay" }], { first: 5, entity }) // [[…], […]]
 */
export async function searchEntitiesForEach(
  database: Reader,
  queries: readonly SearchQuery[],
  wish: SearchWish,
): Promise<SearchHit[][]> {
  const asked = queries.map((query) => ({ ...query, words: wordsToFind(query.text) }));
  const hits = await readHits(database, asked, wish, 1);
  const lacking = asked.flatMap((query, index) => (isLacking(query.words, hits[index]) ? [{ query, index }] : []));
  const better = await readHits(
    database,
    lacking.map(({ query }) => query),
    wish,
    2,
  );
  lacking.forEach(({ index }, at) => (hits[index] = better[at] ?? []));
  return hits;
}

interface AskedQuery extends SearchQuery {
  words: readonly string[];
}

function wordsToFind(text: string): string[] {
  return wordsOf(text)
    .filter(({ length }) => length <= LONGEST_WORD)
    .slice(0, MOST_WORDS);
}

/** Whether the best name found has nothing like one of the words that may have two letters wrong. */
function isLacking(words: readonly string[], hits: readonly SearchHit[] = []): boolean {
  const found = wordsOf(hits[0]?.matched ?? "");
  return words.some((word) => mistakes(word) > 1 && !found.some((other) => likeness(word, other) > 0));
}

/** The nearest of what the index knows for each query, where each word may have so many letters wrong. */
async function readHits(
  database: Reader,
  asked: readonly AskedQuery[],
  { first, entity }: SearchWish,
  wrong: number,
): Promise<SearchHit[][]> {
  const hits = asked.map((): SearchHit[] => []);
  const builder = new CypherBuilder();
  const most = builder.limit(Math.max(CANDIDATES, first));
  const column = listColumn(
    [plainColumn("i"), plainColumn("e.name"), plainColumn("e.aliases"), entityColumn(builder, entity, "e")],
    (values) => values,
  );
  const queries = asked.flatMap(({ kinds, words }, index) =>
    words.length > 0 ? [{ index, words: luceneQuery(words, wrong), kinds: kinds ?? null }] : [],
  );
  if (queries.length === 0) return hits;
  // The index knows no kinds, and would give its whole limit to a frequent one: with kinds, the limit comes after them.
  const rows = await database.read({
    text: `UNWIND ${builder.value(queries)} AS q
      CALL (q) {
        CALL db.index.fulltext.queryNodes('entity_names', q.words, CASE WHEN q.kinds IS NULL THEN {limit: ${most}} ELSE {} END)
        YIELD node AS e
        WITH e WHERE q.kinds IS NULL OR e.kind IN q.kinds
        RETURN e LIMIT ${most}
      }
      WITH q.index AS i, e
      RETURN ${column.text}`,
    parameters: builder.parameters,
  });
  for (const row of rows) {
    const [index, name, aliases, found] = column.read(row) as [number, string, string[], FoundEntity];
    const { text, words } = asked[index] as AskedQuery;
    const wanted = fold(text).trim();
    const [best] = [name, ...aliases]
      .map((matched) => ({ matched, score: nearness(wanted, words, matched) }))
      .sort((a, b) => b.score - a.score);
    hits[index]?.push({ entity: found, matched: best?.matched ?? name, score: best?.score ?? 0 });
  }
  return hits.map((ofOne) =>
    ofOne.sort((a, b) => b.score - a.score || (a.matched < b.matched ? -1 : 1)).slice(0, first),
  );
}

/** Words are letters and digits only by now, so that nothing is left for Lucene to take as an operator. */
function luceneQuery(words: readonly string[], most: number): string {
  return words
    .map((word) => ({ word, wrong: Math.min(most, mistakes(word)) }))
    .map(({ word, wrong }) => `(${word}^4 OR ${word}*^2${wrong ? ` OR ${word}~${wrong}` : ""})`)
    .join(" OR ");
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many letters of a word may be wrong. */
function mistakes(word: string): number {
  return word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0;
}

/** How near a name is to what was typed, from 0 to 1. */
function nearness(wanted: string, words: readonly string[], name: string): number {
  const folded = fold(name);
  if (folded === wanted) return 1;
  const names = wordsOf(folded);
  const perWord = words.map((word) => Math.max(0, ...names.map((other) => likeness(word, other))));
  const covered = perWord.reduce((sum, one) => sum + one, 0) / words.length;
  const length = Math.min(1, words.join("").length / Math.max(1, names.join("").length));
  return Math.min(0.99, 0.85 * covered + 0.1 * length + (folded.startsWith(wanted) ? 0.04 : 0));
}

function likeness(word: string, other: string): number {
  if (word === other) return 1;
  if (other.startsWith(word)) return 0.9;
  const wrong = distance(word, other);
  return wrong <= mistakes(word) ? 1 - wrong / word.length : 0;
}
