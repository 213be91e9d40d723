/** Keyset pages as columns: a page is a range of sort keys, so page 50 costs what page 1 costs. */
import { type Column, type CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Page, PageRequest } from "./shape";

/** A node with its sort key, which is empty where keys aren't asked for. */
interface Item<T> {
  key: string;
  node: T;
}

interface PageSource<T> {
  request: PageRequest<string, unknown>;
  order: { key: string; descending: boolean };
  /** The variable of the nodes that are paged. */
  variable: string;
  match: string;
  conditions: string[];
  /** Properties fixed by the conditions that lead the index to use; null where nodes may be matched twice. */
  sortedBy: string[] | null;
  node?: Column<T>;
}

/**
 * The column of one page, with one node more than asked to tell whether there is a next one. The key takes part
 * in a condition, and the fixed properties in ORDER BY: only then does the planner read the index in its order
 * instead of sorting all that matches.
 */
export function pageColumn<T>(builder: CypherBuilder, source: PageSource<T>): Column<Page<T>> {
  const { request, order, variable, match, conditions, sortedBy, node } = source;
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
  const columns: Column<unknown>[] = [];
  if (node) {
    const key = `${variable}.${order.key}`;
    const descending = order.descending !== request.backwards;
    const direction = descending ? " DESC" : "";
    const beyond = [
      ...(request.after === undefined
        ? []
        : [`${key} ${order.descending ? "<" : ">"} ${builder.value(request.after)}`]),
      ...(request.before === undefined
        ? []
        : [`${key} ${order.descending ? ">" : "<"} ${builder.value(request.before)}`]),
    ];
    const bounds = beyond.length > 0 ? beyond : [`${key} > ''`];
    const keyed = listColumn([plainColumn(key), node], ([sortKey, found]): Item<T> => ({
      key: sortKey as string,
      node: found as T,
    }));
    const item = request.keys
      ? keyed
      : { text: node.text, read: (value: unknown) => ({ key: "", node: node.read(value) }) };
    const orderBy = [...(sortedBy ?? []), key].map((property) => property + direction).join(", ");
    columns.push({
      text: `COLLECT { ${match} WHERE ${[...conditions, ...bounds].join(" AND ")}${sortedBy ? "" : ` WITH DISTINCT ${variable}`}
        ${sortedBy ? `WITH ${variable}` : ""} ORDER BY ${orderBy} LIMIT ${builder.limit(request.size + 1)} RETURN ${item.text} }`,
      read: (value) => (value as unknown[]).map((row) => item.read(row)),
    });
  }
  if (request.total) columns.push(plainColumn(`COUNT { ${match}${where} RETURN DISTINCT ${variable} }`));
  return listColumn(columns, (values) => {
    const found = (node ? values[0] : []) as Item<T>[];
    return toPage(request, found, request.total ? (values.at(-1) as number) : undefined);
  });
}

/** What was found, with one more than asked where there is one, as the page that was asked for. */
export function toPage<T>(
  request: Omit<PageRequest<string, unknown>, "node" | "keys">,
  found: Item<T>[],
  totalCount: number | undefined,
): Page<T> {
  const more = found.length > request.size;
  const items = found.slice(0, request.size);
  if (request.backwards) items.reverse();
  return {
    nodes: items.map(({ node }) => node),
    keys: items.map(({ key }) => key),
    order: request.order,
    // Beyond the end that a cursor names there is at least the cursor's own node.
    hasNextPage: request.backwards ? request.before !== undefined : more,
    hasPreviousPage: request.backwards ? more : request.after !== undefined,
    ...(totalCount !== undefined && { totalCount }),
  };
}
