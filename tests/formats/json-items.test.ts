/** JSON item by item. */
import { describe, expect, test } from "vitest";
import type { Source } from "../../src/domain/record";
import { type JsonItem, jsonItems } from "../../src/formats/read/json-items";
import { textSource } from "../setup/sources";

describe("a JSON file comes item by item", () => {
  test("lists at the top one item after the other, other values whole, each with its line", async () => {
    const text =
      '{\n "meta": {"a": {"b": 1}},\n "people": [\n  {"id": 1},\n  {"id":\n 2}, 3],\n "name": "n", "none": []}';
    expect(await itemsOf(textSource("a.json", text))).toEqual([
      { name: "meta", value: { a: { b: 1 } }, line: 2 },
      { name: "people", index: 0, value: { id: 1 }, line: 4 },
      { name: "people", index: 1, value: { id: 2 }, line: 5 },
      { name: "people", index: 2, value: 3, line: 6 },
      { name: "name", value: "n", line: 7 },
    ]);
  });

  test("a list at the top, whatever its items hold", async () => {
    expect(await itemsOf(textSource("a.json", '[{"a": [1, {"b": [2]}]},\n\n [1], null]'))).toEqual([
      { name: "", index: 0, value: { a: [1, { b: [2] }] }, line: 1 },
      { name: "", index: 1, value: [1], line: 3 },
      { name: "", index: 2, value: null, line: 3 },
    ]);
  });

  test("the same in pieces of any size, also through a letter of several bytes", async () => {
    const text = '{"people": [{"name": "Zoë\\n"},\n {"name": "😀"}]}';
    const whole = await itemsOf(textSource("a.json", text));
    for (const size of [1, 2, 3, 7]) expect(await itemsOf(textSource("a.json", text, size))).toEqual(whole);
  });

  test.each([
    ['{"a": [1,\n 2', "a.json:2: needs JSON that can be read, but got: an end in the middle"],
    ['{"a":\n tru}', 'a.json:2: needs JSON that can be read, but got: Unexpected "}"'],
    ['{"a": 1}\n}', 'a.json:2: needs JSON that can be read, but got: Unexpected "}"'],
    ["", "a.json:1: needs JSON that can be read, but got: an end in the middle"],
  ])("refuses %j with the line", async (text, message) => {
    await expect(itemsOf(textSource("a.json", text))).rejects.toThrow(message);
  });
});

async function itemsOf(source: Source): Promise<JsonItem[]> {
  const items: JsonItem[] = [];
  for await (const item of jsonItems(source)) items.push(item);
  return items;
}
