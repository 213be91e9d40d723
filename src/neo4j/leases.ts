import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readIfThere, writeWhole, type Layout } from "./layout";
import { isAlive, thisProcess, type ProcessIdentity } from "./process-identity";

/**
 * One file per use of the instance, named after the process. Taken and given back in turn only (turn.ts), so that
 * "nobody uses it" can't change between the look and the stop.
 */
export function takeLease(layout: Layout): string {
  mkdirSync(layout.leases, { recursive: true });
  const file = join(layout.leases, `${process.pid}-${randomUUID()}.json`);
  writeWhole(file, JSON.stringify(thisProcess()));
  return file;
}

/** False when it was gone already: the instance was stopped over our head, and what runs now is not ours to stop. */
export function giveBackLease(file: string): boolean {
  if (!existsSync(file)) return false;
  rmSync(file);
  return true;
}

/** The living users' pids; a process that uses it twice is named once. */
export function users(layout: Layout): number[] {
  return [...new Set(livingLeases(layout).map((lease) => lease.pid))].sort((a, b) => a - b);
}

/** Forgets the leases of processes that died without giving them back. */
export function sweepLeases(layout: Layout): void {
  const living = new Set(livingLeases(layout).map((lease) => lease.file));
  for (const file of leaseFiles(layout)) if (!living.has(file)) rmSync(file, { force: true });
}

export function dropLeases(layout: Layout): void {
  for (const file of leaseFiles(layout)) rmSync(file, { force: true });
}

function livingLeases(layout: Layout): (ProcessIdentity & { file: string })[] {
  return leaseFiles(layout).flatMap((file) => {
    const holder = parseIdentity(readIfThere(file));
    return holder !== undefined && isAlive(holder) ? [{ ...holder, file }] : [];
  });
}

function leaseFiles(layout: Layout): string[] {
  if (!existsSync(layout.leases)) return [];
  return readdirSync(layout.leases).map((name) => join(layout.leases, name));
}

/** Undefined for what a killed process left half-written: nobody holds that. */
function parseIdentity(content: string | undefined): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(content ?? "");
    if (typeof value !== "object" || value === null || !("pid" in value) || !("birth" in value)) return undefined;
    const { pid, birth } = value;
    return typeof pid === "number" && (typeof birth === "string" || birth === null) ? { pid, birth } : undefined;
  } catch {
    return undefined;
  }
}
