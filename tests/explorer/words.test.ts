/** What the explorer says of dates, and where arrow keys lead. */
import { describe, expect, test } from "vitest";
import { nodeInDirection } from "../../src/ui/explorer/diagram/walk";
import { dateInWords, precisionOf } from "../../src/ui/explorer/words/dates";
import { daysOf } from "../../src/ui/explorer/words/days";
import { holderInWords } from "../../src/ui/explorer/words/holders";
import { counted, weightInWords } from "../../src/ui/explorer/words/numbers";

describe("a date in words", () => {
  test.each([
    ["2025-01-16", "16 January 2025", "to the day"],
    ["2025-01", "January 2025", "to the month"],
    ["2025", "2025", "to the year"],
    ["2024~", "about 2024", "approximate"],
    ["2025-02?/2025-12?", "from February 2025 (uncertain) to December 2025 (uncertain)", "a span of time"],
    ["2025-01-16/..", "since 16 January 2025", "a span of time"],
    ["../2025-01", "until January 2025", "a span of time"],
    ["2024-21", "2024-21", "to the month"],
    ["201X", "201X", "to the year"],
  ])("of %s is “%s”, %s", (edtf, words, precision) => {
    expect(dateInWords(edtf)).toBe(words);
    expect(precisionOf(edtf)).toBe(precision);
  });
});

test("the days of documents are their last ones, in order", () => {
  expect(daysOf(["2025-02?/2025-12?", "2025-01-16", null, "2024-02", "2025-01-16", "2023", ".."])).toEqual([
    "2023-12-31",
    "2024-02-29",
    "2025-01-16",
    "2025-12-31",
  ]);
});

test("counts read as English", () => {
  expect([counted(1, "claim"), counted(0, "claim"), counted(1200, "entity", "entities")]).toEqual([
    "1 claim",
    "0 claims",
    "1,200 entities",
  ]);
});

test("an arrow key leads to the nearest in its direction", () => {
  const nodes = [
    { id: "right", at: { x: 100, y: 10 } },
    { id: "far", at: { x: 300, y: 0 } },
    { id: "below", at: { x: 20, y: 200 } },
  ];
  const from = { x: 0, y: 0 };
  expect(nodeInDirection(from, "ArrowRight", nodes)).toBe("right");
  expect(nodeInDirection(from, "ArrowDown", nodes)).toBe("below");
  expect(nodeInDirection(from, "ArrowLeft", nodes)).toBeUndefined();
  expect(nodeInDirection(from, "Enter", nodes)).toBeUndefined();
});

test("of who holds a stance it says what must be known before quoting them", () => {
  const plain = { sources: 1, count: 1, mixed: false, reported: false, conditional: false, modalities: [] };
  expect(holderInWords({ ...plain, modalities: ["ACTUAL", "PLANNED"] })).toBe("1 source");
  expect(holderInWords({ ...plain, sources: 3, mixed: true, modalities: ["ACTUAL"] })).toBe(
    "3 sources, both for and against",
  );
  expect(holderInWords({ ...plain, reported: true, conditional: true, modalities: ["CONDITIONAL"] })).toBe(
    "1 source, by another’s word, under a condition",
  );
  expect(holderInWords({ ...plain, modalities: ["PLANNED"] })).toBe("1 source, planned");
});

test("weights are whole, or have two decimals at most", () => {
  expect([2, 2 / 3, 0.5].map(weightInWords)).toEqual(["2", "0.67", "0.5"]);
});
