/** What is selected several fields below a root field, over all of the aliases on the way. */
import type { FieldsByTypeName, ResolveTree } from "graphql-parse-resolve-info";
import { pageBounds } from "./page-bounds";
import { fieldsNamed, mergeFields } from "./selection";

/**
 * All selections of a field at the end of a path, such as `claims` below `groups` and `holders`.
 * @example fieldsBelow(fields, "groups", "holders", "claims").length // 2, where an alias asks for them again
 */
export function fieldsBelow(fields: FieldsByTypeName, ...path: string[]): ResolveTree[] {
  const [name, ...rest] = path;
  if (name === undefined) return [];
  const found = fieldsNamed(fields, name);
  return rest.length === 0 ? found : found.flatMap((field) => fieldsBelow(field.fieldsByTypeName, ...rest));
}

/** The shape that serves all of some selections. */
export function shapeOfAll<Shape>(fields: readonly ResolveTree[], shape: (fields: FieldsByTypeName) => Shape): Shape {
  return shape(mergeFields(fields.map(({ fieldsByTypeName }) => fieldsByTypeName)));
}

/**
 * The longest list that any of some selections asks for by `first`; 0 where there are none. The store reads as many
 * for all of them, and each field takes its part.
 * @throws {BadInputError} when one of them asks for too many.
 */
export function longestList(fields: readonly ResolveTree[]): number {
  return Math.max(0, ...fields.map((field) => pageBounds(field).size));
}
