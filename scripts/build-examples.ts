import { copyFile, readdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { bytesOf, replaceFolder } from "./built-page";

const SOURCE = "docs/examples";

/**
 * Bundles the example pages with the libraries that they import, under the names that they have in the sources.
 *
 * @returns the size in bytes of their scripts
 */
export async function buildExamples(outdir = "dist/ui/examples"): Promise<number> {
  return replaceFolder(outdir, async (draft) => {
    const files = await readdir(SOURCE);
    const scripts = files.filter((file) => file.endsWith(".js"));
    const { metafile } = await build({
      entryPoints: scripts.map((file) => path.join(SOURCE, file)),
      outdir: draft,
      bundle: true,
      minify: true,
      metafile: true,
      format: "esm",
      target: "es2022",
    });
    for (const file of files.filter((name) => !scripts.includes(name)))
      await copyFile(path.join(SOURCE, file), path.join(draft, file));
    return bytesOf(metafile.outputs);
  });
}
