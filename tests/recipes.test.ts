/** The recipes are run on the seeds; `npx vitest run tests/recipes.test.ts --update` writes new answers into the page. */
import { readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples, withOutput } from "./setup/page";
import { startServer, type TestServer } from "./setup/server";

const FILE = "docs/recipes.md";
const PAGE = readFileSync(FILE, "utf8");
const RECIPES = examples(PAGE);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe("the page of recipes", () => {
  test("has a query and an answer below each of its questions", () => {
    const questions = PAGE.match(/^## .*\?$/gm) ?? [];
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(PAGE.match(/^## /gm)).toHaveLength(questions.length);
    expect(RECIPES.map(({ language, below }) => `${language} ${below}`)).toEqual(questions.map(() => "graphql json"));
  });

  test("gives the answers that the server gives", async () => {
    let now = PAGE;
    for (const recipe of RECIPES) {
      const { data, errors } = await server.post(recipe.source);
      expect(errors, recipe.source).toBeUndefined();
      now = withOutput(now, recipe, JSON.stringify(data));
    }
    const options = await resolveConfig(FILE);
    await expect(await format(now, { ...options, parser: "markdown" })).toMatchFileSnapshot(`../${FILE}`);
  });

  test("asks each question in a statement or two", async () => {
    for (const { source } of RECIPES) {
      const statements = await server.statementsOf(() => server.post(source));
      expect(statements.length, source).toBeLessThanOrEqual(2);
    }
  });
});
