/** Our own exports of graphs come back as the entities and claims that they were written from. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import { type EntityKind, kindOfId } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import type { ExportedClaim, ExportedEntity, ImportFormat, NamedEntity } from "../../src/formats";
import { gexfFormat } from "../../src/formats/graphs/gexf";
import { graphmlFormat } from "../../src/formats/graphs/graphml";
import { nodeLinkFormat } from "../../src/formats/graphs/node-link";
import { byScheme, schemeAndId } from "../../src/formats/identifiers";
import { anyGraph } from "../setup/arbitrary-graph";
import { ADA, CLAIMS, claim, LEGAL, network, written } from "../setup/exported";
import { claimRows, readings } from "../setup/readings";

const FORMATS: [string, ImportFormat][] = [
  ["graphml", graphmlFormat],
  ["gexf", gexfFormat],
  ["cytoscape.json", nodeLinkFormat],
  ["graphology.json", nodeLinkFormat],
];

const defined = (row: object) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** The row that a seed file would have for an entity. */
function entityRow({ kind: _kind, aliases, identifiers, fields, ...rest }: Entity): object {
  return defined({
    ...rest,
    ...fields,
    aliases: aliases.length > 0 ? aliases : undefined,
    identifiers: byScheme(identifiers.map(schemeAndId)),
  });
}

function claimRow({ id: _id, contradicts: _c, supersedes: _s, ...row }: Claim): object {
  return defined(row);
}

/** A graph without what was retracted, and without when it was recorded. */
function standing({ entities, claims }: Graph): Graph {
  const left = claims.filter(({ retractedAt }) => retractedAt === undefined);
  return { entities, claims: left.map((claim) => ({ ...claim, recordedAt: undefined })) };
}

/** A graph as the server gives it to writers. */
function exported({ entities, claims }: Graph): { entities: ExportedEntity[]; claims: ExportedClaim[] } {
  const named = (id?: string): NamedEntity | undefined =>
    id === undefined
      ? undefined
      : { id, kind: kindOfId(id) as EntityKind, name: entities.find((one) => one.id === id)?.name ?? "" };
  return {
    entities: entities.map((entity) => ({
      ...entity,
      publisher: named(entity.fields.publisher as string | undefined),
    })),
    claims: claims.map(({ value, evidence, ...one }) => ({
      ...{ ...one, ...value, label: "A sentence", stance: "NEUTRAL", disputed: false, sources: 1 },
      recordedAt: "2025-01-17T09:30:00.000Z",
      subject: named(one.subject) as NamedEntity,
      object: named(one.object),
      addressee: named(one.addressee),
      place: named(one.place),
      event: named(one.event),
      attributedTo: named(one.attributedTo),
      evidence: evidence.map((item) => ({ ...item, title: named(item.document)?.name as string })),
    })),
  };
}

describe.each(FORMATS)("an export as %s", (name, format) => {
  test("comes back whole, but for claims without an object", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph.map(standing), async (graph) => {
        const { entities, claims } = exported(graph);
        const found = await readings(format, `a.${name}`, await written(name, network(entities, claims)));
        expect(found.problems).toEqual([]);
        expect(found.records.filter(({ kind }) => kind !== "CLAIM").map(({ row }) => row)).toEqual(
          graph.entities.map(entityRow),
        );
        expect(claimRows(found)).toEqual(graph.claims.filter(({ object }) => object).map(claimRow));
      }),
      { numRuns: 100 },
    );
  });

  test("is recognised, and read in pieces", async () => {
    const text = await written(name);
    expect(format.recognises(text.slice(0, 64_000), "file")).toBe(true);
    const whole = await readings(format, "a", text);
    expect(whole.records.length).toBeGreaterThan(5);
    const strip = ({ records, problems }: typeof whole) => [records.map(({ kind, row }) => ({ kind, row })), problems];
    expect(strip(await readings(format, "a", text, { size: 3 }))).toEqual(strip(whole));
  });

  test("has what it names without having it as a node, once", async () => {
    const speaker: NamedEntity = { id: "person:speaker", kind: "PERSON", name: "Speaker" };
    const claims = [claim("1", { attributedTo: speaker }), claim("2", { attributedTo: speaker, note: "b" })];
    const found = await readings(format, "a", await written(name, network(undefined, claims)));
    expect(found.records.slice(3).map(({ kind, row }) => (kind === "CLAIM" ? kind : row))).toEqual([
      "CLAIM",
      { id: "person:speaker", name: "Speaker" },
      { id: "document:report", name: "Report", datePublished: "2025-01-10" },
      "CLAIM",
    ]);
  });

  test("leaves out claims that were retracted", async () => {
    const claims = [claim("1"), claim("2", { note: "b", retractedAt: "2025-02-01T00:00:00.000Z" })];
    const found = await readings(format, "a", await written(name, network(undefined, claims)));
    expect(claimRows(found)).toHaveLength(1);
  });

  test("survives what breaks files", async () => {
    const isXml = !name.endsWith("json");
    const found = await readings(format, "a", await written(name, network(undefined, CLAIMS.slice(0, 1))));
    expect(found.problems).toEqual([]);
    const ada = found.records.find(({ row }) => row.id === ADA.id)?.row;
    const expected = isXml ? LEGAL : ADA.name;
    expect(ada).toMatchObject({ name: expected, aliases: ["A", expected], identifiers: { wikidata: "Q7259" } });
    expect(claimRows(found)[0]?.note).toBe(expected);
  });
});
