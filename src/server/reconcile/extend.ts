/** Data extension: the values of properties, for the columns of a table. */
import type { EntityKind } from "../../domain/entity-types";
import { BARE_ENTITY, readEntities, type Reader } from "../../store";
import { allProperties, type Property, type PropertyValue, shapeWith } from "./properties";
import type { Content, Extension } from "./request";
import { typeOf } from "./types";

/** A cell's value as the specification writes it. Dates stay EDTF text: as times of day they would say more than is known. */
type Cell = { id: string; name: string } | { str: string } | { float: number };

/** What is asked for, in the columns and rows of the specification. */
export interface Extended {
  meta: { id: string; name: string; type?: { id: string; name: string } }[];
  rows: Record<string, Record<string, Cell[]>>;
}

/**
 * The values of properties of entities, in one statement; of an entity that there isn't, none.
 * @example (await extend(database, readExtension('{"ids": ["person:yvette-cooper"], "properties": [{"id": "MEMBER_OF"}]}'))).rows
 */
export async function extend(database: Reader, { ids, columns }: Extension): Promise<Extended> {
  const properties = columns.map(({ property }) => property);
  const found = ids.length > 0 ? await readEntities(database, ids, shapeWith(BARE_ENTITY, properties)) : [];
  return {
    meta: columns.map(({ property: { id, name, type }, content }) => ({
      ...{ id, name },
      ...(type && content === "object" && { type: typeOf(type) }),
    })),
    rows: Object.fromEntries(
      ids.map((id, index) => {
        const entity = found[index];
        const cells = columns.map(({ property, content }) => [
          property.id,
          entity ? distinct(property.valuesOf(entity).flatMap((value) => cellsOf(value, content))) : [],
        ]);
        return [id, Object.fromEntries(cells) as Record<string, Cell[]>];
      }),
    ),
  };
}

/**
 * The properties that entities of a kind have.
 * @param kind undefined for those of any kind.
 */
export function proposeProperties(
  kind: EntityKind | undefined,
  schemes: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): Pick<Property, "id" | "name" | "description">[] {
  return allProperties(schemes)
    .filter(({ kinds }) => !kind || kinds.includes(kind))
    .slice(0, limit)
    .map(({ id, name, description }) => ({ id, name, description }));
}

/** Where a claim names nobody, its value is all that it states. */
function cellsOf(value: PropertyValue, content: Content): Cell[] {
  if (value.type === "number") return [{ float: value.number }];
  if (value.type !== "claim") return [{ str: value.text }];
  const { entity, text } = value;
  if (entity && content === "object") return [entity];
  return text ? [{ str: text }] : [];
}

function distinct(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}
