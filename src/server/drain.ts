/** Ending an HTTP server without losing a request that was on its way. */
import type { Server } from "node:http";
import { Server as Listener } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Visit } from "./visit";

/** Nothing has come for so long: whoever was about to ask has asked. */
const QUIET_MILLISECONDS = 100;
/** Clients that don't stop asking are not waited for any longer. */
const LONGEST_MILLISECONDS = 1_500;
/** For answers that are still being made or sent then. */
const GRACE_MILLISECONDS = 6_000;

/**
 * Knows what is under way on a server, and ends it. Closing it at once would reset connections whose request has been
 * sent and not been read: on a busy server there are always some.
 */
export class Drain {
  private readonly underWay = new Set<Visit>();
  private arrived = 0;
  private isDraining = false;

  constructor(private readonly http: Server) {}

  /** Knows of a visit until it has ended. */
  add(visit: Visit): void {
    this.arrived++;
    this.underWay.add(visit);
    visit.onEnd(() => this.underWay.delete(visit));
    if (this.isDraining) sendAway(visit);
  }

  /**
   * Answers what comes in for another moment, each answer the last on its connection; then listens no more, finishes
   * what is under way, and closes. What isn't finished after 6 s is cut off.
   */
  async stop(): Promise<void> {
    this.isDraining = true;
    this.underWay.forEach(sendAway);
    await this.untilQuiet();
    // The HTTP server's own way to listen no more also cuts off whom it has accepted and not yet read.
    const closed = new Promise((resolve) => Listener.prototype.close.call(this.http, resolve));
    await this.untilQuiet();
    this.http.close();
    const grace = setTimeout(() => this.http.closeAllConnections(), GRACE_MILLISECONDS);
    await closed;
    clearTimeout(grace);
  }

  private async untilQuiet(): Promise<void> {
    const begun = performance.now();
    let known: number;
    do {
      known = this.arrived;
      await sleep(QUIET_MILLISECONDS);
    } while (known !== this.arrived && performance.now() - begun < LONGEST_MILLISECONDS);
  }
}

/** Tells the client to ask somebody else next time; a file that is being sent has begun without that. */
function sendAway({ response }: Visit): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
