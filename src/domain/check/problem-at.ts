/** Where in a record a fault is, as the problem says it. */
import type { FaultReason, Problem } from "../problems";
import type { FileRecord, Path } from "../record";

/**
 * A problem with a value of a record, named as its file names it.
 * @param steps from the record to the value: a field of the row, and on.
 * @example problemAt(record, ["birthDate"], "DATE", "needs …").field // "persons[3].birth_date"
 */
export function problemAt(record: FileRecord, steps: Path, reason: FaultReason, message: string): Problem {
  const { file, line } = record.at;
  return { file, line, ...spotAt(record, steps), reason, message };
}

/** Where a value of a record stands: its field as the file calls it, and its line where the reader knows that. */
export function spotAt(record: FileRecord, steps: Path): { field: string; line?: number } {
  const line = lineAt(record, steps);
  return { field: fieldAt(record, steps), ...(line !== undefined && { line }) };
}

/** The line of a value of a record, where the reader knows more than that of the record. */
function lineAt({ at }: FileRecord, steps: Path): number | undefined {
  return at.lineOf?.([...at.path, ...steps]);
}

/** The field of a record's value, as its file calls it. */
export function fieldAt({ at, called }: FileRecord, [first, ...rest]: Path): string {
  if (first === undefined) return formatPath(at.path);
  return formatPath([...at.path, called?.[first] ?? first, ...rest]);
}

/**
 * A path as people write it.
 * @example formatPath(["claims", 3, "relation"]) // "claims[3].relation"
 */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`))
    .join("");
}
