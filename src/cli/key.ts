import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Command } from "commander";
import { readConfig } from "../config";
import { makeKey, parseKeys } from "../server";
import { report } from "./connect";

/** `attest key` */
export function keyCommand(): Command {
  return new Command("key")
    .description("Make a key that opens a server whose KEYS_FILE is set; it is printed once and kept nowhere.")
    .argument("<name>", "who it is for: what the log and the limits call them")
    .option("--file <file>", "the file of keys to add its hash to; KEYS_FILE where left out")
    .addHelpText(
      "after",
      `
A running server takes changes of the file within seconds. To take a key away, delete its line.

Example:
  attest key newsroom --file keys.txt
  KEYS_FILE=keys.txt attest serve`,
    )
    .action((name: string, { file = readConfig().serving.keysFile }: { file?: string }) => {
      if (!file) throw new RangeError("Needs a file for the hash of the key: say --file, or set KEYS_FILE.");
      const { key, line } = makeKey(name);
      const before = existsSync(file) ? readFileSync(file, "utf8") : "";
      const after = `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${line}\n`;
      parseKeys(after, file);
      appendFileSync(file, after.slice(before.length), { mode: 0o600 });
      console.log(key);
      report(`Its hash is in ${file}; the key itself is kept nowhere, so keep it now.`);
    });
}
