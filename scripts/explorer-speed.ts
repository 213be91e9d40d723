/**
 * Measures the explorer in headless Chromium: the time from opening the page to its first diagram on the seeds, and
 * frames a second while a node is dragged in made-up diagrams of two links a node.
 *
 *     npm run build && npx tsx scripts/explorer-speed.ts
 */
import type { Browser, Page } from "playwright-core";
import { withExplorer } from "./explorer-visit";

const VISITS = 5;
const SIZES = [300, 1_000];
const DRAG_STEPS = 120;

await withExplorer(async (browser, url) => {
  const times = [];
  for (let visit = 0; visit < VISITS; visit++) times.push(await timeToDiagram(browser, url));
  const [median] = times.toSorted((a, b) => a - b).slice(Math.floor(VISITS / 2));
  console.log(`first diagram after ${Math.round(median ?? 0)} ms (median of ${VISITS} visits)`);
  for (const size of SIZES)
    console.log(
      `${size} nodes, ${2 * size} links: ${(await framesWhileDragging(browser, url, size)).toFixed(0)} frames/s`,
    );
});

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  // esbuild, which runs this file, calls it in the functions that are sent to the page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(url);
  await page.waitForFunction(() => /node=[^&]*@/.test(location.hash), undefined, { polling: "raf" });
  return page;
}

async function timeToDiagram(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url);
  const time = await page.evaluate(() => performance.now());
  await page.context().close();
  return time;
}

async function framesWhileDragging(browser: Browser, url: string, size: number): Promise<number> {
  const page = await openPage(browser, url);
  await page.waitForLoadState("networkidle");
  const grip = await page.evaluate(fillDiagram, size);
  const box = await page.locator(".diagram-canvas").boundingBox();
  const at = { x: (box?.x ?? 0) + grip.x, y: (box?.y ?? 0) + grip.y };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.evaluate(countFrames);
  const start = Date.now();
  for (let step = 0; step < DRAG_STEPS; step++) {
    await page.mouse.move(at.x + 60 * Math.sin(step / 9), at.y + 60 * Math.cos(step / 9));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
  await page.mouse.up();
  await page.context().close();
  return frames / ((Date.now() - start) / 1_000);
}

/** Puts made-up nodes into the page's own drawing, and says where one of them is to be seen. */
function fillDiagram(size: number): { x: number; y: number } {
  type Core = {
    elements(): { remove(): void };
    add(all: object[]): void;
    fit(all?: undefined, padding?: number): void;
    nodes(): { renderedPosition(): { x: number; y: number } }[];
  };
  const { cy } = (document.querySelector(".diagram-canvas") as unknown as { _cyreg: { cy: Core } })._cyreg;
  const side = Math.ceil(Math.sqrt(size));
  const kinds = ["PERSON", "ORGANISATION", "MEASURE", "EVENT", "DOCUMENT"];
  const stances = ["POSITIVE", "NEUTRAL", "NEGATIVE"];
  const node = (n: number) => ({
    data: { id: `n${n}`, name: `Made-up entity ${n}`, kind: kinds[n % kinds.length], degree: 4 },
    position: { x: (n % side) * 150 + (n % 7) * 9, y: Math.floor(n / side) * 150 + (n % 5) * 13 },
  });
  const link = (n: number) => ({
    data: {
      ...{ id: `l${n}`, source: `n${n % size}`, target: `n${(n * 7 + 3) % size}`, label: "+ supported" },
      ...{ stance: stances[n % stances.length], modality: n % 5 ? "ACTUAL" : "PLANNED", disputed: n % 11 ? 0 : 1 },
    },
    classes: "crowded",
  });
  cy.elements().remove();
  cy.add([...Array.from({ length: size }, (_, n) => node(n)), ...Array.from({ length: 2 * size }, (_, n) => link(n))]);
  cy.fit(undefined, 44);
  return { ...cy.nodes()[Math.floor(size / 2)]!.renderedPosition() };
}

function countFrames(): void {
  const counter = globalThis as unknown as { frames: number };
  counter.frames = 0;
  const count = () => {
    counter.frames++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}
