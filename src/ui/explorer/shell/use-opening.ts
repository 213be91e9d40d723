import { useContext, useEffect } from "preact/hooks";
import { type Loadable, useLoaded } from "../api/use-query";
import { openingView } from "../diagram/opening";
import { StoreContext } from "../state/use-explorer";
import type { View } from "../state/view";

/** Opens on the measures, unless the address says what to open on. */
export function useOpening(): Loadable<View> {
  const store = useContext(StoreContext);
  const opening = useLoaded(store?.openedByLink ? undefined : "opening", openingView);
  useEffect(() => {
    if (opening.data) store?.dispatch({ type: "open", view: opening.data });
  }, [opening.data]);
  return opening;
}
