import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** What to say when a browser test is skipped. */
export const NO_BROWSER =
  "Browser tests are skipped: they need Chromium. Install it (apt install chromium) or set CHROMIUM_PATH.";

/** The path of a Chromium to test with: that of CHROMIUM_PATH, or the first found on the PATH or in /usr/bin. */
export function findChromium(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin"];
  const found = folders.flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)));
  return [process.env.CHROMIUM_PATH, ...found].find((file) => file !== undefined && isExecutable(file));
}

/** Starts Chromium so that it talks to nobody but this machine, not even to look for updates of itself. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

/** A page, and what it did that a good page does not do. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** The URLs asked for that are not on this machine, those of workers included. */
  strayRequests: string[];
  /** Errors in the console, uncaught errors, failed requests, and violations of the content security policy. */
  problems: string[];
}

/**
 * Opens an empty page with a storage of its own, as a first visitor has it, and watches it.
 *
 * @example
 * const { page, problems } = await openWatchedPage(browser, { colorScheme: "dark" });
 * await page.goto(url);
 * expect(problems).toEqual([]);
 */
export async function openWatchedPage(browser: Browser, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const strayRequests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => {
    if (!isOnThisMachine(request.url())) strayRequests.push(request.url());
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "no reason given";
    // Leaving or reloading a page aborts what it was still loading: no fault of the page.
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.url()} (${reason})`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  // A policy that only reports would leave no error in the console, and this says which directive was meant.
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`policy ${effectiveDirective} was violated: ${blockedURI} by ${sourceFile}:${lineNumber}`);
    });
  });
  return { page: await context.newPage(), context, strayRequests, problems };
}

function isOnThisMachine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "data:" || protocol === "blob:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
