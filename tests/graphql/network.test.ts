import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGraph } from "../../src/store";
import { parseFiles } from "../setup/problems";
import { empty, onlySeeds } from "../setup/database";
import { distances, neighboursIn, peopleGraph, person } from "../setup/people-graph";
import { AT_ANY_COST, startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(AT_ANY_COST);
});
afterAll(() => server.close());

interface Network {
  nodes: { entity: { id: string; name: string }; depth: number; degree: number }[];
  links: {
    source: string;
    target: string;
    relation: string;
    stance: string;
    count: number;
    claims: { id: string }[];
  }[];
  truncated: boolean;
  leftOut: { nodes: number; around: { entity: string; nodes: number; claims: number }[] };
}

const QUERY = `query ($around: [ID!]!, $depth: Int!, $maxNodes: Int!, $filter: ClaimFilter) {
  network(around: $around, depth: $depth, maxNodes: $maxNodes, filter: $filter) {
    nodes { entity { id name } depth degree } links { source target relation stance count claims(first: 100) { id } }
    truncated leftOut { nodes around { entity nodes claims } } } }`;

async function network(variables: {
  around: string[];
  depth?: number;
  maxNodes?: number;
  filter?: object;
}): Promise<Network> {
  const { data, errors } = await server.post<{ network: Network }>(QUERY, { depth: 1, maxNodes: 150, ...variables });
  expect(errors).toBeUndefined();
  return (data as { network: Network }).network;
}

const ids = ({ nodes }: Network) => nodes.map(({ entity }) => entity.id);

describe("a network on the seeds", () => {
  test("around the Telford inquiry's chair: his own claims and those of his neighbours with each other", async () => {
    const { nodes, links, truncated } = await network({
      around: ["person:tom-crowther"],
      filter: { relations: ["CHAIRS", "WORKED_WITH"] },
    });
    expect(nodes[0]).toMatchObject({ entity: { id: "person:tom-crowther" }, depth: 0 });
    expect(links).toContainEqual(
      expect.objectContaining({ source: "person:tom-crowther", target: "event:telford-inquiry", relation: "CHAIRS" }),
    );
    expect(truncated).toBe(false);
  });

  test("parallel claims of one relation are one link, which counts them", async () => {
    const { links } = await network({ around: ["person:chris-philp"], filter: { relations: "CRITICISED" } });
    const link = links.find(({ target }) => target === "measure:local-inquiries");
    expect(link).toMatchObject({ source: "person:chris-philp", relation: "CRITICISED", stance: "NEGATIVE", count: 2 });
    expect(link?.claims).toHaveLength(2);
  });

  test("what was known on a day excludes what came later", async () => {
    const around = ["measure:closed-case-review"];
    expect(ids(await network({ around, filter: { knownAt: "2025-01-17", relations: "FOUND" } }))).toEqual(around);
    expect(ids(await network({ around, filter: { relations: "FOUND" } }))).toEqual([
      ...around,
      "organisation:police-forces",
    ]);
  });

  test("depth 0 is the entities themselves, and what joins them", async () => {
    const around = ["person:chris-philp", "measure:local-inquiries"];
    const found = await network({ around, depth: 0 });
    expect(ids(found).sort()).toEqual([...around].sort());
    expect(found.links.map(({ relation }) => relation)).toContain("CRITICISED");
  });

  test("one statement, and the nodes and links come as diagram libraries take them", async () => {
    const statements = await server.statementsOf(() => network({ around: ["person:yvette-cooper"], depth: 2 }));
    expect(statements).toHaveLength(1);
  });

  test.each([
    [{ around: [] }, "network(around:): needs 1 to 150 ids, no more than `maxNodes`, but got 0"],
    [
      { around: ["person:a", "person:b"], maxNodes: 1 },
      "network(around:): needs 1 to 1 ids, no more than `maxNodes`, but got 2",
    ],
    [
      { around: ["person:yvette-cooper", "person:nobody"] },
      'network(around:): needs ids of entities that exist, but got "person:nobody"',
    ],
    [{ around: ["person:yvette-cooper"], depth: 5 }, "network(depth:): needs a number from 0 to 4, but got 5"],
    [
      { around: ["person:yvette-cooper"], maxNodes: 2000 },
      "network(maxNodes:): needs a number from 1 to 1000, but got 2000",
    ],
  ])("%j is refused", async (variables, message) => {
    const { errors } = await server.post(QUERY, { depth: 1, maxNodes: 150, ...variables });
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: "BAD_USER_INPUT" } })]);
  });
});

