/** Tables of entities and of claims in our own columns, written by hand. */
import { describe, expect, test } from "vitest";
import { csvFormat } from "../../src/formats/csv/read";
import { readTable, rowsOf } from "../setup/tables";

describe("a table of entities", () => {
  test("comes a row an entity, whatever separates its cells and however its columns are written", async () => {
    const table = [
      ["ID", "Name", "kind", "aliases", "birthDate", "identifiers"],
      ["person:a", "Person A", "", "A | A \\| B", "1970", "wikidata:Q1 | x:y:z"],
      ["b b", "Person B", "Person", "", "", ""],
      ["place:c", '"Place, C; D"', "pLaCe", "", "", ""],
    ];
    const expected = [
      {
        ...{ id: "person:a", name: "Person A", aliases: ["A", "A | B"], birthDate: "1970" },
        identifiers: { wikidata: "Q1", x: "y:z" },
      },
      { id: "person:a.b-b", name: "Person B" },
      { id: "place:c", name: "Place, C; D" },
    ];
    for (const separator of [",", ";", "\t"]) {
      const read = await readTable(table.map((row) => row.join(separator)).join("\n"));
      expect(read.problems).toEqual([]);
      expect(rowsOf(read)).toEqual(expected);
      expect(read.records.map(({ kind }) => kind)).toEqual(["PERSON", "PERSON", "PLACE"]);
      expect(read.records[0]?.called).toEqual({ id: "ID", name: "Name" });
    }
  });

  test("gives numbers where numbers belong, and what is none as it is", async () => {
    const read = await readTable("id,name,latitude,longitude\nplace:a,A,53.5,-2.1\nplace:b,B,north,+.5\n");
    expect(rowsOf(read)).toEqual([
      { id: "place:a", name: "A", latitude: 53.5, longitude: -2.1 },
      { id: "place:b", name: "B", latitude: "north", longitude: 0.5 },
    ]);
  });

  test.each([
    [
      "id,name,birth_dat\n",
      'a.csv:1 birth_dat: needs columns that are known, but got "birth_dat" (did you mean "birthDate"?)',
    ],
    ["id,name,zzzzzz\n", 'a.csv:1 zzzzzz: needs columns that are known, but got "zzzzzz"'],
    ["id,name\n7,A\n", 'a.csv:2 id: needs an id of the form kind:slug, or a column kind beside it, but got "7"'],
    [
      "id,name,kind\n7,A,robot\n",
      'a.csv:2 kind: needs one of PERSON, ORGANISATION, PLACE, EVENT, MEASURE, DOCUMENT, but got "robot"',
    ],
    [
      "id,name,identifiers\nperson:a,A,Q1\n",
      'a.csv:2 identifiers: needs scheme:id, such as wikidata:Q264, but got "Q1"',
    ],
  ])("says what is wrong with %j", async (text, problem) => {
    expect((await readTable(text)).problems).toEqual([problem]);
  });
});

describe("a table of claims", () => {
  test("comes a row a claim, with the document that the row names", async () => {
    const read = await readTable(
      [
        "subject,relation,object,amount,unit,text,occurred,modality,document,paragraph,phrase,key,contradicts",
        "person:a,criticised,measure:b,,,,2025-01,planned,document:d,3 | 4,in a word,first,",
        "person:a,FUNDED,organisation:c,£5,GBP,,,,,,,,first | claim:0123",
        "person:a,FUNDED,organisation:c,-5.5,GBP,by Easter,,,,,,,",
      ].join("\r\n"),
    );
    expect(read.problems).toEqual([]);
    expect(rowsOf(read)).toEqual([
      {
        ...{ subject: "person:a", relation: "CRITICISED", object: "measure:b", occurred: "2025-01" },
        ...{ modality: "PLANNED", key: "first" },
        evidence: [
          { document: "document:d", paragraph: 3, phrase: "in a word" },
          { document: "document:d", paragraph: 4 },
        ],
      },
      {
        ...{ subject: "person:a", relation: "FUNDED", object: "organisation:c" },
        ...{ value: { amount: "£5", unit: "GBP" }, contradicts: ["first", "claim:0123"] },
      },
      {
        ...{ subject: "person:a", relation: "FUNDED", object: "organisation:c" },
        value: { amount: -5.5, unit: "GBP", text: "by Easter" },
      },
    ]);
    expect(read.records.map(({ at }) => at)).toEqual([2, 3, 4].map((line) => ({ file: "a.csv", path: [], line })));
  });

  test("may be one of edges, as other programs write it", async () => {
    const read = await readTable("Source,Target,Type,Id,Label,relation\nperson:a,person:b,Directed,1,met,MET\n");
    expect(read.problems).toEqual([]);
    expect(rowsOf(read)).toEqual([{ subject: "person:a", object: "person:b", relation: "MET" }]);
    expect(read.records[0]?.called).toEqual({ subject: "Source", object: "Target" });
  });

  test.each([
    ["value", 'a.csv:1 value: needs columns that are known, but got "value"'],
    ["realtion", 'a.csv:1 realtion: needs columns that are known, but got "realtion" (did you mean "relation"?)'],
  ])("may not have a column %s", async (column, problem) => {
    expect((await readTable(`subject,relation,${column}\n`)).problems).toEqual([problem]);
  });

  test("says when citations can't be read", async () => {
    const { problems } = await readTable("subject,relation,evidence\nperson:a,MET,[1]\nperson:a,MET,see below\n");
    expect(problems).toEqual([
      'a.csv:2 evidence: needs a list of citations in JSON, as exports write it, but got "[1]"',
      'a.csv:3 evidence: needs a list of citations in JSON, as exports write it, but got "see below"',
    ]);
  });
});

