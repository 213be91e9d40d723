/** Small graphs in which people and organisations take sides on measures, for property tests. */
import fc from "fast-check";
import { type Claim, claimId, MODALITIES } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import { kindOfId } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import type { RelationName } from "../../src/domain/relation-types";

const ACTORS = ["person:ada", "person:ben", "person:cleo", "organisation:drax"];
/** Measures may fund each other, which doesn't make them people with a stance. */
const MEASURES = ["measure:audit", "measure:fund"];
const DOCUMENTS = ["document:one", "document:two", "document:three"];

const entities: Entity[] = [...ACTORS, ...MEASURES, ...DOCUMENTS].map((id) => ({
  ...{ id, kind: kindOfId(id) ?? "PERSON", name: `Name of ${id}` },
  ...{ aliases: [], identifiers: [], fields: {} },
}));

const relation = fc.constantFrom<RelationName>(
  ...(["WELCOMED", "SUPPORTED", "CRITICISED", "OPPOSED", "COMMENTED_ON", "PARTICIPATED_IN"] as const),
);

const claim = fc
  .record({
    subject: fc.constantFrom(...ACTORS),
    relation,
    object: fc.constantFrom(...MEASURES),
    modality: fc.constantFrom(...MODALITIES, "ACTUAL" as const, "ACTUAL" as const),
    attributedTo: fc.option(fc.constantFrom(...ACTORS), { nil: undefined, freq: 2 }),
    occurred: fc.constantFrom("2025-01-16", "2025-01-17"),
    rank: fc.constantFrom("NORMAL" as const, "NORMAL" as const, "DEPRECATED" as const),
    documents: fc.subarray(DOCUMENTS, { minLength: 1 }),
  })
  .map(({ documents, ...content }): Claim => ({
    ...content,
    ...(content.rank === "DEPRECATED" && { rankReason: "Withdrawn." }),
    id: claimId(content),
    evidence: documents.map((document) => ({ document, paragraph: 1 })),
    contradicts: [],
    supersedes: [],
  }));

/** A graph of up to two dozen claims. */
export const stanceGraph: fc.Arbitrary<Graph> = fc
  .uniqueArray(claim, { maxLength: 24, selector: ({ id }) => id })
  .map((claims) => ({ entities, claims }));
