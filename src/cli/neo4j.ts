import { Command } from "commander";
import { localNeo4jStatus, startLocalNeo4j, stopLocalNeo4j } from "../neo4j";
import { localNeo4j } from "./connect";

/** `attest neo4j start|stop|status` */
export function neo4jCommand(): Command {
  const command = new Command("neo4j").description("Keep the local Neo4j running between commands, or stop it.");
  command.addHelpText("after", "\nExamples:\n  attest neo4j start\n  attest neo4j status\n  attest neo4j stop");
  command
    .command("start")
    .description("Start it, and keep it until `attest neo4j stop`.")
    .action(async () => {
      const options = localNeo4j();
      const { uri, user, pid } = await startLocalNeo4j(options);
      console.log(`Neo4j runs at ${uri} (process ${pid}), user ${user}; its password is in ${options.directory}.`);
    });
  command
    .command("stop")
    .description("Stop it, whoever uses it.")
    .action(async () => {
      const result = await stopLocalNeo4j(localNeo4j());
      console.log(result === "stopped" ? "Neo4j is stopped." : "No local Neo4j was running.");
    });
  command
    .command("status")
    .description("Say whether it runs, where, and who uses it.")
    .action(async () => {
      const { running, uri, pid, kept, users } = await localNeo4jStatus(localNeo4j());
      if (!running) console.log("No local Neo4j is running.");
      else
        console.log(
          `Neo4j runs at ${uri} (process ${pid})${kept ? ", kept" : ""}; users: ${users?.join(", ") || "none"}.`,
        );
    });
  return command;
}
