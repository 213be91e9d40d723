/** The explorer: a page that shows the graph, and uses nothing but the public API to do it. At `/embed` it fits a frame. */
import { render } from "preact";
import { EmbedPage } from "./shell/embed-page";
import { ExplorerPage } from "./shell/explorer-page";
import { createStore, embeddedAddress, windowAddress } from "./state/store";
import { StoreContext } from "./state/use-explorer";
import "./styles/explorer.css";

const root = document.getElementById("explorer");
if (!root) throw new Error('The page needs an element with the id "explorer".');
const embedded = location.pathname === "/embed";
render(
  <StoreContext.Provider value={createStore(embedded ? embeddedAddress : windowAddress())}>
    {embedded ? <EmbedPage /> : <ExplorerPage />}
  </StoreContext.Provider>,
  root,
);
