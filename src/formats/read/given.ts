/** Rows of records, made of what files leave out in several ways. */

/**
 * A row without what isn't there: formats have nothing, null or an empty text for it.
 * @example given({ name: "A", summary: "", classification: null }) // { name: "A" }
 */
export function given(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => (value ?? "") !== ""));
}
