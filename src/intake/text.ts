/** The text of a file, decoded piece by piece. */
import { createReadStream } from "node:fs";
import { InvalidDataError } from "../domain/errors";

/**
 * Decodes a file as UTF-8, without a byte order mark: bytes that are none would otherwise become question marks in
 * people's names.
 * @param file how problems name it.
 * @throws {InvalidDataError} where it isn't UTF-8, with the line, or can't be read.
 */
export async function* readText(path: string, file = path): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let isFirst = true;
  const refuse = (got: string): never => {
    const message = `needs text in UTF-8, but got ${got}`;
    throw new InvalidDataError([{ file, line, field: "", reason: "UNREADABLE", message }]);
  };
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      if (bytes) line += goodLines(bytes);
      return refuse(`${bytes ? "other bytes" : "an end in the middle of a letter"} (save the file as UTF-8)`);
    }
  };
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      if (isFirst && isUtf16(bytes)) refuse("UTF-16 (save the file as UTF-8)");
      isFirst = false;
      const text = decode(bytes);
      if (text) yield text;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) line++;
    }
  } catch (error) {
    if (error instanceof InvalidDataError) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InvalidDataError([
      { file, field: "", reason: "UNREADABLE", message: `needs a file that can be read, but got ${code}` },
    ]);
  }
  const rest = decode();
  if (rest) yield rest;
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** How many lines of a piece come before its first byte that is no UTF-8. */
function goodLines(bytes: Buffer): number {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.indexOf("\ufffd");
  return text.slice(0, Math.max(0, bad)).split("\n").length - 1;
}
