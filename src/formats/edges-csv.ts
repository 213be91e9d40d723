/** The claims that join two entities as a table of edges, with the heads by which Gephi and others know them. */
import { CLAIM_COLUMNS } from "./claim-columns";
import type { Column } from "./column";
import { writeCsv } from "./csv";
import { edgesOf, type ExportedEdge, type ExportedNetwork } from "./exported-network";

const COLUMNS: readonly Column<ExportedEdge>[] = [
  { name: "source", type: "string", of: ({ subject }) => subject.id },
  { name: "target", type: "string", of: ({ object }) => object.id },
  { name: "type", type: "string", of: () => "Directed" },
  { name: "id", type: "string", of: ({ id }) => id },
  ...CLAIM_COLUMNS,
];

/** Writes the table of edges. */
export function writeEdgesCsv(network: ExportedNetwork, { bom }: { bom: boolean }): AsyncGenerator<string> {
  return writeCsv(COLUMNS, edgesOf(network), bom);
}
