import { describe, expect, test } from "vitest";
import { RELATION_NAMES } from "../../src/domain/relation-types";
import { NOTHING, parseFiles, parseTexts, problemsOf } from "../setup/problems";

const DATE = "needs a date as EDTF text, such as 2025-01-16, 2025-01, 2025, 2025~ or 2025-01-16/2025-04-08";
const ONE_OF = `needs one of ${RELATION_NAMES.join(", ")}`;

/** A file with one claim: `CLAIM` with the fields that are given changed, added or, where undefined, left out. */
function claim(fields: Record<string, string | undefined> = {}, document = "document: document:d\n"): string {
  const all = { subject: "person:a", relation: "CRITICISED", object: "measure:m", paragraph: "1", ...fields };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `${document}claims:\n  - ${lines.join("\n    ")}\n`;
}

describe("a claim with", () => {
  test.each<[string, string, string]>([
    [
      "a relation in American spelling",
      claim({ relation: "CRITICIZED" }),
      `a.yaml:4 claims[0].relation: ${ONE_OF}, but got "CRITICIZED" (did you mean CRITICISED?)`,
    ],
    [
      "a relation in small letters",
      claim({ relation: "met" }),
      `a.yaml:4 claims[0].relation: ${ONE_OF}, but got "met" (did you mean MET?)`,
    ],
    [
      "a relation like no other",
      claim({ relation: "FLEW_TO" }),
      `a.yaml:4 claims[0].relation: ${ONE_OF}, but got "FLEW_TO"`,
    ],
    ["no relation", claim({ relation: undefined }), `a.yaml:3 claims[0].relation: ${ONE_OF}, but got nothing`],
    [
      "an unknown field",
      claim({ noote: "x" }),
      'a.yaml:7 claims[0].noote: needs none but known fields, but got "noote"',
    ],
    [
      "an id that is none",
      claim({ subject: "Ada" }),
      'a.yaml:3 claims[0].subject: needs an id of the form kind:slug in small letters, such as person:yvette-cooper, but got "Ada"',
    ],
    [
      "a subject that can't do it",
      claim({ subject: "place:a" }),
      'a.yaml:3 claims[0].subject: needs a person, organisation, event, measure or document as subject of CRITICISED, but got "place:a"',
    ],
    [
      "an object that it can't be done to",
      claim({ relation: "ACCUSED" }),
      'a.yaml:5 claims[0].object: needs a person or organisation as object of ACCUSED, but got "measure:m"',
    ],
    [
      "neither object nor value",
      claim({ object: undefined }),
      "a.yaml:3 claims[0].object: needs an object or a value, but got neither",
    ],
    [
      "a person as its place",
      claim({ place: "person:b" }),
      'a.yaml:7 claims[0].place: needs a place, but got "person:b"',
    ],
    [
      "a place as its event",
      claim({ event: "place:b" }),
      'a.yaml:7 claims[0].event: needs an event, but got "place:b"',
    ],
    [
      "a measure as its addressee",
      claim({ addressee: "measure:b" }),
      'a.yaml:7 claims[0].addressee: needs a person or organisation, but got "measure:b"',
    ],
    [
      "a place as its speaker",
      claim({ attributedTo: "place:b" }),
      'a.yaml:7 claims[0].attributedTo: needs a person, organisation, event or document, but got "place:b"',
    ],
    ["an empty value", claim({ value: "{}" }), "a.yaml:7 claims[0].value: needs an amount or a text, but got neither"],
    [
      "an amount in words",
      claim({ value: "{ amount: ten }" }),
      'a.yaml:7 claims[0].value.amount: needs a number, but got "ten"',
    ],
    [
      "a date of the English sort",
      claim({ occurred: "2/10/2017" }),
      `a.yaml:7 claims[0].occurred: ${DATE}, but got "2/10/2017" (write the year first, then month and day: 2017-10-02)`,
    ],
    [
      "a day that doesn't exist",
      claim({ occurred: "2025-02-29" }),
      `a.yaml:7 claims[0].occurred: ${DATE}, but got "2025-02-29"`,
    ],
    ["half a year", claim({ occurred: "2025.5" }), `a.yaml:7 claims[0].occurred: ${DATE}, but got 2025.5`],
    [
      "an unknown modality",
      claim({ modality: "PLANED" }),
      'a.yaml:7 claims[0].modality: needs one of ACTUAL, PLANNED, CONDITIONAL, NEGATED, but got "PLANED" (did you mean PLANNED?)',
    ],
    [
      "a rank without its reason",
      claim({ rank: "PREFERRED" }),
      "a.yaml:3 claims[0].rankReason: needs the reason why the rank is PREFERRED, but got nothing",
    ],
    [
      "an unknown rank",
      claim({ rank: "BEST" }),
      'a.yaml:7 claims[0].rank: needs one of PREFERRED, NORMAL, DEPRECATED, but got "BEST"',
    ],
    [
      "a key of two words",
      claim({ key: "a b" }),
      'a.yaml:7 claims[0].key: needs a key of small letters, digits and dashes, but got "a b"',
    ],
    [
      "a contradiction of nothing",
      claim({ contradicts: "[nope]" }),
      'a.yaml:7 claims[0].contradicts[0]: needs the key or id of a claim, but got "nope", which no claim has',
    ],
    [
      "a contradiction of itself",
      claim({ key: "k", contradicts: "[k]" }),
      'a.yaml:8 claims[0].contradicts[0]: needs another claim, but got "k", which is this one',
    ],
    [
      "a replacement of itself",
      claim({ key: "k", supersedes: "[k]" }),
      'a.yaml:8 claims[0].supersedes[0]: needs another claim, but got "k", which is this one',
    ],
  ])("%s has one problem", async (_what, text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });
});

