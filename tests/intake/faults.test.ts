/** What is wrong with files, told in whole sentences with the place, whatever their format. */
import { basename, dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InvalidDataError } from "../../src/domain/errors";
import { formatProblem } from "../../src/domain/problems";
import { loadFiles } from "../../src/intake";
import type { Database } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { ownFolder } from "../setup/folder";
import { dump } from "../setup/store";

const DATE = "needs a date as EDTF text, such as 2025-01-16, 2025-01, 2025, 2025~ or 2025-01-16/2025-04-08, but got";
const file = ownFolder();
let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
});
afterAll(() => database.close());

/** The problems of files that are loaded together, each named without its folder. */
async function problemsOf(...paths: string[]): Promise<string[]> {
  try {
    await loadFiles(database, paths);
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    return error.problems.map((problem) =>
      formatProblem({ ...problem, file: basename(problem.file) }).replaceAll(dirname(problem.file), "FOLDER"),
    );
  }
  return [];
}

/** Popolo of two people in one body, with the fields of a membership that are given. */
function popolo(membership: Record<string, unknown>, person: Record<string, unknown> = {}): string {
  return JSON.stringify(
    {
      persons: [{ id: "a", name: "A", ...person }],
      organizations: [{ id: "o", name: "O" }],
      memberships: [{ person_id: "a", organization_id: "o", ...membership }],
    },
    null,
    1,
  );
}

describe("a file with", () => {
  test.each<[string, string, string | Uint8Array, string[]]>([
    [
      "an end before its start",
      "p.json",
      popolo({ start_date: "2019-05-01", end_date: "2018-01-01" }),
      [
        `p.json:15 memberships[0].start_date and end_date: ${DATE} "2019-05-01/2018-01-01" (its end is before its beginning)`,
      ],
    ],
    [
      "an id that nobody defines",
      "p.json",
      popolo({ person_id: "b" }),
      ['p.json:15 memberships[0].person_id: needs an entity that exists, but got "person:p.b"'],
    ],
    [
      "two contents of one id",
      "e.csv",
      "id,name\nperson:a,A\nperson:a,B\n",
      ['e.csv:3 id: needs an id of its own, but got "person:a", which FOLDER/e.csv:2 gives to other content'],
    ],
    [
      "the same fact twice at one place",
      "a.yaml",
      `people: [{ id: person:a, name: A }]
organisations: [{ id: organisation:o, name: O }]
documents: [{ id: document:d, name: D }]
document: document:d
claims:
  - { subject: person:a, relation: LEADS, object: organisation:o, paragraph: 3 }
  - { subject: person:a, relation: LEADS, object: organisation:o, paragraph: 3 }
`,
      [
        "a.yaml:7 claims[1]: needs each claim once for each place that states it, but got that of FOLDER/a.yaml:6 again",
      ],
    ],
    [
      "a date of the English sort",
      "p.json",
      popolo({}, { birth_date: "2/10/2017" }),
      [`p.json:3 persons[0].birth_date: ${DATE} "2/10/2017" (write the year first, then month and day: 2017-10-02)`],
    ],
    [
      "a month in words",
      "p.json",
      popolo({}, { birth_date: "May 2019" }),
      [`p.json:3 persons[0].birth_date: ${DATE} "May 2019" (write the month as a number: 2019-05)`],
    ],
    [
      "the end of time",
      "p.json",
      popolo({ end_date: "9999-12-31" }),
      [
        `p.json:15 memberships[0].end_date: ${DATE} "../9999-12-31" (leave an end open that isn't known: 2019-05-01/..)`,
      ],
    ],
    [
      "a list where a text belongs",
      "p.json",
      popolo({}, { name: ["A", "B"] }),
      ["p.json:3 persons[0].name: needs text, but got a list of 2"],
    ],
    [
      "another encoding",
      "e.csv",
      Buffer.from("id,name\nperson:a,Ren\xe9e\n", "latin1"),
      ["e.csv:2: needs text in UTF-8, but got other bytes (save the file as UTF-8)"],
    ],
    [
      "UTF-16",
      "e.csv",
      Buffer.from("\ufeffid,name\n", "utf16le"),
      ["e.csv:1: needs text in UTF-8, but got UTF-16 (save the file as UTF-8)"],
    ],
    [
      "a line of 10 MB",
      "g.jsonl",
      `{"kind":"PERSON","id":"person:a","name":"A"}\n{"kind":"PERSON","id":"person:b","name":"${"b".repeat(10_000_000)}"}\n`,
      ["g.jsonl:2: needs lines of at most 1000000 characters, but got one of 10000043"],
    ],
    [
      "no end",
      "p.json",
      popolo({}).slice(0, 60),
      ["p.json:8: needs JSON that can be read, but got: an end in the middle"],
    ],
    [
      "a formula",
      "e.csv",
      'id,name\nperson:a,"=HYPERLINK(""http://example.org"")"\n',
      [
        'e.csv:2 name: needs a text or a number, but got "=HYPERLINK("http://example.org")", which a spreadsheet runs as a formula (a text that begins so needs an apostrophe before it)',
      ],
    ],
  ])("%s", async (_what, name, content, problems) => {
    const before = await dump(database);
    expect(await problemsOf(file(name, content))).toEqual(problems);
    expect(await dump(database)).toEqual(before);
  });

  test("a byte order mark is read as if it had none", async () => {
    expect(await problemsOf(file("bom.csv", "\ufeffid,name\nperson:bom,B\n"))).toEqual([]);
    expect(await database.read({ text: "MATCH (p:Person {id: 'person:bom'}) RETURN p.name", parameters: {} })).toEqual([
      "B",
    ]);
  });
});

test("faults of several files come at once, in the order of the files and of their lines", async () => {
  const paths = [
    file("b.csv", "id,name\npersn:a,A\nperson:b,=B\n"),
    file("a.yaml", "people:\n  - { id: person:c }\n"),
    file("m.gml", "graph [ node [ id 0 ] ]"),
  ];
  expect((await problemsOf(...paths)).map((problem) => problem.split(": ")[0])).toEqual([
    "m.gml",
    "b.csv:2 id",
    "b.csv:3 name",
    "a.yaml:2 people[0].name",
  ]);
});
