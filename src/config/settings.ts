/** Every variable of the environment that Attest reads: what it takes, what it is where unset, and what it means. */
import { z } from "zod";

/** A whole number within bounds, written with digits. */
function whole(unit: string, least: number, most: number) {
  const needed = `needs a number of ${unit} from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, needed)
    .transform(Number)
    .refine((number) => number >= least && number <= most, needed);
}

/** Several words, divided by commas. */
const words = z.string().transform((text) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== ""),
);
const onOrOff = z.enum(["on", "off"], "needs on or off").transform((word) => word === "on");
const path = z.string().min(1);

/** In the order in which docs/operations.md lists them; a test compares the two. */
export const SETTINGS = {
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/./,
      "needs bolt://, neo4j:// or one of their +s and +ssc forms, followed by a host",
    )
    .optional()
    .describe("address of the database: `bolt://` or `neo4j://` (`+s`, `+ssc`); unset, a local Neo4j is started"),
  NEO4J_USER: z.string().default("neo4j").describe("user of that database"),
  NEO4J_PASSWORD: z.string().optional().describe("its password"),
  NEO4J_PASSWORD_FILE: path.optional().describe("a file that holds the password, instead of the variable above"),
  NEO4J_DATABASE: z.string().default("neo4j").describe("name of the database"),
  ATTEST_NEO4J: path.optional().describe("folder of the local Neo4j; `.neo4j` in the project where unset"),
  HOST: z.string().default("127.0.0.1").describe("address to listen on; `0.0.0.0` for all of the machine's"),
  PORT: whole("a port", 0, 65_535).default(4000).describe("port to listen on; 0 for any free one"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
    .default("info")
    .describe("`trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`; JSON lines on standard error"),

  // Each of these is at least twice what any query of the explorer, the playground or the documentation needs (a test
  // measures them), and introspection as tools send it passes. Depth alone has less air, two levels: a root field is one
  // statement however deep, and Neo4j takes long to plan a deep one (measured: 22 s for 17 times `contradicts`), which
  // the time given to a question doesn't stop.
  MAX_TOKENS: whole("tokens", 100, 1_000_000).default(5_000).describe("the longest query, in tokens"),
  MAX_DEPTH: whole("levels", 1, 1_000).default(12).describe("how deep fields may be nested, fragments counted"),
  MAX_INTROSPECTION_DEPTH: whole("levels", 1, 1_000)
    .default(20)
    .describe("the same below `__schema` and `__type`, which ask for types of types"),
  MAX_FIELDS: whole("fields", 10, 1_000_000)
    .default(1_000)
    .describe("how many fields a query may have, repeated ones and those of fragments counted each time"),
  MAX_ALIASES: whole("aliases", 0, 100_000).default(30).describe("how many fields may be given other names"),
  MAX_DIRECTIVES: whole("directives", 0, 100_000).default(30).describe("how many directives a query may have"),
  MAX_CONDITIONS: whole("conditions", 1, 100_000)
    .default(60)
    .describe("how many conditions all filters of a query may have together, nested ones included"),
  MAX_COST: whole("cost", 100, 100_000_000)
    .default(50_000)
    .describe("how much a query may cost: about how many things its answer may hold, by its page sizes"),
  MAX_BODY_KILOBYTES: whole("kilobytes", 1, 100_000)
    .default(100)
    .describe("the largest body of a request, its variables included"),

  REQUEST_SECONDS: whole("seconds", 1, 600)
    .default(9)
    .describe("how long a question may take before it is cancelled, in the database too"),
  MAX_CONCURRENT: whole("requests", 1, 10_000).default(50).describe("how many requests are worked on at once"),
  MAX_QUEUED: whole("requests", 0, 100_000)
    .default(200)
    .describe("how many more may wait for their turn; beyond that 503 is answered"),
  MAX_EXPORTS: whole("exports", 1, 10_000)
    .default(8)
    .describe("how many exports are written at once; as many more may wait"),
  REQUESTS_PER_MINUTE: whole("requests", 0, 100_000_000)
    .default(6_000)
    .describe("how many requests one client, an address or a key, may make in a minute; 0 for no limit"),
  KEEP_ALIVE_SECONDS: whole("seconds", 1, 3_600)
    .default(5)
    .describe("how long an idle connection is kept; behind a proxy, longer than the proxy keeps its own"),
  CACHE_MEGABYTES: whole("megabytes", 0, 99_999)
    .default(64)
    .describe("how much of the answers given is kept, while the graph is unchanged; 0 for none"),
  CACHE_SECONDS: whole("seconds", 1, 99_999)
    .default(60)
    .describe("how long an answer is kept at most, for writes that don't go through Attest"),

  TRUSTED_PROXIES: words
    .prefault("")
    .describe("addresses or subnets of proxies whose `X-Forwarded-For` is believed, divided by commas"),
  CORS_ORIGINS: words
    .prefault("")
    .describe("origins whose pages may ask, such as `https://example.org`, divided by commas; `*` for all"),
  KEYS_FILE: path.optional().describe("file of keys; where set, nothing is answered without one of them"),
  TRUSTED_DOCUMENTS: path
    .optional()
    .describe("manifest of operations; where set, no others are answered, and there is no playground"),
  PLAYGROUND: onOrOff.prefault("on").describe("`off` for no playground at `/graphql`"),

  RECONCILIATION: onOrOff
    .prefault("on")
    .describe("`off` for no matching of names at `/reconcile`, which pages of all origins may use"),

  METRICS: onOrOff.prefault("on").describe("`off` for no figures for Prometheus at `/metrics`"),
  LOG_LINES_PER_SECOND: whole("lines", 0, 100_000)
    .default(50)
    .describe("how many requests are logged in a second; failures and slow ones always are"),
  SLOW_MILLISECONDS: whole("milliseconds", 1, 600_000)
    .default(1_000)
    .describe("from when on a question counts as slow, and is logged with its cost"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/./, "needs an address that begins with http:// or https://")
    .optional()
    .describe("collector that gets OpenTelemetry traces by OTLP over HTTP; none are made where unset"),
};
