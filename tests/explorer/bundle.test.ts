/** How much the explorer sends to a browser. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const BUILT = "dist/ui/explorer";

test.each([
  [".js", 220_000],
  [".css", 15_000],
])("all %s of the explorer stays within %i bytes, compressed", (ending, most) => {
  const files = readdirSync(BUILT).filter((file) => file.endsWith(ending));
  expect(files.length).toBeGreaterThan(0);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
  expect(bytes).toBeLessThanOrEqual(most);
});
