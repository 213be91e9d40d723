/** Puts a filter to the API and shows the answer as short lines that can be written down by hand. */
import type { TestServer } from "../setup/server";

interface Thing {
  id: string;
}

/** A claim as the questions read it. */
export interface AnsweredClaim {
  subject: Thing;
  relation: string;
  object: Thing | null;
  addressee: Thing | null;
  attributedTo: Thing | null;
  value: { amount: number | null; unit: string | null; text: string | null } | null;
  occurred: string | null;
  modality: string;
  disputed: boolean;
  sources: number;
  evidence: { document: Thing; paragraph: number | null; phrase: string | null }[];
}

const QUERY = `query ($filter: ClaimFilter) {
  claims(filter: $filter, first: 100) {
    nodes {
      subject { id } relation object { id } addressee { id } attributedTo { id } value { amount unit text }
      occurred modality disputed sources evidence { document { id } paragraph phrase }
    }
  }
}`;

/** The claims that a filter leaves. */
export async function claimsOf(server: TestServer, filter: object): Promise<AnsweredClaim[]> {
  const { data, errors } = await server.post<{ claims: { nodes: AnsweredClaim[] } }>(QUERY, { filter });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.claims.nodes;
}

/** Short names of the five sources, as the expected answers cite them. */
const SOURCES: Readonly<Record<string, string>> = {
  "document:mirror-2025-01-16": "M",
  "document:politicshome-2025-01-16": "P",
  "document:unnamed-2025-01-16": "U",
  "document:bbc-live-2025-01-16": "B",
  "document:standard-2025": "S",
};

/** Ways to show a claim in an answer. */
export const SHOW = {
  subject: ({ subject }: AnsweredClaim) => subject.id,
  object: ({ object }: AnsweredClaim) => object?.id ?? "-",
  both: ({ subject, object }: AnsweredClaim) => `${subject.id} -> ${object?.id ?? "-"}`,
  /** Who, and by whose word. */
  subjectBy: ({ subject, attributedTo }: AnsweredClaim) =>
    subject.id + (attributedTo ? ` (by ${attributedTo.id})` : ""),
  /** What, and by whose word. */
  objectBy: ({ object, attributedTo }: AnsweredClaim) =>
    (object?.id ?? "-") + (attributedTo ? ` (by ${attributedTo.id})` : ""),
  addressee: ({ addressee }: AnsweredClaim) => addressee?.id ?? "-",
  amount: ({ value }: AnsweredClaim) => `${value?.amount} ${value?.unit}`,
  text: ({ value }: AnsweredClaim) => value?.text ?? "-",
  occurred: ({ subject, occurred }: AnsweredClaim) => `${subject.id} ${occurred}`,
  /** Who, and where it stands: `person:keir-starmer P5`. */
  cited: ({ subject, evidence }: AnsweredClaim) =>
    [subject.id, ...evidence.map(({ document, paragraph }) => `${SOURCES[document.id]}${paragraph}`).sort()].join(" "),
} satisfies Record<string, (claim: AnsweredClaim) => string>;
