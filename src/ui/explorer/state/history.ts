import { reduceView, type View, type ViewAction } from "./view";

/** The view, and the views before and after it that can be gone back to. */
export interface History {
  readonly past: readonly View[];
  readonly present: View;
  readonly future: readonly View[];
  /** The view before a slider was taken hold of, while it moves: one step, however many views it passes. */
  readonly resting?: View;
}

const MOST_STEPS = 200;

/** Whether an action is a step of its own, to be undone by itself. Looking at something is none. */
export function isStep(action: ViewAction): boolean {
  if (action.type === "filter") return !action.passing;
  return action.type !== "select" && action.type !== "place" && action.type !== "open";
}

/** The history after an action. */
export function advance(history: History, action: ViewAction): History {
  const { past, present } = history;
  const next = reduceView(present, action);
  if (next === present) return history;
  const resting = history.resting ?? present;
  if (isStep(action)) return { past: [...past, resting].slice(-MOST_STEPS), present: next, future: [] };
  return action.type === "filter" ? { ...history, present: next, resting } : { ...history, present: next };
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
