import { NODE_LOOKS } from "../diagram/palette";
import type { EntityKind } from "../generated/operations";
import { KINDS } from "../words/kinds";

const PATHS: Record<EntityKind, string> = {
  PERSON: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z",
  ORGANISATION: "M4 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
  MEASURE: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z",
  EVENT: "M8 .8 15.2 8 8 15.2.8 8Z",
  DOCUMENT: "M2 2h8.5L15 8l-4.5 6H2Z",
  PLACE: "M8 1.5 15 14.5H1Z",
};

/** The shape that a kind has in the diagram. */
export function KindMark({ kind }: { kind: EntityKind }) {
  return (
    <svg class="kind-mark" viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={KINDS[kind].one}>
      <path d={PATHS[kind]} fill={NODE_LOOKS[kind].colour} stroke="currentColor" />
    </svg>
  );
}
