import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Jars } from "./jars";
import type { Java } from "./java";
import type { Layout } from "./layout";

/**
 * Most of a start is Java reading and checking the same twelve thousand classes. Java can write them down when a server
 * stops and map them into memory at the next start, which takes nearly half of the time away and changes nothing once
 * the server is up. The first stop is some seconds longer for it.
 */
export interface ClassArchive {
  options: string[];
  /** Where the archive is to be kept, when this run records it. */
  target: string | null;
}

/** Java refuses an archive made by another Java or from other jars, so the name holds a hash of both. */
export function classArchive(layout: Layout, folder: string, java: Java, jars: Jars): ClassArchive {
  const key = createHash("sha256").update(`${java.version}\n${jars.stamp}`).digest("hex").slice(0, 16);
  const file = join(folder, `classes-${key}.jsa`);
  // Java warns on its output when it can't use the archive; it goes on without, and so does everybody else.
  const quiet = ["-Xlog:disable", "-Xlog:all=error:stderr"];
  if (existsSync(file)) return { options: [`-XX:SharedArchiveFile=${file}`, ...quiet], target: null };
  return { options: [`-XX:ArchiveClassesAtExit=${layout.recording}`, ...quiet], target: file };
}

/** After an orderly end the recording is whole; after any other it may be half an archive, and goes. */
export function keepRecording(layout: Layout, target: string | null, wasOrderly: boolean): void {
  try {
    if (wasOrderly && target !== null) {
      renameSync(layout.recording, target);
      forgetOthers(target);
    }
  } catch {
    // None was written, or the jars' folder is on another disk: the next start is slower, and that is all.
  }
  rmSync(layout.recording, { force: true });
}

/** A hundred megabytes each, for a Java or jars that are no longer the ones in use. */
function forgetOthers(kept: string): void {
  for (const name of readdirSync(dirname(kept))) {
    const file = join(dirname(kept), name);
    if (/^classes-\w+\.jsa$/.test(name) && file !== kept) rmSync(file, { force: true });
  }
}
