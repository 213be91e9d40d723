/** Tables that tests make up, read. */
import { formatProblem } from "../../src/domain/problems";
import type { FileRecord } from "../../src/domain/record";
import { csvFormat } from "../../src/formats/csv/read";
import { readYaml } from "../../src/formats/yaml";
import { textSource } from "./sources";

/** What a table was read into; problems as lines of text. */
export interface ReadTable {
  records: FileRecord[];
  problems: string[];
}

/**
 * Reads a table of a text.
 * @param mapping the text of a mapping file, `map.yaml`.
 */
export async function readTable(text: string, mapping?: string, file = "a.csv", size?: number): Promise<ReadTable> {
  const read: ReadTable = { records: [], problems: [] };
  const options = mapping === undefined ? {} : { mapping: readYaml("map.yaml", mapping) };
  for await (const { record, problem } of csvFormat.read(textSource(file, text, size), options)) {
    if (record) read.records.push(record);
    else read.problems.push(formatProblem(problem));
  }
  return read;
}

/** The rows of all records, and of those of a kind. */
export function rowsOf({ records }: ReadTable, kind?: FileRecord["kind"]): FileRecord["row"][] {
  return records.filter((record) => kind === undefined || record.kind === kind).map(({ row }) => row);
}
