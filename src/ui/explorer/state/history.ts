import { reduceView, type View, type ViewAction } from "./view";

/** The view, and the views before and after it that can be gone back to. */
export interface History {
  readonly past: readonly View[];
  readonly present: View;
  readonly future: readonly View[];
  /** The filters that a slider is moving: one step, however many views it passes. */
  readonly sliding?: string;
}

const MOST_STEPS = 200;

/** Looking at something is no step to be undone by itself, nor is what the page does. */
const NO_STEPS: readonly ViewAction["type"][] = ["select", "place", "open"];

/** The history after an action. Its past is the same list unless the action was a step of its own. */
export function advance(history: History, action: ViewAction): History {
  const { past, present, sliding } = history;
  const next = reduceView(present, action);
  if (next === present) return history;
  if (NO_STEPS.includes(action.type)) return { ...history, present: next };
  const moved = action.type === "filter" ? Object.keys(action.change).join() : undefined;
  return {
    past: sliding !== undefined && sliding === moved ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    ...(action.type === "filter" && action.passing && { sliding: moved }),
  };
}

/** One step back, or the same history at its beginning. */
export function undo(history: History): History {
  const { past, present, future } = history;
  const previous = past.at(-1);
  return previous ? { past: past.slice(0, -1), present: previous, future: [present, ...future] } : history;
}

/** One step forward again, or the same history at its end. */
export function redo(history: History): History {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : history;
}
