/**
 * Lists the packages of others that this project uses, with their licences, in docs/licences.md. Fails where one that
 * ships isn't under a permissive licence; with `--check` also where the page is out of date, and names what repairs it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";

/** Licences that ask for no more than to be named. */
const PERMISSIVE: readonly string[] = [
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT"],
  ...["PSF-2.0", "Python-2.0", "Unlicense", "Zlib"],
];

const PAGE = "docs/licences.md";
/** What becomes scripts of pages, with the libraries that it imports. */
const PAGE_SOURCES = ["src/ui", "docs/examples"];

/** A package as the lockfile has it. */
interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A line of the page. */
interface Row {
  name: string;
  version: string;
  licence: string;
  /** Whether it is installed with the server, built into a page, or only works on the project. */
  use: "server" | "pages" | "development";
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };

const inPages = withDependencies(importedByPages());
const rows = Object.entries(packages)
  .filter(([place]) => place.startsWith("node_modules/"))
  .map(([place, { version, license = "none given", dev }]): Row => {
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    return { name, version, licence: license, use: !dev ? "server" : inPages.has(place) ? "pages" : "development" };
  })
  .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
  .filter((row, index, all) => row.name !== all[index - 1]?.name || row.version !== all[index - 1]?.version);

const shipped = rows.filter(({ use }) => use !== "development");
const refused = shipped.filter(({ licence }) => !isPermissive(licence));
const page = await format(pageText(), { ...(await resolveConfig(PAGE)), filepath: PAGE });

if (refused.length > 0) {
  const list = refused.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join(", ");
  console.error(`What ships needs one of the licences ${PERMISSIVE.join(", ")}, but got: ${list}.`);
  process.exitCode = 1;
} else if (!process.argv.includes("--check")) writeFileSync(PAGE, page);
else if (page !== readFileSync(PAGE, "utf8")) {
  console.error(`Out of date: ${PAGE}. Run \`npm run fix:licences\` and commit the result.`);
  process.exitCode = 1;
}

/** An SPDX expression as packages use it: one licence, or several joined by AND or by OR. */
function isPermissive(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, "").split(" OR ");
  return alternatives.some((all) => all.split(" AND ").every((licence) => PERMISSIVE.includes(licence)));
}

/** Names of the packages that the scripts of the pages import. */
function importedByPages(): string[] {
  const files = PAGE_SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(js|tsx?|css)$/.test(file))
      .map((file) => readFileSync(join(folder, file), "utf8")),
  );
  const names = files
    .flatMap((text) => [...text.matchAll(/(?:from|import)\s*\(?\s*"((?:@[\w.-]+\/)?[\w-][\w.-]*)[^"]*"/g)])
    .map(([, name]) => String(name));
  return [...new Set(names)].filter((name) => !builtinModules.includes(name) && packages[`node_modules/${name}`]);
}

/**
 * Places in the lockfile of packages and of all that they depend on. It may be more than a bundle holds, since bundles
 * leave out what nothing calls, and is never less.
 */
function withDependencies(names: readonly string[]): Set<string> {
  const found = new Set(names.map((name) => `node_modules/${name}`));
  // A set hands out what is added to it while it is gone through.
  for (const place of found) {
    const { dependencies, optionalDependencies, peerDependencies } = packages[place] as Locked;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const next = resolved(place, name);
      if (next) found.add(next);
    }
  }
  return found;
}

/** Where a package finds another one, as Node does: beside itself, or further out. */
function resolved(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    const inside = `${folder}/node_modules/${name}`;
    if (packages[inside]) return inside;
    if (!folder.includes("/node_modules/")) break;
  }
  return packages[`node_modules/${name}`] && `node_modules/${name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pageText(): string {
  const table = (of: readonly Row[]) =>
    [
      "| package | version | licence | use |",
      "| --- | --- | --- | --- |",
      ...of.map(({ name, version, licence, use }) => `| ${name} | ${version} | ${licence} | ${use} |`),
    ].join("\n");
  return `<!-- Written by \`npm run fix:licences\`; do not edit. -->

# Licences

Attest is under the [MIT licence](../LICENSE). What it uses of others, by \`package-lock.json\`: ${shipped.length} packages
that ship, and ${rows.length - shipped.length} that only work on the project. What ships is under permissive licences only, of this
list: ${PERMISSIVE.join(", ")}. \`npm run check:licences\` fails otherwise.

**Neo4j is not part of it.** The Community Edition is under the GPL 3.0. It runs as a process of its own, which Attest
talks to over Bolt; it is fetched when it is first needed, by Maven or by Docker, and nothing of it is in this repository
or in the image. \`neo4j-driver\`, which is, is under Apache 2.0.

## What ships

\`server\` is installed beside the server; \`pages\` is what the scripts in \`dist/ui\` are built from, or may be: the packages
that the pages import, with all that these depend on.

${table(shipped)}

## What works on the project

${table(rows.filter(({ use }) => use === "development"))}
`;
}
