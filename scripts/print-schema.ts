/**
 * Prints what is derived from the code and committed: the GraphQL schema, sorted, and the JSON Schema of seed
 * files. With `--check`, fails when a committed file differs, and names the command that repairs it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { fileJsonSchema } from "../src/domain/file-shape";
import { buildAttestSchema } from "../src/graphql/schema";

const head = "# Printed from the code by `npm run fix:schema`; do not edit.\n\n";
const files = {
  "schema/schema.graphql": `${head}${printSchema(lexicographicSortSchema(buildAttestSchema()))}\n`,
  "seeds/attest.schema.json": `${JSON.stringify(fileJsonSchema(), null, 2)}\n`,
};

const stale = Object.entries(files).filter(([path, text]) => read(path) !== text);
if (!process.argv.includes("--check")) for (const [path, text] of stale) writeFileSync(path, text);
else if (stale.length > 0) {
  console.error(
    `Out of date: ${stale.map(([path]) => path).join(", ")}. Run \`npm run fix:schema\` and commit the result.`,
  );
  process.exitCode = 1;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
