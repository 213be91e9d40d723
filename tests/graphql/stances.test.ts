import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim";
import { relationType, STANCES } from "../../src/domain/relation-types";
import { loadGraph } from "../../src/store";
import { empty, onlySeeds } from "../setup/database";
import { AT_ANY_COST, startServer, type TestServer } from "../setup/server";
import { stanceGraph } from "../setup/stance-graph";

interface Holder {
  entity: { id: string };
  count: number;
  sources: number;
  mixed: boolean;
  reported: boolean;
  conditional: boolean;
  modalities: string[];
  claims: { id: string; attributedTo: { id: string } | null }[];
}

interface Stances {
  on: { id: string; name: string };
  groups: { stance: string; count: number; claimCount: number; leftOut: number; holders: Holder[] }[];
}

const QUERY = `query ($on: ID!, $filter: ClaimFilter, $first: Int) {
  stances(on: $on, filter: $filter, first: $first) {
    on { id name }
    groups { stance count claimCount leftOut holders {
      entity { id } count sources mixed reported conditional modalities claims(first: 100) { id attributedTo { id } }
    } }
  }
}`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer(AT_ANY_COST);
});
afterAll(() => server.close());

async function stances(on: string, variables: object = {}): Promise<Stances | null> {
  const { data, errors } = await server.post<{ stances: Stances | null }>(QUERY, { on, first: 100, ...variables });
  expect(errors).toBeUndefined();
  return data?.stances ?? null;
}

/** Each group as lines such as `person:a 2 claims, 1 source (mixed)`. */
function told(found: Stances | null): Record<string, string[]> {
  return Object.fromEntries(
    (found?.groups ?? []).map(({ stance, holders }) => [
      stance,
      holders.map(({ entity, count, sources, ...marks }) => {
        const marked = (["mixed", "reported", "conditional"] as const).filter((mark) => marks[mark]);
        return `${entity.id} ${count}/${sources}${marked.map((mark) => ` ${mark}`).join("")}`;
      }),
    ]),
  );
}

describe("on the seeds, as the documents have it", () => {
  // Numbers are claims and documents. B is the BBC, M the Mirror, P PoliticsHome, S the Standard, U the unnamed one.
  test("who is for and against a national inquiry", async () => {
    expect(told(await stances("measure:national-inquiry"))).toEqual({
      POSITIVE: [
        "organisation:conservative-party 1/3", // B7, B40, B41; M4; U7
        "organisation:labour-mps-for-national-inquiry 3/3", // B40, B52; P4; U7, U11
        "organisation:reform-uk 1/3", // B40; M4; U7
        "person:chris-philp 1/2", // B41, B63; U17
        "person:kemi-badenoch 2/2", // B125; P20, where she also proposes limited terms
        "person:sarah-champion 2/2", // B52; U11
        "person:andy-burnham 1/1 reported", // U17, in the words of Chris Philp
        "person:dan-carden 1/1", // U11
        "person:elon-musk 1/1", // M4
        "organisation:opposition 1/1", // P4
        "person:paul-waugh 1/1", // U11
        "organisation:victims-and-survivors 1/1 reported", // U17, likewise
      ],
      NEUTRAL: [
        "organisation:oldham-council 1/2 reported", // P19; U14, in the words of Kemi Badenoch
        "person:yvette-cooper 1/2", // B39; M5
        "person:alexis-jay 1/1", // U10
      ],
      NEGATIVE: [
        "person:alexis-jay 1/1", // B28
        "person:keir-starmer 2/1", // P5, refused and warned of delay
        "organisation:uk-government 1/1", // S24
      ],
    });
  });

  test("who is for and against the local inquiries", async () => {
    expect(told(await stances("measure:local-inquiries"))).toEqual({
      POSITIVE: [
        "organisation:uk-government 3/4", // backing B5, P7, S24; money M2 and B46, S27
        "person:yvette-cooper 1/2", // B39; M5
        "person:arooj-shah 1/1", // M8
      ],
      NEUTRAL: [
        "person:yvette-cooper 3/5", // announced B2, M5, P2, U2; promised S14, S26
        "person:chris-philp 2/2", // B59, B62; U15
        "organisation:labour-party 1/1", // U1
      ],
      NEGATIVE: [
        "person:kemi-badenoch 1/4", // B124; M10; P18; U13
        "person:chris-philp 2/2", // “wholly” B59, “totally inadequate” B42; U15
      ],
    });
  });

  test("a denial is no stance: Yvette Cooper did not announce a national inquiry", async () => {
    const found = await stances("measure:national-inquiry", { filter: { relations: "ANNOUNCED" } });
    expect(found?.groups.map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  test("who would support a limited inquiry supports it on a condition", async () => {
    const found = await stances("measure:limited-inquiry");
    expect(told(found).POSITIVE).toContain("person:andy-burnham 1/1 conditional"); // U12
  });

  test("on 16 January 2025 nobody knew that the government had turned the national inquiry down", async () => {
    const then = told(await stances("measure:national-inquiry", { filter: { knownAt: "2025-01-16" } }));
    expect(then.NEGATIVE).toEqual(["person:alexis-jay 1/1", "person:keir-starmer 2/1"]);
  });

  test("nor had the Standard told them of the support for local ones", async () => {
    const then = await stances("measure:local-inquiries", { filter: { knownAt: "2025-01-16" } });
    expect(told(then).POSITIVE).toContain("organisation:uk-government 3/3"); // as above without S24 and S27
    const { data } = await server.post(
      `{ stances(on: "measure:local-inquiries", filter: { knownAt: "2025-01-16" }) {
        groups { holders { claims { sources evidence { document { id } } } } }
      } }`,
    );
    expect(JSON.stringify(data)).toContain("document:mirror-2025-01-16");
    expect(JSON.stringify(data)).not.toContain("document:standard-2025");
  });

  test("on a person, or on what nobody has taken a side on", async () => {
    expect((await stances("person:tom-crowther"))?.groups.map(({ stance }) => stance)).toEqual(STANCES);
    expect(told(await stances("document:standard-2025"))).toMatchObject({ POSITIVE: [], NEGATIVE: [] });
  });

  test("other kinds are holders where the filter names them", async () => {
    const filter = { subjectKinds: ["DOCUMENT", "EVENT"] };
    const found = told(await stances("measure:iicsa-recommendations", { filter }));
    expect(found.POSITIVE).toEqual(["event:iicsa 1/3"]); // B48; S23; U10
  });

  test("nothing is there for an id that doesn't exist", async () => {
    expect(await stances("measure:none")).toBeNull();
  });
});

describe("lists", () => {
  test("are cut, and say so", async () => {
    const found = await stances("measure:national-inquiry", { first: 2 });
    expect(found?.groups.map(({ count, leftOut, holders }) => [count, leftOut, holders.length])).toEqual([
      [12, 10, 2],
      [3, 1, 2],
      [3, 1, 2],
    ]);
    expect(found?.groups[0]?.claimCount).toBe(16);
  });

  test("each alias has as many claims as it asks for", async () => {
    const { data } = await server.post<{ stances: Record<string, { holders: Record<string, { id: string }[]>[] }[]> }>(
      `{ stances(on: "measure:national-inquiry", first: 2) {
        a: groups { holders { claims(first: 1) { id } two: claims(first: 2) { label } } }
        b: groups { holders { claims(first: 3) { id } } }
      } }`,
    );
    const sizes = (alias: string, field: string) => data?.stances[alias]?.[0]?.holders.map((one) => one[field]?.length);
    expect([sizes("a", "claims"), sizes("a", "two"), sizes("b", "claims")]).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
  });

  test.each([
    ["stances(on: $on, first: 101) { on { id } }", "stances(first:): needs a number from 1 to 100, but got 101"],
    [
      "stances(on: $on) { groups { holders { claims(first: 0) { id } } } }",
      "claims(first:): needs a number from 1 to 100, but got 0",
    ],
  ])("%s is refused", async (field, message) => {
    const { errors } = await server.post(`query ($on: ID!) { ${field} }`, { on: "measure:national-inquiry" });
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: "BAD_USER_INPUT" } })]);
  });

  test("one statement answers, however much is selected", async () => {
    const statements = await server.statementsOf(() => stances("measure:national-inquiry"));
    expect(statements.length).toBe(1);
    const bare = await server.statementsOf(() =>
      server.post('{ stances(on: "measure:local-inquiries") { groups { count } } }'),
    );
    expect(bare.length).toBe(1);
  });
});

