import { advance, type History, redo, undo } from "./history";
import { readPermalink, writePermalink } from "./permalink";
import { EMPTY_VIEW, type View, type ViewAction } from "./view";

/** The one place that holds the view. */
export interface Store {
  readonly history: History;
  /** Whether the address said what to show. */
  readonly openedByLink: boolean;
  dispatch: (action: ViewAction) => void;
  undo: () => void;
  redo: () => void;
  /** Calls the listener after each change, until the function that it gives is called. */
  subscribe: (listener: () => void) => () => void;
}

/** Where the store keeps the view so that links and the browser's back find it: `window`, or a likeness in tests. */
export interface Address {
  read: () => string;
  /** As a step that the browser's back undoes, or in place of the current one. */
  write: (permalink: string, step: boolean) => void;
  /** Back or forth in the history of the browser; an address that has none there leaves it out. */
  go?: (steps: number) => void;
  /** Calls the listener after each way through that history, with how many steps forth (or, below zero, back). */
  onBack: (listener: (steps: number) => void) => void;
}

/** A store whose view is that of the address, and the other way round. */
export function createStore(address: Address): Store {
  const linked = readPermalink(address.read());
  let history: History = { past: [], present: linked ?? EMPTY_VIEW, future: [] };
  const listeners = new Set<() => void>();
  const become = (next: History) => {
    history = next;
    listeners.forEach((listener) => listener());
  };
  const write = (next: History) => {
    if (next === history) return;
    address.write(writePermalink(next.present), next.past !== history.past);
    become(next);
  };
  // Undoing is going back in the browser: else its back would show again what was undone.
  const travel = (next: History, steps: number) => {
    if (next === history) return;
    if (address.go) return address.go(steps);
    address.write(writePermalink(next.present), false);
    become(next);
  };
  address.onBack((steps) => become(arrive(history, steps, readPermalink(address.read()) ?? EMPTY_VIEW)));
  return {
    get history() {
      return history;
    },
    openedByLink: linked !== undefined,
    dispatch: (action) => write(advance(history, action)),
    undo: () => travel(undo(history), -1),
    redo: () => travel(redo(history), 1),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** So many steps further the view should be this one. If it isn't, the browser knows more than the store, which begins anew. */
function arrive(history: History, steps: number, view: View): History {
  let there = history;
  for (let step = 0; step < Math.abs(steps); step++) there = steps < 0 ? undo(there) : redo(there);
  return writePermalink(there.present) === writePermalink(view) ? there : { past: [], present: view, future: [] };
}

/**
 * The address of an embedded page, which is read and never written: a frame must not put steps into the history of the
 * page around it.
 */
export const embeddedAddress: Address = {
  read: () => location.search || location.hash,
  write: () => {},
  onBack: () => {},
};

/** The address of this window. The entries of its history are numbered, to tell going back from going forth. */
export function windowAddress(): Address {
  const number = () => Number(history.state) || 0;
  let at = number();
  return {
    read: () => location.hash,
    write(permalink, step) {
      if (step) at += 1;
      history[step ? "pushState" : "replaceState"](at, "", `#${permalink}`);
    },
    go: (steps) => history.go(steps),
    onBack: (listener) =>
      addEventListener("popstate", () => {
        const from = at;
        at = number();
        listener(at - from);
      }),
  };
}
