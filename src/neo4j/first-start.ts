import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasData, writeWhole, type Layout } from "./layout";

/**
 * A Neo4j that is killed while it makes its first store may leave one that no Neo4j can open. Nobody can have put
 * anything into it, as nobody was given the connection, so it is simply made again. Only data that was begun under
 * this mark is ever deleted. It goes with the first answered query, and lies inside the folder so that data put there by
 * hand instead does not inherit it.
 */
export function beginFirstStart(layout: Layout): void {
  if (existsSync(layout.unborn)) {
    // The mark itself stays until the end: this, too, may be killed in the middle.
    for (const part of ["databases", "transactions", "dbms"]) {
      rmSync(join(layout.data, part), { recursive: true, force: true });
    }
  }
  if (hasData(layout)) return;
  mkdirSync(layout.data, { recursive: true });
  writeWhole(layout.unborn, "The first start of this Neo4j has not ended yet.\n");
}

export function endFirstStart(layout: Layout): void {
  rmSync(layout.unborn, { force: true });
}
