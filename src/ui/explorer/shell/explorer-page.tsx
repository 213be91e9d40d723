import { useQuery } from "../api/use-query";
import { DiagramContext, useDiagramLoader } from "../diagram/diagram-context";
import { VocabularyDocument } from "../generated/operations";
import { DetailsPanel } from "../panels/details-panel";
import { EntityList } from "../panels/entity-list";
import { FiltersPanel } from "../panels/filters-panel";
import { TimePanel } from "../panels/time-panel";
import { useExplorer } from "../state/use-explorer";
import { VocabularyContext } from "../words/vocabulary";
import { viewNamed } from "../views";
import { Announcer } from "./announcer";
import { FrozenNotice } from "./frozen-notice";
import { Header } from "./header";
import { Notices } from "./notices";
import { ThemeContext, useThemeChoice } from "./theme";
import { useOpening } from "./use-opening";

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
        <VocabularyContext.Provider value={vocabulary.data}>
          <Header />
          <Notices answers={[vocabulary, opening, diagram]} />
          <FrozenNotice />
          {vocabulary.data && (
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
          )}
          <Announcer />
        </VocabularyContext.Provider>
      </DiagramContext.Provider>
    </ThemeContext.Provider>
  );
}
