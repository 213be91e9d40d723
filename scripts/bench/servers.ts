/** Servers as processes of their own, so that none shares its event loop with the client that measures. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Connection } from "../../src/neo4j";

/** What a server process is told when it starts. */
export interface ServerRequest {
  connection: Connection;
  /** The peer's model; nothing for Attest. */
  model?: string;
  /** Whether Attest keeps its answers. */
  keeps?: boolean;
}

/** What it answers: first where it listens; later, when asked, how many statements it has sent to the database. */
export interface ServerReply {
  url?: string;
  statements?: number;
}

/** A server in a process of its own. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts `file` beside this one, and returns when it listens; with `profile`, it leaves a CPU profile there. */
  static async start(file: string, request: ServerRequest, profile?: string): Promise<ServerProcess> {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
      execArgv: ["--import", "tsx", ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [])],
      env: { ...process.env, NODE_ENV: "production" },
    });
    child.send(request);
    const [reply] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [ServerReply | number];
    if (typeof reply !== "object" || !reply?.url) throw new Error(`The server of ${file} ended before it listened.`);
    return new ServerProcess(child, reply.url);
  }

  /** How many statements it has sent to the database since it started. */
  async statements(): Promise<number> {
    this.child.send("statements");
    const [{ statements = 0 }] = (await once(this.child, "message")) as [ServerReply];
    return statements;
  }

  /** Ends it, and returns when it is gone. */
  async stop(): Promise<void> {
    const gone = once(this.child, "exit");
    this.child.send("stop");
    await gone;
  }
}

/** The other end, in the server's process: serves until it is told to stop. */
export async function beServer(
  start: (request: ServerRequest) => Promise<{ url: string; statements?: () => number; stop: () => Promise<void> }>,
): Promise<void> {
  // Built servers have no source maps to read; tsx turns them on, which makes every stack costly.
  process.setSourceMapsEnabled(false);
  const [request] = (await once(process, "message")) as [ServerRequest];
  const { url, statements, stop } = await start(request);
  process.on("message", (asked) => {
    if (asked === "statements") process.send?.({ statements: statements?.() ?? 0 } satisfies ServerReply);
    if (asked === "stop") void stop().then(() => process.disconnect());
  });
  process.send?.({ url } satisfies ServerReply);
}
