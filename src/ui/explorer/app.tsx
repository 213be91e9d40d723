/** The explorer: a page that shows the graph, and uses nothing but the public API to do it. */
import { render } from "preact";
import { ExplorerPage } from "./shell/explorer-page";
import { createStore, windowAddress } from "./state/store";
import { StoreContext } from "./state/use-explorer";
import "./styles/explorer.css";

const root = document.getElementById("explorer");
if (!root) throw new Error('The page needs an element with the id "explorer".');
render(
  <StoreContext.Provider value={createStore(windowAddress())}>
    <ExplorerPage />
  </StoreContext.Provider>,
  root,
);
