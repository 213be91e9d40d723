/** The `attest` command. */
import { Command, CommanderError } from "commander";
import { AttestError } from "../domain/errors";
import { PRODUCT } from "../graphql/product";
import { Neo4jUnavailableError } from "../neo4j";
import { checkCommand } from "./check";
import { exportCommand } from "./export";
import { InterruptedError } from "./interruption";
import { keyCommand } from "./key";
import { loadCommand } from "./load";
import { matchCommand } from "./match";
import { neo4jCommand } from "./neo4j";
import { serveCommand } from "./serve";

const program = new Command(PRODUCT.name)
  .description(
    "Who did and said what in public affairs, and who says so: claims with their sources, in Neo4j, over GraphQL.",
  )
  .version(PRODUCT.version)
  .addHelpText(
    "after",
    `
The database: NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) names a server to use; without it a
local Neo4j is started from Java and Maven, with its data in .neo4j/.

Examples:
  attest serve --load seeds     load the seed files and serve them at http://localhost:4000
  attest load my-article.yaml   add an article's claims
  attest export --out all.csv   take all claims away, with their sources
  attest match --out pairs.yaml find entities that may be the same
  attest check                  verify the graph

Exit codes:
  0    all is well; of load --lenient also where something was left out
  1    something is wrong, which standard error says
  2    wrong usage
  130  stopped by SIGINT (Ctrl+C)
  143  stopped by SIGTERM`,
  )
  .exitOverride()
  .showSuggestionAfterError();
for (const command of [
  ...[serveCommand(), loadCommand(), exportCommand(), matchCommand(), checkCommand(), keyCommand(), neo4jCommand()],
])
  program.addCommand(inherit(command));

/** Sub-commands leave the exit code to us too. */
function inherit(command: Command): Command {
  command.commands.forEach(inherit);
  return command.copyInheritedSettings(program);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

function exitCode(error: unknown): number {
  // Commander has printed its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InterruptedError) {
    console.error(error.message);
    return error.exitCode;
  }
  const expected =
    error instanceof AttestError || error instanceof Neo4jUnavailableError || error instanceof RangeError;
  console.error(expected ? error.message : error);
  return 1;
}
