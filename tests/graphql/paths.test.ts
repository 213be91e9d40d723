import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGraph } from "../../src/store";
import { empty, onlySeeds } from "../setup/database";
import { distances, neighboursIn, peopleGraph, person } from "../setup/people-graph";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Path {
  length: number;
  nodes: { id: string }[];
  steps: {
    from: { id: string };
    to: { id: string };
    count: number;
    claims: { relation: string; occurred: string | null; subject: { id: string }; object: { id: string } }[];
  }[];
}

const QUERY = `query ($from: ID!, $to: ID!, $maxLength: Int!, $first: Int!, $filter: ClaimFilter) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first, filter: $filter) {
    length nodes { id } steps { from { id } to { id } count claims(first: 100) { relation occurred subject { id } object { id } } } } }`;

async function paths(variables: {
  from: string;
  to: string;
  maxLength?: number;
  first?: number;
  filter?: object;
}): Promise<Path[]> {
  const { data, errors } = await server.post<{ paths: Path[] }>(QUERY, { maxLength: 4, first: 5, ...variables });
  expect(errors).toBeUndefined();
  return (data as { paths: Path[] }).paths;
}

describe("paths on the seeds", () => {
  test("Keir Starmer and Alexis Jay meet over the national inquiry", async () => {
    const found = await paths({ from: "person:keir-starmer", to: "person:alexis-jay", filter: { stance: "NEGATIVE" } });
    expect(found[0]?.nodes.map(({ id }) => id)).toEqual([
      "person:keir-starmer",
      "measure:national-inquiry",
      "person:alexis-jay",
    ]);
    expect(found[0]?.steps[1]?.claims.map(({ relation }) => relation)).toEqual(["OPPOSED"]);
  });

  test("the shortest come first, in one statement", async () => {
    const statements = await server.statementsOf(async () => {
      const lengths = (await paths({ from: "person:elon-musk", to: "person:tom-crowther", first: 10 })).map(
        ({ length }) => length,
      );
      expect(lengths.length).toBeGreaterThan(1);
      expect(lengths).toEqual([...lengths].sort());
    });
    expect(statements).toHaveLength(1);
  });

  test("no way is an empty list", async () => {
    expect(
      await paths({ from: "person:elon-musk", to: "person:tom-crowther", filter: { relations: ["CRITICISED"] } }),
    ).toEqual([]);
    expect(
      await paths({ from: "person:elon-musk", to: "person:tom-crowther", filter: { knownAt: "2020-01-01" } }),
    ).toEqual([]);
  });

  test.each([
    [
      { from: "person:nobody", to: "person:elon-musk" },
      'paths(from:, to:): needs ids of entities that exist, but got "person:nobody"',
    ],
    [
      { from: "person:nobody", to: "place:nowhere" },
      'paths(from:, to:): needs ids of entities that exist, but got "person:nobody, place:nowhere"',
    ],
    [
      { from: "person:elon-musk", to: "person:elon-musk" },
      'paths(from:, to:): needs two different entities, but got "person:elon-musk"',
    ],
    [
      { from: "person:elon-musk", to: "person:tom-crowther", maxLength: 7 },
      "paths(maxLength:): needs a number from 1 to 6, but got 7",
    ],
    [
      { from: "person:elon-musk", to: "person:tom-crowther", first: 0 },
      "paths(first:): needs a number from 1 to 20, but got 0",
    ],
  ])("%j is refused", async (variables, message) => {
    const { errors } = await server.post(QUERY, { maxLength: 4, first: 5, ...variables });
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: "BAD_USER_INPUT" } })]);
  });
});

describe("paths on any graph", () => {
  const PEOPLE = 9;
  const number = fc.integer({ min: 0, max: PEOPLE - 1 });
  const filters = [
    { filter: undefined, keep: () => true },
    {
      filter: { relations: ["CRITICISED", "MET"] },
      keep: ({ relation }: { relation: string }) => relation === "CRITICISED" || relation === "MET",
    },
    {
      filter: { occurred: { from: "2024-06-01" } },
      keep: ({ occurred }: { occurred?: string | null }) => String(occurred) >= "2024-06-01",
    },
  ];

  test("the first is as long as breadth-first search says; each step is a claim that passes the filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        peopleGraph(PEOPLE, 16),
        number,
        number,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...filters),
        async (graph, a, b, maxLength, { filter, keep }) => {
          fc.pre(a !== b);
          await empty(server.database);
          await loadGraph(server.database, graph);
          const [from, to] = [person(a), person(b)];
          const found = await paths({ from, to, maxLength, first: 20, filter });
          const distance = distances(neighboursIn(graph, keep), [from]).get(to) ?? Infinity;
          const [only] = await paths({ from, to, maxLength, first: 1, filter });
          for (const one of [found[0], only])
            expect(one?.length ?? Infinity).toBe(distance <= maxLength ? distance : Infinity);

          const written = found.map(({ nodes }) => nodes.map(({ id }) => id).join(" "));
          expect(new Set(written).size).toBe(written.length);
          for (const { nodes, steps, length } of found) {
            expect(length).toBeLessThanOrEqual(maxLength);
            expect(new Set(nodes.map(({ id }) => id)).size).toBe(length + 1);
            expect([nodes[0]?.id, nodes.at(-1)?.id]).toEqual([from, to]);
            for (const step of steps) {
              const joining = graph.claims.filter(
                (claim) =>
                  keep(claim) &&
                  [claim.subject, claim.object].sort().join() === [step.from.id, step.to.id].sort().join(),
              );
              expect(step.count).toBe(joining.length);
              expect(
                step.claims.map(({ subject, relation, object }) => `${subject.id} ${relation} ${object.id}`).sort(),
              ).toEqual(joining.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`).sort());
            }
          }
        },
      ),
      { numRuns: 25 },
    );
    await onlySeeds(server.database);
  });
});
