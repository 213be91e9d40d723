/** What readers of formats make of files that tests make up. */
import type { FileRecord } from "../../src/domain/record";
import type { ImportFormat } from "../../src/formats";
import { formatProblem } from "../../src/domain/problems";
import { textSource } from "./sources";

/** All that a reader found, problems as lines of text. */
export interface Readings {
  records: FileRecord[];
  problems: string[];
}

/** Reads a text to its end. */
export async function readingsOf(format: ImportFormat, text: string, file = "a.json"): Promise<Readings> {
  const readings: Readings = { records: [], problems: [] };
  for await (const { record, problem } of format.read(textSource(file, text), {})) {
    if (record) readings.records.push(record);
    else readings.problems.push(formatProblem(problem));
  }
  return readings;
}

/** The rows of a kind. */
export function rowsOf({ records }: Readings, ...kinds: FileRecord["kind"][]): FileRecord["row"][] {
  return records.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row);
}
