import { Command } from "commander";
import type { LoadReport, Tally } from "../store";
import { withDatabase } from "./connect";
import { unlessInterrupted } from "./interruption";
import { loadFiles } from "./load-files";
import { createProgress } from "./progress";

/** `attest load <files…>` */
export function loadCommand(): Command {
  return new Command("load")
    .description("Load files of entities and claims, all or none; what is loaded already stays as it is.")
    .argument("<files...>", "files, or folders with all files in them")
    .addHelpText(
      "after",
      `
Examples:
  attest load seeds
  attest load seeds/claims/my-article.yaml`,
    )
    .action(async (files: string[]) => {
      const progress = createProgress("Loading");
      const result = await withDatabase((database, interrupted) =>
        unlessInterrupted(loadFiles(database, files, progress.update), interrupted).finally(progress.stop),
      );
      console.log(formatReport(result));
    });
}

/**
 * What a load did, in two lines.
 * @example "entities: 131 added, 0 changed, 0 unchanged\nclaims: 311 added, 0 changed, 0 unchanged"
 */
export function formatReport({ entities, claims }: LoadReport): string {
  const line = (what: string, { added, changed, unchanged }: Tally) =>
    `${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`;
  return `${line("entities", entities)}\n${line("claims", claims)}`;
}
