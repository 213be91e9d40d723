import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Store } from "./store";
import type { View, ViewAction } from "./view";

/** The store, for everything in the page. */
export const StoreContext = createContext<Store | undefined>(undefined);

/** The view as it is now, and how to change it. */
export interface Explorer {
  view: View;
  dispatch: (action: ViewAction) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

/** Reads the store, and draws again after each change of it. */
export function useExplorer(): Explorer {
  const store = useContext(StoreContext);
  if (!store) throw new Error("The explorer needs a store around it.");
  const [, draw] = useState(store.history);
  useEffect(() => {
    // Something may have changed between drawing and listening.
    draw(store.history);
    return store.subscribe(() => draw(store.history));
  }, [store]);
  const { past, present, future } = store.history;
  return {
    view: present,
    dispatch: store.dispatch,
    undo: store.undo,
    redo: store.redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}
