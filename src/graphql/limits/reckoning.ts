/** The cost of a query with its variables, and what is kept of it for when the query comes again. */
import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, type TypeNode } from "graphql";
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";
import type { Query } from "./query";

/** What introspection asks for is made without the database. */
const ESTIMATORS = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 0 })];

/** How many sizes of pages are remembered of one query. */
const MOST_KEPT = 100;

/** Reckons what queries cost by the costs that a schema's fields declare. */
export class Reckoning {
  private readonly kept = new WeakMap<OperationDefinitionNode, Map<string, number>>();

  /** @param maxSelections more fields and fragments than any query that comes here has. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly maxSelections: number,
  ) {}

  /**
   * The cost of a valid query; undefined where its variables don't fit, which its execution will say.
   * A query that comes again with pages of the same sizes costs a look into a map.
   */
  costOf(query: Query): number | undefined {
    const { operation } = query;
    const known = this.kept.get(operation) ?? new Map<string, number>();
    const sizes = sizesIn(query);
    const found = known.get(sizes) ?? this.reckon(query);
    if (found === undefined) return undefined;
    if (known.size >= MOST_KEPT) known.clear();
    this.kept.set(operation, known.set(sizes, found));
    return found;
  }

  private reckon({ operation, document, variables }: Query): number | undefined {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    try {
      return getComplexity({
        schema: this.schema,
        query: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
        variables: { ...variables },
        estimators: ESTIMATORS,
        maxQueryNodes: this.maxSelections,
      });
    } catch (error) {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  }
}

/** What decides on the cost among the variables: numbers, whether parts are skipped, and how long lists are. */
function sizesIn({ operation: { variableDefinitions = [] }, variables }: Query): string {
  if (variableDefinitions.length === 0) return "";
  return JSON.stringify(
    variableDefinitions.map(({ variable, type }) => {
      const value = variables[variable.name.value];
      if (Array.isArray(value)) return value.length;
      return SIZING.has(nameOf(type)) && typeof value !== "object" ? value : value === undefined;
    }),
  );
}

const SIZING = new Set(["Int", "Boolean"]);

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
