/** Our own tables come back as they went. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENTITY_TYPES, type EntityField, type EntityKind } from "../../src/domain/entity-types";
import { MODALITIES, RANKS } from "../../src/domain/claim";
import { RELATION_NAMES } from "../../src/domain/relation-types";
import { byScheme, schemeAndId } from "../../src/formats/identifiers";
import type { Citation, ExportedClaim, ExportedEntity, NamedEntity } from "../../src/formats";
import { ADA, BEN, claim, CLAIMS, ENTITIES, network, written } from "../setup/exported";
import { readTable, rowsOf } from "../setup/tables";

const NOTHING = [null, undefined, ""];
const SPECIAL = [
  "=",
  "'",
  "''=",
  "+",
  "-",
  "@",
  '"',
  "|",
  " | ",
  "\\",
  "\\|",
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "﻿",
  "é😀",
  "＝",
];
/** Text as the graph holds it: without spaces around it, and not empty. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join("").trim())
  .filter((joined) => joined !== "" && Buffer.from(joined, "utf8").toString("utf8") === joined);
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,5}$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** A figure as the graph holds it: nought has no sign. */
const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map((figure) => (figure === 0 ? 0 : figure));
const unique = fc.uniqueArray(text, { maxLength: 3 });

const named = fc
  .record({ kind: fc.constantFrom(...ENTITY_TYPES.map(({ kind }) => kind)), slug, name: text })
  .map(({ kind, slug, name }): NamedEntity => ({ id: `${kind.toLowerCase()}:${slug}`, kind, name }));
const organisation = fc.record({ slug, name: text }).map(({ slug, name }) => ({
  ...{ id: `organisation:${slug}`, kind: "ORGANISATION" as const, name },
}));

function fieldsOf(kind: EntityKind): fc.Arbitrary<ExportedEntity["fields"]> {
  const fields: readonly EntityField[] = ENTITY_TYPES.find((type) => type.kind === kind)?.fields ?? [];
  const plain = fields.filter(({ type }) => type !== "organisation");
  return fc.record(
    Object.fromEntries(
      plain.map(({ name, type }) => [name, maybe<string | number>(type === "number" ? amount : text)] as const),
    ),
  );
}

const entity: fc.Arbitrary<ExportedEntity> = named.chain((entity) =>
  fc.record({
    ...{ id: fc.constant(entity.id), kind: fc.constant(entity.kind), name: text, aliases: unique },
    ...{ summary: maybe(text), classification: maybe(text), fields: fieldsOf(entity.kind) },
    identifiers: fc
      .uniqueArray(fc.tuple(slug, text), { selector: (pair) => pair.join(":"), maxLength: 3 })
      .map((pairs) => pairs.map((pair) => pair.join(":"))),
    formerIds: maybe(fc.uniqueArray(slug, { minLength: 1, maxLength: 2 })),
    publisher: entity.kind === "DOCUMENT" ? maybe(organisation) : fc.constant(undefined),
  }),
);

const citation: fc.Arbitrary<Citation> = fc.record({
  document: slug.map((of) => `document:${of}`),
  ...{ title: text, url: maybe(text), date: maybe(text), phrase: maybe(text), paragraph: maybe(fc.nat()) },
});

const exportedClaim: fc.Arbitrary<ExportedClaim> = fc
  .record({
    ...{ subject: named, object: maybe(named), relation: fc.constantFrom(...RELATION_NAMES) },
    ...{ modality: fc.constantFrom(...MODALITIES), rank: fc.constantFrom(...RANKS), rankReason: maybe(text) },
    ...{ amount: maybe(amount), unit: maybe(text), text: maybe(text), occurred: maybe(text), note: maybe(text) },
    ...{ addressee: maybe(named), place: maybe(named), event: maybe(named), attributedTo: maybe(named) },
    evidence: fc.array(citation, { minLength: 1, maxLength: 2 }),
  })
  .map((change) => claim("1", change));

