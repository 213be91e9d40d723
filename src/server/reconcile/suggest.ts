/** What to offer to somebody who types the name of an entity, a type or a property. */
import { fold } from "../../domain/fold";
import type { EntityKind } from "../../domain/entity-types";
import { textElement } from "../../formats/xml";
import {
  BARE_ENTITY,
  type EntityShape,
  type FoundEntity,
  readByIdentifiers,
  readEntities,
  type Reader,
  readSchemes,
  searchEntities,
} from "../../store";
import { allProperties, propertyOf } from "./properties";
import { type Type, TYPES, typeOf } from "./types";

/** What can be suggested. */
export const SUGGESTED = ["entity", "type", "property"] as const;
export type SuggestedName = (typeof SUGGESTED)[number];

/** What has been typed, how many suggestions are passed over, and which kind of entity is wanted. */
export interface SuggestRequest {
  prefix: string;
  cursor: number;
  kind?: EntityKind;
}

interface Suggestion {
  id: string;
  name: string;
  description?: string;
  notable?: Type[];
}

const PAGE = 20;
/** How far down the suggestions go: who has not found it by then has to type more. */
export const LAST_CURSOR = 200;
const NAMED: EntityShape = { ...BARE_ENTITY, properties: ["name", "summary", "classification", "identifiers"] };

/**
 * A page of suggestions: what has the very id or begins like it, then what is called so.
 * @example await suggest(database, "entity", { prefix: "Yvet", cursor: 0 }) // [{ id: "person:yvette-cooper", name: "Yvette Cooper", … }]
 */
export async function suggest(
  database: Reader,
  what: SuggestedName,
  { prefix, cursor, kind }: SuggestRequest,
): Promise<Suggestion[]> {
  const end = cursor + PAGE;
  if (what === "entity") return (await suggestEntities(database, prefix, end, kind)).slice(cursor, end);
  const rows: readonly Suggestion[] = what === "type" ? TYPES : allProperties(await readSchemes(database));
  const wanted = fold(prefix.trim());
  return rows
    .filter(({ id, name }) =>
      [id, ...id.split(/[_:]/), name, ...name.split(" ")].some((one) => fold(one).startsWith(wanted)),
    )
    .slice(cursor, end)
    .map(({ id, name, description }) => ({ id, name, description }));
}

async function suggestEntities(
  database: Reader,
  prefix: string,
  first: number,
  kind: EntityKind | undefined,
): Promise<Suggestion[]> {
  const text = prefix.trim();
  const mayBeId = /^[\w-]+:\S*$/.test(text);
  const [byId, byName] = await Promise.all([
    mayBeId ? readByIdentifiers(database, { idPrefix: text, identifiers: [text] }, first, NAMED) : [],
    searchEntities(database, { text, kinds: kind && [kind], first, entity: NAMED }),
  ]);
  const inOrder = byId.sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = new Map([...inOrder, ...byName.map(({ entity }) => entity)].map((entity) => [entity.id, entity]));
  return [...found.values()].filter((entity) => !kind || entity.kind === kind).map(toSuggestion);
}

function toSuggestion(entity: FoundEntity): Suggestion {
  const description = descriptionOf(entity);
  return {
    ...{ id: entity.id, name: entity.name as string },
    ...(description && { description }),
    notable: [typeOf(entity.kind)],
  };
}

/** A sentence that tells an entity from its namesakes. */
export function descriptionOf({ summary, classification }: FoundEntity): string | undefined {
  return ((summary ?? classification) as string | null | undefined) ?? undefined;
}

/**
 * What is shown beside a suggestion, as HTML; undefined where there is no such thing.
 * @example await flyout(database, "type", "PERSON") // "<p><strong>Person</strong></p><p>A human being named …</p>"
 */
export async function flyout(database: Reader, what: SuggestedName, id: string): Promise<string | undefined> {
  const found = await describe(database, what, id);
  return found && `<p>${textElement("strong", {}, found.name)}</p>${textElement("p", {}, found.description)}`;
}

async function describe(database: Reader, what: SuggestedName, id: string): Promise<Suggestion | undefined> {
  if (what === "type") return TYPES.find((type) => type.id === id);
  if (what === "property") return propertyOf(id);
  const [entity] = await readEntities(database, [id], NAMED);
  return entity ? toSuggestion(entity) : undefined;
}
