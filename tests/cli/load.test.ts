/** `attest load` by its options: what goes to standard output, to standard error, to the report, and the exit code. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Database } from "../../src/store";
import { bigGraph } from "../setup/big-graph";
import { attest, type Outcome, start, until } from "../setup/command";
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

/** Two sound entities and a claim, and two that aren't sound, with a claim on one of them. */
const MIXED = `people:
  - { id: person:a, name: A }
  - { id: person:b }
  - { id: persn:c, name: C }
measures: [{ id: measure:m, name: M }]
documents: [{ id: document:d, name: D }]
document: document:d
claims:
  - { subject: person:a, relation: WELCOMED, object: measure:m, paragraph: 1 }
  - { subject: person:b, relation: WELCOMED, object: measure:m, paragraph: 2 }
  - { subject: person:a, relation: OPPOSED, object: measure:m, occurred: 2/10/2017, paragraph: 3 }
`;
const SOUND = "people: [{ id: person:a, name: A }]\n";
const TABLE = "id,name\nperson:t,T\n";

/** Runs it with a text on standard input. */
function fed(text: string, args: readonly string[]): Promise<Outcome> {
  const { process, outcome } = start(["load", "-", ...args]);
  process.stdin?.end(text);
  return outcome;
}

const ids = (label: string) => cypher(database, `MATCH (n:${label}) RETURN n.id ORDER BY n.id`);

