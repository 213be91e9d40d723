import { toClaimFilter } from "../api/claim-filter";
import { useDiagram } from "../diagram/diagram-context";
import type { Relation } from "../generated/operations";
import { useExplorer } from "../state/use-explorer";
import type { LinkEnds } from "../state/view";
import { relationLabel, useVocabulary } from "../words/vocabulary";
import { ClaimList } from "./claim-list";
import { EntityButton } from "./entity-button";

/** The claims behind a line of the diagram. */
export function LinkDetails({ link: { source, relation, target } }: { link: LinkEnds }) {
  const { view } = useExplorer();
  const { data } = useDiagram();
  const vocabulary = useVocabulary();
  const nameOf = (id: string) => data?.nodes.find((node) => node.id === id)?.name ?? id;
  const end = (id: string) => <EntityButton id={id}>{nameOf(id)}</EntityButton>;
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
