import type { EntityKind, Modality, Stance } from "../generated/operations";

/** What a kind is called, and the sign that stands for it in lists; in the diagram it is the shape of the node. */
export const KINDS: Record<EntityKind, { one: string; many: string }> = {
  PERSON: { one: "Person", many: "People" },
  ORGANISATION: { one: "Organisation", many: "Organisations" },
  MEASURE: { one: "Measure", many: "Measures" },
  EVENT: { one: "Event", many: "Events" },
  DOCUMENT: { one: "Document", many: "Documents" },
  PLACE: { one: "Place", many: "Places" },
};

/** The kinds in the order in which lists show them. */
export const KIND_NAMES = Object.keys(KINDS) as EntityKind[];

/** How a stance reads, and the sign that says it without colour. */
export const STANCES: Record<Stance, { label: string; sign: string }> = {
  POSITIVE: { label: "For", sign: "+" },
  NEUTRAL: { label: "Takes no side", sign: "·" },
  NEGATIVE: { label: "Against", sign: "−" },
};

/** The stances from one end to the other. */
export const STANCE_NAMES = Object.keys(STANCES) as Stance[];

/** How a modality reads, and what it means. */
export const MODALITIES: Record<Modality, { label: string; meaning: string }> = {
  ACTUAL: { label: "Reported as done or said", meaning: "The source reports that it was done or said." },
  PLANNED: { label: "Planned", meaning: "Intended or promised: the source does not say that it was done." },
  CONDITIONAL: { label: "Conditional", meaning: "It would be so under a condition." },
  NEGATED: { label: "Negated", meaning: "The source says that it was not so." },
};

/** The modalities, what is reported as done first. */
export const MODALITY_NAMES = Object.keys(MODALITIES) as Modality[];
