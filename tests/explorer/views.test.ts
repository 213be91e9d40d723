/** The views that are read: stances, timeline and alignment, in real Chromium on the seeds. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launchChromium } from "../browser";
import { startServer, type TestServer } from "../setup/server";
import { accessibilityProblems, details, settled, visit } from "./visit";

const executablePath = findChromium();

const NATIONAL = "measure:national-inquiry";
const LOCAL = "measure:local-inquiries";
const COOPER = "person:yvette-cooper";
const VIEWS = ["Stances", "Timeline", "Alignment"] as const;

const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Views" }).getByRole("button", { name, exact: true });
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const inLink = (page: Page, part: string) => page.waitForFunction((part) => location.hash.includes(part), part);

describe.skipIf(!executablePath)("The explorer's views, in a browser,", () => {
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
  const data = async <Data>(query: string) => (await server.post<Data>(query)).data as Data;

  describe("stances", () => {
    test("shows the three groups as the API has them, each holder with the claims that say so", async () => {
      const { stances } = await data<{ stances: { groups: { count: number; claimCount: number }[] } }>(
        `{ stances(on: "${NATIONAL}", first: 100) { groups { count claimCount } } }`,
      );
      await open(`#view=stances&node=${COOPER}&node=${NATIONAL}&stance=POSITIVE`, async (page) => {
        await page.getByRole("heading", { name: /stand on National inquiry into grooming gangs/ }).waitFor();
        const columns = page.locator(".stance-column");
        expect(await columns.locator("h3").allTextContents()).toEqual(["+ For", "· Takes no side", "− Against"]);
        expect(await columns.locator("> p.quiet").allTextContents()).toEqual(
          stances.groups.map(({ count, claimCount }) => `${count} holders, ${claimCount} claims`),
        );
        await page.getByText("All stances count here, also those that the filter leaves out").waitFor();
        const burnham = columns.locator("summary").filter({ hasText: "Andy Burnham" });
        expect(await burnham.textContent()).toContain("by another’s word");
        await burnham.press("Enter");
        const card = columns.locator(".claim");
        await card.getByText("Who says so").waitFor();
        expect(await card.locator(".evidence li").count()).toBeGreaterThan(0);
        await columns.getByRole("button", { name: "Show in the diagram, with details" }).press("Enter");
        await details(page).getByRole("heading", { name: "Andy Burnham" }).waitFor();
        await inLink(page, "node=person:andy-burnham");
      });
    });

    test("begins with the selected measure, goes to whatever is picked or found, and keeps it in the link", async () => {
      let link = "";
      await open(`#view=stances&node=${NATIONAL}&node=${LOCAL}&node=${COOPER}&select=${LOCAL}`, async (page) => {
        await page.getByRole("heading", { name: /stand on Nationally backed local inquiries/ }).waitFor();
        await page.getByRole("combobox", { name: "On", exact: true }).selectOption(NATIONAL);
        await page.getByRole("heading", { name: /stand on National inquiry into grooming gangs/ }).waitFor();
        await page.getByRole("combobox", { name: "Or find another…" }).fill("UK Government");
        await page.getByRole("option", { name: "UK Government" }).waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: /stand on UK Government/ }).waitFor();
        await inLink(page, "on=organisation:uk-government");
        await page.goBack();
        await page.getByRole("heading", { name: /stand on National inquiry into grooming gangs/ }).waitFor();
        await page.goForward();
        await inLink(page, "on=organisation:uk-government");
        link = new URL(page.url()).hash;
      });
      await open(link, async (page) => {
        await page.getByRole("heading", { name: /stand on UK Government/ }).waitFor();
      });
    });

    test("follows the filters, and says where nobody is left or nothing has the id", async () => {
      await open(`#view=stances&node=${NATIONAL}&knownAt=2024-01-01`, async (page) => {
        await page.getByText("Nobody, by the claims that pass the filters.").first().waitFor();
        expect(await page.locator(".stance-column summary").count()).toBe(0);
        await page.getByRole("button", { name: "Clear filters" }).click();
        await page.locator(".stance-column summary").filter({ hasText: "Keir Starmer" }).waitFor();
      });
      await open(`#view=stances&node=${NATIONAL}&kind=PERSON&on=${NATIONAL}`, async (page) => {
        await page.locator(".stance-column summary").filter({ hasText: "Keir Starmer" }).waitFor();
        expect(await page.locator(".stance-column summary").filter({ hasText: "Reform UK" }).count()).toBe(0);
      });
      await open(`#view=stances&node=${NATIONAL}&on=measure:none-such`, async (page) => {
        await page.getByText("There is nothing in the graph with the id measure:none-such.").waitFor();
      });
    });
  });

  describe("timeline", () => {
    test("shows claims by month, says how many are imprecise or undated, and cites each", async () => {
      await open("", async (page) => {
        await settled(page, 20);
        await tab(page, "Timeline").press("Enter");
        const buckets = page.locator(".timeline > li");
        await buckets.first().waitFor();
        expect(await buckets.locator("h3").first().textContent()).toBe("January 2022");
        expect(await buckets.first().locator("> p.quiet").textContent()).toMatch(/^1 claim, which may lie\s+elsewhere/);
        expect(await buckets.first().locator(".claim").textContent()).toContain("2022 (to the year)");

        const october = buckets.filter({ has: page.getByRole("heading", { name: "October 2022" }) });
        expect(await october.textContent()).toMatch(/^October 20221 event that claims name:/);
        const january = buckets.filter({ has: page.getByRole("heading", { name: "January 2025" }) });
        const [, all] = /^(\d+) claims/.exec((await january.locator("> p.quiet").textContent()) ?? "") ?? [];
        expect(Number(all)).toBeGreaterThan(5);
        expect(await january.locator(".claim").count()).toBe(5);
        await january.locator("summary").press("Enter");
        await january
          .locator(".claim")
          .nth(Number(all) - 1)
          .waitFor();
        expect(await january.locator(".claim").count()).toBe(Number(all));

        const without = region(page, "Timeline")
          .locator("details")
          .filter({ hasText: /claims without a date/ });
        const [undated] = /^\d+/.exec((await without.locator("> summary").textContent()) ?? "") ?? [];
        await without.locator("> summary").press("Enter");
        await without.getByRole("heading", { name: `${undated} claims` }).waitFor();
        expect(await without.locator(".claim").first().textContent()).toContain("The source doesn’t say.");
      });
    });

    test("goes by day, a page after the other, by keyboard alone, and the link keeps it", async () => {
      const found = await data<{ claims: { nodes: { subject: { id: string }; object: { id: string } | null }[] } }>(
        `{ claims(first: 100, orderBy: OCCURRED_ASC, filter: { occurred: { from: "0001-01-01" } }) {
          nodes { subject { id } object { id } } } }`,
      );
      const ids = [
        ...new Set(found.claims.nodes.flatMap(({ subject, object }) => [subject.id, object?.id ?? subject.id])),
      ];
      const { timeline } = await data<{ timeline: { buckets: { count: number }[] } }>(
        `{ timeline(bucket: DAY, first: 100, filter: { subject: ${JSON.stringify(ids)}, object: ${JSON.stringify(ids)} }) {
          buckets { count } } }`,
      );
      const days = timeline.buckets.length;
      expect(days).toBeGreaterThan(10);
      const permalink = `#view=timeline&${ids.map((id) => `node=${id}`).join("&")}`;
      await open(permalink, async (page) => {
        await page.getByRole("radio", { name: "month" }).focus();
        await page.keyboard.press("ArrowLeft");
        await inLink(page, "bucket=DAY");
        const headings = page.locator(".timeline > li > h3");
        await page.getByRole("heading", { name: "16 January 2025" }).or(headings.nth(9)).first().waitFor();
        expect(await headings.count()).toBe(10);
        await page.getByRole("button", { name: /^More:/ }).press("Enter");
        await headings.nth(days - 1).waitFor();
        expect(await headings.count()).toBe(days);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe("timeline");
        expect(await page.getByRole("button", { name: /^More:/ }).count()).toBe(0);
      });
      await open(`${permalink}&bucket=YEAR`, async (page) => {
        await page.getByRole("heading", { name: "2025", exact: true }).waitFor();
        expect(await page.getByRole("radio", { name: "year" }).isChecked()).toBe(true);
      });
    });

    test("says where no claim passes the filters", async () => {
      await open(`#view=timeline&node=${COOPER}&node=${NATIONAL}&through=1999-01-01`, async (page) => {
        await page.getByText("No claims between the entities shown pass the filters.").waitFor();
      });
    });
  });

  describe("alignment", () => {
    interface Pairs {
      alignment: { count: number; pairs: { one: { name: string }; other: { name: string }; weight: number }[] };
    }
    const pairs = (args: string) =>
      data<Pairs>(
        `{ alignment(on: ["${LOCAL}", "${NATIONAL}"], ${args}, first: 25) {
          count pairs { one { name } other { name } weight } } }`,
      );
    const firstRow = (page: Page) => page.locator(".pairs tbody tr").first();

    test("lists the pairs of the API by weight, with measures and claims, for both modes and each normalisation", async () => {
      let link = "";
      const agreement = (await pairs("mode: AGREEMENT, normalise: NONE")).alignment;
      await open(`#view=alignment&node=${NATIONAL}&node=${LOCAL}`, async (page) => {
        await page.getByText(`${agreement.count} pairs`).waitFor();
        const [first] = agreement.pairs;
        expect((await firstRow(page).locator("th").innerText()).replace(/\s+/g, " ").trim()).toBe(
          `${first?.one.name} and ${first?.other.name}`,
        );
        expect(await firstRow(page).locator("td").first().innerText()).toBe(String(first?.weight));
        await page.getByText("discourse network analysis of Philip Leifeld").waitFor();
        await firstRow(page).locator("summary").press("Enter");
        await firstRow(page).locator(".claim .evidence li").first().waitFor();
        const cited = await firstRow(page).locator("h5").allInnerTexts();
        expect(cited.some((heading) => heading.startsWith(first?.one.name ?? ""))).toBe(true);
        expect(cited.some((heading) => heading.startsWith(first?.other.name ?? ""))).toBe(true);

        const conflict = (await pairs("mode: CONFLICT, normalise: JACCARD")).alignment;
        await page.getByRole("radio", { name: "Conflict" }).check();
        await page.getByRole("heading", { name: "Who conflicts with whom" }).waitFor();
        await page.getByText("one is for it and the other against it").waitFor();
        await page.getByRole("radio", { name: "Jaccard" }).check();
        await page.getByText("divided by how many positions either of the two holds").waitFor();
        await page.getByText(`${conflict.count} pairs`).waitFor();
        await inLink(page, "mode=CONFLICT&normalise=JACCARD");
        const [strongest] = conflict.pairs;
        await page
          .locator(".pairs tbody tr:first-child th")
          .filter({ hasText: strongest?.one.name ?? "" })
          .filter({ hasText: strongest?.other.name ?? "" })
          .waitFor();
        expect(await firstRow(page).locator("td").nth(1).innerText()).toMatch(/For\s*\/|Against\s*\//);
        link = new URL(page.url()).hash;
      });
      await open(link, async (page) => {
        await page.getByRole("heading", { name: "Who conflicts with whom" }).waitFor();
        expect(await page.getByRole("radio", { name: "Jaccard" }).isChecked()).toBe(true);
      });
    });

    test("shows the weights as a matrix that is the same on both sides", async () => {
      await open(`#view=alignment&node=${NATIONAL}&node=${LOCAL}`, async (page) => {
        const rows = page.locator(".matrix tbody tr");
        await rows.locator("td").filter({ hasText: /\d/ }).first().waitFor();
        const cells = await Promise.all((await rows.all()).map((row) => row.locator("td").allInnerTexts()));
        expect(cells.length).toBeGreaterThan(5);
        cells.forEach((row, y) => row.forEach((cell, x) => expect(cell).toBe(cells[x]?.[y])));
      });
    });

    test("says where there is no measure, or nobody to pair", async () => {
      await open(`#view=alignment&node=${COOPER}`, async (page) => {
        await page.getByText("There is no measure in the diagram.").waitFor();
      });
      await open(`#view=alignment&node=${NATIONAL}&knownAt=2024-01-01`, async (page) => {
        await page.getByText("No two agree, by the claims that pass the filters.").waitFor();
      });
    });
  });

  test.each(VIEWS)("%s says when there is nothing in the diagram, and what the server refuses", async (name) => {
    await open(`#view=${name.toLowerCase()}`, async (page) => {
      await page.getByText("Nothing is in the diagram yet").waitFor();
    });
    await open(
      `#view=${name.toLowerCase()}&node=${NATIONAL}&on=${NATIONAL}&relation=WISHED`,
      async (page) => void (await page.getByRole("alert").getByText("WISHED").first().waitFor()),
      { tolerated: /400/ },
    );
  });

  const LOOKS = {
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  } as const;
  test.each(VIEWS.flatMap((name) => Object.keys(LOOKS).map((look) => [name, look as keyof typeof LOOKS] as const)))(
    "%s has nothing that axe objects to, %s",
    async (name, look) => {
      await open(
        "",
        async (page) => {
          await settled(page, 20);
          await tab(page, name).click();
          await region(page, name).locator("summary").first().click();
          await region(page, name).locator(".claim").first().waitFor();
          if (name === "Alignment") await page.locator(".matrix td").filter({ hasText: /\d/ }).first().waitFor();
          expect(await accessibilityProblems(page)).toEqual([]);
          const { width } = page.viewportSize() ?? { width: 0 };
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        },
        LOOKS[look],
      );
    },
  );
});
