/** The preview of an entity as it stands in a frame of another site, in a real browser. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium, NO_BROWSER, openWatchedPage } from "../browser";
import { accessibilityProblems } from "../explorer/visit";
import { MADE_UP } from "../setup/reconciliation";
import { startServer, type TestServer } from "../setup/server";
import { load } from "../setup/store";

const executablePath = findChromium();
if (!executablePath) console.warn(NO_BROWSER);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await load(server.database, ...MADE_UP);
});
afterAll(() => server.close());

const preview = (id: string) => `${server.url}/reconcile/preview?id=${encodeURIComponent(id)}`;

describe("the page", () => {
  test("has all text escaped, links to web addresses alone, and no claim without its sources", async () => {
    const response = await fetch(preview("person:quentin-quidam"));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const html = await response.text();
    expect(html).toContain("Made up &amp; &lt;b&gt;bold&lt;/b&gt;.");
    expect(html).toContain("Quentin Quidam criticised Organisation A: &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("According to Pat Placeholder, Quentin Quidam is a member of Organisation A");
    expect(html).not.toMatch(/<script|<i>|javascript:/);
    const items = html.match(/<li>.*?<\/li>/g) ?? [];
    expect(items).toHaveLength(2);
    for (const item of items)
      expect(item).toContain("<cite>Organisation B, Report &lt;i&gt;one&lt;/i&gt;, 2025-01-10</cite>");
  });

  test("of nobody isn't there, and may not be framed", async () => {
    const response = await fetch(preview("person:<b>nobody</b>"));
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
    expect(response.headers.get("x-frame-options")).toBe("DENY");
  });

  test("is the only one of the service that other sites may frame", async () => {
    const headersOf = async (path: string) => (await fetch(server.url + path)).headers;
    const page = (await fetch(preview("person:yvette-cooper"))).headers;
    expect(page.get("content-security-policy")).toMatch(/frame-ancestors \*(;|$)/);
    expect(page.get("x-frame-options")).toBeNull();
    for (const path of ["/reconcile", "/reconcile/suggest/entity?prefix=A", "/reconcile/properties", "/"]) {
      expect((await headersOf(path)).get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect((await headersOf(path)).get("x-frame-options"), path).toBe("DENY");
    }
  });
});

describe.skipIf(!executablePath)("in a frame of another site it", () => {
  let browser: Browser;
  let site: Server;
  beforeAll(async () => {
    browser = await launchChromium(executablePath ?? "");
    site = createServer((_request, response) => {
      const frame = `<iframe width="420" height="320" title="Preview" src="${preview("person:yvette-cooper")}"></iframe>`;
      response.setHeader("Content-Type", "text/html").end(`<!doctype html><title>A table</title>${frame}`);
    });
    await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  });
  afterAll(async () => {
    site?.close();
    await browser?.close();
  });

  test("shows who it is and who says so, in its own style, and leads to the explorer in another tab", async () => {
    const { page, context, problems, strayRequests } = await openWatchedPage(browser);
    try {
      await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
      const frame = page.frameLocator("iframe");
      await frame.getByRole("heading", { name: "Yvette Cooper" }).waitFor();
      await frame.getByText("Person, minister").waitFor();
      expect(await frame.locator("li cite").count()).toBeGreaterThanOrEqual(4);
      expect(await frame.locator("h1").evaluate((element) => getComputedStyle(element).margin)).toBe("0px");
      const link = frame.getByRole("link", { name: "Yvette Cooper" }).first();
      const [explorer] = await Promise.all([context.waitForEvent("page"), link.click()]);
      const details = explorer.getByRole("complementary", { name: "Details" });
      await details.getByRole("heading", { name: "Yvette Cooper" }).waitFor();
      expect(problems.filter((problem) => !problem.includes("favicon"))).toEqual([]);
      expect(strayRequests).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test("has nothing that axe objects to", async () => {
    const { page, context } = await openWatchedPage(browser, { bypassCSP: true });
    try {
      await page.goto(preview("person:yvette-cooper"));
      expect(await accessibilityProblems(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
