import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import * as operations from "../src/ui/explorer/generated/operations";

/**
 * Writes the operations that the explorer sends, by the SHA-256 of their text: a server that answers trusted documents
 * only goes on answering its own page.
 *
 * @returns the size in bytes of what was written
 */
export async function buildDocuments(file = "dist/ui/documents.json"): Promise<number> {
  const texts = Object.values(operations)
    .filter((value) => value instanceof operations.TypedDocumentString)
    .map(String)
    .filter((text) => /^\s*query\b/.test(text));
  const manifest = JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text])), null, 2);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, manifest);
  return Buffer.byteLength(manifest);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
