/** Neo4j's own tool, from the jars that the tests' databases run on, and a database that is made with it. */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acquireLocalNeo4j, type Connection, type RunningNeo4j } from "../../src/neo4j";

const JARS = ".neo4j/jars";
const OPENED = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** A Neo4j of which one database comes from a folder of CSV. */
export class ImportedNeo4j {
  private readonly directory = mkdtempSync(join(tmpdir(), "attest-imported-"));
  private running?: RunningNeo4j;

  /** Makes the data folder and its password, and stops again. */
  async prepare(): Promise<void> {
    await this.start();
    await this.stop();
  }

  /** Runs the folder's script as people do; returns what it said, and its exit code. */
  import(folder: string, ...options: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn("sh", [join(folder, "import.sh"), "neo4j", ...options], {
      env: {
        ...{ PATH: process.env.PATH, NEO4J_ADMIN: this.writeTool() },
        ...{ NEO4J_HOME: this.directory, NEO4J_CONF: join(this.directory, "conf") },
      },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
    return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
  }

  async start(): Promise<Connection> {
    const memory = { heap: "512m", pageCache: "64m" };
    return (this.running = await acquireLocalNeo4j({ directory: this.directory, jars: JARS, port: 17_988, ...memory }));
  }

  async stop(): Promise<void> {
    await this.running?.release();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** `neo4j-admin` of a distribution is a script that starts this class too. */
  private writeTool(): string {
    const { jars } = JSON.parse(readFileSync(join(JARS, "classpath.json"), "utf8")) as { jars: string[] };
    const tool = join(this.directory, "neo4j-admin");
    const java = ["java", "-Xmx512m", ...OPENED, "-cp", jars.join(":"), "org.neo4j.cli.AdminTool"];
    writeFileSync(tool, `#!/bin/sh\nexec ${java.join(" ")} "$@"\n`);
    chmodSync(tool, 0o755);
    return tool;
  }
}
