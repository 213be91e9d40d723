/** All claims as one table, those that state a value only included: a row a claim, with names and citations. */
import { CLAIM_COLUMNS } from "./claim-columns";
import type { Column } from "./column";
import { writeCsv } from "./csv";
import type { ExportedClaim, ExportedNetwork } from "./exported-network";

const COLUMNS: readonly Column<ExportedClaim>[] = [
  { name: "id", type: "string", of: ({ id }) => id },
  { name: "subject", type: "string", of: ({ subject }) => subject.id },
  { name: "subjectName", type: "string", of: ({ subject }) => subject.name },
  { name: "subjectKind", type: "string", of: ({ subject }) => subject.kind },
  { name: "object", type: "string", of: ({ object }) => object?.id },
  { name: "objectName", type: "string", of: ({ object }) => object?.name },
  { name: "objectKind", type: "string", of: ({ object }) => object?.kind },
  ...CLAIM_COLUMNS,
];

/** Writes the table of claims. */
export function writeClaimsCsv(network: ExportedNetwork, { bom }: { bom: boolean }): AsyncGenerator<string> {
  return writeCsv(COLUMNS, network.claims(), bom);
}
