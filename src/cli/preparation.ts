/** Getting the graph ready for a server that listens already. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { AttestError, DatabaseUnavailableError, GraphSchemaError } from "../domain/errors";
import { type Database, verifySchema } from "../store";
import { prepare, report } from "./connect";
import { formatReport } from "./load";
import { loadFiles } from "../intake";

const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_PAUSE_SECONDS = 5;

/** What stands between a server and its graph: a database that isn't there yet, files that are still to be loaded. */
export class Preparation {
  private obstacle?: Error = new AttestError("DATABASE_UNAVAILABLE", "The graph is still being prepared.");

  constructor(
    private readonly database: Database,
    private readonly files: readonly string[],
    private readonly log: Logger,
  ) {}

  /**
   * Waits for the database for as long as it takes, gives it its schema, and loads the files.
   * @throws {DatabaseRefusedError} when waiting won't help.
   * @throws {InvalidDataError} when the files can't be taken.
   */
  async run(signal: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS)) {
      try {
        await prepare(this.database);
        if (this.files.length > 0) report(formatReport(await loadFiles(this.database, this.files, { signal })));
        this.obstacle = undefined;
        return;
      } catch (error) {
        if (!(error instanceof DatabaseUnavailableError || error instanceof GraphSchemaError)) throw error;
        this.obstacle = error;
        this.log.warn({ err: error.cause }, `Not ready, trying again in ${pause} s: ${error.message}`);
        await sleep(pause * 1_000, undefined, { signal });
      }
    }
  }

  /**
   * Resolves when questions can be answered, from the whole graph.
   * @throws {AttestError} that says why not.
   */
  async verify(): Promise<void> {
    if (this.obstacle) throw this.obstacle;
    await verifySchema(this.database);
  }
}
