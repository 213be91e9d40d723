import { describe, expect, test } from "vitest";
import { InvalidDataError } from "../../src/domain/errors";
import { formatProblem } from "../../src/domain/problems";
import { ATTEST } from "../../src/formats/attest/read";
import { readings } from "../setup/readings";

const YAML = `# head
claims:
  - subject: person:a
    relation: MET
document: document:d
people:
  - id: person:a

    name: A
`;
const JSON_TEXT = `{"document": "document:d",
"claims": [{"subject": "person:a",
 "relation": "MET"}],
"people": [
{"id": "person:a", "name": "A"}]}`;
const JSON_LINES = `{"kind": "CLAIM", "subject": "person:a", "relation": "MET"}

{"kind": "PERSON", "id": "person:a", "name": "A"}
`;

const CLAIM = { subject: "person:a", relation: "MET" };
const PERSON = { id: "person:a", name: "A" };

describe("the records of a file", () => {
  test.each([
    ["a.yaml", YAML, ["claims", 0], 3, ["people", 0], 7, "document:d"],
    ["a.json", JSON_TEXT, ["claims", 0], 2, ["people", 0], 5, "document:d"],
    ["a.jsonl", JSON_LINES, [], 1, [], 3, undefined],
  ])(
    "of %s come with their places and their document",
    async (file, text, claimPath, claimLine, path, line, document) => {
      const { records, problems } = await readings(ATTEST, file, text);
      expect(problems).toEqual([]);
      expect(records).toEqual([
        {
          ...{ kind: "CLAIM", row: CLAIM, ...(document !== undefined && { document }) },
          at: expect.objectContaining({ file, path: claimPath, line: claimLine }) as object,
        },
        { kind: "PERSON", row: PERSON, at: expect.objectContaining({ file, path, line }) as object },
      ]);
    },
  );

  test("of YAML know the line of each value", async () => {
    const { records } = await readings(ATTEST, "a.yaml", YAML);
    expect(records[1]?.at.lineOf?.(["people", 0, "name"])).toBe(9);
    expect(records[1]?.at.lineOf?.(["people", 0, "summary"])).toBe(7);
  });

  test("may be judgements, and none", async () => {
    const { records } = await readings(ATTEST, "a.yaml", "judgements:\n  - {}\n");
    expect(records).toMatchObject([{ kind: "JUDGEMENT", row: {} }]);
    for (const text of ["", "# nothing\n", "{}", "people: []\n"])
      expect(await readings(ATTEST, "a.yaml", text)).toEqual({ records: [], problems: [] });
  });
});

describe("what is no record is a problem, and the others come all the same:", () => {
  test.each([
    ["a.yaml", "- people\n", ["a.yaml:1: needs a mapping, but got a list of 1"]],
    ["a.yaml", "hello\n", ['a.yaml:1: needs a mapping, but got "hello"']],
    ["a.yaml", "document: 3\n", ["a.yaml:1 document: needs text, but got 3"]],
    ["a.yaml", "persons: []\n", ['a.yaml:1 persons: needs none but known fields, but got "persons"']],
    ["a.yaml", "people: {}\n", ["a.yaml:1 people: needs a list, but got a mapping"]],
    ["a.yaml", "people:\n", ["a.yaml:1 people: needs a list, but got an empty value"]],
    [
      "a.yaml",
      "people:\n  - 3\n  - x\n",
      ["a.yaml:2 people[0]: needs a mapping, but got 3", 'a.yaml:3 people[1]: needs a mapping, but got "x"'],
    ],
    [
      "a.json",
      '{"claims": [{}],\n"document": "document:d"}',
      ["a.json:2 document: needs to stand before the claims, but got it after them"],
    ],
    [
      "a.json",
      '{"document": 3, "people": null}',
      ["a.json:1 document: needs text, but got 3", "a.json:1 people: needs a list, but got an empty value"],
    ],
    [
      "a.json",
      '{"people": [],\n"persons": [1, 2]}',
      ['a.json:2 persons: needs none but known fields, but got "persons"'],
    ],
    [
      "a.json",
      '{"people": [3,\n[]]}',
      ["a.json:1 people[0]: needs a mapping, but got 3", "a.json:2 people[1]: needs a mapping, but got a list of 0"],
    ],
    [
      "a.jsonl",
      '{"kind": "PERSON"}\n[]\n{"kind": "HUMAN"}\n',
      [
        "a.jsonl:2: needs a mapping, but got a list of 0",
        'a.jsonl:3 kind: needs one of PERSON, ORGANISATION, PLACE, EVENT, MEASURE, DOCUMENT, CLAIM, JUDGEMENT, but got "HUMAN"',
      ],
    ],
  ])("%s %j", async (file, text, problems) => {
    const { problems: found, records } = await readings(ATTEST, file, `${text}`);
    expect(found).toEqual(problems);
    const good = await readings(ATTEST, "b.jsonl", '{"kind": "PERSON"}\n');
    expect(records.length).toBeLessThanOrEqual(good.records.length);
  });

  test("lines that are no JSON are told, and those after them read", async () => {
    const text = '{"kind": "PERSON", "id": "person:a"}\n{"kind": \n{"kind": "PERSON", "id": "person:b"}\n';
    const { records, problems } = await readings(ATTEST, "a.jsonl", text);
    expect(records.map(({ row }) => row.id)).toEqual(["person:a", "person:b"]);
    expect(problems).toEqual([
      expect.stringMatching(/^a\.jsonl:2: needs JSON that can be read, but got: Unexpected end/),
    ]);
  });
});

describe("a file that can't be read on is refused with the line:", () => {
  test.each([
    ["a.yaml", "people: [\n", /^a\.yaml:2: needs YAML or JSON that can be read, but got: Flow sequence/],
    ["a.json", '{"people": [{"id": 1},\n', /^a\.json:2: needs JSON that can be read, but got: an end in the middle$/],
  ])("%s", async (file, text, message) => {
    const failed = readings(ATTEST, file, text);
    await expect(failed).rejects.toThrow(InvalidDataError);
    const error = (await failed.catch((thrown: unknown) => thrown)) as InvalidDataError;
    expect(error.problems.map(formatProblem)).toEqual([expect.stringMatching(message)]);
  });
});
