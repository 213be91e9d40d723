import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { checkGraph, type Database } from "../../src/store";
import { bigGraph } from "../setup/big-graph";
import { attest, start, until } from "../setup/command";
import { empty, openDatabase } from "../setup/database";
import { cypher, dump, whileLocked } from "../setup/store";

let database: Database;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attest-load-"));
  database = await openDatabase();
});
beforeEach(() => empty(database));
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const whatIsThere = () => dump(database, { times: false });

describe("loads at the same time", () => {
  test("of the same files end in the graph that one of them makes", async () => {
    await loadFiles(database, ["seeds"]);
    const wanted = await whatIsThere();
    await empty(database);
    const reports = await Promise.all([1, 2, 3].map(() => loadFiles(database, ["seeds"])));
    expect(await whatIsThere()).toEqual(wanted);
    const total = reports[0]?.claims;
    const added = reports.reduce((sum, { claims }) => sum + claims.added, 0);
    expect(added).toBe((total?.added ?? 0) + (total?.unchanged ?? 0));
    expect(reports.map(({ claims }) => claims.changed)).toEqual([0, 0, 0]);
  });

  test("of different files by several processes end in the graph that all of them make", async () => {
    await loadFiles(database, ["seeds"]);
    const wanted = await whatIsThere();
    await empty(database);
    const entities = ["people", "places", "organisations", "events", "measures"].map((name) => `seeds/${name}.yaml`);
    await loadFiles(database, [...entities, "seeds/documents.yaml"]);
    const outcomes = await Promise.all(
      ["politicshome", "unnamed"].map((name) => attest(["load", `seeds/claims/${name}-2025-01-16.yaml`])),
    );
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    await loadFiles(database, ["seeds"]);
    expect(await whatIsThere()).toEqual(wanted);
  });
});

/** A file whose claims take two transactions; only the second one has to do with `measure:last`. */
function fileOfTwoTransactions(): string {
  const graph = JSON.parse(bigGraph(5_500)) as { measures: object[]; claims: object[] };
  graph.measures.push({ id: "measure:last", name: "Last" });
  graph.claims.push({ subject: "person:p1", relation: "OPPOSED", object: "measure:last", paragraph: 1 });
  const path = join(folder, "big.json");
  writeFileSync(path, JSON.stringify(graph));
  return path;
}

test("a load that is killed amid a transaction is made whole by loading again", async () => {
  const path = fileOfTwoTransactions();
  await loadFiles(database, [path]);
  const wanted = await whatIsThere();
  expect(wanted.length).toBeGreaterThan(5_500 * 6);
  await cypher(database, "MATCH (c:Claim) DETACH DELETE c");
  await cypher(database, "MATCH (:Entity)-[r:WELCOMED|FUNDED|OPPOSED]->() DELETE r");

  const count = async () => (await database.read({ text: "MATCH (c:Claim) RETURN count(c)", parameters: {} }))[0];
  await whileLocked(database, "measure:last", async () => {
    const { process, outcome } = start(["load", path]);
    await until(async () => (await count()) === 5_000 || process.exitCode !== null);
    process.kill("SIGKILL"); // the second transaction can't have ended: it needs what is locked
    expect((await outcome).code).toBeNull();
  });
  expect(await count()).toBe(5_000);
  expect(await checkGraph(database)).toEqual([]);

  const { code, stdout } = await attest(["load", path]);
  expect([code, stdout]).toEqual([0, expect.stringContaining("claims: 501 added, 0 changed, 5000 unchanged")]);
  expect(await whatIsThere()).toEqual(wanted);
}, 600_000);
