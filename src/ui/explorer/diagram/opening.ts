import { ask } from "../api/client";
import { MeasuresInDisputeDocument, SurroundingsDocument } from "../generated/operations";
import { EMPTY_VIEW, type View } from "../state/view";
import { NO_FILTERS } from "../state/filters";

/** How many measures the page opens with, and how many entities in all: few enough to read at a glance. */
const MEASURES = 6;
const MOST_NODES = 36;

/** The view that the page opens with: the measures that are most argued about, and who is for and against them. */
export async function openingView(signal: AbortSignal): Promise<View> {
  const { claimCounts } = await ask(MeasuresInDisputeDocument, { first: MEASURES }, signal);
  const around = claimCounts.flatMap(({ keys }) => keys.map(({ value }) => value)).filter((id) => id !== null);
  if (around.length === 0) return EMPTY_VIEW;
  const filter = { stance: ["POSITIVE" as const, "NEGATIVE" as const] };
  const { network } = await ask(SurroundingsDocument, { around, filter, maxNodes: MOST_NODES }, signal);
  return {
    ...EMPTY_VIEW,
    shown: network.nodes.map(({ entity }) => ({ id: entity.id })),
    filters: { ...NO_FILTERS, stances: filter.stance },
  };
}
