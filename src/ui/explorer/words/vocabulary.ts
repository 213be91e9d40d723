import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Relation, VocabularyQuery } from "../generated/operations";

/** The words of the graph, as the API gives them. */
export type Vocabulary = VocabularyQuery;

/** The vocabulary, for everything in the page; undefined until it has come. */
export const VocabularyContext = createContext<Vocabulary | undefined>(undefined);

/** Reads the vocabulary; nothing but the frame of the page is drawn before it is there. */
export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error("This part of the page needs the vocabulary around it.");
  return vocabulary;
}

/**
 * How a relation reads from subject to object.
 * @example relationLabel(vocabulary, "CRITICISED") // "criticised"
 */
export function relationLabel({ relationTypes }: Vocabulary, relation: Relation): string {
  return relationTypes.find(({ name }) => name === relation)?.label ?? relation;
}
