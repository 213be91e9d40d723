import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUncertain, parseDate } from "../../src/domain/dates";
import { anyDate, day, simpleDate } from "../setup/arbitrary-dates";

const NEEDED = "needs a date as EDTF text, such as 2025-01-16, 2025-01, 2025, 2025~ or 2025-01-16/2025-04-08";

describe("a date", () => {
  test("keeps its text and has the bounds that it means, whatever its precision", () => {
    fc.assert(
      fc.property(anyDate, ({ text, from, through }) => {
        expect(parseDate(text)).toEqual({ edtf: text, from, through });
      }),
      { numRuns: 2_000 },
    );
  });

  test("never ends before it begins", () => {
    fc.assert(
      fc.property(anyDate, ({ text }) => {
        const { from, through } = parseDate(text);
        expect(from === null || through === null || from <= through).toBe(true);
      }),
    );
  });

  test("is refused as an interval whose end lies before its beginning", () => {
    fc.assert(
      fc.property(simpleDate, simpleDate, (a, b) => {
        fc.pre(String(b.through) < String(a.from));
        expect(() => parseDate(`${a.text}/${b.text}`)).toThrow(RangeError);
      }),
    );
  });

  test("is read or refused with a sentence, whatever the text", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789-/.X?~%TYZ[]{}: ") }));
    fc.assert(
      fc.property(text, (anything) => {
        try {
          const { from, through } = parseDate(anything);
          for (const bound of [from, through]) expect(bound ?? "2025-01-16").toMatch(/^\d{4}-\d{2}-\d{2}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as Error).message).toContain(`but got "${anything}"`);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["2025-01-16", "2025-01-16", "2025-01-16"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2100-02", "2100-02-01", "2100-02-28"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["2025~", "2025-01-01", "2025-12-31"],
    ["2025-02?/2025-12?", "2025-02-01", "2025-12-31"],
    ["2025-01-16/2025-04-08", "2025-01-16", "2025-04-08"],
    ["2025-01-16/..", "2025-01-16", null],
    ["../2025-01-16", null, "2025-01-16"],
    ["2025-01-16/", "2025-01-16", null],
    ["/2025-01", null, "2025-01-31"],
    ["0000", "0000-01-01", "0000-12-31"],
    ["9998-12-31", "9998-12-31", "9998-12-31"],
  ])("%s is from %s through %s", (text, from, through) => {
    expect(parseDate(text)).toEqual({ edtf: text, from, through });
  });
});

describe("refused, with the reason:", () => {
  test.each([
    ["2/10/2017", `${NEEDED}, but got "2/10/2017" (write the year first, then month and day: 2017-10-02)`],
    ["02.10.2017", `${NEEDED}, but got "02.10.2017" (write the year first, then month and day: 2017-10-02)`],
    ["May 2019", `${NEEDED}, but got "May 2019" (write the month as a number: 2019-05)`],
    ["2025-01-16T10:00", `${NEEDED}, without a time of day, but got "2025-01-16T10:00"`],
    ["2025-01-16T10:00:00Z", `${NEEDED}, without a time of day, but got "2025-01-16T10:00:00Z"`],
    ["2025-06/2025-01", `${NEEDED}, but got "2025-06/2025-01" (its end is before its beginning)`],
    ["9999-12-31", `${NEEDED}, but got "9999-12-31" (leave an end open that isn't known: 2019-05-01/..)`],
    ["2019/9999", `${NEEDED}, but got "2019/9999" (leave an end open that isn't known: 2019-05-01/..)`],
    ["Y12025", `${NEEDED}, of a year from 0000 to 9998, but got "Y12025"`],
    ["-0044", `${NEEDED}, of a year from 0000 to 9998, but got "-0044"`],
    ["2024/Y12025", `${NEEDED}, of a year from 0000 to 9998, but got "2024/Y12025"`],
    ["../..", `${NEEDED}, with at least one bound, but got "../.."`],
    ["/", `${NEEDED}, with at least one bound, but got "/"`],
  ])("%s", (text, message) => {
    expect(() => parseDate(text)).toThrow(new RangeError(message));
  });

  test.each([
    ["a month that doesn't exist", "2024-13"],
    ["a month nought", "2025-00"],
    ["30 February", "2025-02-30"],
    ["29 February of a common year", "2025-02-29"],
    ["29 February of a common year, marked", "2023-02-29~"],
    ["29 February of a common year as an end", "2025-02-01/2025-02-29"],
    ["31 June", "2025-06-31"],
    ["a season", "2024-21"],
    ["a season, marked", "?2024-21"],
    ["a season in an interval", "2024-21/2024-23"],
    ["one of a set", "[2024,2025]"],
    ["all of a set", "{2024,2025}"],
    ["a year of five digits", "12025"],
    ["a day without dashes", "20250116"],
    ["a bare number", "198"],
    ["a week", "2025-W03"],
    ["significant digits", "2025S2"],
    ["single digits", "2025-1-6"],
    ["a word", "today"],
    ["space around it", " 2025"],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    expect(() => parseDate(text)).toThrow(new RangeError(`${NEEDED}, but got "${text}"`));
  });
});

describe("what is uncertain", () => {
  test.each(["2025?", "2025~", "2025%", "202X", "2025-02?/2025-12?"])("%s", (text) => {
    expect(isUncertain(text)).toBe(true);
  });

  test("is not a day, nor an interval of days", () => {
    fc.assert(fc.property(day, ({ text }) => !isUncertain(text) && !isUncertain(`${text}/..`)));
  });
});
