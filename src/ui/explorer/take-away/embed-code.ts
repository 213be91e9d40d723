import { writePermalink } from "../state/permalink";
import type { View } from "../state/view";
import { escaped } from "./xml";

/** What an embedded diagram does when the graph changes after it was copied: follow it, or stay as it is. */
export type EmbedMode = "live" | "frozen";

/**
 * The view as an embed shows it. Frozen, its claims are those that the graph held at this moment: what is recorded later
 * stays out, and what is withdrawn later stays in, marked as withdrawn. A view that is of an earlier moment already
 * keeps that. The day up to which documents count (`knownAt`) isn't touched: it would drop what has no certain date of
 * publication, and so change the diagram by the very act of copying it.
 */
export function embeddedView(view: View, mode: EmbedMode, now: Date): View {
  const { selection: _none, ...rest } = view;
  const recordedAt = mode === "frozen" ? (view.filters.recordedAt ?? now.toISOString()) : undefined;
  return { ...rest, filters: { ...view.filters, recordedAt } };
}

/**
 * The element that shows the view in another page.
 * @example embedCode("https://attest.example", view) // <iframe src="https://attest.example/embed?view=network&amp;…" …></iframe>
 */
export function embedCode(origin: string, view: View): string {
  const address = escaped(`${origin}/embed?${writePermalink(view)}`);
  return `<iframe src="${address}" title="Attest: who said and did what, with sources" width="100%" height="560" loading="lazy" style="border: 1px solid #c9c9d1"></iframe>`;
}
