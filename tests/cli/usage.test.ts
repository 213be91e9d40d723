import { describe, expect, test } from "vitest";
import { attest } from "../setup/command";

describe("attest", () => {
  test.each([
    [["--help"], "Usage: attest [options] [command]"],
    [["load", "--help"], "Usage: attest load [options] <files...>"],
    [["export", "--help"], "Usage: attest export [options]"],
    [["check", "--help"], "Usage: attest check [options]"],
    [["match", "--help"], "Usage: attest match [options]"],
    [["key", "--help"], "Usage: attest key [options] <name>"],
    [["serve", "--help"], "Usage: attest serve [options]"],
    [["neo4j", "--help"], "Usage: attest neo4j [options] [command]"],
    [["neo4j", "start", "--help"], "Usage: attest neo4j start [options]"],
  ])("%j says how it is used", async (args, usage) => {
    const { code, stdout, stderr } = await attest(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")[0]).toBe(usage);
    if (args[1] !== "start") expect(stdout).toMatch(/\nExamples?:\n {2}attest /);
  });

  test("--help tells what the exit codes mean", async () => {
    const { stdout } = await attest(["--help"]);
    expect(stdout.split("\nExit codes:\n")[1]?.match(/^ {2}\d+/gm)).toEqual(["  0", "  1", "  2", "  130", "  143"]);
  });

  test("--version is a version", async () => {
    expect(await attest(["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });

  test.each([
    [["laod", "seeds"], "error: unknown command 'laod'\n(Did you mean load?)\n"],
    [["fly"], "error: unknown command 'fly'\n"],
    [["serve", "--laod", "seeds"], "error: unknown option '--laod'\n(Did you mean --load?)\n"],
    [["load"], "error: missing required argument 'files'\n"],
    [["check", "seeds"], "error: too many arguments for 'check'. Expected 0 arguments but got 1.\n"],
  ])("%j is refused with 2", async (args, message) => {
    const { code, stdout, stderr } = await attest(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(message)).toBe(true);
  });
});

describe("a database that can't be used is said in one sentence, with 1:", () => {
  const refused = "The database refuses the user name or the password that it was given.\n";
  const unreachable = "The database can't be reached at the moment; try again in a few seconds.\n";

  test.each([
    ["a wrong password", { NEO4J_PASSWORD: "wrong" }, refused],
    ["a wrong user", { NEO4J_USER: "nobody" }, refused],
    [
      "a database that isn't there",
      { NEO4J_DATABASE: "nothing" },
      "The server has no database of the name that it was given.\n",
    ],
    ["a host that isn't there", { NEO4J_URI: "bolt://nowhere.invalid:7687" }, unreachable],
    ["a port where nobody listens", { NEO4J_URI: "bolt://127.0.0.1:9" }, unreachable],
    [
      "another sort of address",
      { NEO4J_URI: "http://localhost:7474" },
      'The environment needs mending:\nNEO4J_URI: needs bolt://, neo4j:// or one of their +s and +ssc forms, followed by a host, but got "http://localhost:7474"\n',
    ],
  ])("%s", { concurrent: true, timeout: 60_000 }, async (_what, environment, message) => {
    expect(await attest(["check"], environment)).toEqual({ code: 1, stdout: "", stderr: message });
  });
});
