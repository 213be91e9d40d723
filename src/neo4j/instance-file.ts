import { rmSync } from "node:fs";
import { readIfThere, writeWhole, type Layout } from "./layout";
import { isAlive, type ProcessIdentity } from "./process-identity";

/** The server that runs in a folder, as its starter recorded it. */
export interface Instance {
  process: ProcessIdentity;
  port: number;
  /** It has answered a query; false while it starts, and for one whose starter was killed meanwhile. */
  ready: boolean;
  /** It stays when its last user goes. */
  kept: boolean;
}

export function writeInstance(layout: Layout, instance: Instance): void {
  writeWhole(layout.instance, JSON.stringify(instance, null, 1));
}

export function removeInstance(layout: Layout): void {
  rmSync(layout.instance, { force: true });
}

/** The recorded server if it lives. A file left behind by a dead one, or whose pid is now another program, counts for nothing. */
export function livingInstance(layout: Layout): Instance | undefined {
  const content = readIfThere(layout.instance);
  if (content === undefined) return undefined;
  try {
    const instance: unknown = JSON.parse(content);
    return isInstance(instance) && isAlive(instance.process) ? instance : undefined;
  } catch {
    return undefined;
  }
}

function isInstance(value: unknown): value is Instance {
  if (typeof value !== "object" || value === null) return false;
  const { process, port, ready, kept } = value as Partial<Record<keyof Instance, unknown>>;
  return (
    typeof process === "object" &&
    process !== null &&
    "pid" in process &&
    "birth" in process &&
    typeof process.pid === "number" &&
    (typeof process.birth === "string" || process.birth === null) &&
    typeof port === "number" &&
    typeof ready === "boolean" &&
    typeof kept === "boolean"
  );
}
