/** The arguments `first`, `after`, `last` and `before` of a field, checked. */
import type { ResolveTree } from "graphql-parse-resolve-info";
import { BadInputError } from "../domain/errors";
import { decodeCursor } from "./cursor";
import { DEFAULT_PAGE, MAX_PAGE } from "./types/filters";

/** Where a page begins, how long it is, and from which end it counts. */
export interface PageBounds {
  size: number;
  backwards: boolean;
  after?: string;
  before?: string;
}

/**
 * Checks a field's page arguments.
 * @param order the order that its cursors have to belong to, for fields that take cursors.
 * @throws {BadInputError} that names the field and the argument.
 * @example pageBounds({ name: "claims", args: { first: 5 } }) // { size: 5, backwards: false }
 */
export function pageBounds({ name, args }: Pick<ResolveTree, "name" | "args">, order?: string): PageBounds {
  const { first, last, after, before } = args as {
    first?: number | null;
    last?: number | null;
    after?: string | null;
    before?: string | null;
  };
  if (first != null && last != null)
    throw new BadInputError(`${name}(first:, last:)`, "one of the two", { first, last });
  const size = last ?? first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) {
    throw new BadInputError(`${name}(${last != null ? "last" : "first"}:)`, `a number from 1 to ${MAX_PAGE}`, size);
  }
  const bounds: PageBounds = { size, backwards: last != null };
  if (order && after != null) bounds.after = decodeCursor(order, after, `${name}(after:)`);
  if (order && before != null) bounds.before = decodeCursor(order, before, `${name}(before:)`);
  return bounds;
}
