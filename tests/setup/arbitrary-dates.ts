/** Dates for property tests, with the bounds that a reader would work out for them. */
import fc from "fast-check";

/** EDTF text and what it has to be read as. */
export interface ExpectedDate {
  text: string;
  from: string | null;
  through: string | null;
}

const FIRST_DAY = Date.parse("0000-01-01");
const DAYS = 3_652_060; // to 9998-12-31
const pad = (number: number, width: number) => String(number).padStart(width, "0");
const year = fc.integer({ min: 0, max: 9998 }).map((number) => pad(number, 4));

function lastDay(yearText: string, month: number): number {
  const leap = Number(yearText) % 4 === 0 && (Number(yearText) % 100 !== 0 || Number(yearText) % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const day: fc.Arbitrary<ExpectedDate> = fc.integer({ min: 0, max: DAYS - 1 }).map((number) => {
  const text = new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10);
  return { text, from: text, through: text };
});

const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => {
  const text = `${y}-${pad(m, 2)}`;
  return { text, from: `${text}-01`, through: `${text}-${lastDay(y, m)}` };
});

const wholeYear = year.map((text) => ({ text, from: `${text}-01-01`, through: `${text}-12-31` }));

/** A decade, century or thousand years, or no known year at all. */
const openYears = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, open]) => {
  const known = y.slice(0, 4 - open);
  const [first, last] = [known + "0".repeat(open), known + "9".repeat(open)];
  return { text: known + "X".repeat(open), from: `${first}-01-01`, through: `${last}-12-31` };
});

/** A month or day that isn't known. */
const openDigits = fc.oneof(
  year.map((y) => ({ text: `${y}-XX`, from: `${y}-01-01`, through: `${y}-12-31` })),
  // The library makes a common year of the year nought here, and here only.
  month
    .filter(({ text }) => !text.startsWith("0000"))
    .map(({ text, from, through }) => ({ text: `${text}-XX`, from, through })),
);

/** A day, month, year or open digits; marks go with digits that are all known. */
export const simpleDate: fc.Arbitrary<ExpectedDate> = fc.oneof(
  openYears,
  openDigits,
  fc
    .tuple(fc.oneof(day, month, wholeYear), fc.constantFrom("", "", "?", "~", "%"))
    .map(([{ text, from, through }, mark]) => ({ text: text + mark, from, through })),
);

/** Marks and open digits in one date are level 2 of EDTF. */
function mixed(text: string): boolean {
  return text.includes("X") && /[?~%]/.test(text);
}

const closed = fc
  .tuple(simpleDate, simpleDate)
  .map(([a, b]): [ExpectedDate, ExpectedDate] => (String(a.from) < String(b.from) ? [a, b] : [b, a]))
  .filter(([a, b]) => String(a.through) < String(b.from) && !mixed(a.text + b.text))
  .map(([a, b]) => ({ text: `${a.text}/${b.text}`, from: a.from, through: b.through }));

const halfOpen = fc
  .tuple(simpleDate, fc.constantFrom("..", ""), fc.boolean())
  .map(([date, open, begins]) =>
    begins
      ? { text: `${date.text}/${open}`, from: date.from, through: null }
      : { text: `${open}/${date.text}`, from: null, through: date.through },
  );

/** Any date that Attest takes. */
export const anyDate: fc.Arbitrary<ExpectedDate> = fc.oneof(simpleDate, closed, halfOpen);
