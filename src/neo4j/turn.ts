import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { isCode } from "./layout";

/** The lock of a process that was killed is taken over after this time, and kept fresh well within it. */
const STALE_MS = 5_000;
const REFRESH_MS = 1_000;
const RETRY_MS = 100;

/**
 * Runs `work` while no other process does so for the same folder. Waits as long as the holder lives: it may be
 * downloading Neo4j, and says so on its own terminal.
 */
export async function inTurn<T>(folder: string, report: (message: string) => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let release: (() => Promise<void>) | undefined;
  let waited = 0;
  while (release === undefined) {
    release = await tryLock(folder);
    if (release !== undefined) break;
    if (waited === 10 * RETRY_MS) report("Another command is starting or stopping Neo4j; waiting for it");
    waited += RETRY_MS;
    await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    // Refused only if the lock was taken over meanwhile, and then there is nothing of ours to give back.
    await release().catch(() => undefined);
  }
}

async function tryLock(folder: string): Promise<(() => Promise<void>) | undefined> {
  try {
    return await lock(folder, {
      lockfilePath: join(folder, "turn.lock"),
      stale: STALE_MS,
      update: REFRESH_MS,
      // A process that was suspended for long finds its lock taken over. To go on is safe: the worst that two
      // starters can do is to launch twice, and Neo4j's own store lock refuses the second. To throw from a timer,
      // as the library does if left alone, would end the whole command.
      onCompromised: () => undefined,
    });
  } catch (error) {
    if (isCode(error, "ELOCKED")) return undefined;
    throw error;
  }
}
