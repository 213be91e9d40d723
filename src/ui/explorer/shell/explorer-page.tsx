import { useEffect } from "preact/hooks";
import { useLoaded, useQuery } from "../api/use-query";
import { DiagramContext, useDiagramLoader } from "../diagram/diagram-context";
import { openingView } from "../diagram/opening";
import { VocabularyDocument } from "../generated/operations";
import { DetailsPanel } from "../panels/details-panel";
import { EntityList } from "../panels/entity-list";
import { FiltersPanel } from "../panels/filters-panel";
import { TimePanel } from "../panels/time-panel";
import { useExplorer } from "../state/use-explorer";
import { VocabularyContext } from "../words/vocabulary";
import { viewNamed } from "../views";
import { Announcer } from "./announcer";
import { Header } from "./header";
import { Notices } from "./notices";
import { ThemeContext, useThemeChoice } from "./theme";

/** The whole page. Nothing but its header is drawn before the words of the graph are there. */
export function ExplorerPage() {
  const theme = useThemeChoice();
  const diagram = useDiagramLoader();
  const vocabulary = useQuery(VocabularyDocument, {});
  const opening = useOpening();
  const { view } = useExplorer();
  const Shown = viewNamed(view.name).component;
  return (
    <ThemeContext.Provider value={theme}>
      <DiagramContext.Provider value={diagram}>
        <Header />
        <Notices answers={[vocabulary, opening, diagram]} />
        {vocabulary.data && (
          <VocabularyContext.Provider value={vocabulary.data}>
            <div class="columns">
              <aside class="side" aria-label="Filters and entities">
                <FiltersPanel />
                <EntityList />
              </aside>
              <main aria-busy={diagram.loading || opening.loading}>
                {opening.loading ? <p class="empty">Loading the measures…</p> : <Shown />}
                <TimePanel />
              </main>
              <DetailsPanel />
            </div>
          </VocabularyContext.Provider>
        )}
        <Announcer />
      </DiagramContext.Provider>
    </ThemeContext.Provider>
  );
}

const HAD_PERMALINK = location.hash.length > 1;

/** Opens on the measures, unless the address says what to open on. */
function useOpening() {
  const { dispatch } = useExplorer();
  const opening = useLoaded(HAD_PERMALINK ? undefined : "opening", openingView);
  useEffect(() => {
    if (opening.data) dispatch({ type: "open", view: opening.data });
  }, [opening.data]);
  return opening;
}
