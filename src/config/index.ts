/** The environment, read once into typed values. The rest of the code gets what it needs as arguments. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { SETTINGS } from "./settings";

/** What the environment decides. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads the configuration.
 * @throws {RangeError} that lists every variable that is wrong, what it needs and what it has.
 * @example readConfig({ PORT: "8080" }).port // 8080
 */
export function readConfig(variables: Record<string, string | undefined> = process.env) {
  // An empty variable counts as unset: that is how compose files and shells pass what nobody chose.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = z.object(SETTINGS).safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}, but got ${JSON.stringify(given[String(path[0])])}`,
    );
    throw new RangeError(`The environment needs mending:\n${problems.join("\n")}`);
  }
  const settings = read.data;
  return {
    /** A database to use, or undefined where a local one is to be started. */
    neo4j: settings.NEO4J_URI
      ? {
          uri: settings.NEO4J_URI,
          user: settings.NEO4J_USER,
          password: password(settings),
          database: settings.NEO4J_DATABASE,
        }
      : undefined,
    /** The folder of the local Neo4j, or undefined for `.neo4j` in the package. */
    localNeo4j: settings.ATTEST_NEO4J,
    /** The address to listen on; loopback unless told otherwise. */
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    /** How the server answers, and whom. */
    serving: {
      limits: {
        tokens: settings.MAX_TOKENS,
        depth: settings.MAX_DEPTH,
        introspectionDepth: settings.MAX_INTROSPECTION_DEPTH,
        fields: settings.MAX_FIELDS,
        aliases: settings.MAX_ALIASES,
        directives: settings.MAX_DIRECTIVES,
        conditions: settings.MAX_CONDITIONS,
        cost: settings.MAX_COST,
      },
      bodyBytes: settings.MAX_BODY_KILOBYTES * 1_024,
      requestSeconds: settings.REQUEST_SECONDS,
      concurrent: settings.MAX_CONCURRENT,
      queued: settings.MAX_QUEUED,
      exports: settings.MAX_EXPORTS,
      requestsPerMinute: settings.REQUESTS_PER_MINUTE,
      keepAliveSeconds: settings.KEEP_ALIVE_SECONDS,
      cache: { bytes: settings.CACHE_MEGABYTES * 1_000_000, seconds: settings.CACHE_SECONDS },
      trustedProxies: settings.TRUSTED_PROXIES,
      corsOrigins: settings.CORS_ORIGINS,
      keysFile: settings.KEYS_FILE,
      trustedDocuments: settings.TRUSTED_DOCUMENTS,
      playground: settings.PLAYGROUND && !settings.TRUSTED_DOCUMENTS,
      reconciliation: settings.RECONCILIATION,
      metrics: settings.METRICS,
      logLinesPerSecond: settings.LOG_LINES_PER_SECOND,
      slowMilliseconds: settings.SLOW_MILLISECONDS,
      tracesTo: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    },
  };
}

function password({
  NEO4J_PASSWORD,
  NEO4J_PASSWORD_FILE,
}: {
  NEO4J_PASSWORD?: string;
  NEO4J_PASSWORD_FILE?: string;
}): string {
  if (!NEO4J_PASSWORD_FILE) return NEO4J_PASSWORD ?? "";
  if (NEO4J_PASSWORD !== undefined)
    throw new RangeError("NEO4J_PASSWORD and NEO4J_PASSWORD_FILE: needs one of the two, but got both");
  try {
    // Editors and `echo` end a file with a line break, which belongs to no password.
    return readFileSync(NEO4J_PASSWORD_FILE, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RangeError(
      `NEO4J_PASSWORD_FILE: needs a file that can be read, but got ${code} for ${JSON.stringify(NEO4J_PASSWORD_FILE)}`,
    );
  }
}
