import { useEffect, useRef, useState } from "preact/hooks";
import { useExplorer } from "../state/use-explorer";
import { momentInWords } from "../words/dates";
import { copy } from "./copy";
import { embedCode, embeddedView, type EmbedMode } from "./embed-code";

/** Offers the code that shows this view in another page, live or frozen. */
export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const { view } = useExplorer();
  const dialog = useRef<HTMLDialogElement>(null);
  const code = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<EmbedMode>("frozen");
  const [said, say] = useState("");
  const [now] = useState(() => new Date());
  useEffect(() => dialog.current?.showModal(), []);
  const html = embedCode(location.origin, embeddedView(view, mode, now));

  async function copyCode(): Promise<void> {
    code.current?.select();
    say(
      (await copy(html)) ? "The code is copied." : "This browser keeps the clipboard to itself: copy what is marked.",
    );
  }
  const choice = (value: EmbedMode, title: string, explanation: string) => (
    <label class="check">
      <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
      <span>
        <strong>{title}</strong> {explanation}
      </span>
    </label>
  );
  return (
    <dialog ref={dialog} class="embed-dialog" aria-labelledby="embed-title" onClose={onClose}>
      <h2 id="embed-title">Embed this view</h2>
      <fieldset>
        <legend>When the graph changes</legend>
        {choice(
          "frozen",
          "Frozen:",
          `the claims stay those that the graph held on ${momentInWords(view.filters.recordedAt ?? now.toISOString())}. What is recorded later stays out; what is withdrawn later stays in, marked as withdrawn. Corrected names and notes, and further sources for the same claims, do show.`,
        )}
        {choice("live", "Live:", "the claims are those that the graph holds whenever the page is opened.")}
      </fieldset>
      <label for="embed-code">Code for your page</label>
      <textarea id="embed-code" ref={code} readOnly rows={6} value={html} spellcheck={false} />
      <p class="row">
        <button type="button" onClick={() => void copyCode()}>
          Copy code
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        <span role="status">{said}</span>
      </p>
    </dialog>
  );
}
