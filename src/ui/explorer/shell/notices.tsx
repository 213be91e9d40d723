import { RefusedError, UnreachableError } from "../api/client";
import type { Loadable } from "../api/use-query";
import { useDiagram } from "../diagram/diagram-context";
import { MOST_LINKS, MOST_NODES } from "../diagram/load";
import { counted } from "../words/numbers";

/** What the reader has to know of the page as a whole: the server is away, or the diagram isn't complete. */
export function Notices({ answers }: { answers: readonly Loadable<unknown>[] }) {
  const { data } = useDiagram();
  const errors = answers.flatMap(({ error }) => error ?? []);
  const away = errors.some((error) => error instanceof UnreachableError);
  const refused = errors.find((error) => error instanceof RefusedError);
  return (
    <div class="notices">
      {away && (
        <p class="problem" role="alert">
          The server doesn’t answer. Your view is kept, and the page goes on by itself as soon as the server is back.
        </p>
      )}
      {refused && (
        <p class="problem" role="alert">
          The server can’t show this view: {refused.message}
        </p>
      )}
      {data && data.unknown.length > 0 && (
        <p class="problem" role="alert">
          {counted(data.unknown.length, "entity", "entities")} of this link can’t be found in the graph:{" "}
          {data.unknown.join(", ")}
        </p>
      )}
      {data && data.leftOut > 0 && (
        <p class="problem" role="alert">
          The diagram shows {MOST_NODES.toLocaleString("en-GB")} entities at most;{" "}
          {counted(data.leftOut, "entity", "entities")} are left out.
        </p>
      )}
      {data && data.linksLeftOut > 0 && (
        <p class="problem" role="alert">
          The diagram shows {MOST_LINKS.toLocaleString("en-GB")} links at most; {counted(data.linksLeftOut, "link")}{" "}
          with the fewest claims are left out.
        </p>
      )}
    </div>
  );
}
