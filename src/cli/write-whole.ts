/** Text to a file or to standard output, so that a file is there whole or not at all. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InterruptedError } from "./interruption";

/**
 * Writes the pieces to a file, by way of a neighbour that takes its name at the end, or to standard output.
 * @throws {RangeError} when the file can't be written.
 * @throws {InterruptedError} when a signal comes first; the file is then as it was before.
 */
export async function writeWhole(
  pieces: AsyncIterable<string>,
  file: string | undefined,
  interrupted: Promise<NodeJS.Signals>,
): Promise<void> {
  const stop = new AbortController();
  let signal: NodeJS.Signals | undefined;
  void interrupted.then((name) => stop.abort((signal = name)));
  const part = `${file}.${process.pid}.part`;
  try {
    if (!file) return await toStandardOutput(pieces, stop.signal);
    await pipeline(Readable.from(pieces), createWriteStream(part), { signal: stop.signal });
    await rename(part, file);
  } catch (error) {
    if (file) await rm(part, { force: true });
    if (signal) throw new InterruptedError(signal, "nothing was written to a file.");
    throw readable(error, file);
  }
}

/** A reader that has seen enough, such as `head`, is no fault. */
async function toStandardOutput(pieces: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { signal, end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

function readable(error: unknown, file: string | undefined): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return file && syscall ? new RangeError(`${file}: needs a file that can be written, but got ${code}`) : error;
}
