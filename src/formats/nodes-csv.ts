/** The entities as a table of nodes, with the heads by which Gephi and others know them. */
import type { Column } from "./column";
import { writeCsv } from "./csv";
import { ENTITY_COLUMNS } from "./entity-columns";
import type { ExportedEntity, ExportedNetwork } from "./exported-network";

const COLUMNS: readonly Column<ExportedEntity>[] = [
  { name: "id", type: "string", of: ({ id }) => id },
  ...ENTITY_COLUMNS,
];

/** Writes the table of nodes. */
export function writeNodesCsv(network: ExportedNetwork, { bom }: { bom: boolean }): AsyncGenerator<string> {
  return writeCsv(COLUMNS, network.entities(), bom);
}
