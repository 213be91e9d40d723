import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimsOf, SHOW } from "./questions/ask";
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
