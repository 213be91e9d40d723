/** @jsxImportSource react */
import { formatShortcutForOS, KEY_MAP, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { GraphiQLPlugin } from "@graphiql/react";
import { examples } from "playground:examples";
import { isExample } from "./example";
import type { Example } from "./example";

/** The list of questions in GraphiQL's side bar: choosing one opens it in a tab, ready to run. */
export const examplesPanel: GraphiQLPlugin = { title: "Examples", icon: QuestionIcon, content: ExamplesPanel };

function ExamplesPanel() {
  const { queryEditor, responseEditor, tabs, activeTabIndex } = useGraphiQL(
    pick("queryEditor", "responseEditor", "tabs", "activeTabIndex"),
  );
  const open = useOpenExample();
  const shown = tabs[activeTabIndex]?.query;
  return (
    <section aria-labelledby="examples-title" className="attest-examples">
      <h2 id="examples-title" className="attest-examples-title">
        Examples
      </h2>
      <p className="attest-examples-hint">
        Choose a question, then run it with the pink button or{" "}
        <kbd>{formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd").replace("-", "+")}</kbd>.
      </p>
      <ul className="attest-examples-list">
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              aria-current={isExample(shown, example)}
              // The editors come a moment after the page; until then there is nothing to open or run a question in.
              disabled={!queryEditor || !responseEditor}
              onClick={() => open(example)}
            >
              <span className="attest-example-title">{example.title}</span>
              {example.note && <span className="attest-example-note">{example.note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens an example in the tab that has it already, or in the current one if that is empty, or in a new one. */
function useOpenExample(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick("tabs", "activeTabIndex", "queryEditor", "variableEditor", "responseEditor"),
  );
  return (example) => {
    const current = tabs[activeTabIndex]?.query;
    if (isExample(current, example)) return;
    const opened = tabs.findIndex((tab) => isExample(tab.query, example));
    if (opened >= 0) {
      actions.changeTab(opened);
      return;
    }
    if (current?.trim()) actions.addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue("");
    responseEditor?.setValue("");
    // GraphiQL would follow the editor after a tenth of a second; the tab's title and the mark should not wait.
    actions.updateActiveTabValues({ query: example.query, variables: "", response: null, operationName: null });
  };
}

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M21 11.5c0 4.4-4 8-9 8-1.2 0-2.4-.2-3.5-.6L3.5 20.5l1.3-3.6C3.7 15.4 3 13.5 3 11.5c0-4.4 4-8 9-8s9 3.6 9 8Z" />
      <path d="M9.5 9.3c.2-1.3 1.2-2 2.5-2s2.5.9 2.5 2.2c0 1.8-2.5 1.9-2.5 3.7M12 16v.1" />
    </svg>
  );
}
