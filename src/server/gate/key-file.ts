/** The file of keys, read again when it changes: a key that is taken away stops working without a restart. */
import { readFileSync, unwatchFile, watchFile } from "node:fs";
import type { Logger } from "pino";
import { type Key, parseKeys } from "./keys";

const WATCH_MILLISECONDS = 1_000;

/** Keys that may change while the server runs. */
export interface KeyFile {
  readonly keys: readonly Key[];
  /** Stops looking for changes. */
  close(): void;
}

/**
 * Reads the file and goes on watching it. A change that can't be read is logged and changes nothing.
 * @throws {RangeError} when it can't be read now.
 */
export function openKeyFile(file: string, log: Logger): KeyFile {
  let keys = read(file);
  const onChange = () => {
    try {
      keys = read(file);
      log.info({ file, keys: keys.length }, "keys read again");
    } catch (error) {
      log.error({ err: error, file }, "keys left as they were");
    }
  };
  watchFile(file, { interval: WATCH_MILLISECONDS, persistent: false }, onChange);
  return {
    get keys() {
      return keys;
    },
    close: () => unwatchFile(file, onChange),
  };
}

function read(file: string): Key[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RangeError(`KEYS_FILE: needs a file that can be read, but got ${code} for ${JSON.stringify(file)}`);
  }
  return parseKeys(text, file);
}