describe("evidence:", () => {
  const evidence = (text: string) => claim({ paragraph: undefined, evidence: text });

  test.each<[string, string, string]>([
    [
      "none",
      claim({ paragraph: undefined }),
      "a.yaml:3 claims[0].paragraph: needs the paragraph that says so, or `evidence`, but got nothing",
    ],
    ["an empty list of it", evidence("[]"), "a.yaml:6 claims[0].evidence: needs at least 1 item, but got a list of 0"],
    [
      "both forms of it",
      claim({ evidence: "[{ document: document:e, paragraph: 2 }]" }),
      "a.yaml:7 claims[0].evidence: needs either `evidence` or `paragraph` and `phrase`, but got both",
    ],
    [
      "a phrase beside the long form",
      claim({ paragraph: undefined, phrase: "some words", evidence: "[{ paragraph: 2 }]" }),
      "a.yaml:7 claims[0].evidence: needs either `evidence` or `paragraph` and `phrase`, but got both",
    ],
    ["paragraph 0", claim({ paragraph: "0" }), "a.yaml:6 claims[0].paragraph: needs at least 1, but got 0"],
    [
      "paragraph 0 among others",
      claim({ paragraph: "[1, 0]" }),
      "a.yaml:6 claims[0].paragraph[1]: needs at least 1, but got 0",
    ],
    [
      "no paragraphs",
      claim({ paragraph: "[]" }),
      "a.yaml:6 claims[0].paragraph: needs at least 1 item, but got a list of 0",
    ],
    [
      "half a paragraph",
      claim({ paragraph: "1.5" }),
      "a.yaml:6 claims[0].paragraph: needs a whole number from 1, or a list of them, but got 1.5",
    ],
    [
      "a paragraph in words",
      claim({ paragraph: "one" }),
      'a.yaml:6 claims[0].paragraph: needs a whole number from 1, or a list of them, but got "one"',
    ],
    [
      "a phrase of nine words",
      claim({ phrase: "one two three four five six seven eight nine" }),
      'a.yaml:7 claims[0].phrase: needs a phrase of at most 8 words, but got "one two three four five six seven eight nine"',
    ],
    [
      "a phrase of nine words in the long form",
      evidence("[{ paragraph: 1, phrase: one two three four five six seven eight nine }]"),
      'a.yaml:6 claims[0].evidence[0].phrase: needs a phrase of at most 8 words, but got "one two three four five six seven eight nine"',
    ],
    [
      "no document",
      claim({}, ""),
      "a.yaml:2 claims[0].document: needs a document, here or at the head of the file, but got nothing",
    ],
    [
      "a person as the file's document",
      claim({}, "document: person:d\n"),
      'a.yaml:1 document: needs a document, but got "person:d"',
    ],
    [
      "a person as the claim's document",
      evidence("[{ document: person:d }]"),
      'a.yaml:6 claims[0].evidence[0].document: needs a document, but got "person:d"',
    ],
  ])("%s", async (_what, text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  test("a phrase of eight words is taken, and stands with the first of several paragraphs", async () => {
    const phrase = "one two three four five six seven eight";
    expect((await parseTexts(claim({ paragraph: "[3, 1]", phrase }))).graph.claims[0]?.evidence).toEqual([
      { document: "document:d", paragraph: 1 },
      { document: "document:d", paragraph: 3, phrase },
    ]);
  });
});

describe("a claim that is given twice", () => {
  test("has the evidence of both and whatever only one of them says", async () => {
    const { graph, problems } = await parseTexts(
      claim({ note: "Why." }),
      claim({ paragraph: "2", place: "place:p" }, "document: document:e\n"),
    );
    expect(problems).toEqual([]);
    expect(graph.claims).toMatchObject([
      {
        ...{ note: "Why.", place: "place:p" },
        evidence: [
          { document: "document:d", paragraph: 1 },
          { document: "document:e", paragraph: 2 },
        ],
      },
    ]);
  });

  test.each([
    ["note", { note: "One." }, { note: "Another." }, 'but got "Another."'],
    ["place", { place: "place:a" }, { place: "place:b" }, 'but got "place:b"'],
    ["event", { event: "event:a" }, { event: "event:b" }, 'but got "event:b"'],
    ["addressee", { addressee: "person:x" }, { addressee: "person:y" }, 'but got "person:y"'],
    ["rank", { rank: "PREFERRED", rankReason: "Recent." }, {}, "but got NORMAL"],
    ["rankReason", { rank: "PREFERRED", rankReason: "A." }, { rank: "PREFERRED", rankReason: "B." }, 'but got "B."'],
  ])("has a problem where the %s differs", async (field, first, second, got) => {
    const problems = await problemsOf(claim(first), claim(second));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.replace(/^b\.yaml:\d+ /, "")).toBe(
      `claims[0].${field}: needs the same ${field} as a.yaml:3, which makes the same claim, ${got}`,
    );
  });
});

describe("keys", () => {
  const one = claim({ key: "one" });
  const other = (fields: Record<string, string>) => claim({ object: "measure:n", ...fields });

  test("name claims of other files, in whatever order they come", async () => {
    for (const texts of [
      [one, other({ contradicts: "[one]" })],
      [other({ contradicts: "[one]" }), one],
    ]) {
      const { graph, problems } = await parseTexts(...texts);
      expect(problems).toEqual([]);
      const id = graph.claims.find(({ object }) => object === "measure:m")?.id;
      expect(graph.claims.find(({ object }) => object === "measure:n")?.contradicts).toEqual([id]);
    }
  });

  test("that two claims have are a problem", async () => {
    expect(await problemsOf(one, other({ key: "one" }))).toEqual([
      'b.yaml:7 claims[0].key: needs a key of its own, but got "one", which another claim has',
    ]);
  });

  test("of a claim that is refused are no second problem", async () => {
    expect(await problemsOf(claim({ key: "one", place: "person:p" }), other({ contradicts: "[one]" }))).toEqual([
      'a.yaml:8 claims[0].place: needs a place, but got "person:p"',
    ]);
  });
});

test("an id that nobody has is told at each place that names it, and so is a claim at the first", async () => {
  const unknown = "claim:0123456789abcdef0123";
  const text = claim({ contradicts: `[${unknown}]` });
  const { problems } = await parseFiles({ "a.yaml": text, "b.yaml": text }, { knowledge: NOTHING });
  expect(problems.sort()).toEqual([
    'a.yaml:1 document: needs an entity that exists, but got "document:d"',
    'a.yaml:3 claims[0].subject: needs an entity that exists, but got "person:a"',
    'a.yaml:5 claims[0].object: needs an entity that exists, but got "measure:m"',
    `a.yaml:7 claims[0].contradicts[0]: needs a claim that exists, but got "${unknown}"`,
    'b.yaml:1 document: needs an entity that exists, but got "document:d"',
    'b.yaml:3 claims[0].subject: needs an entity that exists, but got "person:a"',
    'b.yaml:5 claims[0].object: needs an entity that exists, but got "measure:m"',
  ]);
});

test("all problems of all files come at once, in their order", async () => {
  const texts = [
    claim({ subject: "place:a", paragraph: undefined, rank: "PREFERRED" }),
    "people: 1\n",
    claim({ relation: "ATE" }),
  ];
  expect((await problemsOf(...texts)).map((line) => line.split(": ")[0])).toEqual([
    "a.yaml:3 claims[0].subject",
    "a.yaml:3 claims[0].rankReason",
    "a.yaml:3 claims[0].paragraph",
    "b.yaml:1 people",
    "c.yaml:4 claims[0].relation",
  ]);
});
