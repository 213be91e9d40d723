import type { Filters } from "../state/filters";
import { dateInWords, momentInWords } from "./dates";
import { KINDS, MODALITIES, STANCES } from "./kinds";
import { counted } from "./numbers";
import { relationLabel, type Vocabulary } from "./vocabulary";

/**
 * What a view is narrowed down to, a phrase each.
 * @example filtersInWords({ ...NO_FILTERS, stances: ["NEGATIVE"], minSources: 2 }, vocabulary) // ["against", "said by 2 documents or more"]
 */
export function filtersInWords(filters: Filters, vocabulary: Vocabulary): string[] {
  const { relations, kinds, stances, modalities, documents, minSources, from, through, asOf, knownAt } = filters;
  const titleOf = (id: string) => vocabulary.documents.nodes.find((document) => document.id === id)?.title ?? id;
  const either = (words: string[]) => words.join(" or ");
  return [
    either(stances.map((stance) => STANCES[stance].label.toLowerCase())),
    either(relations.map((relation) => relationLabel(vocabulary, relation))),
    either(modalities.map((modality) => MODALITIES[modality].label.toLowerCase())),
    either(kinds.map((kind) => KINDS[kind].many.toLowerCase())),
    documents.length > 0 ? `according to ${either(documents.map(titleOf))}` : "",
    minSources > 1 ? `said by ${counted(minSources, "document")} or more` : "",
    from ? `since ${dateInWords(from)}` : "",
    through ? `until ${dateInWords(through)}` : "",
    asOf ? `what held on ${dateInWords(asOf)}` : "",
    knownAt ? `what was known on ${dateInWords(knownAt)}` : "",
  ].filter(Boolean);
}

/** Of when a view shows the graph: of a moment that is kept, or of the one in which it was taken. */
export function stoodAt({ recordedAt }: Filters, now: Date): string {
  return `The graph as it stood on ${momentInWords(recordedAt ?? now.toISOString())}.`;
}
