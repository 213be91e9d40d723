import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { pino } from "pino";
import { readConfig } from "../config";
import { startServer } from "../server";
import { report, withDatabase } from "./connect";
import { unlessInterrupted } from "./interruption";
import { formatReport } from "./load";
import { loadFiles } from "./load-files";

/** `attest serve` */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve the explorer, the playground and the API until told to stop.")
    .option("--load <files...>", "load files or folders first")
    .addHelpText(
      "after",
      `
HOST and PORT say where to listen (127.0.0.1 and 4000); LOG_LEVEL how much to log (info). docs/operations.md lists
the other variables: limits, keys, trusted documents, metrics, traces.

Example:
  attest serve --load seeds`,
    )
    .action(async ({ load }: { load?: string[] }) => {
      const { host, port, serving: settings, logLevel } = readConfig();
      const log = pino({ level: logLevel }, pino.destination({ fd: 2, sync: true }));
      await withDatabase(async (database, interrupted) => {
        if (load) report(formatReport(await unlessInterrupted(loadFiles(database, load), interrupted)));
        const pages = fileURLToPath(new URL("./ui", import.meta.url));
        const server = await startServer({ database, host, port, pages, log, settings }).catch(portTaken(port));
        const url = server.url.replace(/127\.0\.0\.1|0\.0\.0\.0/, "localhost");
        console.log(`Attest is at ${url}, its playground and API at ${url}/graphql`);
        await interrupted;
        report("Stopping: finishing the requests under way.");
        await server.stop();
      });
    });
}

function portTaken(port: number) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new RangeError(`Port ${port} is taken by another program: set PORT to a free one, such as PORT=4001.`);
  };
}
