/** A built `attest` with the local Neo4j of the endurance run, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Says in the server's process, at a signal, how much memory is left when garbage is collected. */
const PROBE = `process.on("SIGUSR2", () => { gc(); const { rss, heapUsed } = process.memoryUsage();
  console.error("memory", rss, heapUsed); });`;

/** `attest serve` under watch. */
export class Served {
  private printed = "";

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.stderr?.on("data", (data: Buffer) => (this.printed = (this.printed + data.toString()).slice(-10_000)));
  }

  /** Starts it on the seeds, and returns when it is ready. */
  static async start(environment: NodeJS.ProcessEnv): Promise<Served> {
    const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`;
    const args = ["--expose-gc", "--import", probe, "dist/attest.js", "serve", "--load", "seeds"];
    const child = spawn(process.execPath, args, {
      env: { ...environment, PORT: "0", LOG_LEVEL: "error", REQUESTS_PER_MINUTE: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [line] = (await Promise.race([once(child.stdout, "data"), once(child, "exit")])) as [Buffer | number];
    const url = /Attest is at (\S+),/.exec(String(line))?.[1];
    if (!url) throw new Error("The server ended before it was ready.");
    return new Served(child, url);
  }

  /** Bytes in use, after garbage is collected. */
  async memory(): Promise<{ rss: number; heap: number }> {
    this.printed = "";
    this.child.kill("SIGUSR2");
    for (;;) {
      const [, rss, heap] = /memory (\d+) (\d+)\n/.exec(this.printed) ?? [];
      if (rss && heap) return { rss: Number(rss), heap: Number(heap) };
      if (this.child.exitCode !== null) throw new Error("The server has ended.");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends it in good order, and gives its exit code. */
  async stop(): Promise<number | null> {
    const gone = once(this.child, "exit") as Promise<[number | null]>;
    this.child.kill("SIGTERM");
    return (await gone)[0];
  }
}

/** Runs `attest load`, and gives its exit code. */
export async function load(files: readonly string[], environment: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn(process.execPath, ["dist/attest.js", "load", ...files], { env: environment, stdio: "ignore" });
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}
