/** What readers of formats make of texts. */
import type { FileRecord, Reading } from "../../src/domain/record";
import type { Graph } from "../../src/domain/graph";
import { formatProblem } from "../../src/domain/problems";
import type { ImportFormat } from "../../src/formats";
import { readYaml } from "../../src/formats/yaml";
import { gather, SpoolFolder } from "../../src/intake";
import { NOTHING } from "./problems";
import { textSource } from "./sources";

/** The records that were read, and the problems as lines. */
export interface Readings {
  records: FileRecord[];
  problems: string[];
}

/**
 * Everything that a format reads from a text.
 * @param mapping the text of the file of `--mapping`.
 * @param size of the pieces in which the text comes, in characters.
 */
export async function readings(
  format: ImportFormat,
  file: string,
  text: string,
  { mapping, size }: { mapping?: string; size?: number } = {},
): Promise<Readings> {
  const found: Readings = { records: [], problems: [] };
  const options = mapping === undefined ? {} : { mapping: readYaml("mapping.yaml", mapping) };
  for await (const { record, problem } of format.read(textSource(file, text, size), options)) {
    if (record) found.records.push(record);
    else found.problems.push(formatProblem(problem));
  }
  return found;
}

/** The rows of some kinds. */
export function rowsOf({ records }: Pick<Readings, "records">, ...kinds: FileRecord["kind"][]): FileRecord["row"][] {
  return records.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row);
}

/** The rows of claims. */
export function claimRows({ records }: Readings): Record<string, unknown>[] {
  return rowsOf({ records }, "CLAIM").map((row) => ({ ...row }));
}

/** The graph that records make; throws their problems, if any. */
export async function graphOf(records: readonly FileRecord[]): Promise<Graph> {
  async function* given(): AsyncGenerator<Reading> {
    for (const record of records) yield await Promise.resolve({ record });
  }
  const folder = new SpoolFolder();
  const gathered = await gather([{ file: "a", records: given() }], NOTHING, folder, 1);
  if (gathered.problems.length > 0) throw new Error(gathered.problems.map(formatProblem).join("\n"));
  const graph = { entities: [...gathered.entities()], claims: [...gathered.claims()] };
  folder.close();
  return graph;
}
