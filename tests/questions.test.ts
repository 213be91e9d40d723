import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AnsweredClaim, claimsOf, SHOW } from "./questions/ask";
import { QUESTIONS } from "./questions/questions";
import { startServer, type TestServer } from "./setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe("questions whose answers were written down from the documents", () => {
  test.each(QUESTIONS)("$question", async ({ filter, show, answer }) => {
    const claims = await claimsOf(server, filter);
    expect(claims.map(SHOW[show]).sort()).toEqual([...answer].sort());
  });
});

describe("claims that can't all hold", () => {
  test("the amounts of the funding stand side by side, and each is disputed", async () => {
    const funding = await claimsOf(server, {
      relations: "FUNDED",
      subject: "organisation:uk-government",
      object: "measure:local-inquiries",
    });
    expect(
      funding.map(({ value, disputed, evidence }) => [
        value?.amount,
        disputed,
        evidence.map(({ document }) => document.id),
      ]),
    ).toEqual(
      expect.arrayContaining([
        [10_000_000, true, ["document:mirror-2025-01-16"]],
        [
          5_000_000,
          true,
          expect.arrayContaining(["document:bbc-live-2025-01-16", "document:standard-2025"]) as string[],
        ],
      ]),
    );
  });

  test("what the sources agree on isn't disputed", async () => {
    const claims = await claimsOf(server, { relations: "LEADS", disputed: true });
    expect(claims).toEqual([]);
  });
});

describe("what could be known on a day", () => {
  const later = { relations: "FOUND", object: "measure:closed-case-review" };

  test("on 17 January 2025 nobody could know of the 287 cases, nor of the extension", async () => {
    expect(await claimsOf(server, { ...later, knownAt: "2025-01-17" })).toEqual([]);
    expect(await claimsOf(server, { object: "measure:rapid-audit-extension", knownAt: "2025-01-17" })).toEqual([]);
  });

  test("an article of uncertain date counts as published at the later of its bounds", async () => {
    expect(await claimsOf(server, { ...later, knownAt: "2025-12-30" })).toEqual([]);
    expect((await claimsOf(server, { ...later, knownAt: "2025-12-31" })).map(SHOW.amount)).toEqual(["287 cases"]);
  });

  test("on the day of the statement its own claims were known", async () => {
    const claims = await claimsOf(server, {
      relations: "ANNOUNCED",
      object: "measure:rapid-audit",
      knownAt: "2025-01-16",
    });
    expect(claims.map(SHOW.subject)).toContain("person:yvette-cooper");
  });
});

describe("what a reader of that day had seen of a claim", () => {
  const audit = { relations: "LEADS", object: "measure:rapid-audit" };

  test("is without the evidence of later documents", async () => {
    const [then] = await claimsOf(server, { ...audit, knownAt: "2025-01-17" });
    const [now] = await claimsOf(server, audit);
    const documents = (claim?: AnsweredClaim) => new Set(claim?.evidence.map(({ document }) => document.id));
    expect(documents(now)).toContain("document:standard-2025");
    expect(documents(then)).not.toContain("document:standard-2025");
    expect([then?.sources, now?.sources]).toEqual([4, 5]);
  });

  test("counts for a least number of sources", async () => {
    expect(await claimsOf(server, { ...audit, minSources: 5 })).toHaveLength(1);
    expect(await claimsOf(server, { ...audit, minSources: 5, knownAt: "2025-01-17" })).toEqual([]);
  });

  test("was not yet disputed by what came later", async () => {
    const upToFive = { disputed: true, text: "at least five" };
    expect((await claimsOf(server, { ...upToFive, knownAt: "2025-12-31" })).length).toBeGreaterThan(0);
    const known = await claimsOf(server, { disputed: true, knownAt: "2025-01-17" });
    expect(
      known.every(({ evidence }) => evidence.every(({ document }) => document.id !== "document:standard-2025")),
    ).toBe(true);
  });
});
