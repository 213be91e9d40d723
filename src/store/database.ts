/**
 * The connection to Neo4j: runs statements, retries what may be retried, and turns the driver's errors into ours.
 * Reads are auto-commit statements in READ mode, one round trip each where managed transactions take two or
 * three; being reads, they may be repeated, so their retries are here.
 */
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type ManagedTransaction, Neo4jError } from "neo4j-driver";
import { DatabaseUnavailableError, TimeoutError } from "../domain/errors";
import { ACQUISITION_MILLISECONDS, Connections, type DatabaseSettings, MAX_CONNECTIONS } from "./connections";
import { isCutOff, isTimedOut, isWithoutConnection, mayBeRepeated, translate, translateWrite } from "./driver-errors";
import { GivenUp, reasonOf, unlessAborted } from "./given-up";
import { MergedIds } from "./merged-ids";

export type { DatabaseSettings } from "./connections";

/** A statement with its parameters; its rows have one column, a value or a nested list. */
export interface Statement {
  text: string;
  parameters: Record<string, unknown>;
  /** Whether a merged id among the parameters means itself, and not what it was merged into. */
  asWritten?: true;
}

/** Whatever answers reading statements: the whole database, or what one request may use of it. */
export interface Reader {
  /** Runs a reading statement and returns the first column of its rows; see {@link Database.read}. */
  read(statement: Statement): Promise<unknown[]>;
}

/** For whom statements are run. */
export interface Asking {
  /** When it aborts, statements under way end at once, in the database too. */
  signal?: AbortSignal;
  /** Told of each statement when it has ended, whichever way; of one that is tried again, each time. */
  onStatement?: (ended: EndedStatement) => void;
}

/** A statement that has ended. */
export interface EndedStatement {
  statement: Statement;
  milliseconds: number;
  failed: boolean;
}

/** What a write may do: run statements of one transaction, in turn. */
export type Run = (statement: Statement) => Promise<unknown[]>;

const READ_SECONDS = 8;
/** How many rows of a stream are on their way at once. */
const STREAMED_ROWS = 1_000;
const RETRY_MILLISECONDS = [50, 200, 800];
/** A first try that waited in vain for a connection leaves room for a second, on new ones. */
const RETRY_WITHIN_MILLISECONDS = ACQUISITION_MILLISECONDS + 1_000;
/**
 * How much later than its time limit a statement may end before its connection counts as dead: Neo4j looks every two
 * seconds whose time is over.
 */
const SILENCE_MILLISECONDS = 3_000;

/** For what keeps this class itself up to date. */
const FOR_ITSELF: Asking = {};

/** An open database. One a process; close it when done. */
export class Database implements Reader {
  private connections: Connections;
  private readonly readSeconds: number;
  private readonly listeners = new Set<(statement: Statement) => void>();
  private written = 0;
  /** While nothing reaches it, each read tries once: with many waiting, patience would only make them more. */
  private isAway = false;
  private readonly merged: MergedIds;

  constructor(private readonly settings: DatabaseSettings) {
    this.readSeconds = settings.readSeconds ?? READ_SECONDS;
    this.connections = new Connections(settings);
    const writes = () => this.writes;
    this.merged = new MergedIds({
      ask: (statement) => this.readPatiently(FOR_ITSELF, statement),
      get writes() {
        return writes();
      },
    });
  }

  /**
   * Runs a reading statement and returns the first column of its rows. An id that was merged into another is read as
   * that one, wherever it stands in the parameters: old ids keep resolving.
   * @throws {DatabaseUnavailableError} when it can't be reached after a few tries.
   * @throws {TimeoutError} when it takes longer than `readSeconds`.
   * @example await database.read({ text: "MATCH (c:Claim) RETURN count(c)", parameters: {} }) // [274]
   */
  read(statement: Statement): Promise<unknown[]> {
    return this.readFor({}, statement);
  }

  /**
   * The database as one request asks it: its reads end when the request does.
   * @returns a reader whose reads reject, besides what {@link read} throws, with the signal's reason once it aborts.
   * @example await database.asking({ signal: AbortSignal.timeout(9_000) }).read(statement)
   */
  asking(asking: Asking): Reader {
    // A request may run many statements side by side, and Node takes more than ten listeners for a leak.
    if (asking.signal) setMaxListeners(0, asking.signal);
    return { read: (statement) => this.readFor(asking, statement) };
  }

  /**
   * The first column of a reading statement's rows while they come, for more than can be held: the database waits with
   * more until these are taken. It may take as long as it takes, and is not tried again. Merged ids are read as by {@link read}.
   * @throws {DatabaseUnavailableError} when the database can't be reached, or no longer.
   * @example for await (const id of database.stream({ text: "MATCH (c:Claim) RETURN c.id", parameters: {} })) …
   */
  async *stream(statement: Statement): AsyncGenerator<unknown> {
    const { text, parameters } = await this.merged.resolve(statement);
    this.tell(statement);
    const { connections } = this;
    const session = connections.begin("READ", STREAMED_ROWS);
    try {
      for await (const record of session.run(text, parameters)) yield record.get(0);
    } catch (error) {
      throw translate(error);
    } finally {
      await connections.end(session);
    }
  }

