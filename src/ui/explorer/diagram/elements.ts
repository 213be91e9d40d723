import type { ElementDefinition } from "cytoscape";
import { STANCES } from "../words/kinds";
import { relationLabel, type Vocabulary } from "../words/vocabulary";
import { type Diagram, type DiagramLink, linkKey } from "./load";

/** The diagram as cytoscape takes it. */
export function toElements({ nodes, links }: Diagram, vocabulary: Vocabulary): ElementDefinition[] {
  return [
    ...nodes.map(({ id, name, kind, degree }) => ({ group: "nodes" as const, data: { id, name, kind, degree } })),
    ...links.map((link) => ({
      group: "edges" as const,
      data: {
        id: linkKey(link),
        source: link.source,
        target: link.target,
        relation: link.relation,
        stance: link.stance,
        modality: link.modality,
        disputed: link.disputed ? 1 : 0,
        label: linkLabel(link, vocabulary),
      },
    })),
  ];
}

/** What the line says: the stance as a sign, what isn't fact in words, and how many claims it stands for. */
export function linkLabel(
  { stance, modality, relation, count, disputed }: DiagramLink,
  vocabulary: Vocabulary,
): string {
  const said = relationLabel(vocabulary, relation);
  const sort = { ACTUAL: "", PLANNED: "planned: ", CONDITIONAL: "if: ", NEGATED: "not: " }[modality];
  const sign = stance === "NEUTRAL" ? "" : `${STANCES[stance].sign} `;
  return `${sign}${sort}${said}${count > 1 ? ` ×${count}` : ""}${disputed ? " ≠" : ""}`;
}
