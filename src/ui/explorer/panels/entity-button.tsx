import type { ComponentChildren } from "preact";
import { useExplorer } from "../state/use-explorer";

/** The name of an entity that, when chosen, opens its details. */
export function EntityButton({ id, children }: { id: string; children: ComponentChildren }) {
  const { dispatch } = useExplorer();
  return (
    <button type="button" class="text-button" onClick={() => dispatch({ type: "select", selection: { entity: id } })}>
      {children}
    </button>
  );
}
