import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store";
import { attest, start, until } from "../setup/command";
import { empty, openDatabase } from "../setup/database";
import { ownFolder } from "../setup/folder";

const file = ownFolder();
let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
});
afterAll(() => database.close());

describe("attest serve", () => {
  test("loads what it is told to, answers, and stops in good order when told to", async () => {
    const { process, outcome, printed } = start(["serve", "--load", "seeds"], { PORT: "0", LOG_LEVEL: "silent" });
    await until(() => printed.stdout.includes("\n") || process.exitCode !== null);
    const url =
      /^Attest is at http:\/\/localhost:\d+, its playground and API at (http:\/\/localhost:\d+\/graphql)\n$/.exec(
        printed.stdout,
      )?.[1] ?? printed.stderr;
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: "{ claims(first: 1) { totalCount } }" }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { claims: { totalCount: expect.any(Number) as number } } });
    process.kill("SIGTERM");
    const { code, stdout, stderr } = await outcome;
    expect([code, stdout]).toEqual([0, printed.stdout]);
    expect(stderr).toMatch(/^entities: [1-9]\d* added, 0 changed, 0 unchanged\nclaims: [1-9]\d* added/);
    expect(stderr).toContain("Stopping: finishing the requests under way.");
    await expect(fetch(url)).rejects.toThrow();
  });

  test("stops while it loads what doesn't end, and leaves nothing behind", async () => {
    const temporary = dirname(file("temporary", ""));
    const { process, outcome } = start(["serve", "--load", "-"], {
      PORT: "0",
      LOG_LEVEL: "silent",
      TMPDIR: temporary,
    });
    process.stdin?.write("id,name\n");
    const loads = () => readdirSync(temporary).filter((name) => name.startsWith("attest-load-"));
    await until(() => loads().length > 0 || process.exitCode !== null);
    process.kill("SIGTERM");
    expect((await outcome).code).toBe(0);
    expect(loads()).toEqual([]);
  });

  test("on a port that is taken says so, and how to take another", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await attest(["serve"], { PORT: String(port) })).toEqual({
      ...{ code: 1, stdout: "" },
      stderr: `Port ${port} is taken by another program: set PORT to a free one, such as PORT=4001.\n`,
    });
    other.close();
  });

  test("with a wrong environment lists what is wrong with it", async () => {
    expect(await attest(["serve"], { PORT: "http", LOG_LEVEL: "loud" })).toMatchObject({
      ...{ code: 1, stdout: "" },
      stderr: expect.stringMatching(
        /^The environment needs mending:\nPORT: .*, but got "http"\nLOG_LEVEL: .*, but got "loud"\n$/,
      ) as string,
    });
  });
});
