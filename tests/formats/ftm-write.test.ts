/** FollowTheMoney out: what is in the files, and that reading them gives it back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import type { Graph } from "../../src/domain/graph";
import type { ExportedClaim, ExportedEntity } from "../../src/formats";
import { ftmFormat } from "../../src/formats/ftm";
import { ftmId, ownId } from "../../src/formats/ftm/own-ids";
import { LINK_SCHEMATA } from "../../src/formats/ftm/schemata";
import { byScheme, schemeAndId } from "../../src/formats/identifiers";
import { anyGraph } from "../setup/arbitrary-graph";
import { claim, network, written } from "../setup/exported";
import { readings, rowsOf } from "../setup/readings";

const PLAIN = /^\d{4}(-\d\d){0,2}$/;
const SPAN = /^(\d{4}(-\d\d){0,2}|\.\.)\/(\d{4}(-\d\d){0,2}|\.\.)$/;

describe("FollowTheMoney as it is written", () => {
  test("can be read back: things, and the claims that have a schema", async () => {
    const relations = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyGraph.map(fitting), async (graph) => {
        const text = await written("ftm.json", network(graph.entities.map(exported), graph.claims.map(citing(graph))));
        expect(ftmFormat.recognises(text, "a.ftm.json")).toBe(true);
        const found = await readings(ftmFormat, "a.ftm.json", text);
        expect(found.problems).toEqual([]);
        expect(byText(rowsOf(found, "CLAIM"))).toEqual(byText(graph.claims.map(claimRow)));
        const things = rowsOf(found, "PERSON", "ORGANISATION", "PLACE", "EVENT", "DOCUMENT");
        expect(byText(things)).toEqual(byText(graph.entities.map(entityRow)));
        for (const { relation } of graph.claims) relations.add(relation);
      }),
      { numRuns: 300 },
    );
    expect(relations.size).toBeGreaterThan(8); // else nothing was tried
  });

  test.each<[string, Partial<ExportedClaim>]>([
    ["planned", { modality: "PLANNED" }],
    ["denied", { modality: "NEGATED" }],
    ["one speaker's word", { attributedTo: { id: "person:c", kind: "PERSON", name: "C" } }],
    ["deprecated", { rank: "DEPRECATED" }],
    ["retracted", { retractedAt: "2025-01-01T00:00:00Z" }],
    ["of a relation that it doesn't have", { relation: "CRITICISED" }],
  ])("has no claim that is %s", async (_what, change) => {
    expect(await written("ftm.json", network([], [claim("1", { relation: "FUNDED" })]))).toContain('"Payment"');
    expect(await written("ftm.json", network([], [claim("1", { relation: "FUNDED", ...change })]))).toBe("");
  });

  test("has one position for all who hold it, and each document once", async () => {
    const office = (id: string) => claim(id, { relation: "HOLDS_ROLE", object: null, text: "Minister" });
    const text = await written("ftm.json", network([], [office("1"), office("2")]));
    const schemata = text
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { schema: string }).schema);
    expect(schemata).toEqual(["Document", "Position", "Occupancy", "Occupancy"]);
  });

  test("has ids that FollowTheMoney takes, each of which stands for one of ours", () => {
    const slug = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
    fc.assert(
      fc.property(fc.constantFrom("person", "document"), slug, (kind, text) => {
        const id = ftmId(`${kind}:${text}`);
        expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
        expect(ownId(id)).toBe(`${kind}:${text}`);
      }),
    );
    for (const id of ["person.a", "attest.position.a", "attest.person.", "Q1"]) expect(ownId(id)).toBeUndefined();
  });
});

/** What FollowTheMoney can hold of a graph. */
function fitting({ entities, claims }: Graph): Graph {
  return {
    entities: entities.filter(({ kind }) => kind !== "MEASURE").map(fittingEntity),
    claims: [...new Map(claims.flatMap(fittingClaim).map((one) => [byText([claimRow(one)])[0], one])).values()],
  };
}

function fittingEntity(entity: Entity): Entity {
  const keeps = (name: string, value: unknown) =>
    name === "occurred"
      ? PLAIN.test(String(value)) || SPAN.test(String(value))
      : !["publisher", "snapshotOf"].includes(name) && (!/Date|Published/.test(name) || PLAIN.test(String(value)));
  return {
    ...entity,
    classification: entity.kind === "ORGANISATION" ? entity.classification : undefined,
    identifiers: entity.identifiers.filter((one) => one.startsWith("wikidata:")),
    fields: Object.fromEntries(Object.entries(entity.fields).filter(([name, value]) => keeps(name, value))),
  };
}

function fittingClaim({ value, occurred, ...claim }: Claim): Claim[] {
  const links = [...LINK_SCHEMATA.values()].filter(({ relation }) => relation === claim.relation);
  const is = (kinds: readonly string[], id = "") => kinds.includes((id.split(":")[0] ?? "").toUpperCase());
  const isOffice =
    claim.relation === "HOLDS_ROLE" && value?.text && (!claim.object || is(["ORGANISATION"], claim.object));
  const isLink = links.some(({ from, to }) => is(from, claim.subject) && is(to, claim.object));
  if (claim.relation === "HOLDS_ROLE" ? !isOffice : !isLink) return [];
  const { amount, unit, text } = value ?? {};
  const figure = claim.relation === "FUNDED" && amount !== undefined ? { amount, ...(unit && { unit }) } : {};
  const share = claim.relation === "OWNS" ? { amount: 12.5, unit: "%" } : { ...figure, ...(text && { text }) };
  const isPlain = occurred && (PLAIN.test(occurred) || SPAN.test(occurred));
  return [
    {
      ...{ ...claim, modality: "ACTUAL", rank: "NORMAL", attributedTo: undefined },
      ...(Object.keys(share).length > 0 && { value: share }),
      ...(isPlain && { occurred }),
    },
  ];
}

function exported({ id, kind, name, aliases, summary, classification, identifiers, fields }: Entity): ExportedEntity {
  return { id, kind, name, aliases, summary, classification, identifiers, fields };
}

function citing({ entities }: Graph): (claim: Claim) => ExportedClaim {
  const named = (id: string) => entities.find((entity) => entity.id === id) as Entity;
  return ({ id, relation, modality, subject, object, value, occurred, note, rank, evidence }) =>
    claim("1", {
      ...{ id, relation, modality, subject: named(subject), object: object ? named(object) : null, ...value },
      ...{ occurred, note, rank },
      evidence: evidence.map(({ document }) => ({ document, title: named(document).name })),
    });
}

function entityRow({ kind: _kind, formerIds: _formerIds, fields, aliases, identifiers, ...entity }: Entity): object {
  return {
    ...entity,
    ...fields,
    ...(aliases.length > 0 && { aliases }),
    ...(identifiers.length > 0 && { identifiers: byScheme(identifiers.map(schemeAndId)) }),
  };
}

function claimRow({ subject, relation, object, value, occurred, note, evidence }: Claim): object {
  const documents = [...new Set(evidence.map(({ document }) => document))].map((document) => ({ document }));
  return { subject, relation, object, value, occurred, note, evidence: documents };
}

/** Rows in an order of their own, with their fields in order. */
function byText(rows: readonly object[]): string[] {
  const ordered = (value: unknown): unknown =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, part]) => [key, ordered(part)]),
        )
      : value;
  return rows.map((row) => JSON.stringify(ordered(row))).sort();
}
