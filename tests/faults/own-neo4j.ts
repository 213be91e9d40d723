/** A Neo4j that a test may kill, on a port that stays the same. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, type LocalNeo4jOptions, startLocalNeo4j, stopLocalNeo4j } from "../../src/neo4j";
import { until } from "../setup/command";

const PORT = 17_987;

/** A server of its own, started or not. */
export class OwnNeo4j {
  private pid?: number;

  private constructor(
    private readonly options: LocalNeo4jOptions,
    private known?: Connection,
  ) {}

  /** Makes one in a folder of its own, and starts it. */
  static async start(): Promise<OwnNeo4j> {
    const directory = await mkdtemp(join(tmpdir(), "attest-fault-"));
    const own = new OwnNeo4j({ directory, jars: ".neo4j/jars", port: PORT, heap: "512m", pageCache: "64m" });
    await own.start();
    return own;
  }

  /** Where it is when it runs. */
  get connection(): Connection {
    if (!this.known) throw new Error("it has not run yet");
    return this.known;
  }

  /** Starts it, where it was before; returns when it has answered a query. */
  async start(): Promise<void> {
    const { pid, ...connection } = await startLocalNeo4j(this.options);
    if (this.known && this.known.uri !== connection.uri) throw new Error(`its port is taken: ${connection.uri}`);
    [this.pid, this.known] = [pid, connection];
  }

  /** Ends its process as a crash does. */
  async kill(): Promise<void> {
    const { pid } = this;
    if (pid === undefined) return;
    process.kill(pid, "SIGKILL");
    await until(() => !isThere(pid));
    this.pid = undefined;
  }

  async remove(): Promise<void> {
    await stopLocalNeo4j(this.options);
    await rm(this.options.directory, { recursive: true, force: true });
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
