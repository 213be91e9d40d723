/** Every page runs under a policy without inline code, and asks nobody but its server; so do the examples of the docs. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium, openWatchedPage } from "../browser";
import { startServer, type TestServer } from "../setup/server";
import { accessibilityProblems, settled } from "./visit";

const executablePath = findChromium();

const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  "/": (page) => settled(page, 20),
  "/embed?view=network&node=person:chris-philp&node=measure:local-inquiries": (page) =>
    page.getByRole("status").filter({ hasText: "in the diagram" }).waitFor(),
  "/examples/cytoscape": (page) => page.locator("#diagram canvas").first().waitFor(),
  "/examples/sigma": (page) => page.locator("#diagram canvas").first().waitFor(),
};

describe.skipIf(!executablePath)("A page of the server", () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(executablePath ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(Object.keys(PAGES))("%s runs no inline script, no eval, and asks nobody else", async (path) => {
    const response = await fetch(server.url + path);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|script-src[^;]*(data:|blob:|\*)/);
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/);

    const { page, context, problems } = await openWatchedPage(browser);
    const requests: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    try {
      await page.goto(server.url + path);
      await PAGES[path]?.(page);
      expect(problems).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith("data:"))).toEqual([]);
      expect(requests.some((url) => /\/graphql|\/export\//.test(url))).toBe(true);

      const breaches = await page.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "document.documentElement.dataset.breach = 'inline'";
        document.head.append(script);
        // What the test itself evaluates is free of the policy; what the page is told to do later isn't.
        const later = setTimeout as (code: string) => number;
        later("document.documentElement.dataset.breach = 'eval'");
        await new Promise((done) => setTimeout(done, 100));
        return document.documentElement.dataset.breach;
      });
      expect(breaches).toBeUndefined();
    } finally {
      await context.close();
    }
  });

  test.each(["cytoscape", "sigma"])(
    "the example with %s draws a diagram whose lines give their citations",
    async (name) => {
      const { page, context, problems } = await openWatchedPage(browser, { viewport: { width: 1200, height: 900 } });
      try {
        await page.goto(`${server.url}/examples/${name}`);
        const canvas = page.locator("#diagram canvas").first();
        await canvas.waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        // Lines lie where the layout puts them, and most end at the hub: a walk around the middle meets one.
        const box = await page.locator("#diagram").boundingBox();
        if (!box) throw new Error("The page needs a diagram.");
        const claim = page.locator("#claim");
        const isCited = async () => /paragraph \d+/.test((await claim.textContent()) ?? "");
        for (let step = 0; step < 800 && !(await isCited()); step++) {
          const [angle, distance] = [step / 20, 0.12 + step / 4_000];
          const x = box.x + box.width / 2 + Math.cos(angle) * distance * box.height;
          const y = box.y + box.height / 2 + Math.sin(angle) * distance * box.height;
          await (name === "sigma" ? page.mouse.move(x, y) : page.mouse.click(x, y));
        }
        expect(await isCited()).toBe(true);
        expect(problems).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );

  test("the README shows the example as it runs", () => {
    const source = readFileSync("docs/examples/cytoscape.js", "utf8").split("\n\n//", 1)[0] ?? "";
    expect(readFileSync("README.md", "utf8")).toContain(`\`\`\`js\n${source}\n\`\`\``);
  });
});
