/** The explorer's network view, in real Chromium on the seeds. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium, NO_BROWSER } from "../browser";
import { startServer, type TestServer } from "../setup/server";
import { accessibilityProblems, details, drawn, listed, settled, visit } from "./visit";

const executablePath = findChromium();
if (!executablePath) console.warn(NO_BROWSER);

const COOPER = "person:yvette-cooper";
const LOCAL = "measure:local-inquiries";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe.skipIf(!executablePath)("The explorer, in a browser,", () => {
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

  test("opens on the measures and who is for and against them", async () => {
    await open("", async (page) => {
      const { nodes, links } = await settled(page, 20);
      expect(await page.title()).toBe("Attest explorer");
      expect(Object.keys(nodes)).toContain("measure:national-inquiry");
      expect(Object.keys(nodes).length).toBeLessThanOrEqual(40);
      expect(links.length).toBeGreaterThan(20);
      for (const { label } of links) expect(label).toMatch(/^[+−] /);
      await details(page).getByText("Where they stand on the measures").waitFor();
      await details(page).getByRole("button", { name: "National inquiry into grooming gangs" }).waitFor();
      await page
        .getByRole("status")
        .getByText(/entities and \d+ links in the diagram/)
        .waitFor();
      expect(await page.getByRole("link", { name: "Playground" }).getAttribute("href")).toBe("/graphql");
    });
  });

  test("finds a misspelt name, adds it and expands it by relation, by keyboard alone", async () => {
    await open("#view=network", async (page) => {
      await page.getByText("Nothing is in the diagram yet").waitFor();
      const search = page.getByRole("combobox", { name: /^Find people/ });
      await search.focus();
      await page.keyboard.type("Yevette Coper");
      await page.getByRole("option", { name: "Yvette Cooper" }).waitFor();
      expect(await search.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      const active = await search.getAttribute("aria-activedescendant");
      expect(await page.locator(`[id="${active}"]`).textContent()).toContain("Yvette Cooper");
      await page.keyboard.press("Enter");
      await details(page).getByRole("heading", { name: "Yvette Cooper" }).waitFor();
      await settled(page, 1);

      const choice = details(page)
        .getByRole("listitem")
        .filter({ has: page.getByRole("button", { name: "announced", exact: true }) });
      const [, entities] = /(\d+) entities, \d+ claims?, \d+ new/.exec((await choice.textContent()) ?? "") ?? [];
      expect(Number(entities)).toBeGreaterThan(2);
      await choice.getByRole("button").press("Enter");
      const expanded = await settled(page, Number(entities) + 1);
      expect(Object.keys(expanded.nodes)).toHaveLength(Number(entities) + 1);

      await details(page)
        .getByRole("button", { name: /^Expand all/ })
        .press("Enter");
      const all = await settled(page, Number(entities) + 2);
      expect(Object.keys(all.nodes).length).toBeGreaterThan(Number(entities) + 1);
      for (const [id, at] of Object.entries(expanded.nodes)) expect(all.nodes[id]).toEqual(at);

      await page.getByRole("button", { name: "Undo" }).press("Enter");
      await page.getByText(`In the diagram (${Number(entities) + 1})`).waitFor();
      await page.goBack();
      await page.getByRole("button", { name: "Redo" }).press("Enter");
      await settled(page, 2);
    });
  });

  test("walks the diagram with arrow keys, and every link is chosen from the list", async () => {
    await open(`#view=network&node=${COOPER}@0,0&node=${LOCAL}@300,0&select=${COOPER}`, async (page) => {
      await settled(page, 2);
      await page.getByRole("application").press("ArrowRight");
      await details(page).getByRole("heading", { name: "Nationally backed local inquiries" }).waitFor();
      await page
        .locator(".links")
        .getByRole("button", { name: /Yvette Cooper \+ supported/ })
        .press("Enter");
      await details(page)
        .getByRole("heading", { name: /Yvette Cooper supported/ })
        .waitFor();
      expect(new URL(page.url()).hash).toContain(`select=${COOPER}+SUPPORTED+${LOCAL}`);
    });
  });

  test("shows the claims behind a line that is clicked, with who says so and where", async () => {
    const permalink = `#view=network&node=person:chris-philp@0,0&node=${LOCAL}@400,0&relation=CRITICISED`;
    await open(permalink, async (page) => {
      const { links } = await settled(page, 2);
      expect(links.map(({ label }) => label)).toEqual(["− criticised ×2 ≠"]);
      const canvas = await page.locator(".diagram-canvas").boundingBox();
      const [link] = links;
      await page.mouse.click((canvas?.x ?? 0) + (link?.shown.x ?? 0), (canvas?.y ?? 0) + (link?.shown.y ?? 0));
      await details(page).getByText("2 claims").waitFor();
      const text = (await details(page).textContent()) ?? "";
      expect(text).toContain("Chris Philp criticised Nationally backed local inquiries");
      expect(text).toMatch(/16 January 2025 \(to the day\)/);
      expect(text).toMatch(/paragraph \d+/);
      expect(text).toContain("≠ Disputed");
      expect(text).toContain("The other side");
    });
  });

  test("draws what is planned or denied unlike what is reported as done", async () => {
    await open("", async (page) => {
      const { links } = await settled(page, 20);
      const planned = links.filter(({ label }) => label.includes("planned: "));
      expect(planned.length).toBeGreaterThan(0);
      for (const { lineStyle } of planned) expect(lineStyle).toBe("dashed");
      expect(links.filter(({ lineStyle }) => lineStyle === "solid").length).toBeGreaterThan(planned.length);
    });
  });

  test("finds a path between two and adds it", async () => {
    await open("#view=network&node=person:elon-musk&select=person:elon-musk", async (page) => {
      await page.getByRole("combobox", { name: "Find a path to…" }).fill("Alexis Jay");
      await page.getByRole("option", { name: "Alexis Jay" }).waitFor();
      await page.keyboard.press("Enter");
      await details(page).getByRole("button", { name: "Add this path" }).first().click();
      const { nodes, links } = await settled(page, 3);
      expect(Object.keys(nodes)).toContain("person:alexis-jay");
      expect(links.length).toBeGreaterThanOrEqual(2);
    });
  });

  test("hides, pins, and restores exactly this view from its link", async () => {
    let link = "";
    let before = { nodes: {}, links: [] as { id: string }[] };
    await open("", async (page) => {
      await settled(page, 20);
      await listed(page, /^Person Elon Musk/).click();
      await details(page).getByRole("button", { name: "Hide" }).click();
      await page.getByRole("button", { name: "Show 1 hidden entity" }).waitFor();
      await listed(page, /^Person Yvette Cooper/).click();
      await details(page).getByRole("button", { name: "Pin" }).click();
      await page.locator(".filter").filter({ hasText: "Relation" }).locator("summary").click();
      await page.getByRole("checkbox", { name: "called for" }).check();
      await page.getByText("Filters (2)").waitFor();
      await settled(page, 20);
      link = new URL(page.url()).hash;
      before = await drawn(page);
      expect(Object.keys(before.nodes)).not.toContain("person:elon-musk");
    });
    await open(link, async (page) => {
      await settled(page, 20);
      const rounded = (nodes: object) =>
        Object.fromEntries(
          Object.entries(nodes as Record<string, { x: number; y: number }>).map(([id, { x, y }]) => [
            id,
            [Math.round(x), Math.round(y)],
          ]),
        );
      const again = await drawn(page);
      expect(rounded(again.nodes)).toEqual(rounded(before.nodes));
      expect(again.links.map(({ id }) => id).sort()).toEqual(before.links.map(({ id }) => id).sort());
      await details(page).getByRole("heading", { name: "Yvette Cooper" }).waitFor();
      expect(await details(page).getByRole("button", { name: "Pin" }).getAttribute("aria-pressed")).toBe("true");
      expect(new URL(page.url()).hash).toBe(link);
    });
  });

  test("shows what was known on a day, and what occurred in a range", async () => {
    await open(`#view=network&node=measure:closed-case-review&node=organisation:police-forces`, async (page) => {
      expect((await settled(page, 2)).links.map(({ id }) => id)).toContain(
        "organisation:police-forces FOUND measure:closed-case-review",
      );
      await page.getByLabel("What was known on", { exact: true }).fill("2025-01-17");
      await page.waitForFunction(() => location.hash.includes("knownAt=2025-01-17"));
      await settled(page, 2);
      expect((await drawn(page)).links.map(({ id }) => id)).not.toContain(
        "organisation:police-forces FOUND measure:closed-case-review",
      );
      await page.getByRole("button", { name: "Undo" }).click();
      await page.waitForFunction(() => !location.hash.includes("knownAt"));
    });
    await open("", async (page) => {
      await settled(page, 20);
      const from = page.getByRole("slider", { name: /^From/ });
      await from.press("End");
      await page.waitForFunction(() => location.hash.includes("from="));
      await page.getByRole("button", { name: "Clear filters" }).click();
      await page.waitForFunction(() => !location.hash.includes("from="));
    });
  });

  test("shows what held on a day, and plays from day to day while the diagram changes", async () => {
    await open("", async (page) => {
      const whole = (await settled(page, 20)).links.length;
      const links = async () => (await drawn(page)).links.length;
      const held = page.locator(".day-cursor").filter({ hasText: "What held on" });
      await held.getByLabel("What held on", { exact: true }).fill("2022-03-01");
      await page.waitForFunction(() => location.hash.includes("asOf=2022-03-01"));
      await expect.poll(links).toBeLessThan(whole);
      await held.getByRole("button", { name: "Any day" }).click();
      await expect.poll(links).toBe(whole);

      const seen: number[] = [];
      await held.getByRole("button", { name: "Play" }).press("Enter");
      let day = "";
      do {
        await page.waitForFunction(
          (last) => (new URLSearchParams(location.hash.slice(1)).get("asOf") ?? "") !== last,
          day,
        );
        day = new URLSearchParams(new URL(page.url()).hash.slice(1)).get("asOf") ?? "";
        await page.locator("main[aria-busy=false]").waitFor();
        seen.push(await links());
      } while (day);
      expect(seen.length).toBeGreaterThan(3);
      expect(seen[0]).toBeLessThan(whole);
      await expect.poll(links).toBe(whole);
      // However many days it passed, it is one step.
      await page.goBack();
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(() => !location.hash.includes("asOf"));
      expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    });
  });

  test("the browser's back goes on where Undo left off, and does not redo", async () => {
    await open(`#view=network&node=${COOPER}@0,0`, async (page) => {
      await settled(page, 1);
      for (const view of ["Table", "Timeline", "Stances"]) await page.getByRole("button", { name: view }).click();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.waitForFunction(() => location.hash.includes("view=timeline"));
      await page.goBack();
      await page.waitForFunction(() => location.hash.includes("view=table"));
      await page.goForward();
      await page.waitForFunction(() => location.hash.includes("view=timeline"));
      await page.getByRole("button", { name: "Redo" }).click();
      await page.waitForFunction(() => location.hash.includes("view=stances"));
      expect(await page.getByRole("button", { name: "Redo" }).isDisabled()).toBe(true);
      await page.reload();
      await page.getByRole("region", { name: "Stances" }).waitFor();
      await page.goBack();
      await page.waitForFunction(() => location.hash.includes("view=timeline"));
      await page.getByRole("region", { name: "Timeline" }).waitFor();
    });
  });

  test("opens the same diagram the same each time", async () => {
    const places: object[] = [];
    for (let visit = 0; visit < 2; visit++) {
      await open("", async (page) => void places.push((await settled(page, 20)).nodes));
    }
    expect(places[1]).toEqual(places[0]);
  });

  test("moves nothing for readers who want it still", async () => {
    await open(
      "",
      async (page) => {
        const before = await settled(page, 20);
        await page.getByRole("button", { name: "Tidy" }).click();
        await settled(page, 20);
        const running = await page.evaluate(() => document.getAnimations().length);
        expect(running).toBe(0);
        expect(Object.keys((await drawn(page)).nodes)).toEqual(Object.keys(before.nodes));
      },
      { reducedMotion: "reduce" },
    );
  });

  test("finds, expands, finds a path and reads who says so, by keyboard alone", async () => {
    await open("#view=network", async (page) => {
      const press = (key: string) => page.keyboard.press(key);
      await page.getByText("Nothing is in the diagram yet").waitFor();
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
        );
      const tabTo = async (name: RegExp) => {
        for (let step = 0; step < 150; step++) {
          await press("Tab");
          if (name.test(await focused())) return;
        }
        throw new Error(`Tab never reaches ${name}.`);
      };
      await tabTo(/^Find people/);
      await page.keyboard.type("Elon Musk");
      await page.getByRole("option", { name: "Elon Musk" }).waitFor();
      await press("Enter");
      await details(page).getByRole("heading", { name: "Elon Musk" }).waitFor();
      await settled(page, 1);
      await tabTo(/^Expand all/);
      await press("Enter");
      const expanded = Object.keys((await settled(page, 3)).nodes).length;
      await tabTo(/^Find a path to/);
      await page.keyboard.type("Alexis Jay");
      await page.getByRole("option", { name: "Alexis Jay" }).waitFor();
      await press("Enter");
      await details(page).getByRole("button", { name: "Add this path" }).first().waitFor();
      await tabTo(/^Add this path/);
      await press("Enter");
      await page.waitForFunction(() => location.hash.includes("node=person:alexis-jay"));
      expect(Object.keys((await settled(page, expanded)).nodes).length).toBeGreaterThanOrEqual(expanded);
      await tabTo(/^Diagram\./);
      await press("ArrowRight");
      await press("ArrowDown");
      await press("Escape");
      await tabTo(/^\s*Elon Musk \d+ links/);
      await press("Enter");
      await details(page).locator(".claim .evidence li").first().waitFor();
    });
  });

  test("lists the same claims in a table", async () => {
    await open(`#view=network&node=${COOPER}&node=${LOCAL}`, async (page) => {
      const { links } = await settled(page, 2);
      await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Table" }).click();
      const rows = page.getByRole("row").filter({ hasText: "Yvette Cooper" });
      await rows.first().waitFor();
      expect(await rows.count()).toBeGreaterThanOrEqual(links.length);
      expect(await rows.first().textContent()).toMatch(/BBC|Home Office|GOV\.UK|Standard|paragraph/);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.goBack();
      await page.getByRole("application").waitFor();
    });
  });

  test("says which entities of a link are no longer there, and shows the others", async () => {
    await open(
      `#view=network&node=${COOPER}&node=person:nobody-at-all`,
      async (page) => {
        await page.getByRole("alert").getByText("person:nobody-at-all").waitFor();
        await listed(page, /Yvette Cooper/).waitFor();
      },
      // The console notes that a question was refused.
      { tolerated: /400/ },
    );
  });

  test("says what the server refuses of a link", async () => {
    await open(
      `#view=network&node=${COOPER}&relation=WISHED`,
      async (page) => void (await page.getByRole("alert").getByText("WISHED").first().waitFor()),
      { tolerated: /400/ },
    );
  });

  test.each(["light", "dark"] as const)("has nothing that axe objects to, %s", async (colorScheme) => {
    await open(
      "",
      async (page) => {
        await settled(page, 20);
        await details(page).locator(".overview li").first().waitFor();
        await page.locator(".legend summary").click();
        expect(await accessibilityProblems(page)).toEqual([]);
        await listed(page, /National inquiry into grooming gangs/).click();
        await details(page).locator(".claim").first().waitFor();
        await details(page).locator(".stance-group").first().waitFor();
        for (const filter of await page.locator(".filter > summary").all()) await filter.click();
        expect(await accessibilityProblems(page)).toEqual([]);
      },
      { colorScheme },
    );
  });

  test("fits a phone: nothing wider than the page, filters folded, details in reach", async () => {
    await open(
      "",
      async (page) => {
        await settled(page, 20);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await page.getByRole("button", { name: "Clear filters" }).isVisible()).toBe(false);
        await listed(page, /^Person Kemi Badenoch/).click();
        await details(page).getByRole("heading", { name: "Kemi Badenoch" }).waitFor();
        expect(await details(page).evaluate((panel) => panel.getBoundingClientRect().bottom)).toBeLessThanOrEqual(844);
        expect(await accessibilityProblems(page)).toEqual([]);
      },
      PHONE,
    );
  });
});
