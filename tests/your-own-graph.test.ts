/** What docs/your-own-graph.md says of formats, which is written from their tables (`vitest --update`). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { EXPORT_FORMATS, IMPORT_FORMATS } from "../src/formats";
import { table, withTable } from "./setup/page-tables";

const PAGE = "docs/your-own-graph.md";
const text = readFileSync(PAGE, "utf8");

test("lists every format that is read, and of every one that is written what it loses", async () => {
  const imports = IMPORT_FORMATS.map(({ name, title, extensions }) => [`\`${name}\``, title, extensions.join(", ")]);
  const exports = EXPORT_FORMATS.map(({ name, title, loses }) => [`\`${name}\``, title, loses]);
  expect(exports.every(([, , loses]) => loses)).toBe(true);
  const page = withTable(
    withTable(text, "imports", table(["Format", "What it is", "Files of a folder"], imports)),
    "exports",
    table(["Format", "What it is", "What it loses"], exports),
  );
  const options = await resolveConfig(PAGE);
  await expect(await format(page, { ...options, filepath: PAGE })).toMatchFileSnapshot(join("..", PAGE));
});

test("links to files that exist", () => {
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !link.startsWith("https://") && !existsSync(join("docs", link)))).toEqual([]);
});
