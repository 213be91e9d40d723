import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Claim, claimId } from "../../src/domain/claim";
import { kindOfId } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import { loadGraph, MAX_CITED, MAX_HOLDERS, MAX_MEASURES } from "../../src/store";
import { empty, onlySeeds } from "../setup/database";
import { startServer, type TestServer } from "../setup/server";

const BEYOND = 5;
const pad = (number: number) => String(number).padStart(4, "0");
const PEOPLE = Array.from({ length: MAX_HOLDERS + BEYOND }, (_, index) => `person:p${pad(index)}`);
const MEASURES = Array.from({ length: MAX_MEASURES + BEYOND }, (_, index) => `measure:m${pad(index)}`);
const DOCUMENTS = ["document:one", "document:two"];

function supported(subject: string, object: string, documents: string[], day = "2025-01-01"): Claim {
  const content = { subject, relation: "SUPPORTED" as const, object, modality: "ACTUAL" as const, occurred: day };
  return {
    ...{ ...content, id: claimId(content), rank: "NORMAL" },
    evidence: documents.map((document) => ({ document, paragraph: 1 })),
    ...{ contradicts: [], supersedes: [] },
  };
}

/**
 * One measure that everyone supports, the last few by two documents, and the very last again and again; all other
 * measures have one supporter.
 */
function tooMuch(): Graph {
  const [hub = "", ...others] = MEASURES;
  const [first = "", last = ""] = [PEOPLE[0], PEOPLE.at(-1)];
  return {
    entities: [...PEOPLE, ...MEASURES, ...DOCUMENTS].map((id) => ({
      ...{ id, kind: kindOfId(id) ?? "PERSON", name: id, aliases: [], identifiers: [], fields: {} },
    })),
    claims: [
      ...PEOPLE.map((id, index) => supported(id, hub, DOCUMENTS.slice(0, index >= MAX_HOLDERS ? 2 : 1))),
      ...Array.from({ length: MAX_CITED }, (_, day) =>
        supported(last, hub, DOCUMENTS, `2025-02-${pad(day + 1).slice(2)}`),
      ),
      ...others.map((id) => supported(first, id, DOCUMENTS.slice(0, 1))),
    ],
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await empty(server.database);
  await loadGraph(server.database, tooMuch());
});
afterAll(async () => {
  await onlySeeds(server.database);
  await server.close();
});

describe("a measure of too many holders, and too many measures", () => {
  test("the holders with most sources are looked at, and the others counted", async () => {
    const { data } = await server.post<{ alignment: object }>(
      `{ alignment(on: "${MEASURES[0]}", first: 1) { count actors measures leftOut { measures holders pairs } } }`,
    );
    const count = (MAX_HOLDERS * (MAX_HOLDERS - 1)) / 2;
    expect(data?.alignment).toMatchObject({
      ...{ count, actors: MAX_HOLDERS, measures: 1 },
      leftOut: { measures: 0, holders: BEYOND, pairs: count - 1 },
    });
  });

  test("a position cites ten claims, and counts them all", async () => {
    const side = "{ count claims { id } }";
    const { data } = await server.post<{
      alignment: { pairs: { other: { id: string }; measures: { other: { count: number; claims: object[] } }[] }[] };
    }>(`{ alignment(on: "${MEASURES[0]}", first: 100) { pairs { other { id } measures { other ${side} } } } }`);
    const last = data?.alignment.pairs.find(({ other }) => other.id === PEOPLE.at(-1));
    expect(last?.measures[0]?.other.count).toBe(MAX_CITED + 1);
    expect(last?.measures[0]?.other.claims).toHaveLength(MAX_CITED);
  });

  test("stances list those with most sources, and count all", async () => {
    const { data } = await server.post<{
      stances: { groups: { count: number; leftOut: number; holders: { entity: { id: string }; count: number }[] }[] };
    }>(
      `{ stances(on: "${MEASURES[0]}", first: ${BEYOND}) { groups { count leftOut holders { entity { id } count } } } }`,
    );
    const [inFavour] = data?.stances.groups ?? [];
    expect(inFavour).toMatchObject({ count: PEOPLE.length, leftOut: PEOPLE.length - BEYOND });
    expect(inFavour?.holders.map(({ entity }) => entity.id)).toEqual(PEOPLE.slice(-BEYOND));
    expect(inFavour?.holders.at(-1)?.count).toBe(MAX_CITED + 1);
  });

  test("the measures with most holders are looked at, and the others counted", async () => {
    const { data } = await server.post<{ alignment: object }>(
      "{ alignment { measures leftOut { measures holders } } }",
    );
    expect(data?.alignment).toEqual({ measures: MAX_MEASURES, leftOut: { measures: BEYOND, holders: BEYOND } });
  });
});
