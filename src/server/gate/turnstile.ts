/** Lets so many requests work at once, and so many more wait. */
import pLimit from "p-limit";
import { Refusal } from "../refusal";

const RETRY_SECONDS = 1;

/** A turnstile for one sort of work. */
export class Turnstile {
  private readonly limit;

  constructor(
    concurrent: number,
    private readonly queued: number,
  ) {
    this.limit = pLimit(concurrent);
  }

  /** How many work, and how many wait. */
  get load(): { active: number; waiting: number } {
    return { active: this.limit.activeCount, waiting: this.limit.pendingCount };
  }

  /**
   * Does the work when it is its turn.
   * @param signal of a client that waits; when it is gone, its turn is passed on.
   * @throws {Refusal} when too many wait already; whatever the work throws.
   */
  pass<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const isFree = this.limit.activeCount < this.limit.concurrency;
    if (!isFree && this.limit.pendingCount >= this.queued)
      return Promise.reject(
        new Refusal("OVERLOADED", "Too many requests at once; try again in a second.", { retryAfter: RETRY_SECONDS }),
      );
    return this.limit(() => {
      signal?.throwIfAborted();
      return work();
    });
  }
}
