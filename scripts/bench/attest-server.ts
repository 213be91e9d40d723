/** Attest as it is served, in a process of its own. */
import { pino } from "pino";
import { readConfig } from "../../src/config";
import { startServer } from "../../src/server";
import { Database } from "../../src/store";
import { beServer } from "./servers";

await beServer(async ({ connection, keeps = false }) => {
  const database = new Database(connection);
  let statements = 0;
  database.observe(() => statements++);
  // Failures are counted by the client; a log of each would only be in the way of the table.
  const log = pino({ level: "silent" });
  // As it comes, limits and all, but that one client may ask as fast as it can.
  const variables = { REQUESTS_PER_MINUTE: "100000000", ...(keeps ? {} : { CACHE_MEGABYTES: "0" }) };
  const { serving: settings } = readConfig(variables);
  const server = await startServer({ database, host: "127.0.0.1", port: 0, pages: "dist/ui", log, settings });
  return {
    url: `${server.url}/graphql`,
    statements: () => statements,
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
});
