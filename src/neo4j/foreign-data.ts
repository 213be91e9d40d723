import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UnusableDataError } from "./errors";
import type { Layout } from "./layout";

/** What Neo4j puts into its data folder, a file system into its root, and we before the first start. */
const FOLDERS = ["databases", "transactions", "dbms", "cluster-state", "dumps", "scripts", "lost+found"];
const FILES = ["server_id", "first-start"];

/**
 * Refuses a data folder that is something else, or in which something else lies: Neo4j would write between it. What a
 * file of Neo4j's own holds, only Neo4j can tell.
 */
export function refuseForeignData(layout: Layout): void {
  if (!existsSync(layout.data)) return;
  if (!isFolder(layout.data)) throw new UnusableDataError(layout.data, "it is a file, and a folder is needed");
  // Drafts are what a killed writer leaves behind, see writeWhole.
  const strange = readdirSync(layout.data).filter(
    (name) =>
      !name.endsWith(".draft") &&
      !FILES.includes(name) &&
      !(FOLDERS.includes(name) && isFolder(join(layout.data, name))),
  );
  if (strange.length === 0) return;
  const some = strange.sort().slice(0, 3).join(", ");
  throw new UnusableDataError(layout.data, `Neo4j has no such things as ${some} in it, so it is another program's`);
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}