describe("a table of other columns", () => {
  test("is refused with what was needed, what was found, and where to read on", async () => {
    const error = await readTable("voter,bill,Nmae\n1,2,3\n").then(String, (thrown: Error) => thrown.message);
    expect(error).toContain(
      "a.csv:1: needs the columns of entities (id, name) or of claims (subject, relation, and object, amount or text), " +
        'but got voter, bill, Nmae (did you mean "Nmae"?)',
    );
    expect(error).toContain('--mapping: see "Bring your own graph" in the README');
  });

  test("is refused as well where the mapping speaks of other files alone", async () => {
    const mapping = "files: { b.csv: { claims: [{ subject: person:a, relation: MET, object: person:b }] } }";
    await expect(readTable("voter,bill\n1,2\n", mapping)).rejects.toThrow(
      "but got voter, bill, of which the mapping in map.yaml says nothing",
    );
  });

  test("whose header can't be read is refused", async () => {
    await expect(readTable('id,"name\nperson:a,A\n')).rejects.toThrow(
      "a.csv:1: needs a quote at the end of the cell, but got the end of the file",
    );
  });

  test("of nothing at all is refused", async () => {
    for (const text of ["", "\n\n"])
      await expect(readTable(text)).rejects.toThrow(
        "a.csv:1: needs a first row with the names of the columns, but got nothing",
      );
  });
});

describe("what is wrong with a table is said with line and column, and the other rows come", () => {
  const rows = "person:a,A,\n";
  test.each([
    ["person:b,B\n", "a.csv:3 summary: needs 3 cells, one for each column, but got 2"],
    ["person:b,B,,,\n", "a.csv:3: needs 3 cells, one for each column, but got 5"],
    [
      "person:b,=1+1,\n",
      'a.csv:3 name: needs a text or a number, but got "=1+1", which a spreadsheet runs as a formula (a text that begins so needs an apostrophe before it)',
    ],
    [
      'person:b,a "b",\n',
      "a.csv:3 name: needs quotes around the cell, but got one inside (it is written twice, and the cell in quotes)",
    ],
    [
      'person:b,"a"b",\n',
      "a.csv:3 name: needs the end of the cell after its closing quote, but got more (a quote inside a cell is written twice)",
    ],
  ])("%j", async (row, problem) => {
    const read = await readTable(`id,name,summary\n${rows}${row}person:c,C,\n`);
    expect(read.problems).toEqual([problem]);
    expect(rowsOf(read).map(({ id }) => id)).toEqual(["person:a", "person:c"]);
  });

  test.each(["@a", "+a", "-a", " =1", "＝1"])("%j is a formula", async (cell) => {
    const { problems } = await readTable(`id,name\nperson:a,"${cell}"\nperson:b,"'${cell}"\n`);
    expect(problems).toHaveLength(1);
  });

  test("an open quote takes what is after it, and is told where its row begins", async () => {
    const read = await readTable(`id,name,summary\n${rows}person:b,"B,\nperson:c,C,\n`);
    expect(read.problems).toEqual(["a.csv:3 name: needs a quote at the end of the cell, but got the end of the file"]);
    expect(rowsOf(read)).toHaveLength(1);
  });

  test("an open quote in a file that goes on and on stops it", async () => {
    const long = `id,name,summary\n${rows}person:b,"${"x\n".repeat(600_000)}`;
    await expect(readTable(long)).rejects.toThrow("a.csv:3: needs rows of at most 1000000 characters");
  });

  test("columns without a name, and two of the same", async () => {
    const read = await readTable("id,name,,name\nperson:a,A,,B\n");
    expect(read.problems).toEqual([
      "a.csv:1: needs a name for each column, but got none for column 3",
      "a.csv:1 name: needs a name for one column only, but got it for columns 2 and 4; the first is read",
    ]);
    expect(rowsOf(read)).toEqual([{ id: "person:a", name: "A" }]);
  });

  test("lines are those on which rows begin, with whatever line ends, in pieces of any size", async () => {
    const cells = ["", "id,name", 'person:a,"A\r\n\n""B"""', "", 'person:b,"\n"', "person:é,E", "x"];
    for (const end of ["\n", "\r\n"])
      for (const size of [1, 2, 3, 1000]) {
        const { records, problems } = await readTable(cells.join(end), undefined, "a.csv", size);
        expect(records.map(({ at }) => at.line)).toEqual([3, 7, 9]);
        expect(records[0]?.row.name).toBe('A\r\n\n"B"');
        expect(problems).toEqual(["a.csv:10 name: needs 2 cells, one for each column, but got 1"]);
      }
  });
});

describe("a table is known by how it begins", () => {
  test.each([
    ["a,b\n1,2\n", "a.txt"],
    ['a;"b\nc"\n1;2', "a.txt"],
    ["a\tb\n", "a.tsv"],
    ["a\n1\n", "a.csv"],
  ])("%j in %s is one", (head, file) => {
    expect(csvFormat.recognises(head, file)).toBe(true);
  });

  test.each([
    ['{"a": 1, "b": 2}\n', "a.csv"],
    ["<a>b, c</a>\n", "a.csv"],
    ["people:\n  - id: person:a\n", "a.yaml"],
    ["@prefix a: <b> ;\n@prefix c: <d> ;\n", "a.ttl"],
    ["ex:a ex:b ex:c ;\n  ex:d ex:e ;\n", "a.txt"],
    ["Hello, you\nthere\n", "a.txt"],
    ['a "b, c\n', "a.txt"],
    ["", "a.txt"],
  ])("%j in %s is none", (head, file) => {
    expect(csvFormat.recognises(head, file)).toBe(false);
  });
});
