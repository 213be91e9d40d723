/** Both columns of the table of layers in the project's design: who may import whom, and which package is whose. */
import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { cycles, importsOf, isSilent, processUses, resolveImport, type SourceFile, sourceFiles } from "./setup/imports";

/** The layers, what each may import of the others, and the packages that each may use. */
const LAYERS: Record<string, { imports: string[]; packages: string[] }> = {
  domain: { imports: [], packages: ["edtf", "zod", "fastest-levenshtein", "cmpstr"] },
  formats: {
    imports: ["domain"],
    packages: [
      "yaml",
      "csv-stringify",
      "csv-parse",
      "sax",
      "@streamparser/json",
      "@sindresorhus/slugify",
      "n3",
      "zod",
      "fastest-levenshtein",
    ],
  },
  intake: { imports: ["domain", "formats", "store"], packages: [] },
  store: { imports: ["domain"], packages: ["neo4j-driver", "fastest-levenshtein"] },
  graphql: {
    imports: ["domain", "store"],
    packages: [
      "graphql",
      "type-graphql",
      "reflect-metadata",
      "dataloader",
      "graphql-parse-resolve-info",
      "graphql-query-complexity",
      "graphql-scalars",
    ],
  },
  server: {
    imports: ["domain", "formats", "store", "graphql"],
    packages: [
      ...[
        "@apollo/server",
        "express",
        "cmpstr",
        "compression",
        "helmet",
        "pino",
        "graphql",
        "lru-cache",
        "negotiator",
        "raw-body",
        "cors",
        "ipaddr.js",
        "p-limit",
        "prom-client",
        "proxy-addr",
        "rate-limiter-flexible",
        "zod",
        "@opentelemetry/api",
        "@opentelemetry/core",
        "@opentelemetry/exporter-trace-otlp-http",
        "@opentelemetry/resources",
        "@opentelemetry/sdk-trace",
      ],
    ],
  },
  neo4j: { imports: [], packages: ["neo4j-driver", "proper-lockfile"] },
  cli: {
    imports: ["domain", "formats", "store", "intake", "graphql", "server", "neo4j", "config"],
    packages: ["commander", "cli-progress", "pino"],
  },
  ui: {
    imports: [],
    packages: [
      "react",
      "react-dom",
      "graphiql",
      "@graphiql/react",
      "@graphiql/toolkit",
      "@graphiql/plugin-explorer",
      "monaco-editor",
      "monaco-graphql",
      "graphql",
      "preact",
      "cytoscape",
      "cytoscape-fcose",
      "@graphql-typed-document-node/core",
    ],
  },
  config: { imports: [], packages: ["zod"] },
};

/** Modules of Node that reach beyond the process. */
const IO = [
  "fs",
  "fs/promises",
  "net",
  "http",
  "http2",
  "https",
  "tls",
  "dns",
  "dgram",
  "child_process",
  "cluster",
  "worker_threads",
  "readline",
];
const BUILT_IN = new Set(builtinModules);

function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** What the files import against the table, a line each. */
function trespasses(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    const layer = LAYERS[layerOf(file.path)];
    if (!layer) return [`${file.path} is in no layer`];
    return importsOf(file).flatMap((specifier) => {
      const builtIn = specifier.replace(/^node:/, "");
      if (BUILT_IN.has(builtIn))
        return layerOf(file.path) === "domain" && IO.includes(builtIn)
          ? [`${file.path} does I/O with ${specifier}`]
          : [];
      if (!specifier.startsWith(".")) {
        const own = layerOf(file.path) === "ui" && specifier.startsWith("playground:");
        return own || layer.packages.includes(packageOf(specifier)) ? [] : [`${file.path} uses ${specifier}`];
      }
      const to = resolveImport(file.path, specifier, paths);
      if (!to) return /\.(css|json)$/.test(specifier) ? [] : [`${file.path} imports ${specifier}, which isn't there`];
      const allowed = layerOf(to) === layerOf(file.path) || layer.imports.includes(layerOf(to));
      return allowed ? [] : [`${file.path} imports ${to}`];
    });
  });
}

/** Where the process is asked for its arguments or environment, or ended. */
function processTrespasses(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !["cli", "config"].includes(layerOf(path)))
    .flatMap((file) =>
      processUses(file)
        .filter((name) => ["argv", "env", "exit", "exitCode"].includes(name))
        .map((name) => `${file.path} uses process.${name}`),
    );
}

const files = sourceFiles("src");

