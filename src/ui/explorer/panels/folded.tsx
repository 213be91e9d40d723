import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** What is drawn, and asked for, only once the reader unfolds it. */
export function Folded({ summary, children }: { summary: ComponentChildren; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="folded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
