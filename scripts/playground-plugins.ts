import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";

/** A module that exists in the build alone: it exports these values. */
export function moduleOf(name: string, values: Record<string, unknown>): Plugin {
  return {
    name,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: Object.entries(values)
          .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
          .join("\n"),
      }));
    },
  };
}

/** GraphiQL's style sheet holds Monaco's already; the many small ones that Monaco's modules import would double it. */
export const withoutMonacoStyles: Plugin = {
  name: "without-monaco-styles",
  setup(build) {
    build.onLoad({ filter: /monaco-editor[\\/].*\.css$/ }, () => ({ contents: "", loader: "empty" }));
  },
};

/** Where the query builder decides which input an argument gets: the first of a chain of conditions. */
const FIRST_CONDITION = "if (argValue.kind === 'Variable') {";

/**
 * Puts our input for lists into the query builder, which has none and no place to add one. The lockfile pins its
 * version, so the text that is looked for stays; should it change with an update, the build says so.
 */
export function withListArguments(listArgument: string): Plugin {
  const module = `require(${JSON.stringify(path.resolve(listArgument))})`;
  const properties = "{ type: arg.type, value: argValue, onChange: this.props.setArgValue }";
  return {
    name: "with-list-arguments",
    setup(build) {
      build.onLoad({ filter: /graphiql-explorer[\\/]dist[\\/]Explorer\.js$/ }, async ({ path: file }) => {
        const [before, after, ...more] = (await readFile(file, "utf8")).split(FIRST_CONDITION);
        if (before === undefined || after === undefined || more.length > 0) {
          throw new Error(`${file} needs to hold exactly once: ${FIRST_CONDITION}`);
        }
        const condition =
          `if (${module}.isListArgument(${properties})) ` +
          `{ input = React.createElement(${module}.ListArgument, ${properties}); } else `;
        return { contents: before + condition + FIRST_CONDITION + after, loader: "js" };
      });
    },
  };
}
