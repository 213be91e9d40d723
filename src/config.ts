/** The environment, read once into a typed value. The rest of the code gets what it needs as arguments. */
import { z } from "zod";

const PORT_NEEDED = "needs a port, a number from 0 (any free one) to 65535";

const environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/./,
      "needs bolt://, neo4j:// or one of their +s and +ssc forms, followed by a host",
    )
    .optional(),
  NEO4J_USER: z.string().min(1).default("neo4j"),
  NEO4J_PASSWORD: z.string().default(""),
  NEO4J_DATABASE: z.string().min(1).default("neo4j"),
  ATTEST_NEO4J: z.string().min(1).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_NEEDED)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_NEEDED)
    .default(4000),
  CACHE_MEGABYTES: z
    .string()
    .regex(/^\d{1,5}$/, "needs a number of megabytes, 0 for none")
    .transform(Number)
    .default(64),
  CACHE_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, "needs a number of seconds, at least 1")
    .transform(Number)
    .default(60),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

/** What the environment decides. */
export interface Config {
  /** A database to use, or undefined where a local one is to be started. */
  neo4j: { uri: string; user: string; password: string; database: string } | undefined;
  /** The folder of the local Neo4j, or undefined for `.neo4j` in the package. */
  localNeo4j: string | undefined;
  /** The address to listen on; loopback unless told otherwise. */
  host: string;
  port: number;
  /** How many answers are kept, in bytes, and for how long at most. */
  cache: { bytes: number; seconds: number };
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
}

/**
 * Reads the configuration.
 * @throws {RangeError} that lists every variable that is wrong, what it needs and what it has.
 * @example readConfig({ PORT: "8080" }).port // 8080
 */
export function readConfig(variables: Record<string, string | undefined> = process.env): Config {
  // An empty variable counts as unset: that is how compose files and shells pass what nobody chose.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}, but got "${given[String(path[0])]}"`,
    );
    throw new RangeError(`The environment needs mending:\n${problems.join("\n")}`);
  }
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ATTEST_NEO4J: localNeo4j,
    HOST,
    PORT,
    CACHE_MEGABYTES,
    CACHE_SECONDS,
    LOG_LEVEL,
  } = read.data;
  return {
    neo4j: uri ? { uri, user, password, database } : undefined,
    localNeo4j,
    host: HOST,
    port: PORT,
    cache: { bytes: CACHE_MEGABYTES * 1_000_000, seconds: CACHE_SECONDS },
    logLevel: LOG_LEVEL,
  };
}
