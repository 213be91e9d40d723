/** Attest's own format as JSON: the lists of the YAML file, with a record a line. */
import type { ExportedNetwork } from "../exported-network";
import { rowsOf } from "./rows";

/** Writes lists of rows, each row as it comes. */
export async function* writeAttestJson({ rows }: ExportedNetwork): AsyncGenerator<string> {
  let open: string | undefined;
  yield "{";
  for await (const { list, row } of rowsOf(rows)) {
    const end = open === undefined ? "\n" : "\n],\n";
    yield `${list === open ? ",\n" : `${end}${JSON.stringify(list)}: [\n`}${JSON.stringify(row)}`;
    open = list;
  }
  yield open === undefined ? "}\n" : "\n]\n}\n";
}
