import { describe, expect, test } from "vitest";
import { NOTHING, parseFiles, parseTexts, problemsOf } from "../setup/problems";

const DATE = "needs a date as EDTF text, such as 2025-01-16, 2025-01, 2025, 2025~ or 2025-01-16/2025-04-08";

describe("a file that is", () => {
  test.each([
    ["a list", "- a\n- b\n", "a.yaml:1: needs a mapping, but got a list of 2"],
    ["a text", "just text", 'a.yaml:1: needs a mapping, but got "just text"'],
    ["a long text", "x".repeat(100), `a.yaml:1: needs a mapping, but got "${"x".repeat(77)}…"`],
    ["a number", "5", "a.yaml:1: needs a mapping, but got 5"],
    ["one person instead of a list", "people:\n  id: person:a\n", "a.yaml:2 people: needs a list, but got a mapping"],
    ["a list of nothing", "people:\n", "a.yaml:1 people: needs a list, but got an empty value"],
    ["a list of texts", "people:\n  - Ada\n", 'a.yaml:2 people[0]: needs a mapping, but got "Ada"'],
    [
      "of an unknown kind",
      "peple:\n  - id: person:a\n",
      'a.yaml:2 peple: needs none but known fields, but got "peple"',
    ],
    ["hostile", "__proto__: { a: 1 }\n", 'a.yaml:1 __proto__: needs none but known fields, but got "__proto__"'],
  ])("%s has one problem", async (_what, text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  test.each([
    ["empty", ""],
    ["nothing but a comment", "# nothing yet\n"],
    ["an empty mapping", "{}"],
  ])("%s is an empty graph", async (_what, text) => {
    expect(await parseTexts(text)).toEqual({ graph: { entities: [], claims: [] }, judgements: [], problems: [] });
  });
});

describe("an entity with", () => {
  const person = (fields: string) => `people:\n  - ${fields.split("; ").join("\n    ")}\n`;

  test.each([
    ["no id", person("name: Ada"), "a.yaml:2 people[0].id: needs text, but got nothing"],
    ["no name", person("id: person:a"), "a.yaml:2 people[0].name: needs text, but got nothing"],
    [
      "an empty name",
      person("id: person:a; name: ' '"),
      'a.yaml:3 people[0].name: needs at least 1 character, but got " "',
    ],
    ["a number as its name", person("id: person:a; name: 7"), "a.yaml:3 people[0].name: needs text, but got 7"],
    [
      "a misspelt kind in its id",
      person("id: persn:a; name: Ada"),
      'a.yaml:2 people[0].id: needs an id of the form person:slug in small letters, but got "persn:a"',
    ],
    [
      "the id of another kind",
      person("id: place:a; name: Ada"),
      'a.yaml:2 people[0].id: needs an id of the form person:slug in small letters, but got "place:a"',
    ],
    [
      "capitals and spaces in its id",
      person("id: person:Ada L; name: Ada"),
      'a.yaml:2 people[0].id: needs an id of the form person:slug in small letters, but got "person:Ada L"',
    ],
    [
      "a summary that is too long",
      person(`id: person:a; name: Ada; summary: ${"s".repeat(2001)}`),
      `a.yaml:4 people[0].summary: needs at most 2000 characters, but got "${"s".repeat(77)}…"`,
    ],
    [
      "an unknown field",
      person("id: person:a; name: Ada; colour: red"),
      'a.yaml:4 people[0].colour: needs none but known fields, but got "colour"',
    ],
    [
      "the field of another kind",
      person("id: person:a; name: Ada; latitude: 1"),
      'a.yaml:4 people[0].latitude: needs none but known fields, but got "latitude"',
    ],
    [
      "one alias without a list",
      person("id: person:a; name: Ada; aliases: A"),
      'a.yaml:4 people[0].aliases: needs a list, but got "A"',
    ],
    [
      "a scheme of two words",
      person("id: person:a; name: Ada; identifiers: { Wiki data: Q7259 }"),
      'a.yaml:4 people[0].identifiers.Wiki data: needs a scheme of letters, digits, dashes and underscores, but got "Wiki data"',
    ],
    [
      "a date in words",
      person("id: person:a; name: Ada; birthDate: May 1969"),
      `a.yaml:4 people[0].birthDate: ${DATE}, but got "May 1969" (write the month as a number: 2019-05)`,
    ],
    [
      "a year of five digits",
      person("id: person:a; name: Ada; birthDate: 19691"),
      `a.yaml:4 people[0].birthDate: ${DATE}, but got 19691`,
    ],
    [
      "a boundless coordinate",
      "places:\n  - { id: place:a, name: A, latitude: .inf }\n",
      "a.yaml:2 places[0].latitude: needs a number, but got Infinity",
    ],
    [
      "a person as its publisher",
      "documents:\n  - { id: document:a, name: A, publisher: person:a }\n",
      'a.yaml:2 documents[0].publisher: needs an id of the form organisation:slug in small letters, but got "person:a"',
    ],
  ])("%s has one problem", async (_what, text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  test("a bare year as its date is dated by that year", async () => {
    const { graph } = await parseTexts(person("id: person:a; name: Ada; birthDate: 1815"));
    expect(graph.entities[0]?.fields).toEqual({ birthDate: "1815" });
  });

  test("the id of one with other content has a problem that says where that is", async () => {
    expect(await problemsOf(person("id: person:a; name: Ada"), person("id: person:a; name: Adam"))).toEqual([
      'b.yaml:2 people[0].id: needs an id of its own, but got "person:a", which a.yaml:2 gives to other content',
    ]);
  });

  test("the id of one with the same content is that one", async () => {
    const identifiers = (text: string) => person(`id: person:a; name: Ada; aliases: [A, Ada, A]; identifiers: ${text}`);
    const { graph, problems } = await parseTexts(
      identifiers("{ viaf: '1', lc: '2' }"),
      identifiers("{ lc: '2', viaf: '1' }"),
    );
    expect(problems).toEqual([]);
    expect(graph.entities).toMatchObject([{ id: "person:a", aliases: ["A"], identifiers: ["lc:2", "viaf:1"] }]);
  });

  test("a publisher that nobody has is a problem", async () => {
    const texts = { "a.yaml": "documents:\n  - { id: document:a, name: A, publisher: organisation:b }\n" };
    expect((await parseFiles(texts, { knowledge: NOTHING })).problems).toEqual([
      'a.yaml:2 documents[0].publisher: needs an entity that exists, but got "organisation:b"',
    ]);
  });
});
