/** Attest as it is served, in a process of its own. */
import { pino } from "pino";
import { startServer } from "../../src/server";
import { Database } from "../../src/store";
import { beServer } from "./servers";

await beServer(async ({ connection, keeps = false }) => {
  const database = new Database(connection);
  let statements = 0;
  database.observe(() => statements++);
  // Failures are counted by the client; a log of each would only be in the way of the table.
  const log = pino({ level: "silent" });
  const cache = { bytes: keeps ? 64_000_000 : 0, seconds: 60 };
  const server = await startServer({ database, host: "127.0.0.1", port: 0, pages: "dist/ui", log, cache });
  return {
    url: `${server.url}/graphql`,
    statements: () => statements,
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
});
