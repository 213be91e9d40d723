import { advance, type History, isStep, redo, undo } from "./history";
import { readPermalink, writePermalink } from "./permalink";
import { EMPTY_VIEW, type View, type ViewAction } from "./view";

/** The one place that holds the view. */
export interface Store {
  readonly history: History;
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
  onBack: (listener: () => void) => void;
}

/** A store whose view is that of the address, and the other way round. */
export function createStore(address: Address): Store {
  let history: History = { past: [], present: readPermalink(address.read()) ?? EMPTY_VIEW, future: [] };
  const listeners = new Set<() => void>();
  const become = (next: History) => {
    history = next;
    listeners.forEach((listener) => listener());
  };
  const step = (next: History, isStep: boolean) => {
    if (next === history) return;
    address.write(writePermalink(next.present), isStep);
    become(next);
  };
  address.onBack(() => become(visit(history, readPermalink(address.read()) ?? EMPTY_VIEW)));
  return {
    get history() {
      return history;
    },
    dispatch: (action) => step(advance(history, action), isStep(action)),
    undo: () => step(undo(history), true),
    redo: () => step(redo(history), true),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Going back in the browser to the view before is the same as undoing. */
function visit(history: History, view: View): History {
  const link = writePermalink(view);
  const previous = history.past.at(-1);
  const [next] = history.future;
  if (previous && writePermalink(previous) === link) return undo(history);
  if (next && writePermalink(next) === link) return redo(history);
  return advance(history, { type: "restore", view });
}

/** The address of this window. */
export const windowAddress: Address = {
  read: () => location.hash,
  write: (permalink, step) => history[step ? "pushState" : "replaceState"](null, "", `#${permalink}`),
  onBack: (listener) => addEventListener("popstate", listener),
};
