import fc from "fast-check";
import { type OperationDefinitionNode, parse, visit } from "graphql";
import { expect, test } from "vitest";
import { measure } from "../../src/graphql/limits/measure";

/** A selection: a field, or a fragment by its number, with what stands below it. */
type Selection =
  | { field: string; alias: boolean; directives: number; below: Selection[] }
  | { inline: Selection[]; directives: number }
  | { spread: number; directives: number };

const FRAGMENTS = 4;

/** Selections that use only fragments of higher numbers than their own, so that there are no circles. */
const { selections } = fc.letrec<{ selections: Selection[]; selection: Selection }>((tie) => ({
  selections: fc.array(tie("selection"), { minLength: 1, maxLength: 3, depthIdentifier: "query" }),
  selection: fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "query" },
    fc.record({ spread: fc.nat(FRAGMENTS - 1), directives: fc.nat(2) }),
    fc.record({
      field: fc.constantFrom("a", "b", "ofType"),
      alias: fc.boolean(),
      directives: fc.nat(2),
      below: fc.oneof(fc.constant<Selection[]>([]), tie("selections")),
    }),
    fc.record({ inline: tie("selections"), directives: fc.nat(2) }),
  ),
}));

const fragments = fc.array(selections, { minLength: FRAGMENTS, maxLength: FRAGMENTS });

/** The selections as text; a fragment is used by name, or written out where `bodies` are given. */
function text(all: readonly Selection[], least: number, bodies?: readonly Selection[][]): string {
  const marks = (count: number) => " @x".repeat(count);
  const write = (node: Selection): string => {
    if ("spread" in node) {
      // Where only higher numbers are left, a field stands in for a fragment that would close a circle.
      if (node.spread < least) return `leaf${marks(node.directives)}`;
      if (!bodies) return `...F${node.spread}${marks(node.directives)}`;
      return `...${marks(node.directives)} { ${text(bodies[node.spread] ?? [], node.spread + 1, bodies)} }`;
    }
    if ("inline" in node) return `...${marks(node.directives)} { ${node.inline.map(write).join(" ")} }`;
    const below = node.below.length > 0 ? ` { ${node.below.map(write).join(" ")} }` : "";
    return `${node.alias ? "other: " : ""}${node.field}${marks(node.directives)}${below}`;
  };
  return all.map(write).join(" ");
}

/** The figures of a query without named fragments, by looking at each of its nodes. */
function naive(query: string) {
  const found = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  let depth = 0;
  visit(parse(query), {
    Field: {
      enter: ({ alias }) => {
        found.fields++;
        if (alias) found.aliases++;
        found.depth = Math.max(found.depth, ++depth);
      },
      leave: () => void depth--,
    },
    InlineFragment: () => void found.fields++,
    Directive: () => void found.directives++,
  });
  return found;
}

test("a query measures what it would with its fragments written out", () => {
  fc.assert(
    fc.property(selections, fragments, (root, bodies) => {
      const definitions = bodies.map((body, number) => `fragment F${number} on T { ${text(body, number + 1)} }`);
      const document = parse(`{ ${text(root, 0)} } ${definitions.join(" ")}`);
      const { introspectionDepth, ...measured } = measure(document.definitions[0] as OperationDefinitionNode, document);
      expect(measured).toEqual(naive(`{ ${text(root, 0, bodies)} }`));
      expect(introspectionDepth).toBe(0);
    }),
    { numRuns: 1_000 },
  );
});
