/** Whether a query may be answered: all that can be told of it before the database is asked. */
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { ErrorCode } from "../../domain/error-codes";
import { LimitError } from "../../domain/errors";
import { ArgumentBounds } from "./argument-bounds";
import { measure, type Measures } from "./measure";
import type { Query } from "./query";
import type { QueryLimits } from "./query-limits";
import { Reckoning } from "./reckoning";

/** How large a query is, before it is reckoned what it costs. */
type QuerySize = Measures & { conditions: number };

/** How a query is refused that is beyond a limit, in the order in which it is told. */
const REFUSALS = {
  depth: { code: "QUERY_TOO_DEEP", measured: "the depth of fields" },
  introspectionDepth: { code: "QUERY_TOO_DEEP", measured: "the depth of introspection" },
  fields: { code: "QUERY_TOO_WIDE", measured: "fields and fragments" },
  aliases: { code: "TOO_MANY_ALIASES", measured: "aliases" },
  directives: { code: "TOO_MANY_DIRECTIVES", measured: "directives" },
  conditions: { code: "TOO_MANY_CONDITIONS", measured: "conditions of filters" },
  cost: { code: "QUERY_TOO_COSTLY", measured: "its cost" },
} as const satisfies Partial<Record<keyof QueryLimits, { code: ErrorCode; measured: string }>>;

type Limited = keyof typeof REFUSALS;
const SIZES = (Object.keys(REFUSALS) as Limited[]).filter((name) => name !== "cost");

/**
 * Holds a figure to its limit, also one of something that stands in no query, such as the filter of an export.
 * @throws {LimitError} when it is beyond it.
 */
export function holdTo<Name extends Limited>(limits: Pick<QueryLimits, Name>, name: Name, found: number): void {
  const { code, measured } = REFUSALS[name];
  if (found > limits[name]) throw new LimitError(code, measured, limits[name], found);
}

/** Checks queries against limits. What is found of one is kept for as long as its document is. */
export class QueryCheck {
  private readonly measured = new WeakMap<OperationDefinitionNode, Measures>();
  private readonly bounds = new ArgumentBounds();
  private readonly reckoning: Reckoning;

  constructor(
    schema: GraphQLSchema,
    private readonly limits: QueryLimits,
  ) {
    this.reckoning = new Reckoning(schema, limits.fields + 1);
  }

  /**
   * How large a query is by its text and its variables.
   * @throws {LimitError} when it is too large.
   * @throws {BadInputError} when a text or a list in its arguments is too long.
   */
  checkSize(query: Query): QuerySize {
    const { operation, document } = query;
    const measures = this.measured.get(operation) ?? measure(operation, document);
    this.measured.set(operation, measures);
    const size = { ...measures, conditions: this.bounds.check(query) };
    for (const name of SIZES) holdTo(this.limits, name, size[name]);
    return size;
  }

  /**
   * What a query costs whose size has been checked; undefined where its variables don't fit.
   * @example check.costOf(query) // 21, of `{ claims { nodes { id } } }`
   */
  costOf(query: Query): number | undefined {
    return this.reckoning.costOf(query);
  }

  /** @throws {LimitError} when the cost is too high. */
  checkCost(cost: number): void {
    holdTo(this.limits, "cost", cost);
  }
}
