import { useDiagram } from "../diagram/diagram-context";
import { linkLabel } from "../diagram/elements";
import { linkKey } from "../diagram/load";
import { useExplorer } from "../state/use-explorer";
import { useVocabulary } from "../words/vocabulary";

/** The lines that end at an entity, to be chosen as they are in the diagram. */
export function LinksOf({ id }: { id: string }) {
  const { dispatch } = useExplorer();
  const { data } = useDiagram();
  const vocabulary = useVocabulary();
  const names = new Map(data?.nodes.map((node) => [node.id, node.name]));
  const links = data?.links.filter(({ source, target }) => source === id || target === id) ?? [];
  return (
    <ul class="links" aria-label="Links">
      {links.map((link) => (
        <li key={linkKey(link)}>
          <button
            type="button"
            onClick={() => {
              const { source, relation, target } = link;
              dispatch({ type: "select", selection: { source, relation, target } });
            }}
          >
            {link.source !== id && `${names.get(link.source)} `}
            {linkLabel(link, vocabulary)}
            {link.target !== id && ` ${names.get(link.target)}`}
            {link.disputed && <span class="visually-hidden"> disputed</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
