/** Finding entities by what is said to be them: their ids here, and their identifiers in other registers. */
import { entityColumn } from "./columns";
import { CypherBuilder } from "./cypher";
import type { Reader } from "./database";
import type { FoundEntity } from "./results";
import type { EntityShape } from "./shape";

/** What to look for; whatever has one of them is found. */
export interface IdentifierQuery {
  /** Ids of entities. */
  ids?: readonly string[];
  /** What ids of entities begin with. */
  idPrefix?: string;
  /** With their schemes, such as `wikidata:Q264`. */
  identifiers?: readonly string[];
  /** Without, such as `Q264`, in whichever scheme; the index takes some 2,000 letters of them. */
  bare?: readonly string[];
}

/** How many entities are looked at to learn which schemes there are. */
const SURVEYED = 10_000;
/** The index refuses questions of more than 1,024 terms. */
const MOST_TERMS = 500;

/**
 * Entities that have one of these ids or identifiers, each once and in no order, in one statement.
 * @example await readByIdentifiers(database, { bare: ["Q264"] }, 10, shape) // [{ id: "place:…", identifiers: ["wikidata:Q264"], … }]
 */
export async function readByIdentifiers(
  database: Reader,
  { ids = [], idPrefix, identifiers = [], bare = [] }: IdentifierQuery,
  most: number,
  shape: EntityShape,
): Promise<FoundEntity[]> {
  const builder = new CypherBuilder();
  const questions = [
    ...inBatches(identifiers.map((identifier) => `"${identifier.replace(/[\\"]/g, "\\$&")}"`)),
    // One expression for all of them: each goes through all terms of the index.
    ...(bare.length > 0 ? [`/[^:]+:(${bare.map(escapeExpression).join("|")})/`] : []),
  ];
  const parts = [
    ...(ids.length > 0 ? [`UNWIND ${builder.value(ids)} AS id MATCH (e:Entity {id: id}) RETURN e`] : []),
    ...(idPrefix
      ? [`MATCH (e:Entity) WHERE e.id STARTS WITH ${builder.value(idPrefix)} RETURN e LIMIT ${builder.limit(most)}`]
      : []),
    ...(questions.length > 0
      ? [
          `UNWIND ${builder.value(questions)} AS question
           CALL db.index.fulltext.queryNodes('entity_identifiers', question, {limit: ${builder.limit(most)}})
           YIELD node AS e RETURN e`,
        ]
      : []),
  ];
  if (parts.length === 0) return [];
  const column = entityColumn(builder, shape, "e");
  const text = `CALL () { ${parts.join(" UNION ")} } RETURN ${column.text}`;
  return (await database.read({ text, parameters: builder.parameters })).map((row) => column.read(row));
}

/**
 * The schemes of the identifiers that entities have, in alphabetical order; of a large graph, those of some of its
 * entities.
 * @example await readSchemes(database) // ["parliament", "wikidata"]
 */
export async function readSchemes(database: Reader): Promise<string[]> {
  const builder = new CypherBuilder();
  const text = `CALL db.index.fulltext.queryNodes('entity_identifiers', '*:*', {limit: ${builder.limit(SURVEYED)}})
    YIELD node UNWIND node.identifiers AS identifier
    WITH DISTINCT split(identifier, ':')[0] AS scheme ORDER BY scheme
    RETURN scheme`;
  return (await database.read({ text, parameters: builder.parameters })) as string[];
}

/** Alternatives of the index's language, as many in each as it takes. */
function inBatches(terms: readonly string[]): string[] {
  const distinct = [...new Set(terms)];
  const count = Math.ceil(distinct.length / MOST_TERMS);
  return Array.from({ length: count }, (_, at) => distinct.slice(at * MOST_TERMS, (at + 1) * MOST_TERMS).join(" OR "));
}

/** Whatever a character means to the index, it is meant as itself. */
function escapeExpression(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "\\$&");
}
