/** Text to a file, a folder or standard output, so that what is written is there whole or not at all. */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FolderFile } from "../formats";
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
  await aside(file, "file", interrupted, async (part, signal) => {
    if (!part) return toStandardOutput(pieces, signal);
    await pipeline(Readable.from(pieces), createWriteStream(part), { signal });
  });
}

/**
 * Writes files to a new folder, one after the other, by way of a neighbour that takes its name at the end.
 * @throws {RangeError} when the folder can't be made, or its files can't be written.
 * @throws {InterruptedError} when a signal comes first; there is no folder then.
 */
export async function writeWholeFolder(
  files: AsyncIterable<FolderFile>,
  folder: string,
  interrupted: Promise<NodeJS.Signals>,
): Promise<void> {
  await aside(folder, "folder", interrupted, async (part, signal) => {
    await mkdir(part);
    for await (const { name, pieces } of files)
      await pipeline(Readable.from(pieces), createWriteStream(join(part, name)), { signal });
  });
}

/** Lets `write` write to a neighbour of a place, which then takes its name, or goes where anything fails. */
async function aside<Place extends string | undefined>(
  place: Place,
  kind: "file" | "folder",
  interrupted: Promise<NodeJS.Signals>,
  write: (part: Place, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  let signal: NodeJS.Signals | undefined;
  void interrupted.then((name) => stop.abort((signal = name)));
  const part = place && `${place}.${process.pid}.part`;
  try {
    await write(part as Place, stop.signal);
    if (place && part) await rename(part, place);
  } catch (error) {
    if (part) await rm(part, { recursive: true, force: true });
    if (signal) throw new InterruptedError(signal, `nothing was written to a ${kind}.`);
    throw readable(error, place, kind);
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

function readable(error: unknown, place: string | undefined, kind: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return place && syscall ? new RangeError(`${place}: needs a ${kind} that can be written, but got ${code}`) : error;
}
