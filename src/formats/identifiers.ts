/** Identifiers between the `scheme:id` of entities and the mapping by schemes of rows. */

/**
 * The scheme and the id of an identifier; an id may have colons, a scheme has none.
 * @example schemeAndId("isbn:1:2") // ["isbn", "1:2"]
 */
export function schemeAndId(identifier: string): [scheme: string, id: string] {
  const colon = identifier.indexOf(":");
  return [identifier.slice(0, colon), identifier.slice(colon + 1)];
}

/**
 * Identifiers as a row has them: the id of each scheme, or a list where it has several; undefined where there are none.
 * @example byScheme([["isbn", "1"], ["doi", "2"], ["isbn", "3"]]) // { isbn: ["1", "3"], doi: "2" }
 */
export function byScheme<Id>(
  pairs: Iterable<readonly [scheme: string, id: Id]>,
): Record<string, Id | Id[]> | undefined {
  const schemes = new Map<string, Set<Id>>();
  for (const [scheme, id] of pairs) schemes.set(scheme, (schemes.get(scheme) ?? new Set()).add(id));
  if (schemes.size === 0) return undefined;
  return Object.fromEntries(
    [...schemes].map(([scheme, [...ids]]) => [scheme, ids.length === 1 ? (ids[0] as Id) : ids]),
  );
}