/** What the documentation promises, worked out plainly. */
function expected(claims: readonly Claim[], on: string): Record<string, Omit<Holder, "claims">[]> {
  const counted = claims.filter(
    ({ object, modality, rank }) => object === on && modality !== "NEGATED" && rank !== "DEPRECATED",
  );
  const stanceOf = ({ relation }: Claim) => relationType(relation).stance;
  return Object.fromEntries(
    STANCES.map((stance) => [
      stance,
      [...new Set(counted.filter((claim) => stanceOf(claim) === stance).map(({ subject }) => subject))]
        .map((id) => {
          const theirs = counted.filter(({ subject }) => subject === id);
          const here = theirs.filter((claim) => stanceOf(claim) === stance);
          const all = theirs.map(stanceOf);
          return {
            entity: { id },
            count: here.length,
            sources: new Set(here.flatMap(({ evidence }) => evidence.map(({ document }) => document))).size,
            mixed: all.includes("POSITIVE") && all.includes("NEGATIVE"),
            reported: here.every(({ attributedTo }) => attributedTo !== undefined && attributedTo !== id),
            conditional: here.every(({ modality }) => modality === "CONDITIONAL"),
            modalities: [...new Set(here.map(({ modality }) => modality))].sort(),
          };
        })
        .sort((a, b) => b.sources - a.sources || (a.entity.id < b.entity.id ? -1 : 1)),
    ]),
  );
}

describe("on any graph", () => {
  afterAll(() => onlySeeds(server.database));

  test("holders, numbers and marks are those of a plain model", async () => {
    await fc.assert(
      fc.asyncProperty(stanceGraph, async (graph) => {
        await empty(server.database);
        await loadGraph(server.database, graph);
        for (const on of ["measure:audit", "measure:fund"]) {
          const found = await stances(on);
          const plain = (found?.groups ?? []).map(({ stance, holders }) => [
            stance,
            holders.map(({ claims: _claims, modalities, ...rest }) => ({
              ...rest,
              modalities: [...modalities].sort(),
            })),
          ]);
          expect(Object.fromEntries(plain)).toEqual(expected(graph.claims, on));
          for (const { count, claimCount, holders } of found?.groups ?? []) {
            expect(count).toBe(holders.length);
            expect(claimCount).toBe(holders.reduce((sum, holder) => sum + holder.count, 0));
            expect(holders.map(({ claims }) => claims.length)).toEqual(holders.map((holder) => holder.count));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
