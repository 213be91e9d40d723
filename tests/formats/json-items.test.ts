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

  test("a mapping at the top opened, as if what stands in it stood at the top", async () => {
    const text =
      '{"a": [1],\n"elements": {"nodes": [\n{"data": {"id": [2]}},\n4], "n": {"x": 1}, "edges": []}, "b": {"c": [1]}}';
    expect(await itemsOf(textSource("a.json", text), "elements")).toEqual([
      { name: "a", index: 0, value: 1, line: 1 },
      { name: "nodes", within: "elements", index: 0, value: { data: { id: [2] } }, line: 3 },
      { name: "nodes", within: "elements", index: 1, value: 4, line: 4 },
      { name: "n", within: "elements", value: { x: 1 }, line: 4 },
      { name: "b", value: { c: [1] }, line: 4 },
    ]);
    for (const other of ['{"elements": [{"a": {"b": [1]}}]}', '{"elements": null}', '[{"elements": {"a": [1]}}]'])
      expect(await itemsOf(textSource("a.json", other), "elements")).toEqual(
        await itemsOf(textSource("a.json", other)),
      );
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

async function itemsOf(source: Source, opened?: string): Promise<JsonItem[]> {
  const items: JsonItem[] = [];
  for await (const item of jsonItems(source, opened)) items.push(item);
  return items;
}
