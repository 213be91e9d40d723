/** Loads that were cut short between their batches, and go on where they were. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { checkGraph, type Database } from "../../src/store";
import { bigGraph } from "../setup/big-graph";
import { empty, openDatabase } from "../setup/database";
import { ownFolder } from "../setup/folder";
import { cypher, dump } from "../setup/store";

const file = ownFolder();
let database: Database;
let path: string;
beforeAll(async () => {
  database = await openDatabase();
  path = file("big.json", bigGraph(12_000));
});
afterAll(() => database.close());
beforeEach(() => empty(database));

class Killed extends Error {}

/** Loads, and is gone when so many things are written. */
async function killedAfter(things: number): Promise<void> {
  const progress = (stage: string, done: number) => {
    if (stage === "Writing" && done >= things) throw new Killed();
  };
  await expect(loadFiles(database, [path], { progress })).rejects.toThrow(Killed);
}

const loads = () => cypher(database, "MATCH (l:Load) RETURN l.done");
const claimCount = async () => (await cypher(database, "MATCH (c:Claim) RETURN count(c)"))[0];

/** The same load once more, with how many claims were sent to be written. */
async function again() {
  let sent = 0;
  const stop = database.observe(({ text, parameters }) => {
    if (text.includes("CREATE (c:Claim")) sent += (parameters.rows as unknown[]).length;
  });
  const report = await loadFiles(database, [path]);
  stop();
  return { sent, report };
}

describe("a load that was cut short", () => {
  test("writes only what is left, and ends in the graph of one that wasn't", async () => {
    expect((await again()).sent).toBe(12_000);
    expect(await loads()).toEqual([]);
    const wanted = await dump(database, { times: false });
    await empty(database);

    await killedAfter(5_102);
    expect([await loads(), await claimCount()]).toEqual([[5_102], 5_000]);
    const { sent, report } = await again();
    expect(sent).toBe(7_000);
    expect(report).toMatchObject({ claims: { added: 7_000, changed: 0, unchanged: 5_000 } });
    expect(report).toMatchObject({ entities: { added: 0, changed: 0, unchanged: 102 } });
    expect(await loads()).toEqual([]);
    expect(await dump(database, { times: false })).toEqual(wanted);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("tells from where it goes on", async () => {
    await killedAfter(10_102);
    const told: [number, number, number?][] = [];
    const progress = (stage: string, done: number, total: number, before?: number) => {
      if (stage === "Writing") told.push([done, total, before]);
    };
    await loadFiles(database, [path], { progress });
    expect(told).toEqual([
      [102, 12_102, 10_102],
      [5_102, 12_102, 10_102],
      [10_102, 12_102, 10_102],
      [12_102, 12_102, 10_102],
    ]);
  });

  test("isn't disturbed by another load in between", async () => {
    await killedAfter(5_102);
    const other = file("other.yaml", "people: [{ id: person:other, name: Other }]\n");
    expect((await loadFiles(database, [other])).entities.added).toBe(1);
    expect(await loads()).toEqual([5_102]);
    expect((await again()).sent).toBe(7_000);
    expect([await loads(), await claimCount()]).toEqual([[], 12_000]);
  });

  test("begins anew where it is to be read in another way", async () => {
    await killedAfter(5_102);
    const report = await loadFiles(database, [path], { lenient: true });
    expect(report.claims).toEqual({ added: 7_000, changed: 0, unchanged: 5_000 });
    expect(await loads()).toEqual([5_102]);
  });
});
