import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { Database, dumpGraph } from "../../src/store";
import { attest, start, until } from "../setup/command";
import { empty, onlySeeds, openDatabase } from "../setup/database";
import { AWKWARD } from "../setup/exported";
import { ImportedNeo4j } from "../setup/neo4j-admin";
import { claims, cypher, dump, ENTITIES, load } from "../setup/store";

let database: Database;
let folder: string;
let out: string;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-folder-"));
  out = join(folder, "graph");
  return () => rmSync(folder, { recursive: true });
});

/** All that the loader never writes and Cypher lets one write. */
const FOREIGN = `
  CREATE (a:\`O'Brien, "&" co\`:B {id: 'person:yvette-cooper', text: $awkward, empty: '', none: [], texts: [$awkward, '', ';|'],
    \`a "name", 'so'\`: 1, numbers: [1, -2], doubles: [0.5, 1e-7, -1e21], flags: [true, false], flag: false, double: 3.0})
  CREATE (a)-[:\`KNOWS; \\n of\` {since: 2}]->(a)
  CREATE (a)-[:B]->({nothing: 'no label', none: []})-[:B]->({none: ['something']})
  CREATE (:Empty)
  RETURN a.id`;

/** What one has and the other hasn't: a whole graph is too much to be told. */
function differences(found: string[], expected: string[]): string[] {
  expect(found).toHaveLength(expected.length);
  return found.filter((line, index) => line !== expected[index]);
}

/** Which properties of which types there are: a driver tells no whole number from another. */
async function types(of: Database): Promise<unknown[]> {
  const tables = [];
  for await (const { names, properties } of dumpGraph(of)) tables.push([names, properties]);
  return tables;
}

describe("attest export --format neo4j-admin", () => {
  test("is the same graph again once Neo4j's tool has imported it", async () => {
    await onlySeeds(database);
    await load(
      database,
      ENTITIES,
      claims("early", "subject: person:ada, relation: WELCOMED, object: measure:audit, paragraph: 1"),
    );
    await cypher(database, FOREIGN, { awkward: AWKWARD });
    const [before, typesBefore] = [await dump(database), await types(database)];
    expect(await attest(["export", "--format", "neo4j-admin", "--out", out])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readdirSync(folder)).toEqual(["graph"]);
    expect(await dump(database)).toEqual(before);

    const other = new ImportedNeo4j();
    try {
      await other.prepare();
      const { code, said } = await other.import(out, "--overwrite-destination=true");
      expect(said).toMatch(/IMPORT DONE/);
      expect(code).toBe(0);
      const { uri, user, password } = await other.start();
      const connection = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: "neo4j" };
      const imported = new Database({ uri, user, password, database: "neo4j", readSeconds: 120 });
      try {
        expect(await attest(["check"], connection)).toEqual({ code: 0, stdout: "The graph is sound.\n", stderr: "" });
        expect(differences(await dump(imported), before)).toEqual([]);
        expect(await types(imported)).toEqual(typesBefore);
        const { entities, claims } = await loadFiles(imported, ["seeds"]);
        expect([entities, claims]).toMatchObject([
          { added: 0, changed: 0 },
          { added: 0, changed: 0 },
        ]);
        expect(differences(await dump(imported), before)).toEqual([]);
      } finally {
        await imported.close();
      }
    } finally {
      await other.remove();
    }
  });

  test("has a file for each set of labels and each type, its columns with types, and says how to import them", async () => {
    await empty(database);
    await load(
      database,
      ENTITIES,
      claims(
        "early",
        "subject: person:ada, relation: FUNDED, object: measure:fund, value: { amount: 5 }, paragraph: 1",
      ),
    );
    expect((await attest(["export", "--format", "neo4j-admin", "--out", out])).code).toBe(0);
    const tables = readdirSync(out).filter((name) => name.endsWith(".csv"));
    expect(tables).toEqual([
      ...[
        "Claim.FUNDED",
        "Document.Entity",
        "Entity.Event",
        "Entity.Measure",
        "Entity.Organisation",
        "Entity.Person",
      ].map((names) => `nodes.${names}.csv`),
      ...["nodes.Entity.Place.csv", "nodes.Graph.csv"],
      ...["EVIDENCED_BY", "FUNDED", "OBJECT", "PUBLISHER", "SUBJECT"].map((type) => `relationships.${type}.csv`),
    ]);
    const rows = (name: string): string[][] => parse(readFileSync(join(out, name), "utf8"));
    const [head, claim] = rows("nodes.Claim.FUNDED.csv");
    expect(head).toEqual(
      expect.arrayContaining([":ID", ":LABEL", "amount:double", "sources:long", "disputed:boolean"]),
    );
    expect(claim?.[0]).toMatch(/^claim:/);
    expect(rows("nodes.Entity.Person.csv")[0]).toContain("aliases:string[]");
    expect(rows("relationships.EVIDENCED_BY.csv")).toEqual([
      [":START_ID", ":END_ID", ":TYPE", "paragraph:long"],
      [claim?.[0], "document:early", "EVIDENCED_BY", "1"],
    ]);
    const script = readFileSync(join(out, "import.sh"), "utf8");
    for (const name of tables) expect(script).toContain(`--${name.split(".")[0]}='${name}'`);
    expect(readFileSync(join(out, "README.txt"), "utf8")).toMatch(/^Made by Attest .* at \d{4}-/m);
  });
});

