/** What waits on disk: everything in its order, and nothing left behind. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { partOf, Spool, SpoolFolder } from "../../src/intake/spool";

test("items come back in their order by part, whether they are held or on disk", () => {
  const folder = new SpoolFolder();
  const parts = 64;
  const spool = new Spool<{ n: number; text: string }>(folder, "items", parts);
  const small = new Spool<number>(folder, "small", parts);
  const given = Array.from({ length: parts }, (): number[] => []);
  for (let n = 0; n < 4_000; n++) {
    const part = partOf(`person:${n}`, parts);
    // Some are larger than all that is held of a part, and some of many bytes a letter, with ends of lines in them.
    spool.add(part, { n, text: "ä\n🙂".repeat(n % 400 === 0 ? 50_000 : n % 700) });
    given[part]?.push(n);
  }
  small.add(3, 7);
  const place = dirname(folder.path("items-0"));
  expect(readdirSync(place).length).toBe(parts);
  for (let part = 0; part < parts; part++) {
    expect(spool.read(part).map(({ n }) => n)).toEqual(given[part]);
    expect(spool.read(part).every(({ n, text }) => text.length === 4 * (n % 400 === 0 ? 50_000 : n % 700))).toBe(true);
  }
  expect([...spool.items()].map(({ n }) => n)).toEqual(given.flat());
  expect([...small.items()]).toEqual([7]);
  folder.close();
  expect(existsSync(place)).toBe(false);
  folder.close();
});

test("a part is the same for a key each time, and all are used", () => {
  const parts = Array.from({ length: 1_000 }, (_, n) => partOf(`person:${n}`, 8));
  expect([...new Set(parts)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(Array.from({ length: 1_000 }, (_, n) => partOf(`person:${n}`, 8))).toEqual(parts);
});

test("the folder of a load that was killed goes with the next one, and that of a running one stays", () => {
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  const [abandoned, running] = [ended, process.ppid].map((pid) => join(tmpdir(), `attest-load-${pid}-test`)) as [
    string,
    string,
  ];
  for (const path of [abandoned, running]) mkdirSync(path, { recursive: true });
  const folder = new SpoolFolder();
  folder.path("first");
  expect([existsSync(abandoned), existsSync(running)]).toEqual([false, true]);
  folder.close();
  rmSync(running, { recursive: true });
});
