import type { Stance } from "../generated/operations";
import { STANCES } from "../words/kinds";

/** A stance in its colour, with its sign and its word. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span class={`stance ${stance}`}>
      {STANCES[stance].sign} {STANCES[stance].label}
    </span>
  );
}
