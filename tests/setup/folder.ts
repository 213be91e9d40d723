/** A folder of a test's own, gone when its file is done. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/**
 * Makes the folder; to be called at the top of a test file.
 * @returns what writes a file into it, and gives its path.
 * @example const file = ownFolder(); file("a.yaml", "people: []\n") // "/tmp/attest-test-…/a.yaml"
 */
export function ownFolder(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "attest-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
