/** `attest export --format neo4j-admin`: the whole graph as a folder of files, for Neo4j's own tool. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { BadInputError } from "../domain/errors";
import { neo4jAdminFiles } from "../formats";
import { PRODUCT } from "../graphql/product";
import { dumpGraph } from "../store";
import { withDatabase } from "./connect";
import { writeWholeFolder } from "./write-whole";

/** The name of the format, which is none of those that write networks and claims. */
export const NEO4J_ADMIN = "neo4j-admin";

/**
 * Says what is wrong with the options of such an export.
 * @param others names of options that were given beside the folder and the format.
 * @returns the folder.
 * @throws {BadInputError} where there is no folder or one that is there already, or where a part is asked for.
 */
export function folderOf(out: string | undefined, others: readonly string[]): string {
  if (!out) throw new BadInputError("--out", `a folder for ${NEO4J_ADMIN}`, out);
  if (existsSync(out)) throw new BadInputError("--out", `a folder that isn't there yet for ${NEO4J_ADMIN}`, out);
  if (others.length > 0)
    throw new BadInputError(others[0] as string, `to be left out, as ${NEO4J_ADMIN} takes the whole graph`, "it");
  return resolve(out);
}

/**
 * Writes the folder; it is there whole or not at all.
 * @throws {ChangedMeanwhileError} when something was loaded meanwhile; there is no folder then.
 */
export async function exportFolder(folder: string): Promise<void> {
  const about = `Made by Attest ${PRODUCT.version} at ${new Date().toISOString()}.`;
  await withDatabase((database, interrupted) =>
    writeWholeFolder(neo4jAdminFiles(dumpGraph(database), about), folder, interrupted),
  );
}
