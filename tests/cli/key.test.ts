/** Keys by the command, and that no secret is ever printed. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { attest, start, until } from "../setup/command";

const folder = mkdtempSync(join(tmpdir(), "attest-test-"));
const keysFile = join(folder, "keys.txt");
afterAll(() => rmSync(folder, { recursive: true }));

describe("attest key", () => {
  test("prints a key, and adds its hash to the file, which its owner alone can read", async () => {
    const made = await attest(["key", "newsroom", "--file", keysFile]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^attest_[\w-]{43}\n$/) as string });
    const again = await attest(["key", "notebook"], { KEYS_FILE: keysFile });
    const text = readFileSync(keysFile, "utf8");
    expect(text).toMatch(/^newsroom sha256:[0-9a-f]{64}\nnotebook sha256:[0-9a-f]{64}\n$/);
    for (const { stdout } of [made, again]) expect(text).not.toContain(stdout.trim());
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
  });

  test.each([
    [
      "a name that is there already",
      ["newsroom", "--file", keysFile],
      /keys\.txt: needs each name once, but got "newsroom" again\n$/,
    ],
    [
      "a name that isn't one",
      ["news room", "--file", keysFile],
      /^A key needs a name of letters.*but got "news room"\n$/,
    ],
    ["no file", ["someone"], /^Needs a file for the hash of the key: say --file, or set KEYS_FILE\.\n$/],
  ])("refuses %s, and changes nothing", async (_what, args, message) => {
    const before = readFileSync(keysFile, "utf8");
    expect(await attest(["key", ...args])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(message) as string,
    });
    expect(readFileSync(keysFile, "utf8")).toBe(before);
  });
});

test("neither keys nor the password of the database are ever printed, whatever goes wrong", async () => {
  const { stdout } = await attest(["key", "reader", "--file", keysFile]);
  const key = stdout.trim();
  const { password } = inject("neo4j");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, `${password}\n`);
  const environment = {
    KEYS_FILE: keysFile,
    NEO4J_PASSWORD: "",
    NEO4J_PASSWORD_FILE: passwordFile,
    LOG_LEVEL: "trace",
  };

  const { process, outcome, printed } = start(["serve"], { ...environment, PORT: "0" });
  await until(() => printed.stdout.includes("\n") || process.exitCode !== null);
  const [url = ""] = /http:\/\/localhost:\d+/.exec(printed.stdout) ?? [];
  const ask = async (authorization: string, query: string) => {
    const headers = { "Content-Type": "application/json", Authorization: authorization };
    return (await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).status;
  };
  expect(await ask(`Bearer ${key}`, "{ claims { totalCount } }")).toBe(200);
  expect(await ask(`Bearer ${key}`, "{ nothing }")).toBe(400);
  expect(await ask(`Bearer ${key}x`, "{ about { name } }")).toBe(401);
  expect(await ask(`Basic ${Buffer.from(`x:${key}`).toString("base64")}`, "{")).toBe(400);
  writeFileSync(keysFile, `${key}\n`);
  await until(() => printed.stderr.includes("keys left as they were"));
  process.kill("SIGTERM");
  const served = await outcome;

  const refused = await attest(["check"], { NEO4J_PASSWORD: `${password}-wrong` });
  const broken = await attest(["serve"], { ...environment, PORT: "0" });
  expect([served.code, refused.code, broken.code]).toEqual([0, 1, 1]);
  const all = [served, refused, broken].map((one) => one.stdout + one.stderr).join("\n");
  expect(all).toContain('"status":401');
  for (const secret of [key, key.slice(7), password, Buffer.from(`x:${key}`).toString("base64")])
    expect(all).not.toContain(secret);
});
