/** What the builds of the pages share. */
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Metafile } from "esbuild";

/** Writes a folder next to its place and moves it there when complete: a server that runs never serves half a page. */
export async function replaceFolder<T>(outdir: string, write: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${outdir}.${process.pid}`;
  try {
    const written = await write(draft);
    await rm(outdir, { recursive: true, force: true });
    await rename(draft, outdir);
    return written;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The page with the names that the build gave to the script `app.js` and the style sheet `app.css` below `servedAt`. */
export function withBuiltNames(page: string, servedAt: string, entryPoint: string, { outputs }: Metafile): string {
  const app = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (!app?.[1].cssBundle) throw new Error(`esbuild wrote no script, or no style sheet, for ${entryPoint}.`);
  return page
    .replace(`${servedAt}app.js`, servedAt + path.basename(app[0]))
    .replace(`${servedAt}app.css`, servedAt + path.basename(app[1].cssBundle));
}

/** How many bytes a build wrote. */
export function bytesOf(outputs: Metafile["outputs"]): number {
  return Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}
