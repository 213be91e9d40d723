/** What is kept of visits: figures, lines in the log, traces. */
import type { Visit } from "../visit";

/** Whoever wants to know of visits that have ended. */
export interface Watcher {
  /** @param milliseconds from its arrival to the end of its answer. */
  ended(visit: Visit, milliseconds: number): void;
  /** Hands over what it still holds. */
  close?(): Promise<void>;
}

/** Tells the watchers when the answer has gone out, or the client has. */
export function watch(visit: Visit, watchers: readonly Watcher[]): void {
  visit.onEnd(() => {
    const milliseconds = performance.now() - visit.begun;
    for (const watcher of watchers) watcher.ended(visit, milliseconds);
  });
}
