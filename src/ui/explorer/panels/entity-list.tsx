import { useDiagram } from "../diagram/diagram-context";
import type { DiagramNode } from "../diagram/load";
import { useExplorer } from "../state/use-explorer";
import { KIND_NAMES, KINDS } from "../words/kinds";
import { counted } from "../words/numbers";
import { KindMark } from "./kind-mark";
import { LinksOf } from "./links-of";

/** The diagram as a list: for screen readers, and for whoever looks for a name. */
export function EntityList() {
  const { view, dispatch } = useExplorer();
  const { data } = useDiagram();
  const nodes = data?.nodes ?? [];
  return (
    <details class="panel" open>
      <summary>
        <h2>In the diagram ({nodes.length})</h2>
      </summary>
      <p class="row">
        {view.hidden.length > 0 && (
          <button type="button" onClick={() => dispatch({ type: "unhide" })}>
            Show {counted(view.hidden.length, "hidden entity", "hidden entities")}
          </button>
        )}
        <button type="button" disabled={view.shown.length === 0} onClick={() => dispatch({ type: "clear" })}>
          Clear
        </button>
      </p>
      {KIND_NAMES.map((kind) => ({ kind, those: nodes.filter((node) => node.kind === kind) }))
        .filter(({ those }) => those.length > 0)
        .map(({ kind, those }) => (
          <section key={kind} aria-label={KINDS[kind].many}>
            <h3>
              {KINDS[kind].many} ({those.length})
            </h3>
            <ul class="entities">
              {those.sort(byName).map((node) => (
                <EntityItem key={node.id} node={node} />
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}

function EntityItem({ node: { id, name, kind, degree } }: { node: DiagramNode }) {
  const { view, dispatch } = useExplorer();
  const { selection } = view;
  const selected = selection && "entity" in selection && selection.entity === id;
  return (
    <li>
      <button
        type="button"
        aria-pressed={selected ?? false}
        onClick={() => dispatch({ type: "select", selection: selected ? undefined : { entity: id } })}
      >
        <KindMark kind={kind} /> {name} <span class="quiet">{counted(degree, "link")}</span>
      </button>
      {selected && <LinksOf id={id} />}
    </li>
  );
}

function byName(a: DiagramNode, b: DiagramNode): number {
  return a.name.localeCompare(b.name, "en-GB");
}
