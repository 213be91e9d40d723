import { readFileSync } from "node:fs";
import { isCode } from "./layout";

/** A process, not just a number: pids are used again, and a file may outlive the process that it names by weeks. */
export interface ProcessIdentity {
  pid: number;
  /** Boot and start time on Linux; null where there is no /proc, and the pid alone must do. */
  birth: string | null;
}

/** The process that has this pid now; undefined when none has, or only a zombie that nobody collected. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (process.platform !== "linux") return isSignalled(pid) ? { pid, birth: null } : undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, and may itself hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, startTime] = [fields[0], fields[19]];
    if (state === "Z" || state === "X" || startTime === undefined) return undefined;
    return { pid, birth: `${bootId()}:${startTime}` };
  } catch (error) {
    if (isCode(error, "ENOENT", "ESRCH")) return undefined;
    throw error;
  }
}

/** Whether the very process that was recorded still lives. */
export function isAlive(recorded: ProcessIdentity): boolean {
  const now = identify(recorded.pid);
  return now !== undefined && now.birth === recorded.birth;
}

export function thisProcess(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, birth: null };
}

/** Start times count from the boot, so that a reboot could repeat a pair of pid and start time. */
function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

function isSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but is somebody else's.
    return isCode(error, "EPERM");
  }
}
