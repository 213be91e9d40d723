/** Somebody else's columns, read by a mapping. */
import Ajv from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isDatePattern, readDate } from "../../src/formats/csv/date-pattern";
import { mappingJsonSchema } from "../../src/formats/csv/mapping";
import { readTable, rowsOf } from "../setup/tables";

const VOTES = `Voter No;First;Last;Bill;Vote;Day;Grant;Kind;Report;Title
 7 ;Ann;Example;b/1;Yea;03/02/2024;"1.250,50";P;https://example.org/1;Report 1
8;;Sample;b/2;Nay;;-;O;;
7;Anne;Example;b/2;Absent;04/02/2024;;P;https://example.org/1;Report 1
`;
const MAPPING = `
namespace: votes
nothing: ["-"]
entities:
  voter:
    kind: { column: Kind, map: { P: person, O: organisation } }
    key: "{Voter No}"
    name: "{First} {Last}"
    aliases: ["{Last}"]
    identifiers: { roll: "no. {Voter No}" }
    stands: first
  report: { kind: document, key: "{Report}", name: "{Title}", url: "{Report}", publisher: organisation:home-office }
files:
  a.csv:
    claims:
      - subject: voter
        relation: { column: Vote, map: { Yea: SUPPORTED, Nay: OPPOSED, Absent: } }
        object: { kind: measure, key: "{Bill}", namespace: bills }
        occurred: { column: Day, date: d/m/yyyy }
        document: report
        paragraph: 1
      - subject: voter
        relation: FUNDED
        object: organisation:home-office
        value: { amount: { column: Grant, decimal: "," }, unit: EUR }
        when: { Grant: ["1.250,50", "-"], Kind: P }
        unless: { Vote: Nay }
`.replace(/^files:\n {2}a.csv:\n {4}claims:/m, "claims:");

