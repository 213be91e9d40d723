/** Timelines, counts, changes and disagreements of random small graphs, against a model in plain lists. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim";
import type { Graph } from "../../src/domain/graph";
import { loadGraph } from "../../src/store";
import { checkGraph } from "../../src/store/check";
import { empty } from "../setup/database";
import { anyQuarrel } from "../setup/quarrels";
import * as model from "../setup/quarrels-model";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const FILTERS: readonly model.ModelFilter[] = [
  {},
  { relations: "FUNDED" },
  { subject: "person:a" },
  { entity: "event:x" },
  { document: "document:c" },
  { knownAt: "2025-01-16" },
  { knownAt: "2025-12-30", document: "document:c" },
  { asOf: "2025-01-16" },
  { asOf: "2024-12-31", knownAt: "2025-12-31", relations: "LEADS" },
];

const SIZES = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

/** Loads a graph alone, and retracts some of its claims; returns those that stand. */
async function load({ graph, retracted }: { graph: Graph; retracted: string[] }) {
  const { database } = server;
  await empty(database);
  await loadGraph(database, graph);
  await database.write((run) =>
    run({
      text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.retractedAt = '2026-01-01T00:00:00.000Z' RETURN c.id",
      parameters: { ids: retracted },
    }),
  );
  return graph.claims.filter(({ id }) => !retracted.includes(id));
}

/** Puts one question under every filter in turn. */
async function ask<Data>(field: string, selection: string): Promise<Data[]> {
  const query = `query ($filter: ClaimFilter) { answer: ${field.replace("FILTER", "filter: $filter")} ${selection} }`;
  const answers: Data[] = [];
  for (const filter of FILTERS) {
    const { data, errors } = await server.post<{ answer: Data }>(query, { filter });
    expect(errors).toBeUndefined();
    answers.push((data as { answer: Data }).answer);
  }
  return answers;
}

interface Bucket {
  key: string;
  count: number;
  impreciseCount: number;
  eventCount: number;
  claims: { id: string }[];
  events: { id: string }[];
}

const TIMELINE = `{ totalCount undated
  buckets { key from through count impreciseCount eventCount claims(first: 100) { id } events(first: 100) { id } } }`;

async function checkTimelines(claims: readonly Claim[]): Promise<void> {
  for (const [bucket, length] of Object.entries(SIZES)) {
    const found = await ask<{ totalCount: number; undated: number; buckets: Bucket[] }>(
      `timeline(bucket: ${bucket}, first: 100, FILTER)`,
      TIMELINE,
    );
    FILTERS.forEach((filter, index) => {
      const expected = claims.filter((claim) => model.passes(claim, filter));
      const { buckets, totalCount, undated } = found[index] as (typeof found)[number];
      expect(
        buckets.map(({ key, count, impreciseCount, ...lists }) => ({
          ...{ key, count, impreciseCount },
          claims: lists.claims.map(({ id }) => id),
          events: lists.events.map(({ id }) => id).sort(),
        })),
      ).toEqual(model.timeline(expected, length));
      expect(buckets.map(({ eventCount }) => eventCount)).toEqual(buckets.map(({ events }) => events.length));
      expect(totalCount).toBe(expected.length);
      expect(buckets.reduce((sum, { count }) => sum + count, undated)).toBe(totalCount);
    });
  }
}

async function checkEntityTimeline(claims: readonly Claim[]): Promise<void> {
  const query = `{ entities(first: 100) { nodes { id timeline(bucket: MONTH, first: 100) ${TIMELINE} } } }`;
  const { data } = await server.post<{ entities: { nodes: { id: string; timeline: { buckets: Bucket[] } }[] } }>(query);
  for (const { id, timeline } of data?.entities.nodes ?? []) {
    const around = model.timeline(
      claims.filter((claim) => model.entitiesOf(claim).includes(id)),
      SIZES.MONTH,
    );
    expect(timeline.buckets.map(({ key, count }) => [key, count])).toEqual(
      around.map(({ key, count }) => [key, count]),
    );
  }
}

const KEYS: Record<string, (claim: Claim, document: string) => (string | null)[]> = {
  RELATION: ({ relation }) => [relation],
  "OBJECT MODALITY": ({ object, modality }) => [object ?? null, modality],
  "PUBLISHER RELATION": ({ relation }, document) => [model.publisherOf(document), relation],
  DOCUMENT: (_, document) => [document],
  "MONTH SUBJECT": (claim) => [model.begins(claim)?.slice(0, 7) ?? null, claim.subject],
  YEAR: (claim) => [model.begins(claim)?.slice(0, 4) ?? null],
};

interface Count {
  keys: { value: string | null; entity: { id: string } | null }[];
  count: number;
  sources?: number;
}

