import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../generated/operations";
import { startServer, type TestServer } from "../setup/server";

const FOLDER = "schema/operations";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe("the example operations of playground and README", () => {
  test.each(readdirSync(FOLDER))("%s answers without errors, from one statement a field at most", async (file) => {
    const query = readFileSync(join(FOLDER, file), "utf8");
    const statements = await server.statementsOf(async () => {
      const { status, errors, data } = await server.post(query);
      expect(errors).toBeUndefined();
      expect(status).toBe(200);
      expect(JSON.stringify(data).length).toBeGreaterThan(100);
    });
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  test("who criticised which measure: names, dates, documents and paragraphs", async () => {
    const { claims } = await server.ask(operations.WhoCriticisedWhichMeasureDocument);
    expect(claims.totalCount).toBe(3);
    expect(
      [
        ...new Set(
          claims.nodes.map(({ subject, object, occurred }) => [subject.name, object?.name, occurred].join(" | ")),
        ),
      ].sort(),
    ).toEqual([
      expect.stringMatching(/^Chris Philp \| .*local inquiries.* \| 2025-01-16$/i),
      expect.stringMatching(/^Kemi Badenoch \| .*local inquiries.* \| 2025-01-16$/i),
    ]);
    for (const { evidence } of claims.nodes) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every(({ paragraph, document }) => (paragraph ?? 0) > 0 && document.title.length > 0)).toBe(true);
    }
  });

  test("the unnamed document's publisher stays unknown", async () => {
    const { claims } = await server.ask(operations.WhoCriticisedWhichMeasureDocument);
    const documents = claims.nodes.flatMap(({ evidence }) => evidence.map(({ document }) => document));
    const unnamed = documents.filter(({ title }) => /unnamed/i.test(title));
    expect(unnamed.length).toBeGreaterThan(0);
    expect(unnamed.every(({ publisher }) => publisher === null)).toBe(true);
  });

  test("a misspelt name finds her, by the alias that the Mirror printed", async () => {
    const { search } = await server.ask(operations.SearchAMisspeltNameDocument);
    expect(search[0]).toMatchObject({ matched: "Yevette Cooper", entity: { id: "person:yvette-cooper" } });
  });

  test("the undated article has bounds that say so", async () => {
    const { document } = await server.ask(operations.WhatOneDocumentSaysDocument);
    expect(document).toMatchObject({ datePublished: "2025-02?/2025-12?", publisher: { name: "Evening Standard" } });
  });

  test("what is known grows with the day", async () => {
    const january = await server.ask(operations.WhatWasKnownOnADayDocument, { day: "2025-01-17" });
    const december = await server.ask(operations.WhatWasKnownOnADayDocument, { day: "2025-12-31" });
    expect(december.claims.totalCount).toBeGreaterThan(january.claims.totalCount);
    expect(JSON.stringify(january)).not.toMatch(/287|extension/);
    expect(JSON.stringify(december)).toMatch(/287/);
  });

  test("disputed claims name the other side, and it names them", async () => {
    const { claims } = await server.ask(operations.WhereSourcesDisagreeDocument);
    expect(claims.totalCount).toBe(claims.nodes.length);
    for (const { label, contradicts } of claims.nodes) {
      expect(contradicts.length).toBeGreaterThan(0);
      for (const other of contradicts) {
        const back = claims.nodes.find((claim) => claim.label === other.label);
        expect(back?.contradicts.map((claim) => claim.label)).toContain(label);
      }
    }
  });
});
