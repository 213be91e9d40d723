/** Newer states of the same source: what they add, leave, and don't state any more. */
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

interface Person {
  id: string;
  name: string;
  identifiers?: { scheme: string; identifier: string }[];
}

/** A body with its members, as a state of `members.json`. */
function members(people: readonly Person[]): string {
  return file(
    "members.json",
    JSON.stringify({
      persons: people,
      organizations: [{ id: "o", name: "O" }],
      memberships: people.map(({ id }) => ({ person_id: id, organization_id: "o", start_date: "2020" })),
    }),
  );
}

const A = { id: "a", name: "A" };
const B = { id: "b", name: "B" };
const C = { id: "c", name: "C" };

/** Who is stated to be a member, and whether that is retracted. */
const stated = () =>
  cypher(
    database,
    "MATCH (c:Claim {relation: 'MEMBER_OF'}) WITH c.subjectId + (CASE WHEN c.retractedAt IS NULL THEN '' ELSE ' retracted' END) AS who RETURN who ORDER BY who",
  );
const documents = () => cypher(database, "MATCH (d:Document) RETURN d.id");

describe("a newer state of a file", () => {
  test("adds what is new, retracts what it doesn't state any more, and leaves the rest untouched", async () => {
    await loadFiles(database, [members([A, B])]);
    const [claimOfA] = await cypher(database, "MATCH (c:Claim {subjectId: 'person:members.a'}) RETURN properties(c)");
    const report = await loadFiles(database, [members([A, C])]);
    expect(report).toMatchObject({ claims: { added: 1, changed: 0, unchanged: 1 }, retracted: 1 });
    expect(await stated()).toEqual(["person:members.a", "person:members.b retracted", "person:members.c"]);
    expect(await cypher(database, "MATCH (c:Claim {subjectId: 'person:members.a'}) RETURN properties(c)")).toEqual([
      claimOfA,
    ]);
    expect(await documents()).toHaveLength(2);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("that states again what was retracted lets it stand again, on its own word", async () => {
    for (const people of [[A, B], [A], [A, B, C]]) await loadFiles(database, [members(people)]);
    expect(await stated()).toEqual(["person:members.a", "person:members.b", "person:members.c"]);
    const evidence = "MATCH (c:Claim {subjectId: $id})-[:EVIDENCED_BY]->(d) RETURN count(d)";
    expect(await cypher(database, evidence, { id: "person:members.b" })).toEqual([2]);
    expect(await cypher(database, evidence, { id: "person:members.a" })).toEqual([1]);
  });

  test("loaded twice changes nothing", async () => {
    await loadFiles(database, [members([A, B])]);
    const path = members([A]);
    await loadFiles(database, [path]);
    const before = await dump(database);
    expect(await loadFiles(database, [path])).toMatchObject({ claims: { added: 0, changed: 0 }, retracted: 0 });
    expect(await dump(database)).toEqual(before);
  });

  test("is refused when it is older than one that was loaded", async () => {
    await loadFiles(database, [members([A, B])]);
    await loadFiles(database, [members([A])]);
    const before = await dump(database);
    await expect(loadFiles(database, [members([A, B])])).rejects.toThrow(
      /members\.json: needs a state of the file that isn't older than the last one loaded, but got one that came before document:members\.[0-9a-f]{12} \(give it a name of its own with --source to have both\)/,
    );
    expect(await dump(database)).toEqual(before);
    expect((await loadFiles(database, [members([A, B])], { source: "old" })).claims.added).toBe(2);
  });

  test("leaves what another document states too", async () => {
    await loadFiles(database, [members([A, B])]);
    const more = file(
      "more.yaml",
      `documents: [{ id: document:d, name: D }]
document: document:d
claims: [{ subject: person:members.b, relation: MEMBER_OF, object: organisation:members.o, occurred: 2020/.., paragraph: 1 }]
`,
    );
    expect((await loadFiles(database, [more])).claims).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect((await loadFiles(database, [members([A])])).retracted).toBe(0);
    expect(await stated()).toEqual(["person:members.a", "person:members.b"]);
  });

  test("retracts nothing where something of it was left out", async () => {
    await loadFiles(database, [members([A, B])]);
    const broken = members([A, { id: "c", name: "" }]);
    const report = await loadFiles(database, [broken], { lenient: true });
    expect([report.retracted, report.problems.length]).toEqual([0, 2]);
    expect(await stated()).toEqual(["person:members.a", "person:members.b"]);
  });
});

describe("a state in which everything has another key", () => {
  const known = (person: Person, qid: string): Person => ({
    ...person,
    identifiers: [{ scheme: "wikidata", identifier: qid }],
  });

  test("is matched by identifiers: claims stay, and the new keys are found", async () => {
    await loadFiles(database, [members([known(A, "Q1"), known(B, "Q2")])]);
    const rekeyed = [known({ id: "77", name: "Anna" }, "Q1"), known({ id: "78", name: "B" }, "Q2"), C];
    const report = await loadFiles(database, [members(rekeyed)]);
    expect(report).toMatchObject({ claims: { added: 1, changed: 0, unchanged: 2 }, retracted: 0 });
    expect(await stated()).toEqual(["person:members.a", "person:members.b", "person:members.c"]);
    const a = "MATCH (p:Person {id: 'person:members.a'}) RETURN [p.name, p.aliases]";
    expect(await cypher(database, a)).toEqual([["A", ["Anna"]]]);
    const later = file("later.yaml", laterClaim("person:members.77"));
    expect((await loadFiles(database, [later])).claims.added).toBe(1);
    expect(await cypher(database, "MATCH (c:WELCOMED) RETURN c.subjectId")).toEqual(["person:members.a"]);
    expect(await checkGraph(database)).toEqual([]);
    const before = await dump(database);
    expect(await loadFiles(database, [members(rekeyed)])).toMatchObject({
      entities: { added: 0, changed: 0 },
      claims: { added: 0, changed: 0 },
    });
    expect(await dump(database)).toEqual(before);
  });

  test("can be judged by its new keys, unless that takes apart what identifiers make one", async () => {
    await loadFiles(database, [members([known(A, "Q1"), known(B, "Q2")])]);
    await loadFiles(database, [members([known({ id: "77", name: "A" }, "Q1"), known(B, "Q2")])]);
    const judged = (a: string, b: string, verdict: string) =>
      file("judged.yaml", `judgements: [{ pair: [${a}, ${b}], verdict: ${verdict}, by: M. Editor, on: 2025-01-16 }]\n`);
    await loadFiles(database, [judged("person:members.b", "person:members.77", "same")]);
    expect(await cypher(database, "MATCH (m:Merged) RETURN [m.id, m.into]")).toEqual([
      ["person:members.a", "person:members.b"],
    ]);
    await expect(loadFiles(database, [judged("person:members.a", "person:members.77", "different")])).rejects.toThrow(
      "judgements[0]: needs two entities, but got person:members.a and person:members.77, both of which are person:members.a by an identifier",
    );
  });

  test("never by names alone", async () => {
    await loadFiles(database, [members([A])]);
    await loadFiles(database, [members([{ id: "77", name: "A" }])]);
    expect(await stated()).toEqual(["person:members.77", "person:members.a retracted"]);
  });

  test("keeps who is who where an identifier is missing since, or is another one", async () => {
    await loadFiles(database, [
      file("others.yaml", "people: [{ id: person:ada, name: Ada, identifiers: { wikidata: Q1 } }]\n"),
    ]);
    await loadFiles(database, [members([known(A, "Q1"), known(B, "Q2")])]);
    await loadFiles(database, [members([A, known(B, "Q9")])]);
    expect(await cypher(database, "MATCH (p:Person) RETURN p.id ORDER BY p.id")).toEqual([
      "person:ada",
      "person:members.b",
    ]);
    expect(await stated()).toEqual(["person:ada", "person:members.b"]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("with the identifiers of two is refused", async () => {
    await loadFiles(database, [members([known(A, "Q1"), known(B, "Q2")])]);
    const both = {
      ...C,
      identifiers: ["Q1", "Q2"].map((identifier, n) => ({ scheme: n ? "x" : "wikidata", identifier })),
    };
    await cypher(database, "MERGE (:Identifier {key: 'PERSON x:Q2', entity: 'person:members.b'})");
    await expect(loadFiles(database, [members([both])])).rejects.toThrow(
      "needs identifiers of one entity, but got those of person:members.a and of person:members.b (x:Q2)",
    );
  });
});

function laterClaim(subject: string): string {
  return `documents: [{ id: document:d, name: D }]
measures: [{ id: measure:m, name: M }]
document: document:d
claims: [{ subject: ${subject}, relation: WELCOMED, object: measure:m, paragraph: 1 }]
`;
}

test("--complete retracts what the documents of a file stated and the file doesn't any more", async () => {
  const head =
    "measures: [{ id: measure:m, name: M }]\npeople: [{ id: person:a, name: A }]\ndocuments: [{ id: document:d, name: D }]\ndocument: document:d\n";
  const claim = (relation: string) =>
    `  - { subject: person:a, relation: ${relation}, object: measure:m, paragraph: 1 }\n`;
  await loadFiles(database, [file("d.yaml", `${head}claims:\n${claim("WELCOMED")}${claim("PROPOSED")}`)]);
  const less = file("d.yaml", `${head}claims:\n${claim("PROPOSED")}`);
  expect((await loadFiles(database, [less])).retracted).toBe(0);
  expect((await loadFiles(database, [less], { complete: true })).retracted).toBe(1);
  expect(await cypher(database, "MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL RETURN c.relation")).toEqual([
    "WELCOMED",
  ]);
});
