import { useEffect, useRef, useState } from "preact/hooks";
import { useDiagram } from "../diagram/diagram-context";
import { useExplorer } from "../state/use-explorer";
import { EmbedDialog } from "./embed-dialog";
import { exportLinks } from "./export-links";
import { useTakeAway } from "./use-take-away";

/** Everything by which a view leaves the page: links, pictures, paper, files. */
export function TakeAwayMenu() {
  const { view } = useExplorer();
  const { data } = useDiagram();
  const [open, setOpen] = useState(false);
  const [embedding, setEmbedding] = useState(false);
  const { actions, said } = useTakeAway();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => menu.current?.contains(target as Node) || setOpen(false);
    const events = ["pointerdown", "focusin"];
    events.forEach((name) => document.addEventListener(name, leave));
    return () => events.forEach((name) => document.removeEventListener(name, leave));
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) return;
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(".take-away-items :is(a, button:enabled)") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) items.at(next % items.length)?.focus();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  }
  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  const ids = data?.nodes.map(({ id }) => id) ?? [];
  return (
    <div class="take-away" ref={menu} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls="take-away-items"
        disabled={ids.length === 0}
        onClick={() => setOpen(!open)}
      >
        Take away
      </button>
      <div id="take-away-items" class="take-away-items" hidden={!open}>
        <h2>This view</h2>
        {actions.map(({ title, needs, run }) => (
          <button type="button" key={title} disabled={needs === "diagram" && view.name !== "network"} onClick={run}>
            {title}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            setEmbedding(true);
            setOpen(false);
          }}
        >
          Embed…
        </button>
        <h2>Its data, with citations</h2>
        {open &&
          exportLinks(ids, view.filters).map(({ title, href }) => (
            <a key={title} href={href} download>
              {title}
            </a>
          ))}
      </div>
      <span class="take-away-said" role="status">
        {said}
      </span>
      {embedding && (
        <EmbedDialog
          onClose={() => {
            setEmbedding(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
