/** Small graphs in which much coincides, so that claims share buckets, groups and disagreements. */
import fc from "fast-check";
import { canonicalEvidence, type Claim, claimId, type Modality } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import type { Graph } from "../../src/domain/graph";
import type { RelationName } from "../../src/domain/relation-types";

/** Dates with the bounds that a reader works out for them, and whether their source is sure. */
export const DATES: readonly { text: string; from: string | null; through: string | null; sure: boolean }[] = [
  { text: "2024", from: "2024-01-01", through: "2024-12-31", sure: true },
  { text: "2024~", from: "2024-01-01", through: "2024-12-31", sure: false },
  { text: "2024-12", from: "2024-12-01", through: "2024-12-31", sure: true },
  { text: "2024-12-31", from: "2024-12-31", through: "2024-12-31", sure: true },
  { text: "2025-01-01", from: "2025-01-01", through: "2025-01-01", sure: true },
  { text: "2025-01-XX", from: "2025-01-01", through: "2025-01-31", sure: true },
  { text: "2025-01-16", from: "2025-01-16", through: "2025-01-16", sure: true },
  { text: "2025-01-16?", from: "2025-01-16", through: "2025-01-16", sure: false },
  { text: "2024-12-31/2025-01-16", from: "2024-12-31", through: "2025-01-16", sure: true },
  { text: "2025-02?/2025-12?", from: "2025-02-01", through: "2025-12-31", sure: false },
  { text: "202X", from: "2020-01-01", through: "2029-12-31", sure: true },
  { text: "2025-01/..", from: "2025-01-01", through: null, sure: true },
  { text: "/2024-12", from: null, through: "2024-12-31", sure: true },
];

/** Documents: one without a date, one without a publisher. */
export const DOCUMENTS: readonly { id: string; date?: string; outBy: string | null; publisher?: string }[] = [
  { id: "document:a", date: "2025-01-16", outBy: "2025-01-16", publisher: "organisation:p" },
  { id: "document:b", date: "2025-01-17", outBy: "2025-01-17", publisher: "organisation:p" },
  { id: "document:c", date: "2025-02?/2025-12?", outBy: "2025-12-31", publisher: "organisation:q" },
  { id: "document:d", date: "2024", outBy: "2024-12-31" },
  { id: "document:e", outBy: null },
];

/** Events, each with the key sort of its first possible day. */
export const EVENTS: readonly { id: string; date?: string; begins: string | null }[] = [
  { id: "event:x", date: "2025-01-16", begins: "2025-01-16" },
  { id: "event:y", date: "/2024-12", begins: "2024-12-31" },
  { id: "event:z", begins: null },
];

const entity = (id: string, kind: Entity["kind"], fields: Record<string, string | undefined> = {}): Entity => ({
  ...{ id, kind, name: id.toUpperCase(), aliases: [], identifiers: [] },
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Entity["fields"],
});

const ENTITIES: readonly Entity[] = [
  ...["a", "b", "c"].map((slug) => entity(`person:${slug}`, "PERSON")),
  ...["o", "p", "q"].map((slug) => entity(`organisation:${slug}`, "ORGANISATION")),
  ...["m", "n"].map((slug) => entity(`measure:${slug}`, "MEASURE")),
  ...EVENTS.map(({ id, date }) => entity(id, "EVENT", { occurred: date })),
  ...DOCUMENTS.map(({ id, date, publisher }) => entity(id, "DOCUMENT", { datePublished: date, publisher })),
];

/** Who may do what to what. */
const ENDS: readonly [RelationName, string[], string[]][] = [
  ["FUNDED", ["organisation:o", "organisation:p"], ["measure:m", "measure:n"]],
  ["LEADS", ["person:a", "person:b", "person:c"], ["organisation:o", "event:x"]],
  ["CRITICISED", ["person:a", "person:b"], ["measure:m", "event:y", "event:z"]],
  ["MEMBER_OF", ["person:a", "person:b"], ["organisation:o"]],
];

const claim: fc.Arbitrary<Claim> = fc.constantFrom(...ENDS).chain(([relation, subjects, objects]) =>
  fc
    .record({
      subject: fc.constantFrom(...subjects),
      object: fc.option(fc.constantFrom(...objects), { nil: undefined, freq: 8 }),
      amount: fc.constantFrom(5, 10),
      unit: fc.constantFrom("GBP", "GBP", "cases"),
      occurred: fc.option(fc.constantFrom(...DATES.map(({ text }) => text)), { nil: undefined }),
      modality: fc.constantFrom<Modality>("ACTUAL", "ACTUAL", "PLANNED", "NEGATED"),
      documents: fc.subarray(
        DOCUMENTS.map(({ id }) => id),
        { minLength: 1, maxLength: 3 },
      ),
      event: fc.option(fc.constantFrom(...EVENTS.map(({ id }) => id)), { nil: undefined }),
    })
    .map(({ amount, unit, documents, ...content }) => {
      const evidence = canonicalEvidence(
        documents.flatMap((document) => [
          { document, paragraph: 1 },
          { document, paragraph: 2 },
        ]),
      );
      const value = relation === "FUNDED" || !content.object ? { amount, unit } : undefined;
      const whole = { relation, ...content, value, evidence, rank: "NORMAL" as const, contradicts: [], supersedes: [] };
      return { ...whole, id: claimId(whole) };
    }),
);

/** A graph, and which of its claims are retracted once it is loaded. */
export const anyQuarrel: fc.Arbitrary<{ graph: Graph; retracted: string[] }> = fc
  .uniqueArray(claim, { minLength: 2, maxLength: 18, selector: ({ id }) => id })
  .chain((claims) =>
    fc.record({
      links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
      retracted: fc.subarray(
        claims.map(({ id }) => id),
        { maxLength: Math.min(3, claims.length) },
      ),
      claims: fc.constant(claims),
    }),
  )
  .map(({ claims, links, retracted }) => {
    const linked = claims.map((one) => ({ ...one, contradicts: [] as string[] }));
    for (const [a, b] of links) {
      const [from, to] = [linked[a % linked.length], linked[b % linked.length]];
      if (from && to && from !== to) from.contradicts = [...new Set([...from.contradicts, to.id])].sort();
    }
    return { graph: { entities: [...ENTITIES], claims: linked }, retracted };
  });
