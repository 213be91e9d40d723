/** What leaves the explorer: links, pictures, paper and files, each opened and looked into. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium } from "../browser";
import { readCsv, readCytoscape, readGexf, readGraphml, readGraphology } from "../setup/readers";
import { startServer, type TestServer } from "../setup/server";
import { accessibilityProblems, drawn, settled, visit } from "./visit";

const executablePath = findChromium();
const LOCAL = "measure:local-inquiries";
const SMALL = `#view=network&node=person:chris-philp@0,0&node=person:kemi-badenoch@0,300&node=${LOCAL}@500,0&stance=NEGATIVE`;

describe.skipIf(!executablePath)("What is taken away from the explorer", () => {
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
  const open = (permalink: string, act: (page: Page) => Promise<void>, options = {}) =>
    visit({ browser, url: server.url }, permalink, act, options);

  const menu = (page: Page) => page.getByRole("button", { name: "Take away" });

  async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  /** What a browser's own XML parser finds in a picture. */
  function parsed(page: Page, svg: string) {
    return page.evaluate((svg) => {
      const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
      const all = (selector: string) => [...root.querySelectorAll(selector)];
      return {
        root: root.tagName,
        width: Number(root.getAttribute("width")),
        height: Number(root.getAttribute("height")),
        nodes: all(".nodes > *").length,
        lines: all(".links > path").length,
        arrows: all(".links > polygon").length,
        dashed: all(".links > [stroke-dasharray]").length,
        names: all(".node-labels text").map((text) => [...text.children].map((line) => line.textContent).join(" ")),
        labels: all(".link-labels text").map((text) => text.textContent),
        text: all(":scope > g > text, .legend text").map((text) => text.textContent),
        foreign: all("image, style, script, foreignObject").length,
      };
    }, svg);
  }

  test("an SVG has a shape and a name for each node, a line for each link, and says what it is", async () => {
    await open(SMALL, async (page) => {
      const { links } = await settled(page, 3);
      await menu(page).click();
      const { name, bytes } = await download(page, "SVG picture");
      expect(name).toMatch(/^attest-network-\d{4}-\d\d-\d\d\.svg$/);
      const picture = await parsed(page, bytes.toString());
      expect(picture).toMatchObject({ root: "svg", nodes: 3, arrows: links.length, foreign: 0 });
      expect(picture.names.sort()).toEqual(["Chris Philp", "Kemi Badenoch", "Nationally backed local inquiries"]);
      expect(picture.labels.sort()).toEqual(links.map(({ label }) => label).sort());
      const text = picture.text.join(" ");
      expect(text).toContain(`3 entities, ${links.length} links; narrowed to: against.`);
      expect(text).toMatch(/The graph as it stood on \d+ \w+ \d{4}, \d\d:\d\d UTC/);
      expect(text).toContain("BBC live page on the Commons statement (BBC, 16 January 2025)");
      expect(text).toContain("It is no finding of fact");
      expect(text).toContain("Made with Attest");
      expect(text).toContain("− Against");
      expect(text).not.toContain("Event");
    });
  });

  test("the SVG of what the page opens with is complete, dashes included, and nothing in it overflows", async () => {
    await open("", async (page) => {
      const { nodes, links } = await settled(page, 20);
      await menu(page).click();
      const svg = (await download(page, "SVG picture")).bytes.toString();
      const picture = await parsed(page, svg);
      expect(picture.nodes).toBe(Object.keys(nodes).length);
      expect(picture.arrows).toBe(links.length);
      expect(picture.dashed).toBe(links.filter(({ lineStyle }) => lineStyle === "dashed").length);
      // Drawn by itself, as whoever opens the file sees it.
      const other = await page.context().newPage();
      await other.setContent(svg);
      const outside = await other.evaluate(() => {
        const frame = document.querySelector("svg")?.getBoundingClientRect();
        return [...document.querySelectorAll("text")]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return !frame || box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom;
          })
          .map((text) => text.textContent);
      });
      expect(outside).toEqual([]);
      await other.close();
    });
  });

  test.each(["light", "dark"] as const)("a PNG is the same picture three times as large, %s", async (colorScheme) => {
    await open(
      SMALL,
      async (page) => {
        await settled(page, 3);
        await menu(page).click();
        const { width, height } = await parsed(page, (await download(page, "SVG picture")).bytes.toString());
        const { name, bytes } = await download(page, "PNG picture");
        expect(name).toMatch(/\.png$/);
        expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3 * width, 3 * height]);
        const { ground, colours } = await page.evaluate(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d") as CanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
          return { ground: [...context.getImageData(0, 0, 1, 1).data], colours: new Set(pixels).size };
        }, bytes.toString("base64"));
        expect(ground).toEqual(colorScheme === "light" ? [255, 255, 255, 255] : [0x17, 0x17, 0x1b, 255]);
        expect(colours).toBeGreaterThan(50);
      },
      { colorScheme },
    );
  });

  test("the server's files have exactly the entities shown and the claims that pass the filters", async () => {
    await open(SMALL, async (page) => {
      const { nodes, links } = await settled(page, 3);
      await menu(page).click();
      const addresses = await page
        .locator(".take-away-items a")
        .evaluateAll((all) => all.map((each) => [each.textContent, (each as HTMLAnchorElement).href] as const));
      const files = Object.fromEntries(
        await Promise.all(
          addresses.map(async ([title, href]) => {
            const response = await fetch(href);
            expect(response.status, href).toBe(200);
            return [title, await response.text()] as const;
          }),
        ),
      );
      const graphs = {
        GraphML: readGraphml,
        "GEXF for Gephi": readGexf,
        "Cytoscape JSON": readCytoscape,
        "graphology JSON": readGraphology,
      };
      const ends = new Set(links.map(({ id }) => id));
      for (const [title, read] of Object.entries(graphs)) {
        const graph = read(files[title] ?? "");
        expect([...graph.nodes.keys()].sort(), title).toEqual(Object.keys(nodes).sort());
        const joined = [...graph.edges.values()].map(
          ({ source, relation, target }) => `${source} ${String(relation)} ${target}`,
        );
        expect(new Set(joined), title).toEqual(ends);
        for (const { citations } of graph.edges.values()) expect(String(citations)).toMatch(/paragraph \d/);
      }
      expect(readCsv(files["CSV of nodes"] ?? "")).toHaveLength(3);
      const edges = readCsv(files["CSV of edges"] ?? "");
      expect(edges.length).toBeGreaterThanOrEqual(links.length);
      expect(readCsv(files["CSV of claims"] ?? "")).toHaveLength(edges.length);
      expect(JSON.parse(files["JSON-LD"] ?? "")).toHaveProperty("@graph");
      expect(files["N-Quads"]).toMatch(/^_:b0 <.* \.\n$/s);
      expect(Object.keys(files)).toHaveLength(9);
    });
  });

  test("the link that is copied restores the view, from the keyboard alone", async () => {
    let copied = "";
    await open(
      SMALL,
      async (page) => {
        await settled(page, 3);
        await menu(page).press("Enter");
        await page.keyboard.press("ArrowDown");
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy link");
        await page.keyboard.press("End");
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("CSV of claims");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.getByText("The link is copied.").waitFor();
        copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(page.url());
        await page.keyboard.press("Escape");
        expect(await menu(page).getAttribute("aria-expanded")).toBe("false");
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Take away");
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
    await open(new URL(copied).hash, async (page) => {
      await settled(page, 3);
      expect((await drawn(page)).nodes[LOCAL]).toEqual({ x: 500, y: 0 });
    });
  });

  test("paper gets the diagram and every claim with its citations, and the page comes back", async () => {
    await open(SMALL, async (page) => {
      await settled(page, 3);
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute("data-printing", "");
      });
      await menu(page).click();
      await page.getByRole("button", { name: "Print" }).click();
      await page.locator("body[data-printing]").waitFor();
      const paper = page.locator(".printed");
      expect(await paper.isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await paper.locator("img").isVisible()).toBe(true);
      expect(await page.locator(".header").isVisible()).toBe(false);
      expect(await page.locator(".diagram-canvas").isVisible()).toBe(false);
      const claims = await paper.locator(".claim").allTextContents();
      expect(claims.length).toBeGreaterThan(1);
      for (const claim of claims) expect(claim).toMatch(/paragraph \d/);
      expect(await paper.locator("h2").textContent()).toBe(`${claims.length} claims`);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await paper.waitFor({ state: "detached" });
      await page.getByRole("application").waitFor();
    });
  });

  test("the table is printed without a diagram, and offers no picture", async () => {
    await open(SMALL.replace("network", "table"), async (page) => {
      await page.getByRole("row").nth(1).waitFor();
      await menu(page).click();
      expect(await page.getByRole("button", { name: "PNG picture" }).isDisabled()).toBe(true);
      expect(await page.getByRole("button", { name: "SVG picture" }).isDisabled()).toBe(true);
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute("data-printing", "");
      });
      await page.getByRole("button", { name: "Print" }).click();
      await page.locator("body[data-printing]").waitFor();
      expect(await page.locator(".printed .claim").count()).toBeGreaterThan(1);
      expect(await page.locator(".printed img").count()).toBe(0);
    });
  });

  test.each([
    ["light", { width: 1440, height: 900 }],
    ["dark", { width: 390, height: 844 }],
  ] as const)("the open menu and the dialog have nothing that axe objects to, %s", async (colorScheme, viewport) => {
    await open(
      SMALL,
      async (page) => {
        await settled(page, 3);
        await menu(page).click();
        expect(await accessibilityProblems(page)).toEqual([]);
        const box = await page.locator(".take-away-items").boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
        await page.getByRole("button", { name: "Embed…" }).click();
        await page.getByRole("dialog", { name: "Embed this view" }).waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => document.activeElement?.textContent === "Take away");
      },
      { colorScheme, viewport },
    );
  });
});
