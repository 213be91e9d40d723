/** The HTTP client of all measurements: connections stay open, and nothing is done that the servers could be blamed for. */
import { Agent, request } from "node:http";

/** A GraphQL answer that came with errors, or none at all. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}

/** Asks one GraphQL server. */
export class HttpClient {
  private readonly agent: Agent;
  private readonly url: URL;

  constructor(url: string, clients: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: clients });
    this.url = new URL(url);
  }

  /**
   * The data of an answer.
   * @throws {AnswerError} when it has errors, or takes longer than 30 seconds.
   */
  async ask(query: string, variables: Record<string, unknown>): Promise<unknown> {
    const text = await this.post(JSON.stringify({ query, variables }));
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
    if (errors || !data) throw new AnswerError(errors?.[0]?.message ?? text);
    return data;
  }

  close(): void {
    this.agent.destroy();
  }

  private post(body: string): Promise<string> {
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const sent = request(this.url, { method: "POST", agent: this.agent, headers, timeout: 30_000 }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
        response.on("error", reject);
      });
      sent.on("timeout", () => sent.destroy(new AnswerError("no answer within 30 seconds")));
      sent.on("error", reject);
      sent.end(body);
    });
  }
}
