/** JSON as text, item by item. */

/**
 * A list of which every item stands on a line of its own.
 * @example for await (const text of jsonList(numbers, (n) => ({ n }))) … // "[\n", '{"n":1}', ',\n{"n":2}', "\n]"
 */
export async function* jsonList<Item>(items: AsyncIterable<Item>, toValue: (item: Item) => unknown) {
  let before = "";
  yield "[\n";
  for await (const item of items) {
    yield before + JSON.stringify(toValue(item));
    before = ",\n";
  }
  yield "\n]";
}
