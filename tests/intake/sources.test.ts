/** Which files are read, what they are called, and the document that they are read from. */
import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** A member of a body, as Popolo. */
function member(id: string): string {
  return JSON.stringify({
    persons: [{ id, name: id }],
    organizations: [{ id: "o", name: "O" }],
    memberships: [{ person_id: id, organization_id: "o" }],
  });
}

/** The same, in a folder beside the others. */
function memberIn(folder: string, id: string): string {
  const from = file(`${folder}-${id}.json`, member(id));
  mkdirSync(join(dirname(from), folder), { recursive: true });
  const path = join(dirname(from), folder, "members.json");
  copyFileSync(from, path);
  return path;
}

describe("a file", () => {
  test("that is named twice, in its folder and by another name, is read once", async () => {
    const path = memberIn("once", "a");
    const linked = join(dirname(path), "linked.json");
    symlinkSync(path, linked);
    expect((await loadFiles(database, [path, dirname(path), path, linked])).claims.added).toBe(1);
    expect(await cypher(database, "MATCH (d:Document) RETURN d.name")).toEqual(["members.json"]);
  });

  test("of the name that another one has is refused, as what is in them would be taken for the same", async () => {
    const [first, second] = [memberIn("x", "a"), memberIn("y", "b")];
    const message = `${second}: needs a name that no other file of the load has, but got "members", as ${first} has (load each by itself, with a --source of its own)`;
    await expect(loadFiles(database, [first, second])).rejects.toThrow(message);
    const { claims, problems } = await loadFiles(database, [first, second], { lenient: true });
    expect([claims.added, problems.length]).toEqual([1, 1]);
    expect(await cypher(database, "MATCH (p:Person) RETURN p.id")).toEqual(["person:members.a"]);
  });

  test("of Attest's own format may be called as another one is", async () => {
    const paths = ["own-1", "own-2"].map((folder) => {
      const from = file(`${folder}.yaml`, `people: [{ id: person:${folder}, name: A }]\n`);
      mkdirSync(join(dirname(from), folder));
      const path = join(dirname(from), folder, "people.yaml");
      copyFileSync(from, path);
      return path;
    });
    expect((await loadFiles(database, paths)).entities.added).toBe(2);
  });
});

describe("files under one --source", () => {
  const paths = () => [file("p.json", member("a")), file("q.json", member("b"))];

  test("are one state of it together: loaded twice they change nothing", async () => {
    await loadFiles(database, paths(), { source: "s" });
    const before = await dump(database);
    expect(await loadFiles(database, paths(), { source: "s" })).toMatchObject({ claims: { added: 0 }, retracted: 0 });
    expect(await dump(database)).toEqual(before);
  });

  test("of which one is new leave what the others state", async () => {
    await loadFiles(database, paths(), { source: "s" });
    const newer = [file("p.json", member("a")), file("q.json", member("c"))];
    expect(await loadFiles(database, newer, { source: "s" })).toMatchObject({ claims: { added: 1 }, retracted: 1 });
    expect(
      await cypher(database, "MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN c.subjectId ORDER BY c.subjectId"),
    ).toEqual(["person:s.a", "person:s.c"]);
    await expect(loadFiles(database, paths(), { source: "s" })).rejects.toThrow("but got one that came before");
  });
});

describe("--document", () => {
  const table = () =>
    file("c.csv", "subject,relation,object,paragraph\nperson:a,WELCOMED,measure:m,3\nperson:a,PROPOSED,measure:m,\n");
  const things = () =>
    file(
      "things.yaml",
      "people: [{ id: person:a, name: A }]\nmeasures: [{ id: measure:m, name: M }]\ndocuments: [{ id: document:d, name: D }]\n",
    );

  test("is what claims cite that name none, with the paragraph where they have one", async () => {
    await loadFiles(database, [things(), table()], { document: "document:d" });
    const cited =
      "MATCH (c:Claim)-[v:EVIDENCED_BY]->(d) RETURN [c.relation, d.id, v.paragraph, v.pointer] ORDER BY c.relation";
    expect(await cypher(database, cited)).toEqual([
      ["PROPOSED", "document:d", null, "line 3"],
      ["WELCOMED", "document:d", 3, null],
    ]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("that is nowhere is refused once, not once a claim", async () => {
    const loading = loadFiles(database, [things(), table()], { document: "document:nowhere" });
    await expect(loading).rejects.toMatchObject({
      problems: [
        {
          ...{ file: "--document", field: "", reason: "UNKNOWN_ID" },
          message: 'needs an entity that exists, but got "document:nowhere"',
        },
      ],
    });
    const report = await loadFiles(database, [things(), table()], { document: "document:nowhere", lenient: true });
    expect([report.claims.added, report.entities.added]).toEqual([0, 3]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test.each(["person:a", "Document:D", "d"])("has to be the id of a document, which %s isn't", async (document) => {
    const message = `--document: needs the id of a document, of the form document:slug in small letters, but got "${document}"`;
    await expect(loadFiles(database, [things(), table()], { document })).rejects.toThrow(message);
  });
});

test("more faults than a call takes arguments are all told", async () => {
  const rows = Array.from({ length: 150_000 }, (_, n) => `persn:${n},A\n`);
  const { problems } = await loadFiles(database, [file("many.csv", `id,name\n${rows.join("")}`)], { lenient: true });
  expect(problems).toHaveLength(150_000);
});
