import { useEffect, useState } from "preact/hooks";
import { useDiagram } from "../diagram/diagram-context";
import { counted } from "../words/numbers";

/** Tells screen readers how the diagram has changed. */
export function Announcer() {
  const { data } = useDiagram();
  const [text, setText] = useState("");
  useEffect(() => {
    if (data && data.nodes.length > 0) {
      setText(
        `${counted(data.nodes.length, "entity", "entities")} and ${counted(data.links.length, "link")} in the diagram.`,
      );
    }
  }, [data]);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  );
}
