import { EntitySearch } from "../panels/entity-search";
import { useExplorer } from "../state/use-explorer";
import { TakeAwayMenu } from "../take-away/take-away-menu";
import { VIEWS, viewNamed } from "../views";
import { useTheme } from "./theme";

/** The name of the page, search, the views, and what goes for all of them. */
export function Header() {
  const { view, dispatch, undo, redo, canUndo, canRedo } = useExplorer();
  const { theme, toggle } = useTheme();
  return (
    <header class="header">
      <h1>
        <strong>Attest</strong> explorer
      </h1>
      <EntitySearch
        label="Find people, organisations, measures…"
        onChoose={({ id }) => {
          dispatch({ type: "add", ids: [id] });
          dispatch({ type: "select", selection: { entity: id } });
        }}
      />
      <nav aria-label="Views" class="row">
        {VIEWS.map(({ name, title }) => (
          <button
            type="button"
            key={name}
            aria-current={viewNamed(view.name).name === name ? "page" : undefined}
            onClick={() => dispatch({ type: "switch", name })}
          >
            {title}
          </button>
        ))}
      </nav>
      <div class="row">
        <button type="button" disabled={!canUndo} onClick={undo}>
          Undo
        </button>
        <button type="button" disabled={!canRedo} onClick={redo}>
          Redo
        </button>
        <TakeAwayMenu />
        <button type="button" onClick={toggle}>
          {theme === "dark" ? "Light" : "Dark"}
        </button>
        <a href="/graphql">Playground</a>
      </div>
    </header>
  );
}
