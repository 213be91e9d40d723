import { describe, expect, test } from "vitest";
import { ADA, AWKWARD, BEN, claim, FORMULA, network, written } from "../setup/exported";
import { readCsv } from "../setup/readers";

/** Lone surrogates don't survive UTF-8; everything else does. */
const SENT = Buffer.from(AWKWARD, "utf8").toString("utf8");

describe("claims as CSV", () => {
  test("are all there, those of nothing but a value too, with both names and the citations", async () => {
    const rows = readCsv(await written("csv"));
    expect(rows.map(({ id }) => id?.slice(-1))).toEqual(["1", "2", "3", "4"]);
    expect(rows[0]).toMatchObject({
      ...{ subject: ADA.id, subjectName: SENT, object: BEN.id, note: SENT, disputed: "true", sources: "2" },
      ...{ attributedTo: ADA.id, modality: "ACTUAL", occurred: "2025-01" },
    });
    expect(rows[0]?.citations).toContain("Other (=HYPERLINK");
    expect(JSON.parse(rows[0]?.evidence ?? "")).toHaveLength(2);
    expect(rows[3]).toMatchObject({ object: "", objectName: "", amount: "3", unit: "cases", text: "by Easter" });
  });

  test("run nothing in a spreadsheet, and leave negative numbers numbers", async () => {
    const rows = readCsv(await written("csv"));
    expect(rows[0]).toMatchObject({ text: `'${FORMULA}`, objectName: `'${FORMULA}` });
    expect(rows[1]).toMatchObject({ amount: "-5.5" });
    for (const start of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"]) {
      const [row] = readCsv(await written("csv", network([], [claim("1", { note: start })])));
      expect(row?.note).toBe(`'${start}`);
    }
  });

  test("have quotes around every line end, and an apostrophe more where one stood before a formula", async () => {
    const claims = ["a\nb", "a\rb", "'=1", "''+1", "'a"].map((note) => claim("1", { note }));
    const text = await written("csv", network([], claims));
    expect(readCsv(text).map(({ note }) => note)).toEqual(["a\nb", "a\rb", "''=1", "'\''+1", "'a"]);
    expect(text).toContain('"a\nb"');
    expect(text).toContain('"a\rb"');
  });

  test("begin with the mark of UTF-8 only where it is asked for", async () => {
    expect((await written("csv", network(), true)).startsWith("\ufeffid,")).toBe(true);
    expect((await written("csv")).startsWith("id,")).toBe(true);
  });

  test("of none are a head", async () => {
    expect((await written("csv", network([], []))).split("\r\n")).toHaveLength(2);
    expect(readCsv(await written("csv", network([], [])))).toEqual([]);
  });
});

test("edges as CSV have the ends first, and no row without both", async () => {
  const text = await written("edges.csv");
  expect(text.startsWith("source,target,type,id,label,relation,")).toBe(true);
  expect(readCsv(text).map(({ source, target, type }) => [source, target, type])).toEqual([
    [ADA.id, BEN.id, "Directed"],
    [ADA.id, BEN.id, "Directed"],
    [BEN.id, ADA.id, "Directed"],
  ]);
});

test("nodes as CSV have every entity with the fields of its kind", async () => {
  const rows = readCsv(await written("nodes.csv"));
  expect(rows[0]).toMatchObject({
    ...{ id: ADA.id, label: SENT, kind: "PERSON", aliases: `A | ${SENT}`, identifiers: "wikidata:Q7259" },
    ...{ birthDate: "1815~", latitude: "" },
  });
  expect(rows[1]).toMatchObject({ name: `'${FORMULA}`, classification: `'${FORMULA}` });
  expect(rows[2]).toMatchObject({ latitude: "53.8", longitude: "-1.5", depth: "2" });
});

test("nodes as CSV have publishers by name and id, and lists whose items can be told apart", async () => {
  const publisher = { id: "organisation:a", kind: "ORGANISATION" as const, name: "Publisher A" };
  const report = { id: "document:a", kind: "DOCUMENT" as const, name: "A", fields: {}, publisher };
  const aliases = ["A | B", "C|D", "E |", "\\| F"];
  const rows = readCsv(await written("nodes.csv", network([{ ...report, aliases }], [])));
  expect(rows[0]).toMatchObject({ publisher: "Publisher A", publisherId: "organisation:a" });
  expect(rows[0]?.aliases).toBe("A \\| B | C|D | E \\| | \\\\| F");
});
