/** What every request passes before anything is done for it: whose page asks, who asks, and how often. */
import type { IncomingMessage } from "node:http";
import cors from "cors";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../refusal";
import type { ServerSettings } from "../settings";
import type { Visit } from "../visit";
import { addressBehind } from "./client-address";
import type { KeyFile } from "./key-file";
import { holderOf } from "./keys";

const MINUTE = 60;
/** Headers that pages of other origins may send and read. */
const ALLOWED_HEADERS = ["Accept", "Authorization", "Attest-Cost", "Content-Type"];
const EXPOSED_HEADERS = ["ETag", "Retry-After", "X-Request-Id"];

/** What the gate is set to. */
export type GateSettings = Pick<ServerSettings, "requestsPerMinute" | "trustedProxies" | "corsOrigins">;

/** The gate of a server. */
export class Gate {
  private readonly addressOf;
  private readonly rates?: RateLimiterMemory;
  private readonly cors;
  private readonly corsForAll;

  /** @throws {RangeError} when a setting can't be taken. */
  constructor(
    { requestsPerMinute, trustedProxies, corsOrigins }: GateSettings,
    private readonly keys?: KeyFile,
  ) {
    this.addressOf = addressBehind(trustedProxies);
    if (requestsPerMinute > 0) this.rates = new RateLimiterMemory({ points: requestsPerMinute, duration: MINUTE });
    // Never with credentials: a key is sent by the page that has it, not by the browser on its own.
    const forPages = { methods: ["GET", "POST"], allowedHeaders: ALLOWED_HEADERS, exposedHeaders: EXPOSED_HEADERS };
    const allow = (origin: "*" | string[]) => cors({ ...forPages, origin, maxAge: 600, credentials: false });
    this.corsForAll = allow("*");
    this.cors = corsOrigins.includes("*") ? this.corsForAll : allow([...corsOrigins]);
  }

  /**
   * Lets a request in, or answers a browser that asks whether it may.
   * @returns false where that was the answer.
   * @throws {Refusal} when it has no key where one is needed, or asks too often.
   */
  async admit(visit: Visit): Promise<boolean> {
    const { request, response } = visit;
    if (request.headers.origin !== undefined && this.allowOrigin(visit)) return false;
    const holder = this.keys && holderOf(this.keys.keys, request.headers.authorization);
    visit.client = holder ?? this.addressOf(request);
    await this.count(visit.client);
    if (this.keys && holder === undefined && !isForManifest(request)) {
      response.setHeader("WWW-Authenticate", ['Basic realm="Attest", charset="UTF-8"', "Bearer"]);
      throw new Refusal("UNAUTHENTICATED", "This server needs a key: send it as `Authorization: Bearer <key>`.");
    }
    return true;
  }

  /** Sets what a page of another origin may do; whether the request was only a question for that, which is answered. */
  private allowOrigin({ request, response, route }: Visit): boolean {
    let answered = true;
    // The protocol of reconciliation wants it open to the pages of all origins.
    const allow = route === "reconcile" ? this.corsForAll : this.cors;
    allow(request, response, () => (answered = false));
    return answered;
  }

  private async count(client: string): Promise<void> {
    try {
      await this.rates?.consume(client);
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      // Windows end by a timer, and what is left of them is told by the clock: one that was set back makes days of it.
      const retryAfter = Math.min(MINUTE, Math.max(1, Math.ceil(rejected.msBeforeNext / 1_000)));
      throw new Refusal("TOO_MANY_REQUESTS", `Too many requests in a minute; go on in ${retryAfter} s.`, {
        retryAfter,
      });
    }
  }
}

/** How to reconcile, and that it takes a key, is said to everyone: so the protocol has it. */
function isForManifest({ method, url, headers }: IncomingMessage): boolean {
  return method === "GET" && url === "/reconcile" && headers.authorization === undefined;
}
