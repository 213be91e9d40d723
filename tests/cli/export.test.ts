import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../../src/formats";
import { attest, start } from "../setup/command";
import { download } from "../setup/exports";
import { readCsv, readGexf } from "../setup/readers";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attest-export-"));
  return () => rmSync(folder, { recursive: true });
});

/** Text without what says when and how it was made. */
const undated = (text: string) =>
  text.replace(/Made by Attest [^<"]*?\. /g, "").replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "");

describe("attest export", () => {
  test.each(EXPORT_FORMATS.map(({ name }) => name))(
    "writes %s as the server gives it, by the file's name",
    async (name) => {
      const out = join(folder, `around.${name}`);
      const args = [
        "--around",
        "person:yvette-cooper",
        "person:keir-starmer",
        "--relations",
        "CRITICISED,OPPOSED",
        "ANNOUNCED",
      ];
      expect(await attest(["export", ...args, "--out", out])).toEqual({ code: 0, stdout: "", stderr: "" });
      const { text } = await download(server.url, `network.${name}`, {
        around: ["person:yvette-cooper", "person:keir-starmer"],
        relations: ["CRITICISED", "OPPOSED", "ANNOUNCED"],
      });
      expect(undated(readFileSync(out, "utf8"))).toBe(undated(text));
      expect(text.length).toBeGreaterThan(500);
      expect(readdirSync(folder)).toEqual([`around.${name}`]);
    },
  );

  test("writes claims to standard output where nothing else is said", async () => {
    const { code, stdout, stderr } = await attest(["export", "--format", "csv", "--min-sources", "2", "--bom"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      (await download(server.url, "claims.csv", { minSources: 2, bom: "true" })).text.replace(/^(?!\ufeff)/, "\ufeff"),
    );
    expect(readCsv(stdout).length).toBeGreaterThan(10);
  });

  test("takes a whole filter as JSON, and claims where it is told to", async () => {
    const filter = '{"not":{"modality":"ACTUAL"}}';
    const { stdout } = await attest(["export", "--what", "claims", "--format", "gexf", "--filter", filter]);
    const modalities = [...readGexf(stdout).edges.values()].map(({ modality }) => modality);
    expect(new Set(modalities)).toEqual(new Set(["PLANNED", "CONDITIONAL", "NEGATED"]));
  });

  test("writes the whole graph in a format of its own where nothing is asked, and claims where something is", async () => {
    const out = join(folder, "all.attest.jsonl");
    expect((await attest(["export", "--out", out])).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe((await download(server.url, "graph.attest.jsonl")).text);
    const { stdout } = await attest(["export", "--format", "attest.jsonl", "--relations", "MET"]);
    expect(stdout).toBe((await download(server.url, "claims.attest.jsonl", { relations: "MET" })).text);
    expect(readFileSync(out, "utf8").split("\n").length).toBeGreaterThan(stdout.split("\n").length);
  });

  test("replaces a file that is there", async () => {
    const out = join(folder, "claims.csv");
    writeFileSync(out, "old");
    expect((await attest(["export", "--relations", "MET", "--out", out])).code).toBe(0);
    expect(readFileSync(out, "utf8")).toMatch(/^id,subject,/);
  });

  test("is content with a reader that has seen enough", async () => {
    const command = start(["export", "--format", "csv"]);
    command.process.stdout?.once("data", () => command.process.stdout?.destroy());
    expect(await command.outcome).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("attest export that can't be done writes nothing, and says why:", () => {
  const FORMATS = EXPORT_FORMATS.map(({ name }) => name).join(", ");

  test.each([
    [[], 2, `error: --format: needs one of ${FORMATS}, neo4j-admin, but got nothing\n`],
    [
      ["--out", "claims.pdf"],
      2,
      /^error: --out: needs a name that ends in one of \.graphml, .*, but got "claims.pdf"\n$/,
    ],
    [
      ["--format", "pdf"],
      2,
      /^error: option '--format <format>' argument 'pdf' is invalid\. Allowed choices are graphml, /,
    ],
    [
      ["--format", "csv", "--relations", "CRITICIZED"],
      2,
      /^error: relations: needs one of ANNOUNCED, .*, but got "CRITICIZED"\n$/,
    ],
    [
      ["--format", "csv", "--from", "yesterday"],
      2,
      'error: from: needs a day as YYYY-MM-DD, such as 2025-01-16, but got "yesterday"\n',
    ],
    [
      ["--format", "csv", "--what", "network"],
      2,
      "error: around: needs 1 to 150 ids, no more than `maxNodes`, but got 0\n",
    ],
    [
      ["--format", "csv", "--what", "graph", "--relations", "MET"],
      2,
      'error: relations: needs one of bom, but got "relations"\n',
    ],
    [["--format", "csv", "--colour", "red"], 2, /^error: unknown option '--colour'/],
    [
      ["--format", "csv", "--around", "person:nobody"],
      1,
      'around: needs ids of entities that exist, but got "person:nobody"\n',
    ],
    [["--out", "/nowhere/claims.csv"], 1, "/nowhere/claims.csv: needs a file that can be written, but got ENOENT\n"],
  ])("%j", async (args, code, message) => {
    const outcome = await attest(["export", ...args]);
    expect([outcome.code, outcome.stdout]).toEqual([code, ""]);
    expect(outcome.stderr).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
  });

  test("a file that is there stays as it was", async () => {
    const out = join(folder, "around.csv");
    writeFileSync(out, "old");
    expect((await attest(["export", "--around", "person:nobody", "--out", out])).code).toBe(1);
    expect([readdirSync(folder), readFileSync(out, "utf8")]).toEqual([["around.csv"], "old"]);
  });
});