describe("the neighbours of an entity on the seeds", () => {
  type Neighbours = {
    entity: {
      neighbours: {
        relation: string;
        direction: string;
        label: string;
        claimCount: number;
        entityCount: number;
        entities: { entity: { id: string } }[];
      }[];
    };
  };
  const query = `query ($id: ID!, $relations: [Relation!], $kinds: [EntityKind!], $filter: ClaimFilter) { entity(id: $id) {
    neighbours(relations: $relations, kinds: $kinds, filter: $filter, first: 5) { relation direction label claimCount entityCount entities { entity { id } } } } }`;

  test("are counted by relation and direction before anything is expanded", async () => {
    const { data } = await server.post<Neighbours>(query, {
      id: "measure:local-inquiries",
      relations: ["CRITICISED", "WELCOMED"],
    });
    expect(data?.entity.neighbours).toEqual([
      {
        relation: "CRITICISED",
        direction: "IN",
        label: "criticised by",
        claimCount: 3,
        entityCount: 2,
        entities: [{ entity: { id: "person:chris-philp" } }, { entity: { id: "person:kemi-badenoch" } }],
      },
      {
        relation: "WELCOMED",
        direction: "IN",
        label: "welcomed by",
        claimCount: 1,
        entityCount: 1,
        entities: [{ entity: { id: "person:arooj-shah" } }],
      },
    ]);
  });

  test("may be only those of a kind, or by such claims", async () => {
    const only = async (variables: object) =>
      (await server.post<Neighbours>(query, { id: "measure:local-inquiries", ...variables })).data?.entity.neighbours;
    expect(await only({ kinds: ["PLACE"], relations: ["CRITICISED"] })).toEqual([]);
    expect(await only({ relations: ["CRITICISED"], filter: { subject: "person:kemi-badenoch" } })).toMatchObject([
      { claimCount: 1, entityCount: 1 },
    ]);
  });
});

describe("a network on any graph", () => {
  const PEOPLE = 12;

  test("joins returned nodes only, tells distances right, and misses nothing when it isn't truncated", async () => {
    await fc.assert(
      fc.asyncProperty(
        peopleGraph(PEOPLE, 25),
        fc.uniqueArray(fc.integer({ min: 0, max: PEOPLE - 1 }), { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: PEOPLE }),
        async (graph, middle, depth, maxNodes) => {
          await empty(server.database);
          await loadGraph(server.database, graph);
          const around = middle.map(person);
          const found = await network({ around, depth, maxNodes });
          const here = new Set(ids(found));
          const near = distances(neighboursIn(graph), around);

          for (const { entity, depth: steps } of found.nodes) expect(steps).toBe(near.get(entity.id));
          expect(here.size).toBe(found.nodes.length);
          expect(here.size).toBeLessThanOrEqual(maxNodes);
          const within = [...near].filter(([, steps]) => steps <= depth).map(([id]) => id);
          if (!found.truncated) expect([...here].sort()).toEqual(within.sort());
          else expect(here.size).toBe(maxNodes);
          expect(found.truncated).toBe(within.length > here.size);

          const inside = graph.claims.filter(({ subject, object }) => here.has(subject) && here.has(String(object)));
          expect(found.links.flatMap(({ claims }) => claims.map(({ id }) => id)).sort()).toEqual(
            inside.map(({ id }) => id).sort(),
          );
          for (const { count, claims } of found.links) expect(claims).toHaveLength(count);

          for (const { entity, nodes, claims } of found.leftOut.around) {
            const outside = [...(neighboursIn(graph).get(entity) ?? [])].filter((id) => !here.has(id));
            expect(nodes).toBe(outside.length);
            expect(claims).toBe(
              graph.claims.filter(
                ({ subject, object }) =>
                  [subject, object].includes(entity) && outside.some((id) => [subject, object].includes(id)),
              ).length,
            );
          }
        },
      ),
      { numRuns: 25 },
    );
    await onlySeeds(server.database);
  });

  test("gives each of two hubs its share of the room", async () => {
    await empty(server.database);
    const link = (subject: number, object: number) =>
      `  - {subject: ${person(subject)}, relation: MET, object: ${person(object)}, paragraph: 1}`;
    const claims = [
      ...Array.from({ length: 40 }, (_, index) => link(0, 10 + index)),
      ...Array.from({ length: 40 }, (_, index) => link(1, 50 + index)),
    ];
    const people = Array.from({ length: 90 }, (_, index) => `  - {id: "${person(index)}", name: P${index}}`);
    const text = `document: document:d\ndocuments:\n  - {id: "document:d", name: D}\npeople:\n${people.join("\n")}\nclaims:\n${claims.join("\n")}\n`;
    await loadGraph(server.database, (await parseFiles({ "hubs.yaml": text })).graph);
    const { nodes, leftOut, truncated } = await network({ around: [person(0), person(1)], maxNodes: 22 });
    expect(truncated).toBe(true);
    const ofFirst = nodes.filter(({ entity }) => Number(entity.id.slice(-2)) >= 10 && Number(entity.id.slice(-2)) < 50);
    expect(ofFirst).toHaveLength(10);
    expect(leftOut).toEqual({
      nodes: 60,
      around: expect.arrayContaining([
        { entity: person(0), nodes: 30, claims: 30 },
        { entity: person(1), nodes: 30, claims: 30 },
      ]) as object[],
    });
    await onlySeeds(server.database);
  });
});
