/** What docs/operations.md says of settings and codes, which is written from their tables (`vitest --update`). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { SETTINGS } from "../src/config/settings";
import { ERROR_CODES } from "../src/domain/error-codes";
import { table, withTable } from "./setup/page-tables";

const PAGE = "docs/operations.md";
const text = readFileSync(PAGE, "utf8");

function defaultOf(setting: (typeof SETTINGS)[keyof typeof SETTINGS]): string {
  const { defaultValue } = setting.def as { defaultValue?: string | number };
  return defaultValue === undefined || defaultValue === "" ? "" : `\`${defaultValue}\``;
}

test("lists every setting with its default, and every code with its status", async () => {
  const settings = Object.entries(SETTINGS).map(([name, setting]) => [
    `\`${name}\``,
    defaultOf(setting),
    setting.description ?? "",
  ]);
  const codes = ERROR_CODES.map(({ code, status, meaning }) => [`\`${code}\``, String(status), meaning]);
  expect(settings.every(([, , meaning]) => meaning)).toBe(true);
  const page = withTable(
    withTable(text, "settings", table(["Variable", "Default", "Meaning"], settings)),
    "codes",
    table(["Code", "Status", "Meaning"], codes),
  );
  const options = await resolveConfig(PAGE);
  await expect(await format(page, { ...options, filepath: PAGE })).toMatchFileSnapshot(join("..", PAGE));
});

test("links to files that exist", () => {
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !link.startsWith("https://") && !existsSync(join("docs", link)))).toEqual([]);
});
