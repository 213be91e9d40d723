import { withinDiagram } from "../api/claim-filter";
import { ask } from "../api/client";
import type { Diagram } from "../diagram/load";
import { SourcesDocument } from "../generated/operations";
import { writePermalink } from "../state/permalink";
import type { View } from "../state/view";
import { dateInWords } from "../words/dates";
import { filtersInWords, stoodAt } from "../words/filters";
import { counted } from "../words/numbers";
import type { Vocabulary } from "../words/vocabulary";

/** What a picture of the diagram says of itself when it is away from the page. */
export interface Caption {
  title: string;
  /** What it shows, and of when. */
  about: string[];
  /** What the lines are, whose word it is, and where the citations stand. */
  credits: string[];
  /** The address of this view. */
  link: string;
}

const MOST_DOCUMENTS = 100;
const MOST_NAMED = 12;

/** Asks which documents say what is drawn, and puts the rest into words. */
export async function captionOf(diagram: Diagram, view: View, vocabulary: Vocabulary): Promise<Caption> {
  const filter = withinDiagram(view.filters, diagram.nodes.map(({ id }) => id).sort());
  const { claimCounts } = await ask(SourcesDocument, { filter, first: MOST_DOCUMENTS });
  const sources = claimCounts.flatMap(({ keys }) => keys.map(({ value }) => citation(value ?? "", vocabulary)));
  const narrowed = filtersInWords(view.filters, vocabulary);
  const sizes = [counted(diagram.nodes.length, "entity", "entities"), counted(diagram.links.length, "link")];
  const more = sources.length > MOST_NAMED ? `; and ${sources.length - MOST_NAMED} more` : "";
  return {
    title: titleOf(diagram),
    about: [
      `${sizes.join(", ")}${narrowed.length > 0 ? `; narrowed to: ${narrowed.join("; ")}` : ""}.`,
      stoodAt(view.filters, new Date()),
    ],
    credits: [
      "A line stands for what the sources report or claim. It is no finding of fact.",
      ...(sources.length > 0 ? [`Sources: ${sources.slice(0, MOST_NAMED).join("; ")}${more}.`] : []),
      `Made with Attest, which gives every claim with its paragraph: ${location.origin}/`,
    ],
    link: linkTo(view),
  };
}

/** The address that restores exactly this view in the explorer. */
export function linkTo(view: View): string {
  return `${location.origin}/#${writePermalink(view)}`;
}

function titleOf({ nodes }: Diagram): string {
  const [first, second, ...others] = nodes.toSorted((a, b) => b.degree - a.degree).map(({ name }) => name);
  if (!first) return "Nothing in the diagram";
  if (!second) return first;
  return others.length > 0
    ? `${first}, ${second} and ${counted(others.length, "other", "others")}`
    : `${first} and ${second}`;
}

function citation(id: string, { documents }: Vocabulary): string {
  const document = documents.nodes.find((each) => each.id === id);
  if (!document) return id;
  const { title, publisher, datePublished } = document;
  const details = [publisher?.name, datePublished && dateInWords(datePublished)].filter(Boolean);
  return details.length > 0 ? `${title} (${details.join(", ")})` : title;
}
