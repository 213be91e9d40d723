import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { attest, start, until } from "../setup/command";
import { empty, openDatabase } from "../setup/database";
import { cypher, dump, whileLocked } from "../setup/store";

let database: Database;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attest-cli-"));
  database = await openDatabase();
  await empty(database);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** A file of the test's own folder. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("attest load", () => {
  test("prints what it added, and then that nothing changed", async () => {
    const first = await attest(["load", "seeds"]);
    expect([first.code, first.stderr.includes("Error")]).toEqual([0, false]);
    expect(first.stdout).toMatch(
      /^entities: [1-9]\d* added, 0 changed, 0 unchanged\nclaims: [1-9]\d* added, 0 changed, 0 unchanged\n$/,
    );
    const second = await attest(["load", "seeds"]);
    expect(second.code).toBe(0);
    expect(second.stdout).toBe(
      first.stdout.replace(/(\d+) added, 0 changed, 0 unchanged/g, "0 added, 0 changed, $1 unchanged"),
    );
  });

  test("of wrong files writes nothing and lists every problem of each, on standard error", async () => {
    const before = await dump(database);
    const paths = [
      file("good.yaml", "people:\n  - { id: person:new, name: New }\n"),
      file("wrong.yaml", "people:\n  - { id: persn:a, name: A }\n  - { id: person:b }\n"),
      file("syntax.yaml", "people: [\n"),
      file("latin1.yaml", Buffer.from("people:\n  - { id: person:e, name: \xc8ve }\n", "latin1")),
      file("bomb.yaml", "people: *nobody\n"),
      file("data.csv", "a,b\n"),
      join(folder, "absent.yaml"),
    ];
    const { code, stdout, stderr } = await attest(["load", ...paths]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(
      stderr
        .split(folder + "/")
        .join("")
        .trimEnd()
        .split("\n")
        .sort(),
    ).toEqual(
      [
        "7 problems found, so nothing was written:",
        "absent.yaml: needs a file or folder that can be read, but got none",
        'wrong.yaml:2 people[0].id: needs an id of the form person:slug in small letters, but got "persn:a"',
        "wrong.yaml:3 people[1].name: needs text, but got nothing",
        "syntax.yaml:2: needs YAML or JSON that can be read, but got: Flow sequence in block collection must be sufficiently indented and end with a ]",
        "latin1.yaml:2: needs text in UTF-8, but got other bytes (save the file as UTF-8)",
        "bomb.yaml: needs YAML or JSON that can be read, but got: Unresolved alias (the anchor must be set before the alias): nobody",
        'data.csv:1: needs the columns of entities (id, name) or of claims (subject, relation, and object, amount or text), but got a, b; what other columns mean is told by a mapping file with --mapping: see "Bring your own graph" in the README',
      ].sort(),
    );
    expect(await dump(database)).toEqual(before);
  });

  test("of names that are nowhere says which, and where they stand", async () => {
    const path = file("open.yaml", "documents:\n  - { id: document:x, name: X, publisher: organisation:nowhere }\n");
    const { code, stderr } = await attest(["load", path]);
    expect([code, stderr]).toEqual([
      1,
      `1 problem found, so nothing was written:\n${path}:2 documents[0].publisher: needs an entity that exists, but got "organisation:nowhere"\n`,
    ]);
  });

  test("of a folder without data says so", async () => {
    const { code, stderr } = await attest(["load", "docs-that-arent-there"]);
    expect([code, stderr]).toEqual([
      1,
      "1 problem found, so nothing was written:\ndocs-that-arent-there: needs a file or folder that can be read, but got none\n",
    ]);
  });
});

test("attest load that is told to stop says what becomes of what it wrote, and writes no more", async () => {
  const path = file("changed.yaml", "people:\n  - { id: person:yvette-cooper, name: Changed }\n");
  const before = await dump(database);
  const text = "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'attest' RETURN count(*)";
  const connections = async () => Number((await database.read({ text, parameters: {} }))[0]);
  await whileLocked(database, "person:yvette-cooper", async () => {
    const known = await connections();
    const { process, outcome } = start(["load", path]);
    await until(async () => (await connections()) > known || process.exitCode !== null);
    process.kill("SIGTERM");
    expect(await outcome).toEqual({
      ...{ code: 143, stdout: "" },
      stderr: "Stopped by SIGTERM; what was written in whole batches stays, and loading again completes it.\n",
    });
  });
  expect(await dump(database)).toEqual(before);
});

describe("attest check", () => {
  test("of a sound graph ends well", async () => {
    expect(await attest(["check"])).toEqual({ code: 0, stdout: "The graph is sound.\n", stderr: "" });
    const { code, stdout, stderr } = await attest(["check", "--json"]);
    expect([code, stderr, JSON.parse(stdout)]).toEqual([0, "", { isSound: true, violations: [] }]);
  });

  test("of a graph that isn't ends with 1, with what is wrong on standard error", async () => {
    const [id] = await cypher(
      database,
      "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 SET c.modality = 'GUESSED' RETURN c.id",
    );
    expect(await attest(["check"])).toEqual({
      code: 1,
      stdout: "1 violation found.\n",
      stderr: `${String(id)}: breaks the rule that a claim's id follows from its content\n`,
    });
    const { code, stdout, stderr } = await attest(["check", "--json"]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toEqual({
      isSound: false,
      violations: [{ id, rule: "a claim's id follows from its content" }],
    });
  });
});
