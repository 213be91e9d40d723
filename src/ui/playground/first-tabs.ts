import { formatShortcutForOS, KEY_MAP } from "@graphiql/react";
import type { Example } from "./example";
import type { LinkedOperation } from "./link";

/** How many questions are open on the first visit: enough to show that there are several, few enough to read. */
const QUESTIONS_AT_FIRST = 3;

/** The tabs of a first visit: the operation of the link if there is one, and otherwise the first questions. */
export function firstTabs(
  link: LinkedOperation | undefined,
  examples: Example[],
): { query: string; variables?: string }[] {
  if (link) return [link];
  return examples
    .slice(0, QUESTIONS_AT_FIRST)
    .map(({ query }, index) => ({ query: index === 0 ? `${greeting()}\n\n${query}` : query }));
}

function greeting(): string {
  const shortcut = formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd").replace("-", "+");
  return [
    "# Welcome to Attest: who did and said what.",
    `# Run this with the pink button or ${shortcut}.`,
    "# More questions are under Examples.",
  ].join("\n");
}
