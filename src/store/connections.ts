/** The driver's connections, which are begun anew when they turn out to lead nowhere. */
import neo4j, { type Driver, type Session } from "neo4j-driver";

/** Where the database is and who asks. */
export interface DatabaseSettings {
  /** `bolt://`, `neo4j://` or one of their `+s` and `+ssc` forms. */
  uri: string;
  user: string;
  password: string;
  /** Name of the database, `neo4j` on most servers. */
  database: string;
  /** How long a question may take, in seconds; 8 where left out. */
  readSeconds?: number;
}

/** How many connections there are at most. */
export const MAX_CONNECTIONS = 50;
/** How long a statement may wait for a connection. */
export const ACQUISITION_MILLISECONDS = 3_000;

/** Answers are small and wanted whole: no second round trip to fetch the rest of them. */
const ALL_ROWS = -1;

/**
 * One pool of connections to the database. A pool with dead connections in it is not mended but replaced: the
 * driver gives up a connection when TCP does, after minutes, and until then counts it among those that are in use.
 */
export class Connections {
  /** How many sessions are open, those that wait for a connection included. */
  busy = 0;
  private readonly driver: Driver;

  constructor(private readonly settings: DatabaseSettings) {
    this.driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: ACQUISITION_MILLISECONDS,
      connectionLivenessCheckTimeout: 1_000,
      maxTransactionRetryTime: 30_000,
      maxConnectionPoolSize: MAX_CONNECTIONS,
      userAgent: "attest",
      // Neither hints on statements nor a count of the driver's own calls are read by anybody.
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  }

  /** A session for one piece of work, which fetches so many rows at once; to be given back by {@link end}. */
  begin(defaultAccessMode: "READ" | "WRITE", fetchSize = ALL_ROWS): Session {
    this.busy++;
    return this.driver.session({ database: this.settings.database, defaultAccessMode, fetchSize });
  }

  /** Closes a session. What it still has running is ended in the database too. */
  async end(session: Session): Promise<void> {
    // How a session ends says nothing of what it answered.
    await session.close().catch(() => {});
    this.busy--;
  }

  /** Closes what is idle now, and the rest as it is given back. */
  async close(): Promise<void> {
    await this.driver.close();
  }
}
