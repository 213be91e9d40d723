/** A browser on a server with the seeds, for scripts that look at the explorer. */
import type { Browser } from "playwright-core";
import { pino } from "pino";
import { loadFiles } from "../src/intake";
import { readConfig } from "../src/config";
import { acquireLocalNeo4j } from "../src/neo4j";
import { startServer } from "../src/server";
import { Database, ensureSchema } from "../src/store";
import { findChromium, launchChromium } from "../tests/browser";

/** Starts a Neo4j of its own, the server and Chromium, and ends them when the work is done. */
export async function withExplorer(work: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("needs Chromium: install it or set CHROMIUM_PATH");
  const local = await acquireLocalNeo4j({ directory: ".neo4j/explorer", jars: ".neo4j/jars", report: console.error });
  const database = new Database(local);
  try {
    await ensureSchema(database);
    await loadFiles(database, ["seeds"]);
    const log = pino({ level: "silent" });
    const server = await startServer({
      database,
      host: "127.0.0.1",
      port: 0,
      pages: "dist/ui",
      log,
      settings: readConfig({}).serving,
    });
    const browser = await launchChromium(executablePath);
    try {
      await work(browser, server.url);
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await database.close();
    await local.release();
  }
}
