/** What whoever runs the server decides about whom it answers, and how much. */
import type { QueryLimits } from "../graphql/limits";
import type { CacheLimits } from "./answer-cache";

/** All of it; the environment's defaults are made by `readConfig`. */
export interface ServerSettings {
  limits: QueryLimits;
  /** The largest body of a request. */
  bodyBytes: number;
  /** How long a question may take until it is cancelled. */
  requestSeconds: number;
  /** How many requests are worked on at once, and how many more may wait. */
  concurrent: number;
  queued: number;
  /** How many exports are written at once. */
  exports: number;
  /** How many requests an address, or a key, may make; 0 for no limit. */
  requestsPerMinute: number;
  keepAliveSeconds: number;
  /** How many answers are kept. */
  cache: CacheLimits;
  /** Addresses and subnets of proxies whose word about a client's address is believed. */
  trustedProxies: readonly string[];
  /** Origins whose pages may ask; `*` for all. */
  corsOrigins: readonly string[];
  /** A file of keys; where set, nothing is answered without one. */
  keysFile: string | undefined;
  /** A manifest of operations; where set, no others are answered. */
  trustedDocuments: string | undefined;
  playground: boolean;
  /** Whether `/reconcile` is answered. */
  reconciliation: boolean;
  /** Whether `/metrics` is answered. */
  metrics: boolean;
  /** How many requests are logged in a second, at most. */
  logLinesPerSecond: number;
  /** From when on a question counts as slow. */
  slowMilliseconds: number;
  /** Where OpenTelemetry traces go, if anywhere. */
  tracesTo: string | undefined;
}
