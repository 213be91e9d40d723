/** The lists of a file in Attest's own format, and what stands in each. */
import { ENTITY_TYPES } from "../../domain/entity-types";
import type { RecordKind } from "../../domain/record";

/** What a list of a file holds, by the list's name. */
export const LISTS: ReadonlyMap<string, RecordKind> = new Map<string, RecordKind>([
  ...ENTITY_TYPES.map(({ plural, kind }) => [plural, kind] as const),
  ["claims", "CLAIM"],
  ["judgements", "JUDGEMENT"],
]);

/** All that a line of JSON lines can be. */
export const RECORD_KINDS: readonly RecordKind[] = [...LISTS.values()];
