/** Which entities of files are the same by their identifiers, along chains of these and load after load. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { checkGraph, type Database } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { ownFolder } from "../setup/folder";
import { cypher, dump } from "../setup/store";

const file = ownFolder();
let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(() => empty(database));

/** People by their slugs, each with identifiers such as `x: a1`. */
function people(name: string, given: Record<string, string>): string {
  const rows = Object.entries(given).map(
    ([slug, identifiers]) =>
      `  - { id: person:${slug}, name: ${slug.toUpperCase()}, identifiers: { ${identifiers} } }\n`,
  );
  return file(name, `people:\n${rows.join("")}`);
}

const stored = () => cypher(database, "MATCH (p:Person) RETURN [p.id, p.identifiers] ORDER BY p.id");

describe("entities that have an identifier in common", () => {
  test("become one, also when they are loaded again", async () => {
    const path = people("pair.yaml", { a: "x: a1", b: "x: a1, y: a1" });
    await loadFiles(database, [path]);
    expect(await stored()).toEqual([["person:a", ["x:a1", "y:a1"]]]);
    const before = await dump(database);
    await loadFiles(database, [path]);
    expect(await stored()).toEqual([["person:a", ["x:a1", "y:a1"]]]);
    expect(await dump(database)).toEqual(before);
  });

  test("keep what others say of them when their own file is loaded again, until it says something else", async () => {
    const own = people("own.yaml", { a: "x: a1" });
    await loadFiles(database, [own]);
    await loadFiles(database, [people("others.yaml", { b: "x: a1, y: a1" })]);
    const before = await dump(database);
    const { entities } = await loadFiles(database, [own]);
    expect(entities).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await dump(database)).toEqual(before);
    await loadFiles(database, [people("third.yaml", { c: "y: a1" })]);
    expect(await stored()).toEqual([["person:a", ["x:a1", "y:a1"]]]);
    await loadFiles(database, [people("own.yaml", { a: "x: a1, z: a1" })]);
    expect(await stored()).toEqual([["person:a", ["x:a1", "z:a1"]]]);
  });

  test.each([
    ["of which the first is stored", { b: "x: a1, y: a1", c: "y: a1, z: a1" }],
    ["of which the last is stored", { c: "x: a1, y: a1", b: "y: a1, z: a1" }],
    ["with a new one in the middle of them", { b: "y: a1", c: "y: a1, x: a1" }],
  ])("along a chain %s become one", async (_where, given) => {
    await loadFiles(database, [people("stored.yaml", { stored: "x: a1" })]);
    await loadFiles(database, [people("chain.yaml", given)]);
    expect((await stored()).map((row) => (row as [string])[0])).toEqual(["person:stored"]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("along a long chain that nobody has become the first by id", async () => {
    const links = Array.from({ length: 30 }, (_, n) => n);
    await loadFiles(database, [
      people("long.yaml", Object.fromEntries(links.map((n) => [`n${29 - n}`, `x: [k${n}, k${n + 1}]`]))),
    ]);
    expect(await stored()).toEqual([
      [
        "person:n0",
        links
          .concat(30)
          .map((n) => `x:k${n}`)
          .sort(),
      ],
    ]);
  });
});

describe("former ids of an entity", () => {
  const claims = (subject: string) => `measures: [{ id: measure:m, name: M }]
documents: [{ id: document:d, name: D }]
document: document:d
claims: [{ subject: ${subject}, relation: WELCOMED, object: measure:m, paragraph: 1 }]
`;
  const subjects = () => cypher(database, "MATCH (c:Claim) RETURN c.subjectId");
  const former = () => cypher(database, "MATCH (p:Person) RETURN [p.id, p.formerIds] ORDER BY p.id");

  test("mean it in the same load and in later ones, whoever comes first by name", async () => {
    const own = file("own.yaml", "people: [{ id: person:b, name: B, formerIds: [person:a, person:c] }]\n");
    await loadFiles(database, [own, file("said.yaml", claims("person:a"))]);
    expect(await subjects()).toEqual(["person:b"]);
    expect((await loadFiles(database, [file("again.yaml", claims("person:c"))])).claims.unchanged).toBe(1);
    expect(await former()).toEqual([["person:b", ["person:a", "person:c"]]]);
    expect((await loadFiles(database, [own])).entities).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await former()).toEqual([["person:b", ["person:a", "person:c"]]]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("make what comes by one of them the same, with what it says", async () => {
    await loadFiles(database, [
      file("own.yaml", "people: [{ id: person:b, name: B, formerIds: [person:a] }]\n"),
      people("other.yaml", { a: "x: a1" }),
    ]);
    expect(await stored()).toEqual([["person:b", ["x:a1"]]]);
    expect(await former()).toEqual([["person:b", ["person:a"]]]);
  });

  test("stay when its own source says something else of it", async () => {
    await loadFiles(database, [file("own.yaml", "people: [{ id: person:b, name: B, formerIds: [person:a] }]\n")]);
    await loadFiles(database, [file("own.yaml", "people: [{ id: person:b, name: Bee }]\n")]);
    expect(await former()).toEqual([["person:b", ["person:a"]]]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("that are entities of their own stay these, until a judgement says otherwise", async () => {
    await loadFiles(database, [people("two.yaml", { a: "x: a1", b: "x: b1" })]);
    await loadFiles(database, [file("own.yaml", "people: [{ id: person:b, name: B, formerIds: [person:a] }]\n")]);
    expect(await former()).toEqual([
      ["person:a", null],
      ["person:b", null],
    ]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("fall with it where it is left out", async () => {
    const unsound =
      "documents: [{ id: document:b, name: B, publisher: organisation:nobody, formerIds: [document:a] }]\n";
    const said = "people: [{ id: person:a, name: A }]\nmeasures: [{ id: measure:m, name: M }]\ndocument: document:a\n";
    const claim = "claims: [{ subject: person:a, relation: WELCOMED, object: measure:m, paragraph: 1 }]\n";
    const { problems } = await loadFiles(
      database,
      [file("unsound.yaml", unsound), file("said.yaml", `${said}${claim}`)],
      { lenient: true },
    );
    expect(problems.map(({ reason }) => reason)).toEqual(["UNKNOWN_ID", "LEFT_OUT"]);
    expect(await subjects()).toEqual([]);
  });

  test("of another kind are refused", async () => {
    const other = file("other.yaml", "people: [{ id: person:b, name: B, formerIds: [place:a] }]\n");
    await expect(loadFiles(database, [other])).rejects.toThrow(
      'people[0].formerIds[0]: needs an id of the form person:slug in small letters, but got "place:a"',
    );
  });
});

test("an entity with the identifiers of two that are stored is left out whole, and both stay as they are", async () => {
  await loadFiles(database, [people("two.yaml", { a: "x: a1", b: "x: a2" })]);
  const before = await stored();
  const both = people("both.yaml", { c: "x: [a1, a2]" });
  const { problems } = await loadFiles(database, [both], { lenient: true });
  expect(problems.map(({ reason }) => reason)).toEqual(["IDENTITY"]);
  expect(await stored()).toEqual(before);
  expect(await cypher(database, "MATCH (p:Person) WHERE size(p.aliases) > 0 RETURN p.id")).toEqual([]);
});

test("an entity that one file gives wrong and another right is there, with what is said of it", async () => {
  const wrong = file("wrong.yaml", "people: [{ id: person:a }]\n");
  const right = file(
    "right.yaml",
    `people: [{ id: person:a, name: A }]
measures: [{ id: measure:m, name: M }]
documents: [{ id: document:d, name: D }]
document: document:d
claims: [{ subject: person:a, relation: WELCOMED, object: measure:m, paragraph: 1 }]
`,
  );
  const { claims, problems } = await loadFiles(database, [wrong, right], { lenient: true });
  expect([claims.added, problems.length]).toEqual([1, 1]);
});