describe("attest export --format neo4j-admin that can't be done makes no folder, and says why:", () => {
  const format = ["export", "--format", "neo4j-admin"];

  test.each([
    [[], "--out: needs a folder for neo4j-admin, but got nothing"],
    [["--out", "src"], '--out: needs a folder that isn\'t there yet for neo4j-admin, but got "src"'],
    [
      ["--out", "nowhere", "--subject-kinds", "PERSON"],
      '--subject-kinds: needs to be left out, as neo4j-admin takes the whole graph, but got "it"',
    ],
  ])("%j", async (args, message) => {
    expect(await attest([...format, ...args])).toEqual({ code: 2, stdout: "", stderr: `error: ${message}\n` });
    expect(existsSync("nowhere")).toBe(false);
  });

  test("no folder above it", async () => {
    const stderr = "/nowhere/graph: needs a folder that can be written, but got ENOENT\n";
    expect(await attest([...format, "--out", "/nowhere/graph"])).toEqual({ code: 1, stdout: "", stderr });
  });

  test.each([
    [
      "CREATE (:Odd {odd: 1}), (:Odd {odd: 'text'})",
      /^A property needs values of one type, .* odd got INTEGER .*STRING /,
    ],
    ["CREATE (:Odd {odd: date('2025-01-16')})", /^A property needs values of one type, .* odd got DATE/],
    ["CREATE (:Odd {`odd:one`: 1})", 'A property needs a name without a colon to be a column, but got "odd:one"\n'],
    ["CREATE (:Odd {odd: ['']})", /^A list needs items without U\+001F, and not an empty one alone, but got \[""\]/],
    ["CREATE (:Odd {odd: ['a\u001fb']})", /^A list needs items without U\+001F, .* but got \["a\\u001fb"\]/],
  ])("a graph that no CSV of the tool can hold, after %s", async (text, message) => {
    await empty(database);
    await cypher(database, `${text} RETURN 1`);
    const { code, stderr } = await attest([...format, "--out", out]);
    expect(stderr).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
    expect([code, readdirSync(folder)]).toEqual([1, []]);
  });

  test("a load meanwhile", async () => {
    await empty(database);
    await load(database, ENTITIES);
    const tables = dumpGraph(database);
    await tables.next();
    await load(database, "people: [{ id: person:new, name: New }]");
    await expect(async () => {
      for await (const table of tables) for await (const row of table.rows()) expect(row).toBeDefined();
    }).rejects.toThrow("The graph was changed while it was read: try again when nothing is being loaded.");
  });
});

describe("a graph of 160 MB", () => {
  const HEAP = { NODE_OPTIONS: "--max-old-space-size=80" };
  beforeAll(async () => {
    await empty(database);
    const text = `UNWIND range(1, 5000) AS n
      CREATE (:Bulk {n: n, text: reduce(text = '', i IN range(1, 50) | text + '${"0123456789".repeat(16)}')})`;
    for (let part = 0; part < 4; part++) await cypher(database, `${text} RETURN count(*)`);
  });
  afterAll(() => empty(database));

  test("is written with a heap of 80 MB", async () => {
    expect(await attest(["export", "--format", "neo4j-admin", "--out", out], HEAP)).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(statSync(join(out, "nodes.Bulk.csv")).size).toBeGreaterThan(160_000_000);
  });

  test("is not there at all when a signal comes", async () => {
    const command = start(["export", "--format", "neo4j-admin", "--out", out]);
    await until(() => readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith("Bulk.csv")));
    command.process.kill("SIGTERM");
    expect(await command.outcome).toEqual({
      ...{ code: 143, stdout: "" },
      stderr: "Stopped by SIGTERM; nothing was written to a folder.\n",
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
