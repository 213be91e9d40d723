/** Takes the pictures of the README: `npm run build && npx tsx scripts/screenshots.ts`. */
import { mkdir } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { withExplorer } from "./explorer-visit";

const FOLDER = "docs/images";
const LINK = "person:chris-philp+CRITICISED+measure:local-inquiries";

const PICTURES: { name: string; permalink: string; ready: string; options: BrowserContextOptions }[] = [
  {
    ...{ name: "network", permalink: "", ready: ".overview li" },
    options: { viewport: { width: 1440, height: 560 }, colorScheme: "light" },
  },
  {
    name: "phone-dark",
    permalink: `#view=network&node=person:chris-philp@0,0&node=measure:local-inquiries@260,60&node=person:kemi-badenoch@40,300&relation=CRITICISED&select=${LINK}`,
    ready: ".details .claim",
    options: { viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true },
  },
];

await mkdir(FOLDER, { recursive: true });
await withExplorer(async (browser, url) => {
  for (const { name, permalink, ready, options } of PICTURES) {
    const context = await browser.newContext({ ...options, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${url}/${permalink}`);
    await page.locator(ready).first().waitFor();
    await settled(page);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await context.close();
  }
});

/** Waits until nothing is loaded and all nodes have their places. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const nodes = new URLSearchParams(location.hash.slice(1)).getAll("node");
    return nodes.length > 0 && nodes.every((node) => node.includes("@"));
  });
  await page.locator("main[aria-busy=false]").waitFor();
  await page.waitForLoadState("networkidle");
}
