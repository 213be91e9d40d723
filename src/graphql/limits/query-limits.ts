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
  /** Conditions of all its filters together: planning them takes the database longer than answering. */
  conditions: number;
  /** What it could bring and has to look at, as the descriptions of the fields tell. */
  cost: number;
}
