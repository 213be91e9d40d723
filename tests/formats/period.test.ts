/** Beginnings and ends as one date. */
import { expect, test } from "vitest";
import { dayOf, period } from "../../src/formats/read/period";

test.each([
  ["2013-01-01T12:00:00Z", "2013-01-01"],
  ["2013-01-01T23:30:00.5-05:00", "2013-01-01"],
  ["2013-01-01 12:00", "2013-01-01"],
  ["2013-01", "2013-01"],
  ["2013-01-01Tea", "2013-01-01Tea"],
  ["", undefined],
  [null, undefined],
  [["2013"], ["2013"]],
])("the day of %j is %j", (date, day) => {
  expect(dayOf(date)).toEqual(day);
});

test.each([
  ["2010-05-06", undefined, "2010-05-06/.."],
  [null, "2010", "../2010"],
  ["2010", "2012-01", "2010/2012-01"],
  ["2013-01-01T12:00:00Z", "2013-01-01T14:00:00Z", "2013-01-01"],
  ["", "", undefined],
  ["2010", ["2012"], ["2012"]],
])("%j to %j is %j", (start, end, date) => {
  expect(period(start, end)).toEqual(date);
});
