import { DASHES } from "../diagram/palette";
import { KIND_NAMES, KINDS, MODALITIES, MODALITY_NAMES, STANCE_NAMES, STANCES } from "../words/kinds";
import { KindMark } from "./kind-mark";

/** What shapes, signs, colours and dashes mean. */
export function Legend() {
  return (
    <details class="legend">
      <summary>Legend</summary>
      <ul>
        {KIND_NAMES.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} /> {KINDS[kind].one}
          </li>
        ))}
        {STANCE_NAMES.map((stance) => (
          <li key={stance} class={`stance ${stance}`}>
            <Line /> {STANCES[stance].sign} {STANCES[stance].label}
          </li>
        ))}
        {MODALITY_NAMES.map((modality) => (
          <li key={modality}>
            <Line dashes={DASHES[modality]} /> {MODALITIES[modality].label}
          </li>
        ))}
        <li>≠ and a double line: disputed</li>
      </ul>
    </details>
  );
}

function Line({ dashes }: { dashes?: readonly number[] | undefined }) {
  return (
    <svg viewBox="0 0 34 6" width="34" height="6" aria-hidden="true">
      <path d="M0 3h34" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray={dashes?.join(" ")} />
    </svg>
  );
}
