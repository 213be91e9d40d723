/** The types of the service: the kinds of entities. */
import { ENTITY_TYPES, entityType, type EntityKind } from "../../domain/entity-types";

/** A type as clients get it. */
export interface Type {
  id: EntityKind;
  name: string;
}

/** All types, with what each is. */
export const TYPES = ENTITY_TYPES.map(({ kind, type, description }) => ({ id: kind, name: type, description }));

/**
 * The type of a kind.
 * @example typeOf("PERSON") // { id: "PERSON", name: "Person" }
 */
export function typeOf(kind: EntityKind): Type {
  return { id: kind, name: entityType(kind).type };
}