describe("a mapping", () => {
  test("makes entities and claims of other people's columns", async () => {
    const read = await readTable(VOTES, MAPPING);
    expect(read.problems).toEqual([]);
    const report = expect.stringMatching(/^document:votes\.https-example-org-1-[0-9a-f]{8}$/) as string;
    expect(rowsOf(read, "PERSON")).toEqual([
      { id: "person:votes.7", name: "Ann Example", aliases: ["Example"], identifiers: { roll: "no. 7" } },
    ]);
    expect(rowsOf(read, "ORGANISATION")).toEqual([
      { id: "organisation:votes.8", name: "Sample", aliases: ["Sample"], identifiers: { roll: "no. 8" } },
    ]);
    const document = {
      id: report,
      name: "Report 1",
      url: "https://example.org/1",
      publisher: "organisation:home-office",
    };
    expect(rowsOf(read, "DOCUMENT")).toEqual([document, document]);
    expect(rowsOf(read, "CLAIM")).toEqual([
      {
        ...{ subject: "person:votes.7", relation: "SUPPORTED", occurred: "2024-02-03" },
        object: expect.stringMatching(/^measure:bills\.b-1-[0-9a-f]{8}$/) as string,
        evidence: [{ document: report, paragraph: 1 }],
      },
      {
        ...{ subject: "person:votes.7", relation: "FUNDED", object: "organisation:home-office" },
        value: { amount: 1250.5, unit: "EUR" },
      },
      {
        ...{ subject: "organisation:votes.8", relation: "OPPOSED" },
        object: expect.stringMatching(/^measure:bills\.b-2-[0-9a-f]{8}$/) as string,
      },
    ]);
    expect(read.records.find(({ kind }) => kind === "CLAIM")?.called).toEqual({
      relation: "Vote",
      object: "Bill",
      occurred: "Day",
    });
  });

  test("may speak of files by their names, and of all others", async () => {
    const mapping = `
entities: { a: { kind: person, key: "{x}", name: "all {x}" } }
files: { b.csv: { entities: { b: { kind: person, key: "{x}", name: "b {x}" } } } }`;
    const names = async (file: string) => rowsOf(await readTable("x\n1\n", mapping, file)).map(({ name }) => name);
    expect(await names("a.csv")).toEqual(["all 1"]);
    expect(await names("b.csv")).toEqual(["b 1"]);
  });

  test("leaves a table of our own columns as it is where it says nothing of it", async () => {
    const mapping = 'files: { b.csv: { entities: { b: { kind: person, key: "{x}", name: "{x}" } } } }\nnodes: {}\n';
    expect(rowsOf(await readTable("id,name\nperson:a,A\n", mapping))).toEqual([{ id: "person:a", name: "A" }]);
  });

  test.each([
    ['"{from}/{to}"', ["2010/2012", "2010/..", "../2012", undefined, "2010/2010"]],
    ['{ from: "{from}", through: "{to}" }', ["2010/2012", "2010/..", "../2012", undefined, "2010"]],
    ["{ from: { column: from, date: yyyy } }", ["2010/..", "2010/..", undefined, undefined, "2010/.."]],
    ["2024", ["2024", "2024", "2024", "2024", "2024"]],
  ])("makes one date of two: %s", async (occurred, expected) => {
    const mapping = `claims: [{ subject: "person:{p}", relation: MET, object: person:b, occurred: ${occurred} }]`;
    const read = await readTable("p,from,to\na,2010,2012\na,2010,\na,,2012\na,,\na,2010,2010\n", mapping);
    expect(rowsOf(read).map((row) => row.occurred)).toEqual(expected);
  });

  test("splits lists, and tells a key of several columns from every other", async () => {
    const mapping = `entities: { a: { kind: person, key: ["{x}", "{y}"], name: "{x}", aliases: { column: z, split: / } } }`;
    const read = await readTable("x,y,z\na b,c,A / B\na,b c,\n,,C\n", mapping);
    expect(rowsOf(read).map(({ aliases }) => aliases)).toEqual([["A", "B"], undefined]);
    expect(new Set(rowsOf(read).map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    ["True", "yes"],
    ["false", "no"],
    ["1", "one"],
    ["else", "other"],
    ["", undefined],
  ])("maps %j to %j", async (cell, note) => {
    const mapping = `claims: [{ subject: "person:{p}", relation: MET, object: person:b,
      note: { column: x, map: { true: yes, False: no, 1: one }, otherwise: other } }]`;
    expect(rowsOf(await readTable(`p,x\na,${cell}\n`, mapping))[0]?.note).toBe(note);
  });
});

describe("a cell that isn't what the mapping says", () => {
  test.each([
    ["x,1,,a", 'a.csv:2 vote: needs one of Yea, Nay, but got "x"'],
    ["Yea,n,,a", 'a.csv:2 sum: needs a number with "," before its decimals, but got "n"'],
    ["Yea,1,2024-01-02,a", 'a.csv:2 day: needs a date as dd/mm/yyyy, but got "2024-01-02"'],
    ["Yea,1,,", "a.csv:2 who: needs the subject of a claim, but got nothing"],
    ["Yea,=1,,a", 'a.csv:2 sum: needs a text or a number, but got "=1", which a spreadsheet runs'],
  ])("is told: %s", async (row, problem) => {
    const mapping = `
entities: { voter: { kind: person, key: "{who}", name: "{who}", unless: { vote: [Yea, x] } } }
claims:
  - subject: voter
    relation: { column: vote, map: { Yea: SUPPORTED, Nay: OPPOSED } }
    object: measure:a
    value: { amount: { column: sum, decimal: "," } }
    occurred: { column: day, date: dd/mm/yyyy }`;
    const read = await readTable(`vote,sum,day,who,unread\n${row},=2\nNay,"1 000,5",03/02/2024,b,=3\n`, mapping);
    expect(read.problems).toEqual([expect.stringContaining(problem)]);
    expect(rowsOf(read, "CLAIM")).toEqual([
      {
        ...{ subject: "person:a.b", relation: "OPPOSED", object: "measure:a" },
        ...{ value: { amount: 1000.5 }, occurred: "2024-02-03" },
      },
    ]);
  });
});

describe("a mapping that can't be meant", () => {
  test("is told with all of its faults and their lines", async () => {
    const mapping = `
entities:
  a:
    kind: persn
    key: {x}
    name: "{x}"
    colour: red
claims:
  - subject: a
    relation: SUPORTED
    when: { x: { y: z } }
    occurred: { column: x, date: dd/mm }
claim: []
`;
    const error = await readTable("x\n1\n", mapping).then(String, (thrown: Error) => thrown.message);
    expect(error.split("\n").slice(1).sort()).toEqual([
      'map.yaml:10 claims[0].relation: needs a name of the relation table, or a text with {column}, or column and map (did you mean "SUPPORTED"?), but got "SUPORTED"',
      "map.yaml:11 claims[0].when.x: needs a value of the column, or a list of them, but got a mapping",
      expect.stringMatching(/^map\.yaml:12 claims\[0\]\.occurred/),
      'map.yaml:13 claim: needs none but known fields, but got "claim"',
      expect.stringMatching(/^map\.yaml:4 entities\.a\.kind: needs one of person, .*\(did you mean "person"\?\)/),
      expect.stringMatching(/^map\.yaml:5 entities\.a\.key: needs a text in quotes, in which \{column\} stands/),
      'map.yaml:7 entities.a.colour: needs none but known fields, but got "colour"',
    ]);
  });

  test("names columns and entities that aren't there", async () => {
    const mapping = `
entities:
  donor: { kind: person, key: "{Doner}", name: { column: naem }, publisher: nobody }
claims:
  - { subject: doner, relation: MET, object: "person:{Other}", when: { typ: a } }
`;
    await expect(readTable("Donor,name,type\n1,2,3\n", mapping)).rejects.toMatchObject({
      problems: [
        {
          line: 3,
          field: "entities.donor.key",
          message: 'needs a column of the table, but got "Doner" (did you mean "Donor"?)',
        },
        {
          line: 3,
          field: "entities.donor.name.column",
          message: 'needs a column of the table, but got "naem" (did you mean "name"?)',
        },
        { line: 3, field: "entities.donor.publisher", message: expect.stringContaining('but got "nobody"') as string },
        {
          line: 5,
          field: "claims[0].subject",
          message: expect.stringContaining('but got "doner" (did you mean "donor"?)') as string,
        },
        { line: 5, field: "claims[0].object", message: 'needs a column of the table, but got "Other"' },
        {
          line: 5,
          field: "claims[0].when.typ",
          message: 'needs a column of the table, but got "typ" (did you mean "type"?)',
        },
      ],
    });
  });
});

describe("dates as other people write them", () => {
  test.each([
    ["dd/mm/yyyy", "03/02/2024", "2024-02-03"],
    ["m/d/yyyy", "2/3/2024", "2024-02-03"],
    ["d.m.yyyy", "13.12.2024", "2024-12-13"],
    ["yyyymmdd", "20240203", "2024-02-03"],
    ["mm/yyyy", "02/2024", "2024-02"],
    ["yyyy-mm-dd*", "2024-02-03T10:00:00Z", "2024-02-03"],
    ["dd/mm/yyyy", "3/2/2024", undefined],
    ["d.m.yyyy", "13-12-2024", undefined],
    ["yyyy", "24", undefined],
  ])("%s of %s", (pattern, text, expected) => {
    expect(isDatePattern(pattern)).toBe(true);
    expect(readDate(pattern, text)).toBe(expected);
  });

  test.each(["", "dd/mm", "dd/yyyy", "yy-mm-dd", "mm/mm/yyyy"])("%j says no date", (pattern) => {
    expect(isDatePattern(pattern)).toBe(false);
  });
});

test("the JSON Schema of mappings takes what the reader takes", () => {
  const validate = new Ajv({ strict: false }).compile(mappingJsonSchema());
  expect(validate(parse(MAPPING))).toBe(true);
  expect(validate(parse(MAPPING.replace("relation: FUNDED", "relation: FUNDS")))).toBe(false);
  expect(validate({ entities: { a: { kind: "person", key: "{x}" } } })).toBe(false);
});
