/** Visits of the explorer in real Chromium, on the real server. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openWatchedPage } from "../browser";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens the explorer at a permalink, does something in it, and expects that it did nothing it should not. */
export async function visit(
  { browser, url }: { browser: Browser; url: string },
  permalink: string,
  act: (page: Page) => Promise<void>,
  { tolerated, ...options }: BrowserContextOptions & { tolerated?: RegExp } = {},
): Promise<void> {
  const visited = await openWatchedPage(browser, { viewport: { width: 1440, height: 900 }, ...options });
  try {
    await visited.page.goto(`${url}/${permalink}`);
    await act(visited.page);
    expect(visited.strayRequests).toEqual([]);
    expect(visited.problems.filter((problem) => !tolerated?.test(problem))).toEqual([]);
  } finally {
    await visited.context.close();
  }
}

/** What is drawn, by cytoscape's own account. */
export interface Drawn {
  nodes: Record<string, { x: number; y: number }>;
  links: { id: string; label: string; lineStyle: string; shown: { x: number; y: number } }[];
}

/** Reads the drawing; cytoscape leaves itself at its element. */
export async function drawn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    interface Element {
      id(): string;
      data(key: string): string;
      style(key: string): string;
      position(): { x: number; y: number };
      renderedMidpoint(): { x: number; y: number };
    }
    const element = document.querySelector(".diagram-canvas") as unknown as {
      _cyreg: { cy: { nodes(): Element[]; edges(): Element[] } };
    } | null;
    if (!element) return { nodes: {}, links: [] };
    const { cy } = element._cyreg;
    return {
      nodes: Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
      links: cy.edges().map((edge) => ({
        id: edge.id(),
        label: edge.data("label"),
        lineStyle: edge.style("line-style"),
        shown: edge.renderedMidpoint(),
      })),
    };
  });
}

/** Waits until so many entities are in the diagram at least, and all of them have their place in the address. */
export async function settled(page: Page, least = 1): Promise<Drawn> {
  await page.waitForFunction((least) => {
    const nodes = new URLSearchParams(location.hash.slice(1)).getAll("node");
    return nodes.length >= least && nodes.every((node) => /@-?\d+,-?\d+/.test(node));
  }, least);
  await page.locator("main[aria-busy=false]").waitFor();
  return drawn(page);
}

/** The button of an entity in the list. */
export function listed(page: Page, name: string | RegExp): Locator {
  return page.locator(".entities").getByRole("button", { name });
}

/** The details panel. */
export function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

/** What axe finds wrong by WCAG 2.2, levels A and AA: the rule and the elements. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated, not inserted: the page's policy allows no foreign script.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
    const { violations } = await axe.run({ runOnly: { type: "tag", values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}
