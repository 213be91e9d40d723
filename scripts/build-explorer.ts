import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { bytesOf, replaceFolder, withBuiltNames } from "./built-page";

const SOURCE = "src/ui/explorer";

/** The URL under which the server offers the built files. */
const SERVED_AT = "/explorer/";

/**
 * Bundles the explorer into a folder that works without any other server. All names but `index.html` carry a hash of
 * their content, so that they may be cached for ever.
 *
 * @returns the size in bytes of what was written
 */
export async function buildExplorer(outdir = "dist/ui/explorer"): Promise<number> {
  return replaceFolder(outdir, async (draft) => {
    const { metafile } = await build({
      entryPoints: { app: `${SOURCE}/app.tsx` },
      entryNames: "[name]-[hash]",
      outdir: draft,
      bundle: true,
      minify: true,
      metafile: true,
      format: "esm",
      target: "es2022",
    });
    const page = await readFile(`${SOURCE}/index.html`, "utf8");
    await writeFile(path.join(draft, "index.html"), withBuiltNames(page, SERVED_AT, `${SOURCE}/app.tsx`, metafile));
    return bytesOf(metafile.outputs);
  });
}
