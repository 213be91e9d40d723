import { Command } from "commander";
import { checkGraph } from "../store";
import { withDatabase } from "./connect";
import { unlessInterrupted } from "./interruption";

/** `attest check` */
export function checkCommand(): Command {
  return new Command("check")
    .description("Verify that the graph keeps the model's promises; exits with 1 and a list where it doesn't.")
    .option("--json", "say what was found as JSON")
    .addHelpText("after", "\nExamples:\n  attest check\n  attest check --json | jq '.violations[].id'")
    .action(async ({ json }: { json?: true }) => {
      const violations = await withDatabase((database, interrupted) =>
        unlessInterrupted(checkGraph(database), interrupted),
      );
      if (violations.length > 0) process.exitCode = 1;
      if (json) return console.log(JSON.stringify({ isSound: violations.length === 0, violations }));
      for (const { rule, id } of violations) console.error(`${id}: breaks the rule that ${rule}`);
      const count = violations.length === 1 ? "1 violation" : `${violations.length} violations`;
      console.log(violations.length === 0 ? "The graph is sound." : `${count} found.`);
    });
}
