import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { attest } from "../setup/command";
import { empty, openDatabase } from "../setup/database";
import { cypher, ENTITIES, load } from "../setup/store";

let database: Database;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attest-match-"));
  database = await openDatabase();
  await empty(database);
  await load(database, ENTITIES, "people: [{ id: person:ada-2, name: 'Lovelace, Ada' }]");
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const merged = () => cypher(database, "MATCH (m:Merged) RETURN [m.id, m.into]");

describe("attest match", () => {
  test("writes a file that changes nothing until somebody has decided", async () => {
    const file = join(folder, "pairs.yaml");
    const { code, stdout } = await attest(["match", "--out", file]);
    expect([code, stdout]).toEqual([0, ""]);
    const text = readFileSync(file, "utf8");
    expect(text.slice(text.indexOf("judgements:"))).toBe(`judgements:
  - pair: [person:ada, person:ada-2]
    verdict: undecided
    by: attest match
    on: ${new Date().toISOString().slice(0, 10)}
    score: 0.96
    why: The names “Ada Lovelace” and “Lovelace, Ada” are alike.
`);
    expect(await attest(["load", file])).toMatchObject({ code: 0 });
    expect(await merged()).toEqual([]);
    writeFileSync(file, text.replace("verdict: undecided", "verdict: same"));
    const loaded = await attest(["load", file]);
    expect(loaded.stdout).toContain("judgements: 1 added, 0 changed, 0 unchanged");
    expect(await merged()).toEqual([["person:ada-2", "person:ada"]]);
    expect(await attest(["check"])).toMatchObject({ code: 0, stdout: "The graph is sound.\n" });
  });

  test("has nothing to propose then, and says so as JSON too", async () => {
    const { stdout } = await attest(["match", "--json"]);
    expect(JSON.parse(stdout)).toEqual({ judgements: [] });
    expect((await attest(["match"])).stdout).toMatch(/^judgements: \[\]$/m);
  });

  test.each([
    [["--min-score", "2"], "It needs a number from 0 to 1."],
    [["--limit", "none"], "It needs a number from 1 to 1000000."],
    [["--kinds", "THING"], "Allowed choices are PERSON"],
  ])("%s is wrong usage", async (args, message) => {
    const { code, stderr } = await attest(["match", ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
