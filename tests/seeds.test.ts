/** The files that people edit: whether they are whole, say where they have it from, and quote next to nothing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileJsonSchema, fileShape, PHRASE_WORDS } from "../src/domain/file-shape";
import { readYaml } from "../src/formats/yaml";
import { NOTHING, parseFiles } from "./setup/problems";

const FILES = readdirSync("seeds", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => join("seeds", name));
const raw = FILES.map((file) => readYaml(file, readFileSync(file, "utf8")));
const texts = Object.fromEntries(FILES.map((file) => [file, readFileSync(file, "utf8")]));
const { graph, problems } = await parseFiles(texts, { knowledge: NOTHING });

describe("the seeds", () => {
  test("have no problems, and define all that they name", () => {
    expect(problems).toEqual([]);
    expect(graph.claims.length).toBeGreaterThan(200);
  });

  test("name all that they define", () => {
    const named = new Set([
      ...graph.claims.flatMap((claim) => [
        ...[claim.subject, claim.object, claim.addressee, claim.place, claim.event, claim.attributedTo],
        ...claim.evidence.map(({ document }) => document),
      ]),
      ...graph.entities.map(({ fields }) => fields.publisher),
    ]);
    expect(graph.entities.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("give the paragraph of every claim", () => {
    const without = graph.claims.filter(({ evidence }) => evidence.some(({ paragraph }) => paragraph === undefined));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test.each(raw.map(({ file, content }) => [file, content] as const))(
    "%s has the form that editors check",
    (_file, content) => {
      expect(fileShape.safeParse(content).success).toBe(true);
    },
  );

  test("have a JSON Schema that is up to date", () => {
    const stored = JSON.parse(readFileSync("seeds/attest.schema.json", "utf8")) as object;
    expect(stored).toEqual(JSON.parse(JSON.stringify(fileJsonSchema())));
  });

  test.each(FILES)("%s points editors to the schema", (file) => {
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    expect(join(file, "..", schema)).toBe("seeds/attest.schema.json");
  });
});

const SOURCES = process.env.ATTEST_SOURCES ?? "../shared/sources";
const TEXTS = existsSync(SOURCES)
  ? readdirSync(SOURCES)
      .filter((name) => name.endsWith(".txt"))
      .sort()
  : [];
if (TEXTS.length === 0)
  console.warn(
    `No source documents in ${SOURCES} (ATTEST_SOURCES names another folder): what the seeds quote isn't checked.`,
  );

/** Which document each source is: the publisher's own texts stay where they are, in the order of their numbers. */
const DOCUMENTS = [
  "document:mirror-2025-01-16",
  "document:politicshome-2025-01-16",
  "document:unnamed-2025-01-16",
  "document:bbc-live-2025-01-16",
  "document:standard-2025",
];

/** The words of a text, as they are counted: letters and figures, without apostrophes. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[a-z0-9£]+/g) ?? []
  );
}

/** The runs of a number of words in a text. */
function runs(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}

/** The first run of a text, in the order of its words, that one of the others has too. */
function copied(text: string, sources: readonly string[]): string | undefined {
  const known = new Set(sources.flatMap((source) => runs(source, PHRASE_WORDS + 1)));
  return runs(text, PHRASE_WORDS + 1).find((run) => known.has(run));
}

describe.skipIf(TEXTS.length === 0)("beside the source documents, the seeds", () => {
  const texts = TEXTS.map((name) => readFileSync(join(SOURCES, name), "utf8"));
  const paragraphs = new Map(
    texts.map((text, index) => [DOCUMENTS[index], text.split(/\r?\n/).filter((line) => line.trim() !== "")]),
  );
  const evidence = graph.claims.flatMap(({ id, evidence }) => evidence.map((place) => ({ id, ...place })));

  test("are read from these documents and no other", () => {
    expect(texts).toHaveLength(DOCUMENTS.length);
    expect(new Set(evidence.map(({ document }) => document))).toEqual(new Set(DOCUMENTS));
  });

  test("cite paragraphs that are there", () => {
    expect(evidence.filter(({ document, paragraph = 0 }) => !paragraphs.get(document)?.[paragraph - 1])).toEqual([]);
  });

  test("quote phrases as they stand in the paragraph that is cited", () => {
    const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    const wrong = evidence.filter(
      ({ document, paragraph = 0, phrase }) =>
        phrase && !plain(paragraphs.get(document)?.[paragraph - 1] ?? "").includes(plain(phrase)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(FILES)("have no nine words in a row of a source in %s", (file) => {
    expect(copied(readFileSync(file, "utf8"), texts)).toBeUndefined();
  });
});

describe("the check for copied words", () => {
  const source = "One two three, four five; six seven eight nine ten.";

  test("finds nine words in a row, whatever stands between them", () => {
    expect(copied("a: ONE two 'three' four five\nsix seven eight nine", [source])).toBe(
      "one two three four five six seven eight nine",
    );
    expect(copied("it’s two three four five six seven eight nine ten", [source])).toBe(
      "two three four five six seven eight nine ten",
    );
  });

  test("takes eight words, and nine in another order", () => {
    expect(copied("one two three four five six seven eight", [source])).toBeUndefined();
    expect(copied("nine two three four five six seven eight one", [source])).toBeUndefined();
  });
});