describe("--lenient", () => {
  test("writes what is sound, lists the rest on standard error, and counts it by reason", async () => {
    const path = file("mixed.yaml", MIXED);
    const { code, stdout, stderr } = await attest(["load", path, "--lenient"]);
    expect(code).toBe(0);
    expect(stdout).toBe(`entities: 3 added, 0 changed, 0 unchanged
claims: 1 added, 0 changed, 0 unchanged
left out, with what each:
  2 isn't of the shape that is needed
  1 names something that was left out
  1 is no date that can be told
`);
    expect(stderr.replaceAll(`${path}:`, "").trimEnd().split("\n")).toEqual([
      "3 people[1].name: needs text, but got nothing",
      '4 people[2].id: needs an id of the form person:slug in small letters, but got "persn:c"',
      `10 claims[1].subject: needs an entity that isn't left out, but got "person:b"`,
      expect.stringMatching(/^11 claims\[2\]\.occurred: needs a date as EDTF text.* but got "2\/10\/2017"/),
    ]);
    expect([await ids("Person"), await cypher(database, "MATCH (c:Claim) RETURN c.relation")]).toEqual([
      ["person:a"],
      ["WELCOMED"],
    ]);
  });

  test("with --strict is wrong usage", async () => {
    const { code, stdout, stderr } = await attest(["load", file("s.yaml", SOUND), "--lenient", "--strict"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("error: option '--strict' cannot be used with option '--lenient'\n");
    expect(await ids("Entity")).toEqual([]);
  });
});

describe("--report", () => {
  const reported = (path: string) =>
    JSON.parse(readFileSync(path, "utf8")) as { counts: unknown; problems: { line: number; reason: string }[] };

  test("holds all faults, by reason too, where a strict load writes nothing", async () => {
    const [path, report] = [file("mixed.yaml", MIXED), file("strict.json", "")];
    const { code, stdout, stderr } = await attest(["load", path, "--report", report]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")[0]).toBe("3 problems found, so nothing was written:");
    expect(reported(report).counts).toEqual({ SHAPE: 2, DATE: 1 });
    expect(reported(report).problems[0]).toEqual({
      ...{ file: path, line: 3, field: "people[1].name" },
      ...{ reason: "SHAPE", message: "needs text, but got nothing" },
    });
    expect(await ids("Entity")).toEqual([]);
  });

  test("holds what was left out too, where it is lenient, and nothing where all is sound", async () => {
    const report = file("lenient.json", "");
    await attest(["load", file("mixed.yaml", MIXED), "--lenient", "--report", report]);
    expect(reported(report).counts).toEqual({ SHAPE: 2, LEFT_OUT: 1, DATE: 1 });
    expect(reported(report).problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "SHAPE"],
      [4, "SHAPE"],
      [10, "LEFT_OUT"],
      [11, "DATE"],
    ]);
    await attest(["load", file("s.yaml", SOUND), "--report", report]);
    expect(reported(report)).toEqual({ counts: {}, problems: [] });
  });

  test("holds what is wrong with the mapping", async () => {
    const report = file("mapping.json", "");
    const mapping = file("wrong.mapping.yaml", "columns: [\n");
    expect((await attest(["load", file("t.csv", TABLE), "--mapping", mapping, "--report", report])).code).toBe(1);
    expect(reported(report).problems).toMatchObject([{ file: mapping }]);
  });

  test("that can't be written is said before anything is", async () => {
    const report = join(dirname(file("s.yaml", SOUND)), "nowhere", "r.json");
    expect(await attest(["load", file("s.yaml", SOUND), "--report", report])).toEqual({
      ...{ code: 1, stdout: "" },
      stderr: `${report}: needs a file that can be written, but got ENOENT\n`,
    });
    expect(await ids("Entity")).toEqual([]);
  });
});

describe("--json", () => {
  const none = { added: 0, changed: 0, unchanged: 0 };

  test("prints one object and nothing else", async () => {
    const { code, stdout, stderr } = await attest(["load", file("mixed.yaml", MIXED), "--lenient", "--json"]);
    expect([code, stdout.trimEnd().split("\n").length, stderr.trimEnd().split("\n").length]).toEqual([0, 1, 4]);
    expect(JSON.parse(stdout)).toEqual({
      entities: { ...none, added: 3 },
      claims: { ...none, added: 1 },
      retracted: 0,
      leftOut: { SHAPE: 2, LEFT_OUT: 1, DATE: 1 },
    });
  });

  test("says nothing on standard error where all is well", async () => {
    const { stdout, stderr } = await attest(["load", file("s.yaml", SOUND), "--json"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({ entities: { ...none, added: 1 }, claims: none, retracted: 0, leftOut: {} });
  });

  test("prints nothing where nothing was written", async () => {
    expect(await attest(["load", file("mixed.yaml", MIXED), "--json"])).toMatchObject({ code: 1, stdout: "" });
  });
});

describe("standard input", () => {
  test("is read as JSON lines or as a table, told by what it holds", async () => {
    const lines = '{"kind":"PERSON","id":"person:l","name":"L"}\n{"kind":"PERSON","id":"person:k","name":"K"}\n';
    expect((await fed(lines, [])).stdout).toContain("entities: 2 added");
    expect((await fed(TABLE, [])).stdout).toContain("entities: 1 added");
    expect(await ids("Person")).toEqual(["person:k", "person:l", "person:t"]);
  });

  test("is called - where something is wrong with it", async () => {
    expect(await fed("id,name\npersn:t,T\n", [])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/\n-:2 id: needs an id /) as string,
    });
  });

  const popolo = (id: string) =>
    JSON.stringify({
      persons: [{ id, name: id }],
      organizations: [{ id: "o", name: "O" }],
      memberships: [{ person_id: id, organization_id: "o" }],
    });
  const standing = () => cypher(database, "MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN c.subjectId");

  test("is no newer state of what came before, unless it has the same --source", async () => {
    for (const id of ["a", "b"]) await fed(popolo(id), []);
    expect(await standing()).toHaveLength(2);
    expect(await cypher(database, "MATCH (d:Document) RETURN DISTINCT d.name")).toEqual(["Standard input"]);
    await empty(database);
    for (const id of ["a", "b"]) await fed(popolo(id), ["--source", "s"]);
    expect(await standing()).toEqual(["person:s.b"]);
  });

  test("that doesn't end is left when it is told to stop, with nothing left behind", async () => {
    const temporary = join(dirname(file("s.yaml", SOUND)), "temporary");
    mkdirSync(temporary, { recursive: true });
    const { process, outcome } = start(["load", "-"], { TMPDIR: temporary });
    process.stdin?.write("id,name\n");
    await until(() => readdirSync(temporary).length > 0 || process.exitCode !== null);
    process.kill("SIGTERM");
    expect(await outcome).toMatchObject({ code: 143, stdout: "" });
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe("what files are and mean", () => {
  test("--format overrules what they look like", async () => {
    const path = file("table.txt", "id,name\nperson:t,T\n");
    expect((await attest(["load", path, "--format", "csv"])).stdout).toContain("entities: 1 added");
    const forced = await attest(["load", path, "--format", "attest"]);
    expect([forced.code, forced.stderr.startsWith("1 problem found, so nothing was written:\n")]).toEqual([1, true]);
  });

  test("--format of another name is wrong usage", async () => {
    const { code, stderr } = await attest(["load", file("s.yaml", SOUND), "--format", "excel"]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "error: option '--format <format>' argument 'excel' is invalid. Allowed choices are attest",
    );
  });

  test("--document is what claims cite, and --source what things are named by", async () => {
    const popolo = file(
      "members.json",
      '{"persons":[{"id":"1","name":"P"}],"organizations":[{"id":"2","name":"O"}],"memberships":[{"person_id":"1","organization_id":"2"}]}',
    );
    const documents = file("d.yaml", "documents: [{ id: document:d, name: D }]\n");
    const args = ["--document", "document:d", "--source", "house"];
    expect(await attest(["load", popolo, documents, ...args])).toMatchObject({ code: 0, stderr: "" });
    expect(
      await cypher(database, "MATCH (c:Claim)-[v:EVIDENCED_BY]->(d) RETURN [c.subjectId, d.id, v.pointer]"),
    ).toEqual([["person:house.1", "document:d", "/memberships/0"]]);
    expect(await ids("Document")).toEqual(["document:d"]);
  });

  test("--mapping says what columns and labels mean", async () => {
    const table = file("donors.csv", "Donor,Party\nDonor A,Party B\n");
    const columns = file(
      "donors.mapping.yaml",
      `entities:
  donor: { kind: person, key: "{Donor}", name: "{Donor}" }
  party: { kind: organisation, key: "{Party}", name: "{Party}" }
claims: [{ subject: donor, relation: FUNDED, object: party }]
`,
    );
    expect(await attest(["load", table, "--mapping", columns])).toMatchObject({ code: 0, stderr: "" });
    const graph = file(
      "net.json",
      '{"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":"n1"},{"id":"n2"}],"links":[{"source":"n1","target":"n2","label":"gave"}]}',
    );
    const labels = file(
      "net.mapping.yaml",
      "nodes: { kind: person, id: id }\nedges: { relation: { attribute: label, map: { gave: MET } } }\n",
    );
    expect(await attest(["load", graph, "--mapping", labels])).toMatchObject({ code: 0, stderr: "" });
    expect(await cypher(database, "MATCH (c:Claim) RETURN [c.relation, c.subjectId] ORDER BY c.subjectId")).toEqual([
      ["FUNDED", "person:donors.donor-a"],
      ["MET", "person:net.n1"],
    ]);
  });
});

test("on a terminal a bar with rate and time left goes to standard error, and nothing of it to standard output", ({
  skip,
}) => {
  if (spawnSync("script", ["--version"]).status !== 0) skip("needs `script` of util-linux");
  const [path, out] = [file("big.json", bigGraph(300)), file("out.txt", "")];
  const { uri, user, password, database: name } = inject("neo4j");
  const command = `'${process.execPath}' dist/attest.js load '${path}' > '${out}'`;
  const { stdout, status } = spawnSync("script", ["-qec", command, "/dev/null"], {
    env: {
      ...{ PATH: process.env.PATH, TERM: "xterm", SHELL: "/bin/sh" },
      ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name },
    },
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/Reading \|.+\| \d+\/\d+ \| \d+ a second \| (\d+ min )?\d+ s left/);
  expect(stdout).toMatch(/Writing \|.+\| 402\/402 \| \d+ a second \| 0 s left/);
  expect(readFileSync(out, "utf8")).toBe(
    "entities: 102 added, 0 changed, 0 unchanged\nclaims: 300 added, 0 changed, 0 unchanged\n",
  );
});

test("two processes that load overlapping lines end in the graph of one after the other", async () => {
  const numbers = Array.from({ length: 3_000 }, (_, n) => n);
  const entity = (kind: string, slug: string) => ({
    ...{ kind, id: `${kind.toLowerCase()}:${slug}`, name: slug.toUpperCase() },
  });
  const lines = (from: number, to: number, paragraph: number) => {
    const part = numbers.slice(from, to);
    const records = [
      ...["d", "e"].map((slug) => entity("DOCUMENT", slug)),
      ...part.flatMap((n) => [entity("PERSON", `p${n}`), entity("MEASURE", `m${n % 100}`)]),
      ...part.map((n) => ({
        ...{ kind: "CLAIM", subject: `person:p${n}`, relation: "WELCOMED", object: `measure:m${n % 100}` },
        evidence: [{ document: paragraph % 2 ? "document:d" : "document:e", paragraph }],
      })),
    ];
    return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  };
  const paths = [file("one.jsonl", lines(0, 2_000, 1)), file("two.jsonl", lines(1_000, 3_000, 2))];
  for (const path of paths) expect((await attest(["load", path])).code).toBe(0);
  const wanted = await dump(database, { times: false });
  expect(await cypher(database, "MATCH (c:Claim) RETURN count(c)")).toEqual([3_000]);
  await empty(database);
  const outcomes = await Promise.all(paths.map((path) => attest(["load", path])));
  expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  expect(await dump(database, { times: false })).toEqual(wanted);
});
