import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Page {
  totalCount: number;
  nodes: { id: string; publishedFirst: string; evidence: { document: { id: string } }[] }[];
  pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}

async function changes(since: string, rest: { filter?: object; first?: number; after?: string } = {}): Promise<Page> {
  const { data, errors } = await server.post<{ changes: Page }>(
    `query ($since: Day!, $filter: ClaimFilter, $first: Int, $after: String) {
      changes(since: $since, filter: $filter, first: $first, after: $after) { totalCount
        nodes { id publishedFirst evidence { document { id } } } pageInfo { endCursor hasNextPage hasPreviousPage } } }`,
    { since, first: 100, ...rest },
  );
  expect(errors).toBeUndefined();
  return (data as { changes: Page }).changes;
}

async function known(knownAt?: string): Promise<number> {
  const { data } = await server.post<{ claims: { totalCount: number } }>(
    "query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }",
    { filter: { knownAt } },
  );
  return data?.claims.totalCount ?? NaN;
}

describe("what became known", () => {
  test("after the day of the statement is what the Standard alone reports", async () => {
    const { nodes, totalCount } = await changes("2025-01-17");
    expect(totalCount).toBe(nodes.length);
    expect(nodes.length).toBeGreaterThan(20);
    for (const { publishedFirst, evidence } of nodes) {
      expect(publishedFirst).toBe("2025-02?/2025-12?");
      expect(new Set(evidence.map(({ document }) => document.id))).toEqual(new Set(["document:standard-2025"]));
    }
  });

  test("on the day of the statement itself is what the other four report", async () => {
    expect((await changes("2025-01-16")).totalCount).toBe(await known());
    expect(await known("2025-01-15")).toBe(0);
  });

  test("counts an uncertain date at its last day, as `knownAt` does", async () => {
    const later = await changes("2025-01-17");
    expect((await changes("2025-12-31")).totalCount).toBe(later.totalCount);
    expect((await changes("2026-01-01")).totalCount).toBe(0);
    expect((await known("2025-12-30")) + later.totalCount).toBe(await known("2025-12-31"));
  });

  test("holds the 287 cases and the extension of the audit (Standard 12, 25)", async () => {
    const cases = await changes("2025-01-17", { filter: { relations: "FOUND", object: "measure:closed-case-review" } });
    expect(cases.totalCount).toBe(1);
    const extension = await changes("2025-01-17", { filter: { entity: "measure:rapid-audit-extension" } });
    expect(extension.totalCount).toBeGreaterThan(0);
  });

  test("comes in pages, earliest first, in one statement each", async () => {
    const all = await changes("2025-01-17");
    const first = await changes("2025-01-17", { first: 5 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const statements = await server.statementsOf(async () => {
      const rest = await changes("2025-01-17", { after: first.pageInfo.endCursor });
      expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    });
    expect(statements).toHaveLength(1);
  });

  test("needs a day", async () => {
    const { errors } = await server.post('{ changes(since: "January") { totalCount } }');
    expect(errors?.[0]?.message).toContain('needs a day as YYYY-MM-DD, such as "2025-01-16"');
  });
});
