/** What one query may ask for at most. */

/** How large a query may be; each limit itself is still taken. */
export interface QueryLimits {
  /** Words and signs of the query's text. */
  tokens: number;
  /** Fields within fields, the outermost counted as 1. */
  depth: number;
  /** The same below `__schema` and `__type`, which ask for types of types of types. */
  introspectionDepth: number;
  /** Fields and fragments, each as often as the query uses it. */
  fields: number;
  /** Fields under another name, each as often as the query uses it. */
  aliases: number;
  /** Directives, each as often as the query uses it. */
  directives: number;
  /** What it could bring and has to look at, as the descriptions of the fields tell. */
  cost: number;
}

/**
 * Each is at least twice what any query of the explorer, the playground or the documentation needs (a test measures
 * them), and introspection as tools send it passes. Depth alone has less air, two levels: a root field is one statement
 * however deep, and Neo4j takes long to plan a deep one (measured: 22 s at 20 levels), which its time limit doesn't stop.
 */
export const DEFAULT_QUERY_LIMITS: QueryLimits = {
  tokens: 5_000,
  depth: 12,
  introspectionDepth: 20,
  fields: 1_000,
  aliases: 30,
  directives: 30,
  cost: 50_000,
};
