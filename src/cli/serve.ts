import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { pino } from "pino";
import { readConfig } from "../config";
import { startServer } from "../server";
import { report, withConnection } from "./connect";
import { Preparation } from "./preparation";

const LINGER_MILLISECONDS = 500;

/** `attest serve` */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve the explorer, the playground and the API until told to stop.")
    .option("--load <files...>", "load files or folders first")
    .addHelpText(
      "after",
      `
It listens at once, waits for a database that isn't there yet, and says where it is when it is ready.
HOST and PORT say where to listen (127.0.0.1 and 4000); LOG_LEVEL how much to log (info). docs/operations.md lists
the other variables: limits, keys, trusted documents, metrics, traces.

Example:
  attest serve --load seeds`,
    )
    .action(async ({ load = [] }: { load?: string[] }) => {
      const { host, port, serving: settings, logLevel } = readConfig();
      const log = pino({ level: logLevel }, pino.destination({ fd: 2, sync: true }));
      await withConnection(async (database, interrupted) => {
        const preparation = new Preparation(database, load, log);
        const stopping = new AbortController();
        const ready = () => {
          // Whoever distributes requests sends them elsewhere now.
          stopping.signal.throwIfAborted();
          return preparation.verify();
        };
        const pages = fileURLToPath(new URL("./ui", import.meta.url));
        const server = await startServer({ database, host, port, pages, log, settings, ready }).catch(portTaken(port));
        const url = server.url.replace(/127\.0\.0\.1|0\.0\.0\.0/, "localhost");
        log.info({ url }, "listening");
        const serving = async () => {
          await preparation.run(stopping.signal);
          console.log(`Attest is at ${url}, its playground and API at ${url}/graphql`);
          await interrupted;
        };
        try {
          await Promise.race([serving(), interrupted]);
          report("Stopping: finishing the requests under way.");
        } finally {
          stopping.abort();
          await server.stop();
        }
      });
      // A connection into nowhere ends when TCP gives it up, and that is no reason to stay.
      setTimeout(() => process.exit(), LINGER_MILLISECONDS).unref();
    });
}

function portTaken(port: number) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new RangeError(`Port ${port} is taken by another program: set PORT to a free one, such as PORT=4001.`);
  };
}
