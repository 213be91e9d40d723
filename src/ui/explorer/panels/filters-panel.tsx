import { useDiagram } from "../diagram/diagram-context";
import { countFilters, toggled } from "../state/filters";
import { useExplorer } from "../state/use-explorer";
import { KIND_NAMES, KINDS, MODALITIES, MODALITY_NAMES, STANCE_NAMES, STANCES } from "../words/kinds";
import { useVocabulary } from "../words/vocabulary";
import { FilterChoice } from "./filter-choice";

/** Which claims and entities the views show. */
export function FiltersPanel() {
  const { view, dispatch } = useExplorer();
  const { data } = useDiagram();
  const { relationTypes, documents } = useVocabulary();
  const { filters } = view;
  const set = countFilters(filters);
  const inDiagram = new Set(data?.links.map(({ relation }) => relation));
  const relations = relationTypes.filter(({ name }) => inDiagram.has(name) || filters.relations.includes(name));
  return (
    <details class="panel" open={wide()}>
      <summary>
        <h2>Filters{set > 0 && ` (${set})`}</h2>
      </summary>
      <p class="row">
        <button type="button" disabled={set === 0} onClick={() => dispatch({ type: "clear-filters" })}>
          Clear filters
        </button>
      </p>
      <FilterChoice
        title="Stance"
        items={STANCE_NAMES.map((value) => ({ value, label: `${STANCES[value].sign} ${STANCES[value].label}` }))}
        chosen={filters.stances}
        onToggle={(value) => dispatch({ type: "filter", change: { stances: toggled(filters.stances, value) } })}
      />
      <FilterChoice
        title="Sort of claim"
        items={MODALITY_NAMES.map((value) => ({ value, label: MODALITIES[value].label }))}
        chosen={filters.modalities}
        onToggle={(value) => dispatch({ type: "filter", change: { modalities: toggled(filters.modalities, value) } })}
      />
      <FilterChoice
        title="Kind of entity"
        items={KIND_NAMES.map((value) => ({ value, label: KINDS[value].many }))}
        chosen={filters.kinds}
        onToggle={(value) => dispatch({ type: "filter", change: { kinds: toggled(filters.kinds, value) } })}
      />
      <FilterChoice
        title="Relation"
        items={relations.map(({ name, label }) => ({ value: name, label }))}
        chosen={filters.relations}
        onToggle={(value) => dispatch({ type: "filter", change: { relations: toggled(filters.relations, value) } })}
      />
      <FilterChoice
        title="Source document"
        items={documents.nodes.map(({ id, title, publisher }) => ({
          value: id,
          label: publisher ? `${title} (${publisher.name})` : title,
        }))}
        chosen={filters.documents}
        onToggle={(value) => dispatch({ type: "filter", change: { documents: toggled(filters.documents, value) } })}
      />
      <label class="field">
        Documents that say so, at least
        <input
          type="number"
          min="1"
          max="20"
          value={filters.minSources}
          onChange={({ currentTarget }) =>
            dispatch({
              type: "filter",
              change: { minSources: Math.max(1, Math.floor(currentTarget.valueAsNumber || 1)) },
            })
          }
        />
      </label>
    </details>
  );
}

/** Phones begin with the filters folded. */
function wide(): boolean {
  return matchMedia("(min-width: 900px)").matches;
}
