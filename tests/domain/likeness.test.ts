import { describe, expect, test } from "vitest";
import { type Likened, likeness, nameWords } from "../../src/domain/likeness";

const LIKELY = 0.85;

function person(name: string, more: Partial<Likened> = {}): Likened {
  return { kind: "PERSON", names: [name], identifiers: [], ...more };
}

function body(name: string): Likened {
  return { kind: "ORGANISATION", names: [name], identifiers: [] };
}

const day = (text: string) => ({ from: text, through: text });
const year = (text: string) => ({ from: `${text}-01-01`, through: `${text}-12-31` });

function score(a: Likened, b: Likened, common = 0): number {
  const found = likeness(a, b, common).score;
  expect(likeness(b, a, common).score).toBe(found);
  return found;
}

describe("names alone are likely one person's", () => {
  test.each([
    ["the same", "Ada Lovelace", "Ada Lovelace"],
    ["an initial", "A. Lovelace", "Ada Lovelace"],
    ["transposed", "LOVELACE, Ada", "Ada Lovelace"],
    ["a title", "Rt Hon Dame Ada Lovelace MP", "Ada Lovelace"],
    ["accents", "Ève Curie", "Eve Curie"],
    ["a middle name", "Ada Byron Lovelace", "Ada Lovelace"],
    ["a letter wrong", "Ada Lovelase", "Ada Lovelace"],
    ["an apostrophe", "Flann O’Brien", "Flann OBrien"],
  ])("with %s", (_what, a, b) => {
    expect(score(person(a), person(b))).toBeGreaterThanOrEqual(LIKELY);
  });

  test("by an alias", () => {
    expect(score(person("Lady Lovelace", { names: ["Lady Lovelace", "Ada King"] }), person("Ada King"))).toBe(0.96);
  });
});

describe("names alone are not enough", () => {
  test.each([
    ["another first name", "Ada Lovelace", "Ben Lovelace"],
    ["another family name", "Ada Lovelace", "Ada Okri"],
    ["first names that are alike", "Mark Okri", "Mary Okri"],
    ["a nickname", "Bill Okri", "William Okri"],
    ["a family name", "Lovelace", "Ada Lovelace"],
    ["initials", "A. L.", "Ada Lovelace"],
    ["nothing but a title in common", "Prof Okri", "Prof Lovelace"],
  ])("with %s", (_what, a, b) => {
    expect(score(person(a), person(b))).toBeLessThan(LIKELY);
  });
});

describe("bodies", () => {
  test.each([
    ["The Ministry of Works", "Ministry of Works", true],
    ["Works & Co Ltd", "Works Limited", true],
    ["Ministry of Works", "Ministry for Works", true],
    ["Ministry of Works", "Ministry of Health", false],
    ["Board 2024", "Board 2025", false],
    ["Region 1 Board", "Region 2 Board", false],
  ])("%s and %s: %s", (a, b, likely) => {
    expect(score(body(a), body(b)) >= LIKELY).toBe(likely);
  });
});

describe("what else is known", () => {
  const name = "Ada Lovelace";
  const alone = score(person(name), person(name));

  test("raises it: the same date, less so one that can be the same", () => {
    const same = score(person(name, { date: day("1815-12-10") }), person(name, { date: day("1815-12-10") }));
    const possible = score(person(name, { date: day("1815-12-10") }), person(name, { date: year("1815") }));
    expect([same > possible, possible > alone]).toEqual([true, true]);
  });

  test("lowers it strongly: dates that can't be the same", () => {
    expect(score(person(name, { date: year("1815") }), person(name, { date: year("1915") }))).toBeLessThan(0.5);
    expect(
      score(person(name, { date: { from: "1900-01-01", through: null } }), person(name, { date: day("1950-01-01") })),
    ).toBeGreaterThan(alone);
  });

  test("all but proves it: an id of the same scheme", () => {
    const [one, other] = [
      person(name, { identifiers: ["wikidata:Q1"] }),
      person("Countess L.", { identifiers: ["wikidata:Q1"] }),
    ];
    expect(score(one, other)).toBeGreaterThanOrEqual(0.95);
    expect(score(one, person(name, { identifiers: ["wikidata:Q2"] }))).toBeLessThan(0.5);
    expect(score(one, person(name, { identifiers: ["parliamentUk:1"] }))).toBe(alone);
  });

  test("raises it a little: the classification, and what both are joined with", () => {
    const called = (classification: string) => person(name, { classification });
    expect(score(called("poet"), called("poet"))).toBeGreaterThan(alone);
    expect(score(called("poet"), called("engineer"))).toBeLessThan(alone);
    expect(score(person(name), person(name), 2)).toBeGreaterThan(score(person(name), person(name), 1));
    expect(score(person(name), person(name), 50)).toBeLessThan(1);
  });

  test("is told as a sentence", () => {
    const a = person("Ada King", { date: day("1815-12-10"), identifiers: ["wikidata:Q1"] });
    const b = person("KING, Ada", { date: day("1815-12-10"), identifiers: ["wikidata:Q2"] });
    expect(likeness(a, b, 2).why).toBe(
      "The names “Ada King” and “KING, Ada” are alike; both have the date 1815-12-10; " +
        "they have 2 in common that they are joined with; but one is wikidata:Q1 and the other wikidata:Q2.",
    );
  });
});

test("the words of a name are those that tell, unless there are no others", () => {
  expect(nameWords("PERSON", "Rt Hon. Ève Curie")).toEqual(["curie", "eve"]);
  expect(nameWords("ORGANISATION", "The Works Company, Ltd.")).toEqual(["works"]);
  expect(nameWords("PERSON", "Lady")).toEqual(["lady"]);
});
