/** The door of the limits on queries. */
// Bounds stand beside the decorated classes that tell them, and whoever comes by this door may be the first to need them.
import "reflect-metadata";

export { checkValue } from "./argument-bounds";
export { declareCosts } from "./costs";
export type { Query } from "./query";
export { holdTo, QueryCheck } from "./query-check";
export type { QueryLimits } from "./query-limits";
