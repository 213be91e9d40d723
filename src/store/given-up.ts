/** Waiting that can be given up: by a signal, or by whoever knows that it is in vain. */

/** Why a signal aborted, as something to throw. */
export function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error("nobody waits for the answer any more", { cause: reason });
}

/** A promise that rejects when waiting is given up, and does nothing otherwise. */
export class GivenUp {
  readonly promise: Promise<never>;
  isUp = false;
  private reject: (reason: Error) => void = () => {};
  private readonly onAbort?: () => void;

  constructor(private readonly signal?: AbortSignal) {
    this.promise = new Promise((_resolve, reject) => (this.reject = reject));
    if (!signal) return;
    this.onAbort = () => this.up(reasonOf(signal));
    signal.addEventListener("abort", this.onAbort);
  }

  /** Gives up. */
  up(reason: Error): void {
    this.isUp = true;
    this.reject(reason);
  }

  /** Lets go of the signal, which may live on for long. */
  end(): void {
    if (this.onAbort) this.signal?.removeEventListener("abort", this.onAbort);
  }
}

/**
 * Waits for something that others wait for too, and so goes on when this signal aborts.
 * @throws the signal's reason once it aborts; whatever the promise rejects with.
 */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const given = new GivenUp(signal);
  try {
    return await Promise.race([promise, given.promise]);
  } finally {
    given.end();
  }
}
