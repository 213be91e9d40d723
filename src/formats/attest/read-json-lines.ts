/** Reads Attest's own format in JSON lines. */
import type { RecordKind, Reading, Source } from "../../domain/record";
import { linesOf } from "../read/lines";
import { RECORD_KINDS } from "./lists";
import { isMapping, refusal } from "./refusal";

/**
 * Reads a record a line, without holding more of the file than a line: `{"kind": "PERSON", "id": …}`,
 * `{"kind": "CLAIM", "subject": …}`. Lines that are no records come as problems, and those after them are read on.
 * @throws {InvalidDataError} where the file isn't UTF-8.
 */
export async function* readAttestJsonLines(source: Source): AsyncGenerator<Reading> {
  const { file } = source;
  for await (const { line, text, problem } of linesOf(source)) {
    if (problem) yield { problem };
    else if (text.trim() !== "") yield readLine(text, { file, path: [], line });
  }
}

function readLine(text: string, at: { file: string; path: []; line: number }): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refusal(at, "JSON that can be read", text, `but got: ${(error as Error).message}`);
  }
  if (!isMapping(value)) return refusal(at, "a mapping", value);
  const { kind, ...row } = value;
  if (!RECORD_KINDS.includes(kind as RecordKind))
    return refusal({ ...at, path: ["kind"] }, `one of ${RECORD_KINDS.join(", ")}`, kind);
  return { record: { kind: kind as RecordKind, row, at } };
}
