import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startLocalNeo4j, stopLocalNeo4j } from "../../src/neo4j";
import { attest } from "../setup/command";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "attest-fault-"));
});
afterEach(async () => {
  await stopLocalNeo4j({ directory: home });
  rmSync(home, { recursive: true, force: true });
});

/** Runs a command that needs the Neo4j of the folder, and gives what it says against it. */
async function refusal(): Promise<string> {
  const { code, stdout, stderr } = await attest(["check"], { NEO4J_URI: "", ATTEST_NEO4J: home });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).not.toMatch(/\n +at /);
  return stderr;
}

function put(path: string, content: string): void {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
}

/** All files of the data folder with what is in them. */
function contents(): Record<string, string> {
  const files = readdirSync(join(home, "data"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "base64")]),
  );
}

describe("a data folder that isn't Neo4j's is refused, and left as it is:", () => {
  test.each([
    ["of another program", { "data/PG_VERSION": "17\n", "data/base/1/112": "rubbish" }, "PG_VERSION, base"],
    ["with rubbish where databases are", { "data/databases": "rubbish" }, "databases"],
    ["with rubbish beside them", { "data/databases/neo4j/neostore": "?", "data/notes.txt": "mine" }, "notes.txt"],
  ])("%s", async (_what, files, named) => {
    for (const [path, content] of Object.entries(files)) put(path, content);
    const before = contents();
    expect(await refusal()).toContain(
      `The data in ${join(home, "data")} can't be used: Neo4j has no such things as ${named} in it, so it is another ` +
        "program's. Nothing was deleted: ",
    );
    expect(contents()).toEqual(before);
    expect(existsSync(join(home, "password"))).toBe(false);
  });

  test("which is a file", async () => {
    put("data", "rubbish");
    expect(await refusal()).toContain("can't be used: it is a file, and a folder is needed. Nothing was deleted: ");
    expect(readFileSync(join(home, "data"), "utf8")).toBe("rubbish");
  });
});

test("a password that doesn't fit, and a log that is damaged, are said, and nothing is deleted", async () => {
  await startLocalNeo4j({ directory: home, jars: ".neo4j/jars", heap: "512m", pageCache: "64m" });
  await stopLocalNeo4j({ directory: home });
  const password = readFileSync(join(home, "password"), "utf8");
  writeFileSync(join(home, "password"), "another\n");
  expect(await refusal()).toMatch(/The local Neo4j refuses its password: .* Nothing was deleted\./);
  writeFileSync(join(home, "password"), password);

  const log = join(home, "data", "transactions", "neo4j", "neostore.transaction.db.0");
  const store = join(home, "data", "databases", "neo4j", "neostore.nodestore.db");
  writeFileSync(log, "rubbish");
  writeFileSync(store, "rubbish");
  expect(await refusal()).toMatch(/The data in .* can't be used: .*Nothing was deleted: /);
  expect([readFileSync(log, "utf8"), readFileSync(store, "utf8")]).toEqual(["rubbish", "rubbish"]);
});
