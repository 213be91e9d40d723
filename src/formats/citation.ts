/** Citations as a person reads them. */
import type { Citation } from "./exported-network";

/**
 * A citation in one line: title, publisher, date, paragraph, phrase, address.
 * @example
 * citationText({ document: "document:a", title: "Report", publisher: "The Times", date: "2025-01-10", paragraph: 3 })
 * // "Report (The Times, 2025-01-10), paragraph 3"
 */
export function citationText({ title, publisher, url, date, paragraph, phrase, pointer }: Citation): string {
  const imprint = [publisher, date].filter(Boolean).join(", ");
  const place = paragraph === undefined || paragraph === null ? "" : `, paragraph ${paragraph}`;
  const pointed = pointer ? `, ${pointer}` : "";
  return `${title}${imprint && ` (${imprint})`}${place}${pointed}${phrase ? `: “${phrase}”` : ""}${url ? ` <${url}>` : ""}`;
}
