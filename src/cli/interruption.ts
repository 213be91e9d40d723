/** SIGINT and SIGTERM, taken as a wish to end in good order: what was started is stopped before the process goes. */

/** A command was told to stop. */
export class InterruptedError extends Error {
  /** As shells give it: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(
    signal: NodeJS.Signals,
    outcome = "what was written in whole batches stays, and loading again completes it.",
  ) {
    super(`Stopped by ${signal}; ${outcome}`);
    this.exitCode = signal === "SIGINT" ? 130 : 143;
  }
}

/** Resolves with the first signal; a second one ends the process at once. */
export function interruption(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(signal));
  });
}

/**
 * The result of `work`, unless a signal comes first.
 * @throws {InterruptedError} when it does.
 */
export async function unlessInterrupted<T>(work: Promise<T>, interrupted: Promise<NodeJS.Signals>): Promise<T> {
  const refusal = interrupted.then((signal): never => {
    throw new InterruptedError(signal);
  });
  return Promise.race([work, refusal]);
}
