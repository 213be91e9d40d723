import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExamples } from "../scripts/example-operations";
import { readLink, writeLink } from "../src/ui/playground/link";
import { findChromium, launchChromium, NO_BROWSER, openWatchedPage } from "./browser";
import type { WatchedPage } from "./browser";
import { startServer } from "./setup/server";

const executablePath = findChromium();
if (!executablePath) console.warn(NO_BROWSER);

/** The question of the README, which is expected among the examples. */
const CRITICISM = "Who criticised which measure?";

describe.skipIf(!executablePath)("The playground, in a browser,", () => {
  let server: { url: string; close(): Promise<void> };
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(executablePath ?? "");
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the playground as a first visitor, does something in it, and expects that it did nothing it should not. */
  async function visit(search: string, act: (page: Page) => Promise<void>): Promise<void> {
    const visited: WatchedPage = await openWatchedPage(browser, { viewport: { width: 1440, height: 900 } });
    try {
      await visited.page.goto(new URL(`/graphql${search}`, server.url).href);
      // What is done before the editors are there goes nowhere, so the questions cannot be chosen until then.
      await examplesOf(visited.page).and(visited.page.locator(":enabled")).first().waitFor();
      await act(visited.page);
      expect(visited.strayRequests).toEqual([]);
      expect(visited.problems).toEqual([]);
    } finally {
      await visited.context.close();
    }
  }

  test("greets a first visitor with questions open in tabs and all examples listed", async () => {
    const examples = await readExamples("schema/operations");
    await visit("", async (page) => {
      expect(await page.title()).toBe("Attest playground");
      await showsInEditor(page, "Welcome to Attest");
      expect(await page.getByRole("tab").count()).toBe(Math.min(3, examples.length));
      const listed = examplesOf(page);
      for (const [index, { title }] of examples.entries()) {
        expect(await listed.nth(index).textContent()).toContain(title);
        expect((await listed.nth(index).boundingBox())?.height).toBeGreaterThanOrEqual(24);
      }
    });
  });

  test("runs an example chosen from the menu, by keyboard alone", async () => {
    await visit("", async (page) => {
      await examplesOf(page).filter({ hasText: CRITICISM }).press("Enter");
      await examplesOf(page).filter({ hasText: CRITICISM }).and(page.locator('[aria-current="true"]')).waitFor();
      await page.keyboard.press("Control+Enter");
      await page.locator(".graphiql-response").getByText('"nodes"').waitFor();
      expect(await textOf(page, ".graphiql-response")).toMatch(/"subject": ?\{\s*"name": ?"\S/);
    });
  });

  test("opens each example once, in a tab of its own", async () => {
    const examples = await readExamples("schema/operations");
    const last = examples.at(-1)?.title ?? "";
    await visit("", async (page) => {
      const tabs = page.getByRole("tab");
      await page.getByRole("button", { name: last }).click();
      expect(await tabs.count()).toBe(Math.min(4, examples.length));
      await tabs.first().getByRole("button").first().click();
      await page.getByRole("button", { name: last }).click();
      expect(await tabs.count()).toBe(Math.min(4, examples.length));
      await showsInEditor(page, last);
    });
  });

  test("offers a query builder that reads the schema and changes the query, lists included", async () => {
    await visit("", async (page) => {
      await examplesOf(page).filter({ hasText: CRITICISM }).click();
      await page.getByRole("button", { name: "Show Query builder" }).click();
      await page.locator(".graphiql-explorer-root").getByText("claims", { exact: true }).first().waitFor();
      const relations = page.getByRole("listbox", { name: "choose one or more" }).filter({ hasText: "CRITICISED" });
      expect(await relations.evaluate((list: HTMLSelectElement) => list.value)).toBe("CRITICISED");
      await relations.selectOption(["ANNOUNCED", "CRITICISED"]);
      await showsInEditor(page, "ANNOUNCED");
    });
  });

  test("opens the operation that a link carries, with its variables, and runs the one it names", async () => {
    const query = "query First { __typename }\nquery Second($with: Boolean!) { __typename @include(if: $with) }\n";
    await visit(writeLink({ query, variables: '{"with":true}', operationName: "Second" }), async (page) => {
      await showsInEditor(page, "query Second");
      expect(await textOf(page, ".graphiql-editor-tool")).toContain('"with": true');
      await page.getByRole("tab", { name: "Second" }).waitFor();
      const sent = page.waitForRequest((request) => (request.postData() ?? "").includes("query Second"));
      await page.keyboard.press("Control+Enter");
      expect((await sent).postDataJSON()).toEqual({ query, variables: { with: true }, operationName: "Second" });
      await page.locator(".graphiql-response").getByText("__typename").waitFor();
    });
  });

  test("finds its tabs again on the next visit", async () => {
    await visit("", async (page) => {
      await page.getByRole("button", { name: "New tab" }).click();
      await page.locator(".graphiql-query-editor .view-lines").click();
      await page.keyboard.type("query Mine { __typename");
      await page.getByRole("tab", { name: "Mine" }).waitFor();
      const tabs = await page.getByRole("tab").count();
      await page.waitForFunction(() => localStorage.getItem("graphiql:tabState")?.includes("query Mine"));
      await page.reload();
      await showsInEditor(page, "query Mine");
      expect(await page.getByRole("tab").count()).toBe(tabs);
    });
  });
});

describe("A link to an operation", () => {
  test.each([
    { query: "{ about { name } }", variables: "" },
    { query: "query A { a }\nquery B { b }", variables: '{\n  "id": "person:ü & co?"\n}', operationName: "B" },
  ])("reads back as it was written: %o", (operation) => {
    expect(readLink(writeLink(operation))).toEqual(operation);
  });

  test("is none without a query", () => {
    expect(readLink("?variables=%7B%7D")).toBeUndefined();
    expect(readLink("?query=%20")).toBeUndefined();
  });

  test("keeps variables that are no JSON, for the reader to mend", () => {
    expect(readLink("?query=%7Ba%7D&variables=%7Bid")?.variables).toBe("{id");
  });
});

function examplesOf(page: Page): Locator {
  return page.getByRole("region", { name: "Examples" }).getByRole("button");
}

/** Waits until the operation editor shows the beginning of this text: Monaco draws no-break spaces, and long lines in pieces. */
async function showsInEditor(page: Page, whole: string): Promise<void> {
  const text = whole.slice(0, 20);
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s"));
  await page.locator(".graphiql-query-editor .view-lines").getByText(pattern).first().waitFor();
}

async function textOf(page: Page, selector: string): Promise<string> {
  const text = await page.locator(`${selector} .view-lines`).first().innerText();
  return text.replaceAll("\u00a0", " ");
}
