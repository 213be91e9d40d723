import { chmod } from "node:fs/promises";
import { build } from "esbuild";
import { buildDocuments } from "./build-documents";
import { buildExamples } from "./build-examples";
import { buildExplorer } from "./build-explorer";
import { buildPlayground } from "./build-playground";

/**
 * Builds everything that runs into `dist/`, or only the parts that are named: `tsx scripts/build.ts playground`.
 * Each part gives the size in bytes of what it wrote, or undefined if it was up to date.
 */
const parts: Record<string, () => Promise<number | undefined>> = {
  server: buildServer,
  playground: () => buildPlayground(),
  explorer: () => buildExplorer(),
  documents: () => buildDocuments(),
  examples: () => buildExamples(),
};

/** The command in two files: the first sets what libraries look at when the second loads them. */
async function buildServer(): Promise<number> {
  const { metafile } = await build({
    entryPoints: { attest: "src/cli/bin.ts" },
    outdir: "dist",
    chunkNames: "[name]-command",
    splitting: true,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    metafile: true,
    banner: { js: "#!/usr/bin/env node" },
  });
  await chmod("dist/attest.js", 0o755);
  const code = Object.entries(metafile.outputs).filter(([path]) => path.endsWith(".js"));
  return code.reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
for (const name of names) {
  const part = parts[name];
  if (!part) throw new Error(`A part is one of ${Object.keys(parts).join(", ")}, but got: ${name}`);
  const start = performance.now();
  const bytes = await part();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  console.log(
    `${name.padEnd(12)} ${bytes === undefined ? "unchanged" : `${Math.round(bytes / 1000)} kB`}  ${seconds} s`,
  );
}
