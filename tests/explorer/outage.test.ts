/** The explorer survives the server: nothing of the view is lost. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer as serve } from "../../src/server";
import type { Database } from "../../src/store";
import { findChromium, launchChromium, openWatchedPage } from "../browser";
import { onlySeeds, openDatabase } from "../setup/database";
import { serverOptions } from "../setup/server";
import { details, drawn, listed, settled } from "./visit";

const executablePath = findChromium();

describe.skipIf(!executablePath)("The explorer, when the server goes away and comes back,", () => {
  let database: Database;
  let browser: Browser;
  beforeAll(async () => {
    database = await openDatabase();
    await onlySeeds(database);
    browser = await launchChromium(executablePath ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await database?.close();
  });

  test("keeps its view, says so, and goes on by itself", async () => {
    const parts = serverOptions(database);
    let server = await serve({ ...parts, port: 0 });
    const { page, context } = await openWatchedPage(browser, { viewport: { width: 1440, height: 900 } });
    try {
      await page.goto(server.url);
      const before = await settled(page, 20);
      await server.stop();
      await listed(page, /^Person Yvette Cooper/).click();
      await page.locator(".filter").filter({ hasText: "Stance" }).locator("summary").click();
      await page.getByRole("checkbox", { name: "Takes no side" }).check();
      await page.getByRole("alert").getByText("The server doesn’t answer").waitFor();
      expect((await drawn(page)).nodes).toEqual(before.nodes);

      server = await serve({ ...parts, port: Number(new URL(server.url).port) });
      await page.getByRole("alert").getByText("The server doesn’t answer").waitFor({ state: "detached" });
      await details(page).getByRole("heading", { name: "Yvette Cooper" }).waitFor();
      const after = await settled(page, 20);
      expect(after.nodes).toEqual(before.nodes);
      expect(after.links.length).toBeGreaterThan(before.links.length);
    } finally {
      await context.close();
      await server.stop();
    }
  });

  test("also in the views that are read: each says what it waits for, and comes by itself", async () => {
    const parts = serverOptions(database);
    let server = await serve({ ...parts, port: 0 });
    const { page, context } = await openWatchedPage(browser, { viewport: { width: 1440, height: 900 } });
    const tab = (name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("button", { name });
    try {
      await page.goto(server.url);
      await settled(page, 20);
      await tab("Stances").click();
      await page.locator(".stance-column summary").first().waitFor();
      await server.stop();
      await page.locator(".stance-column summary").filter({ hasText: "Alexis Jay" }).first().click();
      await page.getByText("No claims yet: waiting for the server…").first().waitFor();
      await tab("Timeline").click();
      await page.getByText("No timeline yet: waiting for the server…").waitFor();
      await tab("Alignment").click();
      await page.getByText("No pairs yet: waiting for the server…").waitFor();

      server = await serve({ ...parts, port: Number(new URL(server.url).port) });
      await page.locator(".pairs tbody tr").first().waitFor();
      await tab("Timeline").click();
      await page.locator(".timeline .claim").first().waitFor();
      await tab("Stances").click();
      await page.locator(".stance-column summary").first().waitFor();
    } finally {
      await context.close();
      await server.stop();
    }
  });
});
