/** The explorer on servers that don't answer everybody, or not everything. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKey, type ServerSettings, startServer as serve } from "../../src/server";
import type { Database } from "../../src/store";
import { findChromium, launchChromium } from "../browser";
import { onlySeeds, openDatabase } from "../setup/database";
import { serverOptions } from "../setup/server";
import { settled, visit } from "./visit";

const executablePath = findChromium();

describe.skipIf(!executablePath)("The explorer", () => {
  const folder = mkdtempSync(join(tmpdir(), "attest-test-"));
  let database: Database;
  let browser: Browser;
  beforeAll(async () => {
    database = await openDatabase();
    await onlySeeds(database);
    browser = await launchChromium(executablePath ?? "");
  });
  afterAll(async () => {
    await browser.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  async function on(changed: Partial<ServerSettings>, work: (url: string) => Promise<void>): Promise<void> {
    const server = await serve(serverOptions(database, changed));
    try {
      await work(server.url);
    } finally {
      await server.stop();
    }
  }

  test("asks for a key where the server is closed, by the browser's own dialog, and works with it", async () => {
    const { key, line } = makeKey("newsroom");
    const keysFile = join(folder, "keys.txt");
    writeFileSync(keysFile, line);
    await on({ keysFile }, async (url) => {
      const stranger = await browser.newPage();
      await expect(stranger.goto(url)).rejects.toThrow(/ERR_INVALID_AUTH_CREDENTIALS/);
      await stranger.close();
      const httpCredentials = { username: "anyone", password: key };
      await visit({ browser, url }, "", async (page) => void (await settled(page, 20)), { httpCredentials });
    });
  });

  test("works where only listed operations are answered", async () => {
    const trustedDocuments = join(folder, "manifest.json");
    writeFileSync(trustedDocuments, "{}");
    await on({ trustedDocuments, playground: false }, async (url) => {
      await visit({ browser, url }, "", async (page) => {
        await settled(page, 20);
        for (const view of ["Table", "Timeline", "Stances", "Alignment", "Network"]) {
          await page.getByRole("button", { name: view, exact: true }).click();
          await page.locator("main[aria-busy=false]").waitFor();
        }
        await page.getByRole("combobox", { name: /^Find people/ }).fill("Yevette Coper");
        await page.getByRole("option", { name: /Yvette Cooper/ }).waitFor();
      });
    });
  });
});
