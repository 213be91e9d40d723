/** Which version of the graph the database holds, known without asking it each time. */
import type { Database } from "./database";

/** How long a version counts as current: writes of other processes are seen within this time. */
const FRESH_MILLISECONDS = 1_000;

/**
 * The version of the graph, which every write that changes something raises in its own transaction. Whoever keeps
 * what was read under a version may show it again while the version is the same. Writes through the same `Database`
 * are seen at once, those of other processes within a second. Writes of other programs, which don't raise it, are
 * not seen at all: keep nothing for long.
 */
export class GraphVersion {
  private known?: { version: number; writes: number; at: number };
  private reading?: Promise<number>;

  constructor(private readonly database: Database) {}

  /** The version, if it was read a moment ago and nothing was written since; otherwise it has to be read. */
  private get current(): number | undefined {
    const { known } = this;
    const isFresh = known?.writes === this.database.writes && performance.now() - (known?.at ?? 0) < FRESH_MILLISECONDS;
    return isFresh ? known?.version : undefined;
  }

  /**
   * The version, read where it is not known; all who ask meanwhile share one statement.
   * @throws {DatabaseUnavailableError} when the database can't be reached.
   * @example await new GraphVersion(database).read() // 3
   */
  async read(): Promise<number> {
    return this.current ?? (this.reading ??= this.readAnew().finally(() => (this.reading = undefined)));
  }

  private async readAnew(): Promise<number> {
    // Both are taken before the statement runs: what is written meanwhile makes the next reader ask again.
    const [writes, at] = [this.database.writes, performance.now()];
    const [version = 0] = await this.database.read({
      text: "MATCH (g:Graph {id: 'attest'}) RETURN g.version",
      parameters: {},
    });
    this.known = { version: version as number, writes, at };
    return version as number;
  }
}
