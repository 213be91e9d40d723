import { createServer, type AddressInfo } from "node:net";

/** The preferred port when it is free, any free one otherwise. */
export async function choosePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await freePort());
}

/**
 * Free at the moment of asking: another program may take it before Neo4j does, so whoever starts Neo4j must be ready
 * to ask again.
 */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error("No free port on 127.0.0.1.");
  return port;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
