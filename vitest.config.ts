import { defineConfig } from "vitest/config";

export default defineConfig({
  // Without the alias graphql loads twice (once as CommonJS, once as ESM) and refuses its own types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    globalSetup: ["tests/setup/neo4j.ts"],
    reporters: ["default", "./tests/setup/closing-line.ts"],
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One Neo4j serves the whole run, so files take turns.
    fileParallelism: false,
  },
});