async function checkCounts(claims: readonly Claim[]): Promise<void> {
  for (const [by, keysOf] of Object.entries(KEYS)) {
    const found = await ask<Count[]>(
      `claimCounts(by: [${by}], first: 100, FILTER)`,
      "{ keys { value entity { id } } count sources }",
    );
    const alone = await ask<Count[]>(`claimCounts(by: [${by}], first: 100, FILTER)`, "{ keys { value } count }");
    FILTERS.forEach((filter, index) => {
      const expected = claims.filter((claim) => model.passes(claim, filter));
      const rows = (found[index] ?? []).map(
        ({ keys, count, sources }) => `${keys.map(({ value }) => value ?? "-").join("|")} ${count} ${sources}`,
      );
      expect(rows.sort()).toEqual(model.counts(expected, keysOf, filter.knownAt));
      expect((found[index] ?? []).map(({ count }) => count)).toEqual((alone[index] ?? []).map(({ count }) => count));
      for (const { keys } of found[index] ?? []) {
        for (const { value, entity } of keys) expect(entity?.id ?? null).toBe(value?.includes(":") ? value : null);
      }
    });
  }
}

interface Side {
  claim: { id: string; disputed: boolean };
  documents: { id: string }[];
  publishers: { id: string }[];
}

async function checkDisagreements(claims: readonly Claim[]): Promise<void> {
  const found = await ask<{ totalCount: number; nodes: { reasons: string[]; claims: Side[] }[] }>(
    "disagreements(first: 100, FILTER)",
    "{ totalCount nodes { reasons claims { claim { id disputed } documents { id } publishers { id } } } }",
  );
  FILTERS.forEach((filter, index) => {
    const { knownAt } = filter;
    const known = claims.filter((claim) => model.passes(claim, { knownAt }));
    const expected = model
      .disagreements(known)
      .filter((group) => group.claims.some((claim) => model.passes(claim, filter)));
    const { nodes, totalCount } = found[index] as (typeof found)[number];
    expect(nodes.map(({ reasons, claims }) => ({ reasons, claims: claims.map(({ claim }) => claim.id) }))).toEqual(
      expected.map((group) => ({ ...group, claims: group.claims.map(({ id }) => id) })),
    );
    expect(totalCount).toBe(expected.length);
    for (const side of nodes.flatMap((node) => node.claims)) {
      const claim = claims.find(({ id }) => id === side.claim.id) as Claim;
      const documents = model.readable(claim, knownAt);
      expect(side.documents.map(({ id }) => id).sort()).toEqual(documents.sort());
      expect(side.publishers.map(({ id }) => id)).toEqual(
        [...new Set(documents.map(model.publisherOf))].filter((id) => id !== null).sort(),
      );
      expect(side.claim.disputed).toBe(true);
    }
  });
}

async function checkContradictions(claims: readonly Claim[]): Promise<void> {
  const query = `{ all: claims(first: 100) { nodes { id disputed contradicts { id } } }
    yes: claims(first: 100, filter: { disputed: true }) { nodes { id } }
    no: claims(first: 100, filter: { disputed: false }) { nodes { id } } }`;
  type Node = { id: string; disputed: boolean; contradicts: { id: string }[] };
  const { data } = await server.post<Record<"all" | "yes" | "no", { nodes: Node[] }>>(query);
  expect(data?.all.nodes).toHaveLength(claims.length);
  for (const { id, disputed, contradicts } of data?.all.nodes ?? []) {
    const claim = claims.find((one) => one.id === id) as Claim;
    const others = claims.filter((other) => other !== claim && model.reasonsBetween(claim, other).length > 0);
    expect(contradicts.map((other) => other.id).sort()).toEqual(others.map((other) => other.id).sort());
    expect(disputed).toBe(others.length > 0);
    expect((disputed ? data?.yes : data?.no)?.nodes.map((one) => one.id)).toContain(id);
  }
  expect((data?.yes.nodes.length ?? 0) + (data?.no.nodes.length ?? 0)).toBe(claims.length);
}

async function checkChanges(claims: readonly Claim[]): Promise<void> {
  for (const since of ["2024-12-31", "2025-01-17", "2025-12-31", "2026-01-01"]) {
    const { data } = await server.post<{ changes: { totalCount: number; nodes: { id: string }[] } }>(
      `query ($since: Day!) { changes(since: $since, first: 100) { totalCount nodes { id } } }`,
      { since },
    );
    const expected = claims.filter((claim) => (model.knownFrom(claim) ?? "") >= since).sort(byPublication);
    expect(data?.changes.nodes.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(data?.changes.totalCount).toBe(expected.length);
  }
}

function byPublication(a: Claim, b: Claim): number {
  return model.published(a) < model.published(b) ? -1 : 1;
}

describe("random small graphs, some claims retracted", () => {
  const CHECKS = {
    checkTimelines,
    checkEntityTimeline,
    checkCounts,
    checkDisagreements,
    checkContradictions,
    checkChanges,
  };
  test.each(Object.entries(CHECKS))("%s", { timeout: 300_000 }, async (_, check) => {
    await fc.assert(
      fc.asyncProperty(anyQuarrel, async (quarrel) => {
        await check(await load(quarrel));
        expect(await checkGraph(server.database)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
