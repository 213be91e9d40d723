/** Views in frames of other sites: who may frame what, and what a frozen one keeps. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadFiles } from "../../src/intake";
import { findChromium, launchChromium, openWatchedPage } from "../browser";
import { onlySeeds } from "../setup/database";
import { startServer, type TestServer } from "../setup/server";
import { accessibilityProblems, settled, visit } from "./visit";

const executablePath = findChromium();
const LOCAL = "measure:local-inquiries";
const RELATIONS = ["QUESTIONED", "WELCOMED", "SUPPORTED"].map((relation) => `&relation=${relation}`).join("");
const VIEW = `view=network&node=person:chris-philp@0,0&node=${LOCAL}@400,0${RELATIONS}`;
const LATER = `
document: document:mirror-2025-01-16
claims:
  - { subject: person:chris-philp, relation: WELCOMED, object: ${LOCAL}, paragraph: 1, note: Made up for a test. }
  - { subject: person:chris-philp, relation: SUPPORTED, object: ${LOCAL}, paragraph: 1, note: Made up for a test. }
`;

describe.skipIf(!executablePath)("An embed", () => {
  let server: TestServer;
  let browser: Browser;
  /** A page of another site, with the code in it that is set here. */
  let site: Server;
  let code = "";
  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(executablePath ?? "");
    site = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html").end(`<!doctype html><title>A story</title>${code}`);
    });
    await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  });
  beforeEach(() => onlySeeds(server.database));
  afterAll(async () => {
    site?.close();
    await browser?.close();
    await server?.close();
  });

  /** Another host than the server's: for a browser this is another site. */
  const siteAddress = () => `http://localhost:${(site.address() as AddressInfo).port}/`;

  async function story(html: string, act: (page: Page, frame: FrameLocator) => Promise<void>, tolerated?: RegExp) {
    code = html;
    const { page, context, problems, strayRequests } = await openWatchedPage(browser);
    try {
      await page.goto(siteAddress());
      await act(page, page.frameLocator("iframe"));
      expect(strayRequests).toEqual([]);
      expect(problems.filter((problem) => !tolerated?.test(problem) && !problem.includes("favicon"))).toEqual([]);
    } finally {
      await context.close();
    }
  }

  /** The code that the dialog offers for this view. */
  async function codeOf(mode: RegExp, options: BrowserContextOptions = {}): Promise<string> {
    let html = "";
    const permissions = ["clipboard-read", "clipboard-write"];
    await visit(
      { browser, url: server.url },
      `#${VIEW}`,
      async (page) => {
        await settled(page, 2);
        await page.getByRole("button", { name: "Take away" }).click();
        await page.getByRole("button", { name: "Embed…" }).click();
        await page.getByRole("radio", { name: mode }).check();
        await page.getByRole("button", { name: "Copy code" }).click();
        await page.getByText("The code is copied.").waitFor();
        html = await page.evaluate(() => navigator.clipboard.readText());
        expect(html).toBe(await page.getByRole("textbox", { name: "Code for your page" }).inputValue());
      },
      { permissions, ...options },
    );
    return html;
  }

  /** The links that the frame tells screen readers of. */
  async function linkCount(frame: FrameLocator): Promise<number> {
    const said = await frame.getByRole("status").filter({ hasText: "in the diagram" }).textContent();
    return Number(/(\d+) links? in/.exec(said ?? "")?.[1]);
  }

  async function later(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), "attest-embed-"));
    writeFileSync(join(folder, "later.yaml"), LATER);
    expect((await loadFiles(server.database, [folder])).claims.added).toBe(2);
    rmSync(folder, { recursive: true });
    const text = "MATCH (c:Claim {subjectId: $who, objectId: $what, relation: $relation}) SET c.retractedAt = $now";
    const parameters = {
      who: "person:chris-philp",
      what: LOCAL,
      relation: "QUESTIONED",
      now: new Date().toISOString(),
    };
    await server.database.write((run) => run({ text, parameters }));
  }

  test("shows in a page of another site what it showed when it was copied, frozen, or what is now, live", async () => {
    const [frozen, live] = [await codeOf(/^Frozen/), await codeOf(/^Live/)];
    expect(frozen).toMatch(/^<iframe src="[^"<>]+recordedAt=\d{4}-[^"<>]+" title="[^"]+"[^>]*><\/iframe>$/);
    expect(live).not.toContain("recordedAt");
    let before = 0;
    await story(frozen, async (_page, frame) => {
      before = await linkCount(frame);
      expect(before).toBe(1);
    });
    await story(live, async (_page, frame) => expect(await linkCount(frame)).toBe(before));

    await later();
    await story(frozen, async (_page, frame) => {
      expect(await linkCount(frame)).toBe(before);
      await frame.getByText(/The graph as it stood on \d+ \w+ \d{4}, \d\d:\d\d UTC/).waitFor();
      await frame.getByRole("application").press("ArrowRight");
      const details = frame.getByRole("complementary", { name: "Details" });
      await details.getByText("Withdrawn on").first().waitFor();
      expect(await details.getByText("Chris Philp welcomed").count()).toBe(0);
    });
    await story(live, async (_page, frame) => {
      expect(await linkCount(frame)).toBe(2);
      await frame.getByText("The graph as it stands now.").waitFor();
      await frame.getByRole("application").press("ArrowRight");
      const details = frame.getByRole("complementary", { name: "Details" });
      await details.getByText("Chris Philp welcomed").first().waitFor();
      expect(await details.getByText("Withdrawn on").count()).toBe(0);
    });
  });

  test("leaves no steps in the history of the page around it, and leads to the whole page in another tab", async () => {
    const html = await codeOf(/^Frozen/);
    await story(html, async (page, frame) => {
      await linkCount(frame);
      const steps = await page.evaluate(() => history.length);
      await frame.getByRole("application").press("ArrowRight");
      const details = frame.getByRole("complementary", { name: "Details" });
      await details.getByRole("heading").first().waitFor();
      await frame.getByRole("button", { name: "Tidy" }).click();
      await details.getByRole("button", { name: "Close" }).click();
      await details.waitFor({ state: "detached" });
      expect(await page.evaluate(() => history.length)).toBe(steps);
      const credit = frame.getByRole("link", { name: "Attest: open in the explorer" });
      const [whole] = await Promise.all([page.context().waitForEvent("page"), credit.click()]);
      await whole.getByText("What came in later is left out.").waitFor();
      expect(whole.url()).toContain(`${server.url}/#view=network`);
      expect(page.url()).toBe(siteAddress());
      await whole.getByRole("button", { name: "Show it as it stands now" }).click();
      await whole.waitForFunction(() => !location.hash.includes("recordedAt"));
    });
  });

  test("is the only page that other sites may frame", async () => {
    const headersOf = async (path: string) =>
      (await fetch(server.url + path, { headers: { Accept: "text/html" } })).headers;
    const embed = await headersOf("/embed");
    expect(embed.get("content-security-policy")).toMatch(/frame-ancestors \*(;|$)/);
    expect(embed.get("x-frame-options")).toBeNull();
    for (const path of ["/", "/graphql", "/examples/cytoscape", "/healthz", "/export/claims.csv"]) {
      expect((await headersOf(path)).get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect((await headersOf(path)).get("x-frame-options"), path).toBe("DENY");
    }
    await story(
      `<iframe src="${server.url}/"></iframe>`,
      async (page, frame) => {
        await page.waitForLoadState("networkidle");
        expect(await frame.locator("#explorer").count()).toBe(0);
      },
      /frame-ancestors|ERR_BLOCKED_BY_RESPONSE/,
    );
  });

  test.each(["light", "dark"] as const)("has nothing that axe objects to, at any width, %s", async (colorScheme) => {
    for (const width of [900, 390])
      await visit(
        { browser, url: server.url },
        `embed?${VIEW}`,
        async (page) => {
          await page.getByRole("status").filter({ hasText: "in the diagram" }).waitFor();
          expect(await accessibilityProblems(page)).toEqual([]);
          await page.getByRole("application").press("ArrowRight");
          await page.getByRole("complementary", { name: "Details" }).locator(".claim").first().waitFor();
          expect(await accessibilityProblems(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await page.locator(".embed-credit").isVisible()).toBe(true);
        },
        { colorScheme, viewport: { width, height: 560 } },
      );
  });
});
