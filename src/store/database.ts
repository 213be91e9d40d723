/**
 * The connection to Neo4j: runs statements, retries what may be retried, and turns the driver's errors into ours.
 * Reads are auto-commit statements in READ mode, one round trip each where managed transactions take two or
 * three; being reads, they may be repeated, so their retries are here.
 */
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";
import { DatabaseRefusedError, DatabaseUnavailableError, TimeoutError } from "../domain/errors";

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

/** A statement with its parameters; its rows have one column, a value or a nested list. */
export interface Statement {
  text: string;
  parameters: Record<string, unknown>;
}

/** Whatever answers reading statements: the whole database, or what one request may use of it. */
export interface Reader {
  /** Runs a reading statement and returns the first column of its rows; see {@link Database.read}. */
  read(statement: Statement): Promise<unknown[]>;
}

/** What a write may do: run statements of one transaction, in turn. */
export type Run = (statement: Statement) => Promise<unknown[]>;

const READ_SECONDS = 8;
/** Answers are small and wanted whole: no second round trip to fetch the rest of them. */
const ALL_ROWS = -1;
const RETRY_MILLISECONDS = [0, 50, 200, 800];

/** An open database. One a process; close it when done. */
export class Database implements Reader {
  private readonly driver: Driver;
  private readonly readSeconds: number;
  private readonly listeners = new Set<(statement: Statement) => void>();
  private written = 0;

  constructor(private readonly settings: DatabaseSettings) {
    this.readSeconds = settings.readSeconds ?? READ_SECONDS;
    this.driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 3_000,
      connectionLivenessCheckTimeout: 1_000,
      maxTransactionRetryTime: 30_000,
      maxConnectionPoolSize: 50,
      userAgent: "attest",
      // Neither hints on statements nor a count of the driver's own calls are read by anybody.
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  }

  /**
   * Runs a reading statement and returns the first column of its rows.
   * @throws {DatabaseUnavailableError} when it can't be reached after a few tries.
   * @throws {TimeoutError} when it takes longer than `readSeconds`.
   * @example await database.read({ text: "MATCH (c:Claim) RETURN count(c)", parameters: {} }) // [274]
   */
  async read(statement: Statement): Promise<unknown[]> {
    const begun = Date.now();
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.readOnce(statement);
      } catch (error) {
        // A transaction that ran out of time may be reported as one that was ended and could be tried again: don't.
        const isLate =
          error instanceof Neo4jError && (TIMED_OUT.test(error.code) || Date.now() - begun >= this.readSeconds * 1_000);
        if (isLate) throw new TimeoutError(this.readSeconds, error);
        const pause = RETRY_MILLISECONDS[attempt + 1];
        if (pause === undefined || !(error instanceof Neo4jError && error.retriable)) throw translate(error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /**
   * Runs `work` in one writing transaction: all of it happens or nothing. It is run again after a transient
   * fault, so it must compute the same from the same rows.
   * @throws {DatabaseUnavailableError} when the database can't be reached for half a minute.
   */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.session("WRITE");
    try {
      return await session.executeWrite((transaction) => work((statement) => this.run(transaction, statement)));
    } catch (error) {
      throw translate(error);
    } finally {
      this.written++;
      await session.close();
    }
  }

  /** How many writing transactions have ended, whichever way; a version of the graph read before the last is old. */
  get writes(): number {
    return this.written;
  }

  /** Calls the listener with every statement that is run from now on; returns how to stop that. */
  observe(listener: (statement: Statement) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when the database answers a query. */
  async verify(): Promise<void> {
    await this.read({ text: "RETURN 1", parameters: {} });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async readOnce(statement: Statement): Promise<unknown[]> {
    const session = this.session("READ");
    try {
      this.tell(statement);
      const timeout = this.readSeconds * 1_000;
      const { records } = await withoutStack(() => session.run(statement.text, statement.parameters, { timeout }));
      return records.map((record) => record.get(0) as unknown);
    } finally {
      await session.close();
    }
  }

  private async run(transaction: ManagedTransaction, statement: Statement): Promise<unknown[]> {
    this.tell(statement);
    const { records } = await transaction.run(statement.text, statement.parameters);
    return records.map((record) => record.get(0) as unknown);
  }

  private session(defaultAccessMode: "READ" | "WRITE"): Session {
    return this.driver.session({ database: this.settings.database, defaultAccessMode, fetchSize: ALL_ROWS });
  }

  private tell(statement: Statement): void {
    for (const listener of this.listeners) listener(statement);
  }
}

/**
 * Calls what notes a stack for each statement in case it fails, as the driver does: the stack is made anew there for
 * nobody to read (measured: a twentieth of what the server does for a small answer).
 */
function withoutStack<T>(call: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A whole number for places where Cypher refuses a float, such as LIMIT: the driver sends JS numbers as floats. */
export function integer(value: number): unknown {
  return neo4j.int(value);
}

const TIMED_OUT = /TransactionTimedOut/;
const UNAVAILABLE = ["ServiceUnavailable", "SessionExpired", "Neo.TransientError.General.DatabaseUnavailable"];

function translate(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.startsWith("Neo.ClientError.Security.")) return new DatabaseRefusedError("credentials", error);
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") return new DatabaseRefusedError("name", error);
  if (UNAVAILABLE.includes(error.code) || error.retriable) return new DatabaseUnavailableError(error);
  return error;
}
