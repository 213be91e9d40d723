import { useEffect } from "preact/hooks";
import { useQuery } from "../api/use-query";
import { DiagramContext, useDiagramLoader } from "../diagram/diagram-context";
import { VocabularyDocument } from "../generated/operations";
import { DetailsPanel } from "../panels/details-panel";
import { useExplorer } from "../state/use-explorer";
import { linkTo } from "../take-away/caption";
import { VocabularyContext } from "../words/vocabulary";
import { stoodAt } from "../words/filters";
import { viewNamed } from "../views";
import { Announcer } from "./announcer";
import { Notices } from "./notices";
import { ThemeContext, useThemeChoice } from "./theme";
import { useOpening } from "./use-opening";

/** One view in a frame of another page: the diagram, details of what is clicked, and where it comes from. */
export function EmbedPage() {
  const theme = useThemeChoice();
  const diagram = useDiagramLoader();
  const vocabulary = useQuery(VocabularyDocument, {});
  const opening = useOpening();
  const { view } = useExplorer();
  const Shown = viewNamed(view.name).component;
  useEffect(openLinksOutside, []);
  return (
    <ThemeContext.Provider value={theme}>
      <DiagramContext.Provider value={diagram}>
        <VocabularyContext.Provider value={vocabulary.data}>
          <h1 class="visually-hidden">Attest: who said and did what, with sources</h1>
          <Notices answers={[vocabulary, opening, diagram]} />
          {vocabulary.data && (
            <div class="embed">
              <main aria-busy={diagram.loading || opening.loading}>{!opening.loading && <Shown />}</main>
              {view.selection && <DetailsPanel />}
            </div>
          )}
          <footer class="embed-credit">
            <span>
              {view.filters.recordedAt ? stoodAt(view.filters, new Date()) : "The graph as it stands now."} A line is
              what sources claim: click it for them.
            </span>
            <a href={linkTo(view)}>Attest: open in the explorer</a>
          </footer>
          <Announcer />
        </VocabularyContext.Provider>
      </DiagramContext.Provider>
    </ThemeContext.Provider>
  );
}

/** Links lead out of the frame: few sites can be shown in one, and the story around it should stay. */
function openLinksOutside(): () => void {
  const base = document.createElement("base");
  base.target = "_blank";
  document.head.append(base);
  return () => base.remove();
}
