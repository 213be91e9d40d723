import { toClaimFilter } from "../api/claim-filter";
import { useDiagram } from "../diagram/diagram-context";
import type { Relation } from "../generated/operations";
import { useExplorer } from "../state/use-explorer";
import type { LinkEnds } from "../state/view";
import { relationLabel, useVocabulary } from "../words/vocabulary";
import { ClaimList } from "./claim-list";

/** The claims behind a line of the diagram. */
export function LinkDetails({ link: { source, relation, target } }: { link: LinkEnds }) {
  const { view, dispatch } = useExplorer();
  const { data } = useDiagram();
  const vocabulary = useVocabulary();
  const nameOf = (id: string) => data?.nodes.find((node) => node.id === id)?.name ?? id;
  const end = (id: string) => (
    <button type="button" class="text-button" onClick={() => dispatch({ type: "select", selection: { entity: id } })}>
      {nameOf(id)}
    </button>
  );
  const filter = {
    ...toClaimFilter(view.filters),
    subject: [source],
    relations: [relation as Relation],
    object: [target],
  };
  return (
    <>
      <h2>
        {end(source)} {relationLabel(vocabulary, relation as Relation)} {end(target)}
      </h2>
      <ClaimList filter={filter} />
    </>
  );
}
