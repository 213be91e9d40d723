import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalEvidence,
  CLAIM_ID,
  type Claim,
  type ClaimContent,
  claimId,
  type Evidence,
} from "../../src/domain/claim";
import { MODALITIES } from "../../src/domain/claim";
import { RELATION_TYPES } from "../../src/domain/relation-types";

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const id = fc.constantFrom("person:a", "person:b", "organisation:c", "measure:d");
const text = fc.oneof(fc.constantFrom("", "a", '"', ",", "null"), fc.string());

const content: fc.Arbitrary<ClaimContent> = fc.record({
  subject: id,
  relation: fc.constantFrom(...RELATION_TYPES.map(({ name }) => name)),
  object: maybe(id),
  value: maybe(fc.record({ amount: maybe(fc.integer()), unit: maybe(text), text: maybe(text) })),
  occurred: maybe(fc.constantFrom("2025", "2025~", "2025-01", "2025-01-16")),
  modality: fc.constantFrom(...MODALITIES),
  attributedTo: maybe(id),
});

/** The content in one canonical text: an independent account of what makes two claims the same. */
function said({ subject, relation, object, value, occurred, modality, attributedTo }: ClaimContent): string {
  const symmetric = relation === "MET" || relation === "WORKED_WITH";
  const ends = symmetric && object && object < subject ? [object, subject] : [subject, object];
  const parts = [...ends, relation, value?.amount, value?.unit, value?.text, occurred, modality, attributedTo];
  return parts.map((part) => (part === undefined ? "-" : `+${String(part).length}:${part}`)).join("");
}

describe("the id of a claim", () => {
  test("is the same for the same content and another for any other", () => {
    fc.assert(
      fc.property(content, content, (a, b) => (claimId(a) === claimId(b)) === (said(a) === said(b))),
      { numRuns: 2_000 },
    );
  });

  test.each<[string, Partial<ClaimContent>]>([
    ["subject", { subject: "person:c" }],
    ["relation", { relation: "SUPPORTED" }],
    ["object", { object: "measure:e" }],
    ["absence of an object", { object: undefined }],
    ["amount", { value: { amount: 6, unit: "GBP", text: "in all" } }],
    ["unit", { value: { amount: 5, unit: "EUR", text: "in all" } }],
    ["wording of the value", { value: { amount: 5, unit: "GBP", text: "a year" } }],
    ["time", { occurred: "2025-01-17" }],
    ["precision of the time", { occurred: "2025-01" }],
    ["modality", { modality: "NEGATED" }],
    ["speaker", { attributedTo: "person:d" }],
  ])("changes with the %s", (_what, change) => {
    const claim: ClaimContent = {
      ...{ subject: "person:a", relation: "FUNDED", object: "measure:d", occurred: "2025-01-16", modality: "ACTUAL" },
      value: { amount: 5, unit: "GBP", text: "in all" },
      attributedTo: "person:b",
    };
    expect(claimId({ ...claim, ...change })).not.toBe(claimId(claim));
    expect(claimId({ ...claim })).toBe(claimId(claim));
  });

  test("doesn't depend on evidence, note, rank, place, event or addressee", () => {
    const claim: ClaimContent = { subject: "person:a", relation: "WELCOMED", object: "measure:d", modality: "ACTUAL" };
    const rest: Partial<Claim> = {
      ...{ note: "Gladly.", rank: "PREFERRED", rankReason: "It is recent.", place: "place:x", event: "event:y" },
      ...{ addressee: "person:z", evidence: [{ document: "document:d", paragraph: 2 }] },
    };
    expect(claimId({ ...claim, ...rest })).toBe(claimId(claim));
  });

  test("is the same whether an absent part is left out or undefined", () => {
    const claim: ClaimContent = { subject: "person:a", relation: "WELCOMED", object: "measure:d", modality: "ACTUAL" };
    expect(claimId({ ...claim, value: undefined, occurred: undefined })).toBe(claimId(claim));
    expect(claimId({ ...claim, value: {} })).toBe(claimId(claim));
  });

  test.each(RELATION_TYPES.map((row) => [row.name, "symmetric" in row] as const))(
    "of %s both ways is one id only where it holds both ways",
    (relation, symmetric) => {
      const there: ClaimContent = { subject: "person:a", relation, object: "person:b", modality: "ACTUAL" };
      const back: ClaimContent = { ...there, subject: "person:b", object: "person:a" };
      expect(claimId(there) === claimId(back)).toBe(symmetric);
    },
  );

  test("is the one that the graph was published with", () => {
    const claim = { subject: "person:a", relation: "MET", object: "person:b", modality: "ACTUAL" } as const;
    expect(claimId(claim)).toBe("claim:08d68e822375229cfdd6");
    expect(claimId(claim)).toMatch(CLAIM_ID);
  });
});

describe("evidence", () => {
  const place: fc.Arbitrary<Evidence> = fc.record(
    {
      document: fc.constantFrom("document:a", "document:b"),
      paragraph: fc.integer({ min: 1, max: 12 }),
      phrase: fc.constantFrom("one", "two"),
    },
    { requiredKeys: ["document"] },
  );

  test("is the same in whatever order it is given, and however often", () => {
    fc.assert(
      fc.property(fc.array(place), fc.func(fc.nat()), (evidence, key) => {
        const shuffled = [...evidence, ...evidence].sort((a, b) => key(a) - key(b));
        expect(canonicalEvidence(shuffled)).toEqual(canonicalEvidence(evidence));
      }),
    );
  });

  test("loses no document and no paragraph", () => {
    const places = (evidence: Evidence[]) => new Set(evidence.map((one) => `${one.document} ${one.paragraph}`));
    fc.assert(
      fc.property(fc.array(place), (evidence) => {
        expect(places(canonicalEvidence(evidence))).toEqual(places(evidence));
      }),
    );
  });

  test("comes in the order of documents and paragraphs", () => {
    const paragraphs = [10, 2, 1].map((paragraph) => ({ document: "document:a", paragraph }));
    expect(canonicalEvidence(paragraphs).map(({ paragraph }) => paragraph)).toEqual([1, 2, 10]);
  });

  test("of one paragraph with a phrase and without is the one with the phrase", () => {
    const bare = { document: "document:a", paragraph: 1 };
    const [one, two] = ["one", "two"].map((phrase) => ({ ...bare, phrase })) as [Evidence, Evidence];
    expect(canonicalEvidence([bare, one])).toEqual([one]);
    expect(canonicalEvidence([two, bare, one])).toEqual([one, two]);
  });
});
