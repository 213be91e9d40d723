/** Attest's own format as JSON lines (https://jsonlines.org): a record a line, which says what it is. */
import type { ExportedNetwork } from "../exported-network";
import { rowsOf } from "./rows";

/**
 * Writes a line for each row, as it comes. Nothing that comes later is needed to read a line, so this is the format of
 * graphs that are larger than the memory.
 */
export async function* writeAttestJsonLines({ rows }: ExportedNetwork): AsyncGenerator<string> {
  for await (const { kind, row } of rowsOf(rows)) yield `${JSON.stringify({ kind, ...row })}\n`;
}
