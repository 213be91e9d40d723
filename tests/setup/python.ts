/** Packages of Python, for tests that have our files read by readers of other people. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";

const run = promisify(execFile);
const MILLISECONDS = 240_000;

/**
 * The path of an interpreter that has the packages, in an environment that is made for the test file and removed after
 * it; undefined, with a line on standard error that says why, where they can't be had. To be called at the top of a
 * test file.
 * @param packages as `pip install` takes them, such as `rdflib==7.6.0`.
 */
export async function pythonWith(packages: readonly string[]): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "attest-python-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const python = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  try {
    await run("python3", ["-m", "venv", folder], { timeout: MILLISECONDS });
    const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages];
    await run(python, install, { timeout: MILLISECONDS });
    return python;
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`Skipped, since Python with ${packages.join(" and ")} can't be had here: ${message.trim()}\n`);
    return undefined;
  }
}

/**
 * What a Python program prints as JSON.
 * @param input what it reads from its standard input.
 */
export async function pythonSays(python: string, program: string, input: string): Promise<unknown> {
  const running = run(python, ["-c", program], { timeout: MILLISECONDS, maxBuffer: 2 ** 28 });
  running.child.stdin?.end(input);
  return JSON.parse((await running).stdout);
}
