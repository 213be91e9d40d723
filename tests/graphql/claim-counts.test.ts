import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Count {
  keys: { dimension: string; value: string | null; entity: { name: string } | null }[];
  count: number;
  sources?: number;
}

async function counts(
  by: string[],
  rest: { filter?: object; orderBy?: string; first?: number } = {},
): Promise<Count[]> {
  const { data, errors } = await server.post<{ claimCounts: Count[] }>(
    `query ($by: [ClaimDimension!]!, $filter: ClaimFilter, $orderBy: ClaimCountOrder, $first: Int) {
      claimCounts(by: $by, filter: $filter, orderBy: $orderBy, first: $first) {
        keys { dimension value entity { name } } count sources } }`,
    { by, ...rest },
  );
  expect(errors).toBeUndefined();
  return (data as { claimCounts: Count[] }).claimCounts;
}

const line = ({ keys, count, sources }: Count) => [...keys.map(({ value }) => value), count, sources].join(" ");

/** Yvette Cooper announced the rapid audit: Mirror 12, PoliticsHome 2, unnamed 3, BBC 2, Standard 13. */
const AUDIT = { subject: "person:yvette-cooper", relations: "ANNOUNCED", object: "measure:rapid-audit" };

describe("counts of claims", () => {
  test("by subject: who criticised measures, in how many words and documents", async () => {
    const rows = await counts(["SUBJECT"], { filter: { relations: "CRITICISED", objectKinds: "MEASURE" } });
    // Philp: “totally” (unnamed 15, BBC 42) and “wholly inadequate” (BBC 7); Badenoch in Mirror, PoliticsHome, unnamed and BBC.
    expect(rows.map(line)).toEqual(["person:chris-philp 2 2", "person:kemi-badenoch 1 4"]);
    expect(rows[0]?.keys).toEqual([
      { dimension: "SUBJECT", value: "person:chris-philp", entity: { name: "Chris Philp" } },
    ]);
  });

  test("by documents: the same, most sources first", async () => {
    const filter = { relations: "CRITICISED", objectKinds: "MEASURE" };
    const rows = await counts(["SUBJECT"], { filter, orderBy: "SOURCES_DESC" });
    expect(rows.map(line)).toEqual(["person:kemi-badenoch 1 4", "person:chris-philp 2 2"]);
  });

  test("by publisher: a claim counts for each of its publishers, and one document names none", async () => {
    const rows = await counts(["PUBLISHER"], { filter: AUDIT, orderBy: "KEY_ASC" });
    expect(rows.map(line)).toEqual([
      "organisation:bbc 1 1",
      "organisation:daily-mirror 1 1",
      "organisation:evening-standard 1 1",
      "organisation:politicshome 1 1",
      " 1 1",
    ]);
  });

  test("what was known on 17 January 2025 leaves the later article out of groups and sources", async () => {
    const filter = { ...AUDIT, knownAt: "2025-01-17" };
    const publishers = await counts(["PUBLISHER"], { filter });
    expect(publishers.map(({ keys }) => keys[0]?.value)).not.toContain("organisation:evening-standard");
    expect((await counts(["RELATION"], { filter })).map(line)).toEqual(["ANNOUNCED 1 4"]);
    expect((await counts(["RELATION"], { filter: { and: [filter] } })).map(line)).toEqual(["ANNOUNCED 1 4"]);
    expect((await counts(["RELATION"], { filter: AUDIT })).map(line)).toEqual(["ANNOUNCED 1 5"]);
  });

  test("by month and modality: the funding is planned, and its claims have no date", async () => {
    const filter = { relations: "FUNDED", subject: "organisation:uk-government", object: "measure:local-inquiries" };
    expect((await counts(["MODALITY", "MONTH"], { filter })).map(({ count }) => count)).toEqual([2]);
  });

  test("by relation: the statistics and the claims themselves say the same, retracted or not", async () => {
    const fast = async (filter?: object) => {
      const { data } = await server.post<{ claimCounts: Count[] }>(
        `query ($filter: ClaimFilter) { claimCounts(by: [RELATION], filter: $filter, first: 100) { keys { value } count } }`,
        { filter },
      );
      return data?.claimCounts.map(({ keys, count }) => [keys[0]?.value, count]);
    };
    const slow = async () =>
      (await counts(["RELATION"], { first: 100 })).map(({ keys, count }) => [keys[0]?.value, count]);
    expect(await fast()).toEqual(await slow());
    const retract = (value: string) =>
      server.database.write((run) =>
        run({
          text: `MATCH (c:Claim {relation: 'CRITICISED'}) SET c.retractedAt = ${value} RETURN c.id`,
          parameters: {},
        }),
      );
    const before = await slow();
    await retract("'2026-01-01T00:00:00.000Z'");
    expect(await fast()).toEqual(await slow());
    expect((await fast())?.map(([name]) => name)).not.toContain("CRITICISED");
    expect(await fast({ relations: ["CRITICISED"] })).toEqual([]);
    await retract("null");
    expect(await fast()).toEqual(before);
    expect(await fast({ relations: ["LEADS"] })).toEqual(before.filter(([name]) => name === "LEADS"));
  });

  test("take one statement each, and by relation look at no claim", async () => {
    const statements = await server.statementsOf(async () => {
      await counts(["DOCUMENT", "STANCE"], { orderBy: "KEY_DESC" });
      await server.post("{ claimCounts(by: [RELATION]) { keys { value } count } }");
    });
    expect(statements).toHaveLength(2);
    expect(statements[1]?.text).toContain("COUNT { (:CRITICISED) }");
  });
});

describe("dimensions", () => {
  test.each([[[]], [["RELATION", "STANCE", "MONTH"]], [["RELATION", "RELATION"]]])(
    "%j is refused",
    async (by: string[]) => {
      const { errors } = await server.post("query ($by: [ClaimDimension!]!) { claimCounts(by: $by) { count } }", {
        by,
      });
      expect(errors?.[0]).toMatchObject({
        message: `claimCounts(by:): needs one dimension, or two different ones, but got ${JSON.stringify(by)}`,
        extensions: { code: "BAD_USER_INPUT" },
      });
    },
  );
});