describe("the source", () => {
  test("is all there to be looked at", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(new Set(files.map(({ path }) => layerOf(path)))).toEqual(new Set(Object.keys(LAYERS)));
    expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  test("imports what the table of layers allows, and no package of another layer", () => {
    expect(trespasses(files)).toEqual([]);
  });

  test("reads arguments and environment, and ends the process, in the command and the configuration alone", () => {
    expect(processTrespasses(files)).toEqual([]);
  });

  test("has no two files that import each other", () => {
    expect(cycles(files)).toEqual([]);
  });

  test("has names that say what is in a file, in small letters with dashes", () => {
    for (const { path } of files) {
      const name = path.split("/").at(-1) ?? "";
      expect(name).toMatch(/^[a-z0-9-]+(\.d)?\.tsx?$/);
      expect(name).not.toMatch(/util|helper|common|manager|misc|stuff/);
    }
  });

  test("says in each file what it, or something in it, is for", () => {
    expect(files.filter(isSilent).map(({ path }) => path)).toEqual([]);
  });
});

describe("the checks themselves", () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });
  const domain = file("src/domain/claim.ts", "export const a = 1;");

  test.each([
    ["an import from above", "src/domain/x.ts", 'import { b } from "../store/index";', "imports src/store/index.ts"],
    ["a type from above", "src/domain/x.ts", 'import type { B } from "../store/index";', "imports src/store/index.ts"],
    ["a type in passing", "src/domain/x.ts", 'let b: import("../store/index").B;', "imports src/store/index.ts"],
    ["a late import", "src/store/x.ts", 'await import("../graphql/y");', "imports ../graphql/y, which isn't there"],
    ["a re-export", "src/formats/x.ts", 'export * from "../store/index";', "imports src/store/index.ts"],
    ["a package of another layer", "src/graphql/x.ts", 'import neo4j from "neo4j-driver";', "uses neo4j-driver"],
    ["part of a package", "src/store/x.ts", 'import { a } from "@apollo/server/plugin";', "uses @apollo/server/plugin"],
    ["I/O", "src/domain/x.ts", 'import { readFileSync } from "node:fs";', "does I/O with node:fs"],
    ["I/O by its old name", "src/domain/x.ts", 'import http from "http";', "does I/O with http"],
  ])("find %s", (_what, path, text, trespass) => {
    const store = file("src/store/index.ts", "export const b = 1;");
    expect(trespasses([domain, store, file(path, text)])).toEqual([`${path} ${trespass}`]);
  });

  test("find a file in no layer", () => {
    expect(trespasses([file("src/other/x.ts", "")])).toEqual(["src/other/x.ts is in no layer"]);
  });

  test("allow what the table allows", () => {
    const text =
      'import { a } from "../domain/claim"; import neo4j from "neo4j-driver"; import { join } from "node:path";';
    expect(trespasses([domain, file("src/store/x.ts", text)])).toEqual([]);
  });

  test("find the environment, and ends of the process", () => {
    const text = "if (process.env.A) process.exit(1); process.on('exit', () => {});";
    expect(processTrespasses([file("src/store/x.ts", text)])).toEqual([
      "src/store/x.ts uses process.env",
      "src/store/x.ts uses process.exit",
    ]);
    expect(processTrespasses([file("src/cli/x.ts", text), file("src/config/x.ts", text)])).toEqual([]);
  });

  test("find circles, of whatever length, but for those of types", () => {
    const circle = (last: string) => [
      file("src/store/a.ts", 'import "./b";'),
      file("src/store/b.ts", 'export { c } from "./c";'),
      file("src/store/c.ts", last),
    ];
    expect(cycles(circle('import { a } from "./a";'))).toEqual([
      ["src/store/a.ts", "src/store/b.ts", "src/store/c.ts"],
    ]);
    expect(cycles(circle('import type { A } from "./a"; import { type B } from "./b";'))).toEqual([]);
  });

  test("find files that nothing explains", () => {
    const silent = (text: string) => isSilent(file("src/store/x.ts", text));
    expect(silent('import "y";\nexport function a() {\n  // Nothing.\n}')).toBe(true);
    expect(silent('import "y";\nexport const a = 1;\n/** Outer. */ export function b() {}')).toBe(false);
    expect(silent("/** Of letters. */\nexport const a = 1;")).toBe(false);
    expect(silent('import "y";\n@ObjectType({ description: "D." })\nexport class D {}')).toBe(false);
  });
});
