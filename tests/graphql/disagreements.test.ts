import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Side {
  claim: { id: string; value: { amount: number | null; text: string | null } | null; contradicts: { id: string }[] };
  documents: { id: string }[];
  publishers: { id: string }[];
}
interface Page {
  totalCount: number;
  nodes: { reasons: string[]; claims: Side[] }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

async function disagreements(filter: object | null, page: { first?: number; after?: string } = {}): Promise<Page> {
  const { data, errors } = await server.post<{ disagreements: Page }>(
    `query ($filter: ClaimFilter, $first: Int, $after: String) {
      disagreements(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
        nodes { reasons claims { claim { id value { amount text } contradicts { id } } documents { id } publishers { id } } } } }`,
    { filter, ...page },
  );
  expect(errors).toBeUndefined();
  return (data as { disagreements: Page }).disagreements;
}

const FUNDING = { relations: "FUNDED", subject: "organisation:uk-government", object: "measure:local-inquiries" };
/** Five inquiries (BBC 36, 59, 68), up to five (BBC 2), at least five (Standard 14): the second stands against both. */
const FIVE = { relations: "AMOUNTS_TO", subject: "measure:local-inquiries" };

const ids = (things: { id: string }[]) => things.map(({ id }) => id).sort();

describe("disagreements", () => {
  test("over the funding: £10m in the Mirror (2), £5m on the BBC's page (73) and in the Standard (27)", async () => {
    const { nodes, totalCount } = await disagreements(FUNDING);
    expect(totalCount).toBe(1);
    expect(nodes[0]?.reasons).toEqual(["AMOUNT"]);
    const sides = nodes[0]?.claims.map(({ claim, publishers }) => [claim.value?.amount, ids(publishers)]);
    expect(sides).toHaveLength(2);
    expect(sides).toContainEqual([10_000_000, ["organisation:daily-mirror"]]);
    expect(sides).toContainEqual([5_000_000, ["organisation:bbc", "organisation:evening-standard"]]);
  });

  test("show the whole set when one of its claims passes", async () => {
    const { nodes } = await disagreements({ ...FUNDING, document: "document:mirror-2025-01-16" });
    expect(nodes.map(({ claims }) => claims.length)).toEqual([2]);
  });

  test("hang together by steps: three counts of the inquiries, by an editor's judgement", async () => {
    const { nodes } = await disagreements(FIVE);
    const texts = nodes[0]?.claims.map(({ claim }) => claim.value?.text).sort();
    expect(nodes).toHaveLength(1);
    expect(texts).toEqual(["at least five", "five", "up to five"]);
    expect(nodes[0]?.reasons).toEqual(["CURATED"]);
    const middle = nodes[0]?.claims.find(({ claim }) => claim.value?.text === "up to five");
    expect(middle?.claim.contradicts).toHaveLength(2);
  });

  test("are those that a reader could notice: on 17 January 2025 two of the three counts", async () => {
    const { nodes } = await disagreements({ ...FIVE, knownAt: "2025-01-17" });
    expect(nodes[0]?.claims.map(({ claim }) => claim.value?.text).sort()).toEqual(["five", "up to five"]);
    const funding = await disagreements({ ...FUNDING, knownAt: "2025-01-17" });
    expect(JSON.stringify(funding)).not.toContain("standard");
    expect((await disagreements({ ...FUNDING, knownAt: "2025-01-15" })).totalCount).toBe(0);
  });

  test("are none where the sources agree on who leads", async () => {
    expect(await disagreements({ relations: "LEADS" })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test("lose a side that is retracted, as `contradicts` and `disputed` do", async () => {
    const [left] = (await disagreements(FUNDING)).nodes[0]?.claims ?? [];
    const retract = (value: string | null) =>
      server.database.write((run) =>
        run({
          text: "MATCH (c:Claim {id: $id}) SET c.retractedAt = $value RETURN c.id",
          parameters: { id: left?.claim.id, value },
        }),
      );
    await retract("2026-01-01T00:00:00.000Z");
    expect((await disagreements(FUNDING)).totalCount).toBe(0);
    const { data } = await server.post<{ claims: { nodes: object[] }; disputed: { totalCount: number } }>(
      `query ($filter: ClaimFilter, $disputed: ClaimFilter) {
        claims(filter: $filter) { nodes { disputed contradicts { id } } }
        disputed: claims(filter: $disputed) { totalCount } }`,
      { filter: FUNDING, disputed: { ...FUNDING, disputed: true } },
    );
    expect(data?.claims.nodes).toEqual([{ disputed: false, contradicts: [] }]);
    expect(data?.disputed.totalCount).toBe(0);
    await retract(null);
    expect((await disagreements(FUNDING)).totalCount).toBe(1);
  });

  test("come in pages without a gap, in one statement each", async () => {
    const all = await disagreements(null, { first: 100 });
    expect(all.nodes).toHaveLength(all.totalCount);
    const first = await disagreements(null, { first: 2 });
    const statements = await server.statementsOf(async () => {
      const rest = await disagreements(null, { first: 100, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    });
    expect(statements).toHaveLength(1);
  });

  test("hold every disputed claim in exactly one set", async () => {
    const { nodes } = await disagreements(null, { first: 100 });
    const { data } = await server.post<{ claims: { nodes: { id: string }[] } }>(
      "{ claims(filter: { disputed: true }, first: 100) { nodes { id } } }",
    );
    expect(ids(nodes.flatMap(({ claims }) => claims.map(({ claim }) => claim)))).toEqual(ids(data?.claims.nodes ?? []));
  });
});
