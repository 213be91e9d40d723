/** What a JSON file holds, told by its beginning. */
import { expect, test } from "vitest";
import { jsonOutline } from "../../src/formats/read/json-outline";

function outlined(head: string) {
  const { isList, fields, items } = jsonOutline(head);
  return { isList, fields: [...fields], items: Object.fromEntries([...items].map(([name, of]) => [name, [...of]])) };
}

test.each([
  [
    '{"a": {"x": [{"y": 1}]}, "b": [{"c": "d", "e": {"f": [{"g": 1}]}}, {"h": 1}], "i": [], "j": [1, {"k": 1}]}',
    { isList: false, fields: ["a", "b", "i", "j"], items: { b: ["c", "e"], i: [], j: [] } },
  ],
  ['[{"a": ["b"], "c": 1}, {"d": 1}]', { isList: true, fields: [], items: { "": ["a", "c"] } }],
  ['{"a": "b", "cut off', { isList: false, fields: ["a"], items: {} }],
  ['{"a": nothing, "b": 1}', { isList: false, fields: ["a"], items: {} }],
  ["plain text", { isList: false, fields: [], items: {} }],
])("%s", (head, outline) => {
  expect(outlined(head)).toEqual(outline);
});
