/** The door of exports: from a checked wish to a file's name and its text, piece by piece, for HTTP and the command alike. */
import type { ExportedNetwork } from "../../formats";
import { PRODUCT } from "../../graphql/product";
import type { Reader } from "../../store";
import { claimsToExport } from "./claims";
import { graphToExport } from "./graph";
import { networkToExport } from "./network";
import type { ExportRequest } from "./request";

export type { Parameter } from "./filter-parameters";
export { EXPORTS, type ExportName, exportParameters, type ExportRequest, readExportRequest } from "./request";

/** Pieces that are worth a system call and a turn of the compressor, in characters. */
const PIECE = 64 * 1024;

/**
 * The text of an export, in pieces. Nothing is read before the first is asked for, and what can be known to be
 * wrong is thrown with it.
 * @throws {BadInputError} when the request names an entity that doesn't exist.
 */
export async function* writeExport(database: Reader, request: ExportRequest): AsyncGenerator<string> {
  let piece = "";
  for await (const text of request.format.write(await toExport(database, request), request)) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}

/**
 * A name for the file of an export.
 * @example exportFileName(request, new Date()) // "attest-network-yvette-cooper-2026-11-22.graphml"
 */
export function exportFileName({ what, around, format }: ExportRequest, now: Date): string {
  const middle = around.length === 1 ? [String(around[0]).replace(/^[^:]*:|[^a-z0-9._-]/g, "")] : [];
  return `${[PRODUCT.name, what, ...middle, now.toISOString().slice(0, 10)].join("-")}.${format.name}`;
}

async function toExport(database: Reader, request: ExportRequest): Promise<ExportedNetwork> {
  const madeAt = new Date().toISOString();
  const asked = request.asked ? ` for ${request.asked}` : "";
  const made = `Made by Attest ${PRODUCT.version} at ${madeAt}${asked}.`;
  if (request.what === "graph") return { title: "Graph", description: made, madeAt, ...graphToExport(database) };
  if (request.what === "claims")
    return { title: "Claims", description: made, madeAt, ...claimsToExport(database, request.filter) };
  const { entities, middle, leftOut, ...rest } = await networkToExport(database, request);
  const cut =
    leftOut > 0 ? ` There was no room for ${leftOut} more entities within reach, and none was looked for beyond.` : "";
  return {
    title:
      middle.length > 0
        ? `Network around ${middle.map(({ name }) => name).join(", ")}`
        : `Claims among ${entities.length} entities`,
    description: made + cut,
    madeAt,
    ...rest,
    entities: async function* () {
      yield* await Promise.resolve(entities);
    },
  };
}
