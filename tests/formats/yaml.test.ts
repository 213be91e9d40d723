import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/formats/yaml";
import { readingProblems } from "../setup/problems";

const CANT = "needs YAML or JSON that can be read, but got:";
const BOMB = ["a: &a [x,x,x,x,x,x,x,x,x]", ..."bcdefg".split("").map(grown)].join("\n");

function grown(name: string): string {
  const before = String.fromCharCode(name.charCodeAt(0) - 1);
  return `${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`;
}

describe("a text that can't be read:", () => {
  test.each([
    [
      "a list that doesn't end",
      "people: [\n",
      `a.yaml:2: ${CANT} Flow sequence in block collection must be sufficiently indented and end with a ]`,
    ],
    ["tabs", "people:\n\t- id: x\n", `a.yaml:2: ${CANT} Tabs are not allowed as indentation`],
    ["a key twice", "people: []\npeople: []\n", `a.yaml:2: ${CANT} Map keys must be unique`],
    ["a key twice in JSON", '{"people": [],\n"people": []}', `a.yaml:2: ${CANT} Map keys must be unique`],
    [
      "an alias of nothing",
      "people:\n  - *nobody\n",
      `a.yaml: ${CANT} Unresolved alias (the anchor must be set before the alias): nobody`,
    ],
    [
      "aliases of aliases without end",
      BOMB,
      `a.yaml: ${CANT} Excessive alias count indicates a resource exhaustion attack`,
    ],
    [
      "two documents",
      "people: []\n---\npeople: []\n",
      `a.yaml:2: ${CANT} Source contains multiple documents; please use YAML.parseAllDocuments()`,
    ],
  ])("%s", (_what, text, problem) => {
    expect(readingProblems(text)).toEqual([problem]);
  });

  test("every mistake of its syntax comes, with its line", () => {
    expect(readingProblems("a: 1\na: 2\nb: 'x\n").map((line) => line.split(": ")[0])).toEqual(["a.yaml:2", "a.yaml:4"]);
  });

  test("any text is read or refused with problems", () => {
    const yaml = fc.string({ unit: fc.constantFrom(..."ab:-[]{}&*!|>'\"%@`#,?\n\t "), maxLength: 30 });
    fc.assert(
      fc.property(yaml, (text) => {
        for (const problem of readingProblems(text)) expect(problem).toContain(CANT);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a text that can be read", () => {
  test("is the same as YAML and as JSON", () => {
    const json = { people: [{ id: "person:a", name: "A" }], claims: [] };
    expect(readYaml("a.json", JSON.stringify(json)).content).toEqual(json);
    expect(readYaml("a.yaml", "people:\n  - id: person:a\n    name: A\nclaims: []\n").content).toEqual(json);
  });

  test("may begin with a byte order mark", () => {
    expect(readYaml("a.yaml", "\uFEFFpeople: []\n").content).toEqual({ people: [] });
  });

  test("keeps dates, “no” and versions as texts, and years as numbers", () => {
    const { content } = readYaml("a.yaml", "a: 2025-01-16\nb: no\nc: 2025-01\nd: 2025\ne: 1.0.0\n");
    expect(content).toEqual({ a: "2025-01-16", b: "no", c: "2025-01", d: 2025, e: "1.0.0" });
  });

  test("knows the lines of its values, and of what surrounds those that are missing", () => {
    const file = readYaml("a.yaml", "# head\npeople:\n  - id: person:a\n\n    name: A\n  - id: person:b\n");
    expect(
      [["people"], ["people", 0], ["people", 0, "name"], ["people", 1, "name"], []].map((path) => file.line(path)),
    ).toEqual([3, 3, 5, 6, 2]);
  });

  test("knows no line where it is empty", () => {
    expect(readYaml("a.yaml", "").line(["people", 0])).toBeUndefined();
  });
});
