/** @jsxImportSource react */
import "./workers";
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { examples } from "playground:examples";
import { RunFromAnywhere, SelectOperation, ShowActiveTab, WrapLongLines } from "./conveniences";
import { CopyLinkButton } from "./copy-link-button";
import { examplesPanel } from "./examples-panel";
import { firstTabs } from "./first-tabs";
import { readLink } from "./link";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./playground.css";

const fetcher = createGraphiQLFetcher({ url: location.pathname });

// "GraphiQL Explorer" says little to a newcomer, and this project has another explorer.
const queryBuilder = { ...explorerPlugin({ title: "Query builder" }), title: "Query builder" };

const plugins = [examplesPanel, queryBuilder, HISTORY_PLUGIN];

// GraphiQL keeps its tabs under this key, from the first moment it runs. Whoever comes back finds the panels as left.
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;

function Playground() {
  const link = readLink(location.search);
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={isFirstVisit ? examplesPanel : undefined}
      defaultTabs={firstTabs(link, examples)}
      initialQuery={link?.query}
      initialVariables={link?.variables}
    >
      <GraphiQL.Logo>
        <strong className="attest-name">Attest</strong> playground · <a href="/">Explorer</a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLinkButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <RunFromAnywhere />
      <ShowActiveTab />
      <WrapLongLines />
      {link?.operationName && <SelectOperation name={link.operationName} />}
    </GraphiQL>
  );
}

const root = document.getElementById("playground");
if (!root) throw new Error('The page needs an element with the id "playground".');
createRoot(root).render(<Playground />);