  /**
   * Runs `work` in one writing transaction: all of it happens or nothing. It is run again after a transient
   * fault, so it must compute the same from the same rows.
   * @throws {DatabaseUnavailableError} when the database can't be reached for half a minute.
   * @throws {DatabaseMemoryError} when it has too little memory for the transaction all that time.
   */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const { connections } = this;
    const session = connections.begin("WRITE");
    try {
      return await session.executeWrite((transaction) => work((statement) => this.run(transaction, statement)));
    } catch (error) {
      throw translateWrite(error);
    } finally {
      this.written++;
      await connections.end(session);
    }
  }

  /** How many writing transactions have ended, whichever way; a version of the graph read before the last is old. */
  get writes(): number {
    return this.written;
  }

  /** How many reads and writes are under way, those that wait for a connection included. */
  get busy(): number {
    return this.connections.busy;
  }

  /**
   * Calls the listener with every statement that is run from now on, but for those by which the database follows what
   * was merged; returns how to stop that.
   */
  observe(listener: (statement: Statement) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when the database answers a query. */
  async verify(): Promise<void> {
    await this.read({ text: "RETURN 1", parameters: {} });
  }

  async close(): Promise<void> {
    await this.connections.close();
  }

  private async readFor(asking: Asking, statement: Statement): Promise<unknown[]> {
    const { signal } = asking;
    if (signal?.aborted) throw reasonOf(signal);
    const resolved = this.merged.resolve(statement);
    return this.readPatiently(asking, resolved instanceof Promise ? await unlessAborted(resolved, signal) : resolved);
  }

  private async readPatiently(asking: Asking, statement: Statement): Promise<unknown[]> {
    const begun = performance.now();
    for (let attempt = 0; ; attempt++) {
      try {
        const rows = await this.readOnce(asking, statement);
        this.isAway = false;
        return rows;
      } catch (error) {
        const { signal } = asking;
        if (signal?.aborted) throw reasonOf(signal);
        const milliseconds = performance.now() - begun;
        if (this.isLate(error, milliseconds)) throw new TimeoutError(this.readSeconds, error);
        const pause = this.isAway ? undefined : RETRY_MILLISECONDS[attempt];
        if (pause === undefined || milliseconds > RETRY_WITHIN_MILLISECONDS || !mayBeRepeated(error)) {
          const ours = translate(error);
          this.isAway ||= ours instanceof DatabaseUnavailableError;
          throw ours;
        }
        // An abort ends the pause too, and is found by the next try.
        await sleep(pause, undefined, { signal }).catch(() => {});
      }
    }
  }

  /** A transaction that ran out of time may be reported as one that was ended and could be tried again: don't. */
  private isLate(error: unknown, milliseconds: number): boolean {
    return (
      isTimedOut(error) || (error instanceof Neo4jError && milliseconds >= this.readSeconds * 1_000 && !isCutOff(error))
    );
  }

  private async readOnce(asking: Asking, statement: Statement): Promise<unknown[]> {
    const { signal, onStatement } = asking;
    if (signal?.aborted) throw reasonOf(signal);
    if (asking !== FOR_ITSELF) this.tell(statement);
    const begun = onStatement && performance.now();
    const { connections } = this;
    const session = connections.begin("READ");
    const given = new GivenUp(signal);
    // It goes on after an abort, until the session is closed: where not even that is answered, nothing will be.
    const silence = setTimeout(() => {
      this.startAnew(connections);
      given.up(new DatabaseUnavailableError(new Error("no answer, not even that the time is over")));
    }, this.patience);
    let failed = true;
    try {
      const timeout = this.readSeconds * 1_000;
      const answer = withoutStack(() => session.run(statement.text, statement.parameters, { timeout }));
      const { records } = await Promise.race([answer, given.promise]);
      failed = false;
      return records.map((record) => record.get(0) as unknown);
    } catch (error) {
      // With fewer statements than there may be connections, whoever waits for one waits for a dead one.
      if (isWithoutConnection(error) && connections.busy <= MAX_CONNECTIONS) this.startAnew(connections);
      throw error;
    } finally {
      given.end();
      const closed = connections.end(session).finally(() => clearTimeout(silence));
      if (!given.isUp) await closed;
      if (begun !== undefined) onStatement?.({ statement, milliseconds: performance.now() - begun, failed });
    }
  }

  /** How long to wait for an answer: the database ends a statement when its time is over, and says so. */
  private get patience(): number {
    const wait = this.connections.busy > MAX_CONNECTIONS ? ACQUISITION_MILLISECONDS : 0;
    return wait + this.readSeconds * 1_000 + SILENCE_MILLISECONDS;
  }

  /** Leaves connections that seem dead to those who are still waiting on them; all others get new ones. */
  private startAnew(dead: Connections): void {
    if (this.connections !== dead) return;
    this.connections = new Connections(this.settings);
    // What is dead may fail to say goodbye.
    dead.close().catch(() => {});
  }

  private async run(transaction: ManagedTransaction, statement: Statement): Promise<unknown[]> {
    this.tell(statement);
    const { records } = await transaction.run(statement.text, statement.parameters);
    return records.map((record) => record.get(0) as unknown);
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
