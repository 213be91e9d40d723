import { useId, useState } from "preact/hooks";
import { useQuery } from "../api/use-query";
import { type EntityKind, SearchDocument } from "../generated/operations";
import { useExplorer } from "../state/use-explorer";
import { KINDS } from "../words/kinds";
import { counted } from "../words/numbers";
import { KindMark } from "./kind-mark";

/** An entity that was found. */
export interface FoundEntity {
  id: string;
  name: string;
  kind: EntityKind;
}

/** Searches all kinds while the reader types: a combobox with a list, as ARIA describes it. */
export function EntitySearch({ label, onChoose }: { label: string; onChoose: (entity: FoundEntity) => void }) {
  const id = useId();
  const { view } = useExplorer();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wanted = text.trim();
  const answer = useQuery(SearchDocument, wanted ? { text: wanted.slice(0, 200) } : undefined);
  const hits = wanted ? (answer.data?.search ?? []) : [];
  const expanded = open && hits.length > 0;
  const inDiagram = new Set(view.shown.map((shown) => shown.id));

  function choose(index: number): void {
    const hit = hits[index];
    if (!hit) return;
    onChoose(hit.entity);
    setText("");
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") setActive(expanded ? (active + 1) % hits.length : 0);
    else if (event.key === "ArrowUp") setActive((active + hits.length - 1) % (hits.length || 1));
    else if (event.key === "Enter" && expanded) choose(active);
    else if (event.key === "Escape") return expanded ? setOpen(false) : setText("");
    else return;
    if (event.key !== "Enter") setOpen(true);
    event.preventDefault();
  }

  return (
    <div class="search" role="search">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        aria-activedescendant={expanded ? `${id}-${active}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Found" hidden={!expanded}>
        {hits.map(({ entity, matched }, index) => (
          <li
            key={entity.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // Before the input loses the focus, and the list with it.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(index);
            }}
          >
            <KindMark kind={entity.kind} /> {entity.name}{" "}
            <span class="quiet">
              {matched !== entity.name && `“${matched}” · `}
              {entity.classification ?? KINDS[entity.kind].one}
              {inDiagram.has(entity.id) && " · in the diagram"}
            </span>
          </li>
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {open && wanted && !answer.loading ? `${counted(hits.length, "result")} for ${wanted}` : ""}
      </p>
      {open && wanted && !answer.loading && answer.data && hits.length === 0 && (
        <p class="search-none">Nothing is called “{wanted}”.</p>
      )}
    </div>
  );
}
