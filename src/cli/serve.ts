import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { pino } from "pino";
import { readConfig } from "../config";
import { startServer } from "../server";
import { report, withDatabase } from "./connect";
import { formatReport } from "./load";
import { loadFiles } from "./load-files";

/** `attest serve` */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve the graph over GraphQL, with the playground, until it is told to stop.")
    .option("--load <files...>", "load files or folders first")
    .addHelpText(
      "after",
      `
HOST and PORT say where to listen (127.0.0.1 and 4000); LOG_LEVEL how much to log (info).

Example:
  attest serve --load seeds`,
    )
    .action(async ({ load }: { load?: string[] }) => {
      const { host, port, logLevel } = readConfig();
      const log = pino({ level: logLevel }, pino.destination({ fd: 2, sync: true }));
      const stopped = untilSignal();
      await withDatabase(async (database) => {
        if (load) report(formatReport(await loadFiles(database, load)));
        const pages = fileURLToPath(new URL("./ui", import.meta.url));
        const server = await startServer({ database, host, port, pages, log }).catch(portTaken(port));
        console.log(`Attest is at ${server.url.replace("127.0.0.1", "localhost")}/graphql`);
        await stopped;
        report("Stopping: finishing the requests under way.");
        await server.stop();
      });
    });
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

function portTaken(port: number) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new RangeError(`Port ${port} is taken by another program: set PORT to a free one, such as PORT=4001.`);
  };
}
