/** Bytes to the server and back without a client in between: clients mend or refuse what tests want to send. */
import { connect } from "node:net";

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: string;
  body: string;
}

/** Sends bytes on a connection of their own and reads the answers to its end. */
export function sendRaw(url: string, ...pieces: (string | Buffer)[]): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      for (const piece of pieces) socket.write(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece);
    });
    socket.on("data", (data) => received.push(data));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // The server may close before it has read all of what it refuses.
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
    });
    socket.on("close", () => resolve(answersIn(Buffer.concat(received).toString())));
  });
}

/** A request's head, which asks for the connection to be closed after the answer, and its body. */
export function rawRequest(line: string, headers: readonly string[], body = ""): string {
  const length = body ? [`Content-Length: ${Buffer.byteLength(body)}`] : [];
  return [`${line}`, "Host: localhost", "Connection: close", ...length, ...headers, "", body].join("\r\n");
}

function answersIn(text: string): RawAnswer[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter(Boolean)
    .map((answer) => {
      const [headers = "", ...body] = answer.split("\r\n\r\n");
      return { status: Number(headers.slice(9, 12)), headers, body: body.join("\r\n\r\n") };
    });
}
