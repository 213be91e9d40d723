import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import type { Metafile } from "esbuild";
import { bytesOf, replaceFolder, withBuiltNames } from "./built-page";
import { readExamples } from "./example-operations";
import { moduleOf, withListArguments, withoutMonacoStyles } from "./playground-plugins";

const SOURCE = "src/ui/playground";

/** The URL under which the server offers the built files. */
const SERVED_AT = "/playground/";

/** Monaco starts these three by itself, so each is a bundle of its own. */
const WORKERS = {
  editor: "monaco-editor/esm/vs/editor/editor.worker.js",
  json: "monaco-editor/esm/vs/language/json/json.worker.js",
  graphql: "monaco-graphql/esm/graphql.worker.js",
};

/**
 * Bundles GraphiQL with our examples into a folder that works without any other server. All names but `index.html`
 * carry a hash of their content, so that they may be cached for ever. Does nothing when no input has changed.
 *
 * @returns the size in bytes of what was written, or undefined if everything was up to date
 */
export async function buildPlayground(
  outdir = "dist/ui/playground",
  operations = "schema/operations",
): Promise<number | undefined> {
  const inputs = await fingerprint([
    SOURCE,
    operations,
    "package-lock.json",
    "scripts/build-playground.ts",
    "scripts/built-page.ts",
    "scripts/example-operations.ts",
    "scripts/playground-plugins.ts",
  ]);
  const mark = path.join(outdir, ".inputs");
  if ((await readFile(mark, "utf8").catch(() => "")) === inputs) return undefined;

  return replaceFolder(outdir, async (draft) => {
    const outputs = await bundle(draft, operations);
    await writeFile(path.join(draft, ".inputs"), inputs);
    return bytesOf(outputs);
  });
}

async function bundle(outdir: string, operations: string): Promise<Metafile["outputs"]> {
  const common = { bundle: true, minify: true, metafile: true, outdir, target: "es2022" } as const;
  const workers = await build({ ...common, entryPoints: WORKERS, entryNames: "[name].worker-[hash]", format: "iife" });
  const app = await build({
    ...common,
    entryPoints: { app: `${SOURCE}/app.tsx` },
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    plugins: [
      moduleOf("playground:examples", { examples: await readExamples(operations) }),
      moduleOf("playground:workers", { workers: urlsByEntry(workers.metafile) }),
      withoutMonacoStyles,
      withListArguments(`${SOURCE}/list-argument.tsx`),
    ],
  });

  const outputs = { ...workers.metafile.outputs, ...app.metafile.outputs };
  const page = await readFile(`${SOURCE}/index.html`, "utf8");
  await mkdir(outdir, { recursive: true });
  await writeFile(path.join(outdir, "index.html"), withBuiltNames(page, SERVED_AT, `${SOURCE}/app.tsx`, app.metafile));
  return outputs;
}

function urlsByEntry({ outputs }: Metafile): Record<string, string> {
  const names = Object.entries(WORKERS).map(([name, source]) => {
    const output = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source));
    if (!output) throw new Error(`esbuild wrote no output for ${source}.`);
    return [name, SERVED_AT + path.basename(output[0])];
  });
  return Object.fromEntries(names) as Record<string, string>;
}

/** One hash over the names and contents of these files and folders. */
async function fingerprint(paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await filesIn(paths)) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex");
}

async function filesIn(paths: string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (each) =>
      (await stat(each)).isDirectory()
        ? filesIn((await readdir(each)).sort().map((name) => path.join(each, name)))
        : [each],
    ),
  );
  return found.flat();
}
