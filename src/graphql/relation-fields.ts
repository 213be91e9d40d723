/** The GraphQL fields that follow from the relation table: each relation, and its inverse, on the kinds it joins. */
import type { EntityKind } from "../domain/entity-types";
import { fieldName, RELATION_TYPES, type RelationName } from "../domain/relation-types";
import type { Side } from "../store";

/** A field such as `criticised` or `criticisedBy`: which claims it lists, and on which kinds it stands. */
export interface RelationField {
  name: string;
  relations: RelationName[];
  /** The side of the claims on which the entity with the field stands. */
  side: Side;
  kinds: readonly EntityKind[];
  description: string;
}

/** All of them by name. */
export const RELATION_FIELDS: ReadonlyMap<string, RelationField> = new Map(
  RELATION_TYPES.flatMap((row) => {
    const { name, inverse, label, inverseLabel, from, to, description } = row;
    const kinds = (...lists: (readonly EntityKind[])[]) => [...new Set(lists.flat())];
    const field = (of: string, side: Side, on: readonly EntityKind[], reads: string): RelationField => ({
      name: fieldName(of),
      relations: [name],
      side,
      kinds: on,
      description: `Claims that it ${reads}. ${description}`,
    });
    if (name === (inverse as string))
      return [field(name, "either", kinds(from, to), `${label} somebody, or somebody it`)];
    return [
      field(name, "subject", kinds(from), `${label} something or somebody`),
      field(inverse, "object", kinds(to), `was or is ${inverseLabel} somebody or something`),
    ];
  }).map((field) => [field.name, field]),
);
