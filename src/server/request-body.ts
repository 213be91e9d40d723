/** Reading what a client sends. */
import type { IncomingMessage } from "node:http";
import getRawBody from "raw-body";
import { Refusal } from "./refusal";

const UNREADABLE = new Refusal("BAD_REQUEST", "The request's body can't be read as JSON in UTF-8.");
const UNSUPPORTED = { status: 415 };
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The text of a request's body, which has so many bytes at most.
 * @throws {Refusal} when it is too large, compressed, or not UTF-8.
 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  if (request.headers["content-encoding"] !== undefined)
    throw new Refusal("BAD_REQUEST", "The request's body must not be compressed.", UNSUPPORTED);
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(request.headers["content-type"] ?? "")?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset)) throw new Refusal("BAD_REQUEST", "The request's body must be in UTF-8.", UNSUPPORTED);
  try {
    return utf8.decode(await getRawBody(request, { limit: mostBytes, length: request.headers["content-length"] }));
  } catch (error) {
    if ((error as { type?: string }).type === "entity.too.large")
      throw new Refusal("BODY_TOO_LARGE", `The request is larger than ${mostBytes / 1_024} kB.`);
    throw UNREADABLE;
  }
}

/**
 * A body's text as JSON.
 * @throws {Refusal} when it isn't.
 */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw UNREADABLE;
  }
}
