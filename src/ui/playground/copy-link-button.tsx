/** @jsxImportSource react */
import { pick, ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { writeLink } from "./link";

const LABEL = "Copy a link to this query";

/**
 * Puts the link to the current operation into the address bar and on the clipboard. The address bar is the part that
 * always works: a page that is not served over HTTPS, nor from this machine, has no clipboard.
 */
export function CopyLinkButton() {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick("queryEditor", "variableEditor", "operationName"),
  );
  const [label, setLabel] = useState(LABEL);

  async function copy(): Promise<void> {
    const query = queryEditor?.getValue() ?? "";
    const link = new URL(
      writeLink({ query, variables: variableEditor?.getValue() ?? "", operationName }),
      location.href,
    );
    history.replaceState(null, "", link);
    try {
      await navigator.clipboard.writeText(link.href);
      setLabel("Copied: the link is on your clipboard");
    } catch {
      setLabel("The link is in the address bar");
    }
  }

  return (
    <ToolbarButton label={label} onClick={() => void copy()} onBlur={() => setLabel(LABEL)}>
      <LinkIcon />
    </ToolbarButton>
  );
}

function LinkIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    >
      <path d="M10 13.5a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.6 1.6" />
      <path d="M14 10.5a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.6-1.6" />
    </svg>
  );
}
