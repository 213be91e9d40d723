import { useDiagram } from "../diagram/diagram-context";
import { KIND_NAMES, KINDS } from "../words/kinds";

/** Measures come first: stances are on them more than on anything else. */
const ORDER = ["MEASURE" as const, ...KIND_NAMES.filter((kind) => kind !== "MEASURE")];

/** The entities of the diagram, to pick what the stances are on. */
export function PickList({ on, onPick }: { on: string | undefined; onPick: (id: string) => void }) {
  const { data } = useDiagram();
  const nodes = data?.nodes ?? [];
  return (
    <label class="row">
      On
      <select value={on} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {on && !nodes.some(({ id }) => id === on) && <option value={on}>{on} (not in the diagram)</option>}
        {ORDER.map((kind) => ({ kind, those: nodes.filter((node) => node.kind === kind) }))
          .filter(({ those }) => those.length > 0)
          .map(({ kind, those }) => (
            <optgroup key={kind} label={KINDS[kind].many}>
              {those.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </label>
  );
}
