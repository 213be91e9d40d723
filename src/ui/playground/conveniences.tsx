/** @jsxImportSource react */
import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";

/** Lets Ctrl+Enter run the query from everywhere in the page, so that a question just chosen needs no click first. */
export function RunFromAnywhere() {
  const actions = useGraphiQLActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const inEditor = event.target instanceof Element && event.target.closest(".graphiql-editors .monaco-editor");
      // The editors answer to the key themselves; answering here too would send the query twice.
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !inEditor) {
        event.preventDefault();
        void actions.run();
      }
    }
    // In the capturing phase, or a focused button would take the key for a click.
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [actions]);
  return null;
}

/**
 * Selects the operation that a link names, once GraphiQL has read the document. GraphiQL's own property for it would
 * hold the choice for good, in every tab.
 */
export function SelectOperation({ name }: { name: string }) {
  const actions = useGraphiQLActions();
  const operations = useGraphiQL((state) => state.operations);
  const selected = useRef(false);
  useEffect(() => {
    if (selected.current || !operations?.some((operation) => operation.name?.value === name)) return;
    selected.current = true;
    actions.setOperationName(name);
  }, [name, operations, actions]);
  return null;
}

/** Wraps long lines of the query: next to the examples and the answer there is room for about forty characters. */
export function WrapLongLines() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => queryEditor?.updateOptions({ wordWrap: "on", wrappingIndent: "indent" }), [queryEditor]);
  return null;
}

/** Brings the tab that is shown into sight: with long titles, a new one opens beyond the end of the row. */
export function ShowActiveTab() {
  const { tabs, activeTabIndex } = useGraphiQL(pick("tabs", "activeTabIndex"));
  const title = tabs[activeTabIndex]?.title;
  useEffect(() => {
    const tab = document.querySelector(".graphiql-tab-active");
    const row = tab?.closest(".graphiql-tabs");
    if (!tab || !row) return;
    const [own, seen] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    // By hand, because scrollIntoView would scroll the page as well, where that is long: on a phone.
    row.scrollLeft += own.left < seen.left ? own.left - seen.left : Math.max(0, own.right - seen.right);
  }, [activeTabIndex, title]);
  return null;
}
