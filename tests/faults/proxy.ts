/** A network between the server and its database that can be made bad: slow, cut, or a hole that swallows all. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A proxy on a port of loopback. What it does to connections it does to those that are there, and to new ones. */
export class Proxy {
  /** How long each piece of data takes, either way. */
  delay = 0;
  private isHole = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {
    server.on("connection", (client) => this.join(client));
  }

  /** Opens a way to the server at a `bolt://` address. */
  static async to(uri: string): Promise<Proxy> {
    const { hostname: host, port } = new URL(uri);
    const server = createServer({ noDelay: true }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Proxy(server, { host, port: Number(port) });
  }

  /** The address to connect to instead. */
  get uri(): string {
    return `bolt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on nothing arrives, and nobody is told. A connection that has lost data so is never whole again. */
  swallow(): void {
    this.isHole = true;
  }

  /** New connections get through again. */
  pass(): void {
    this.isHole = false;
    this.delay = 0;
  }

  /** Resets all connections. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, "close");
  }

  private join(client: Socket): void {
    const server = connect({ ...this.target, noDelay: true });
    let isBroken = false;
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on("data", (data: Buffer) => {
        isBroken ||= this.isHole;
        if (isBroken) return;
        if (this.delay > 0) setTimeout(() => to.write(data), this.delay);
        else to.write(data);
      });
      // In a hole even the end of a connection isn't heard of.
      from.on("end", () => !isBroken && to.end());
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.sockets.delete(from);
        if (!isBroken) to.destroy();
      });
    }
  }
}
