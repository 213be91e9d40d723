/** Search over names and aliases: typing mistakes, accents, case and half-typed words are forgiven. */
import { distance } from "fastest-levenshtein";
import type { EntityKind } from "../domain/entity-types";
import { entityColumn } from "./columns";
import { CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Reader } from "./database";
import type { FoundEntity } from "./results";
import { fold } from "./rows";
import type { EntityShape } from "./shape";

/** What to look for. */
export interface SearchRequest {
  /** Anything that somebody typed; nothing in it is an operator. */
  text: string;
  kinds?: readonly EntityKind[] | null;
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
export async function searchEntities(database: Reader, request: SearchRequest): Promise<SearchHit[]> {
  const words = wordsOf(request.text)
    .filter(({ length }) => length <= LONGEST_WORD)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const hits = await readHits(database, request, words, 1);
  const found = wordsOf(hits[0]?.matched ?? "");
  const isLacking = words.some((word) => mistakes(word) > 1 && !found.some((other) => likeness(word, other) > 0));
  return isLacking ? readHits(database, request, words, 2) : hits;
}

/** The nearest of what the index knows, where each word may have so many letters wrong. */
async function readHits(
  database: Reader,
  { text, kinds, first, entity }: SearchRequest,
  words: readonly string[],
  wrong: number,
): Promise<SearchHit[]> {
  const builder = new CypherBuilder();
  const column = listColumn(
    [plainColumn("e.name"), plainColumn("e.aliases"), entityColumn(builder, entity, "e")],
    (values) => values,
  );
  const query = builder.value(luceneQuery(words, wrong));
  const most = builder.limit(Math.max(CANDIDATES, first));
  // The index knows no kinds, and would give its whole limit to a frequent one: with kinds, the limit comes after them.
  const candidates = kinds
    ? `('entity_names', ${query}) YIELD node AS e WITH e WHERE ${builder.oneOf("e.kind", kinds)} LIMIT ${most}`
    : `('entity_names', ${query}, {limit: ${most}}) YIELD node AS e`;
  const rows = await database.read({
    text: `CALL db.index.fulltext.queryNodes${candidates} RETURN ${column.text}`,
    parameters: builder.parameters,
  });
  const wanted = fold(text).trim();
  return rows
    .map((row): SearchHit => {
      const [name, aliases, found] = column.read(row) as [string, string[], FoundEntity];
      const [best] = [name, ...aliases]
        .map((matched) => ({ matched, score: nearness(wanted, words, matched) }))
        .sort((a, b) => b.score - a.score);
      return { entity: found, matched: best?.matched ?? name, score: best?.score ?? 0 };
    })
    .sort((a, b) => b.score - a.score || (a.matched < b.matched ? -1 : 1))
    .slice(0, first);
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
