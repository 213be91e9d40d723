/** What records speak of without defining it. */
import { type EntityKind, entityType, kindOfId } from "../entity-types";
import type { Problem } from "../problems";
import type { FileRecord, Path } from "../record";
import { problemAt, spotAt } from "./problem-at";

/** An entity by its id, and where a record speaks of it. */
export interface Mention {
  id: string;
  /** As the file calls it. */
  field: string;
  /** Where it is known better than the record's own. */
  line?: number;
}

/** Notes that an id is used, after checking that its kind may stand there. */
export function mention(
  record: FileRecord,
  steps: Path,
  id: string,
  kinds: readonly EntityKind[],
  mentions: Mention[],
  problems: Problem[],
  as = "",
): void {
  const kind = kindOfId(id);
  if (kind && kinds.includes(kind)) {
    mentions.push({ id, ...spotAt(record, steps) });
  } else {
    const message = `needs ${list(kinds)}${as && ` ${as}`}, but got "${id}"`;
    problems.push(problemAt(record, steps, "SHAPE", message));
  }
}

function list(kinds: readonly EntityKind[]): string {
  const names = kinds.map((kind) => entityType(kind).type.toLowerCase());
  const article = /^[aeiou]/.test(names[0] ?? "") ? "an" : "a";
  return `${article} ${names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : names[0]}`;
}