describe("entities written as nodes.csv", () => {
  test("come back whole, whatever is in them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entity, { maxLength: 3 }), fc.boolean(), async (entities, bom) => {
        const read = await readTable(withoutMark(await written("nodes.csv", network(entities, []), bom)));
        expect(read.problems).toEqual([]);
        expect(read.records.map(({ kind }) => kind)).toEqual(entities.map(({ kind }) => kind));
        expect(rowsOf(read)).toEqual(entities.map(entityRow));
      }),
      { numRuns: 200 },
    );
  });

  test("come back with text that breaks files", async () => {
    expect(rowsOf(await readTable(await written("nodes.csv")))).toEqual(sent(ENTITIES.map(entityRow)));
  });
});

describe("claims written as csv", () => {
  test("come back whole with their evidence, whatever is in them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(exportedClaim, { maxLength: 3 }), async (claims) => {
        const read = await readTable(await written("csv", network([], claims)));
        expect(read.problems).toEqual([]);
        expect(rowsOf(read, "CLAIM")).toEqual(claims.map(claimRow));
      }),
      { numRuns: 200 },
    );
  });

  test("bring the entities and documents that they name, each once and in passing", async () => {
    const publisher = { publisher: "Publisher A", publisherId: "organisation:a" };
    const evidence = [{ document: "document:d", title: "D", url: "https://example.org", date: "2025", ...publisher }];
    const read = await readTable(
      await written("csv", network([], [claim("1", { evidence }), claim("2", { evidence })])),
    );
    const passing = read.records.filter(({ inPassing }) => inPassing);
    expect(passing.map(({ kind, row }) => ({ kind, ...row }))).toEqual(
      sent([
        ADA,
        BEN,
        { kind: "ORGANISATION", id: "organisation:a", name: "Publisher A" },
        {
          ...{ kind: "DOCUMENT", id: "document:d", name: "D", url: "https://example.org" },
          ...{ datePublished: "2025", publisher: "organisation:a" },
        },
      ]),
    );
    expect(read.records).toHaveLength(6);
  });

  test("come back from a table of edges as well, but for those that join nothing", async () => {
    const read = await readTable(await written("edges.csv"));
    expect(read.problems).toEqual([]);
    expect(sent(rowsOf(read, "CLAIM"))).toEqual(sent(CLAIMS.filter(({ object }) => object).map(claimRow)));
  });

  test("stay out where the graph had retracted them", async () => {
    const retracted = claim("1", { retractedAt: "2025-02-01T00:00:00.000Z" });
    const read = await readTable(await written("csv", network([], [retracted, claim("2", { note: "stands" })])));
    expect(rowsOf(read, "CLAIM").map(({ note }) => note)).toEqual(["stands"]);
  });
});

function entityRow(entity: ExportedEntity) {
  const { id, name, aliases, summary, classification, identifiers, formerIds, publisher, fields } = entity;
  return given({
    id,
    name,
    aliases,
    summary,
    classification,
    identifiers: byScheme((identifiers ?? []).map(schemeAndId)),
    formerIds,
    publisher: publisher?.id,
    ...fields,
  });
}

function claimRow(of: ExportedClaim) {
  const { relation, modality, rank, rankReason, occurred, note, amount, unit, text, evidence } = of;
  return given({
    ...{ subject: of.subject.id, object: of.object?.id, addressee: of.addressee?.id, place: of.place?.id },
    ...{ event: of.event?.id, attributedTo: of.attributedTo?.id },
    ...{ relation, modality, rank, rankReason, occurred, note, value: given({ amount, unit, text }) },
    evidence: evidence.map(({ document, paragraph, phrase }) => given({ document, paragraph, phrase })),
  });
}

/** Without what isn't there. */
function given(row: Record<string, unknown>): Record<string, unknown> {
  const isThere = (value: unknown) =>
    !NOTHING.includes(value as string) && (typeof value !== "object" || Object.keys(value as object).length > 0);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => isThere(value)));
}

/** As it goes over the wire: half a pair doesn't. */
function sent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
    typeof item === "string" ? Buffer.from(item, "utf8").toString("utf8") : item,
  ) as Value;
}

/** A source begins after the mark of UTF-8. */
function withoutMark(file: string): string {
  return file.replace(/^﻿/, "");
}
