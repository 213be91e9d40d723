import { Command, Option } from "commander";
import { BadInputError } from "../domain/errors";
import { EXPORT_FORMATS, type ExportFormat, exportFormat, exportFormatOf } from "../formats";
import { buildAttestSchema } from "../graphql/schema";
import {
  EXPORTS,
  type ExportName,
  exportParameters,
  type ExportRequest,
  type Parameter,
  readExportRequest,
  writeExport,
} from "../server";
import { withDatabase } from "./connect";
import { exportFolder, folderOf, NEO4J_ADMIN } from "./export-folder";
import { writeWhole } from "./write-whole";

/** The options as commander gives them: our own, and those of the parameters by their names. */
interface ExportOptions extends Record<string, unknown> {
  what?: ExportName;
  format?: string;
  out?: string;
}

const FORMAT_NAMES = EXPORT_FORMATS.map(({ name }) => name);
const ALL_NAMES = [...FORMAT_NAMES, NEO4J_ADMIN];

/** `attest export` */
export function exportCommand(): Command {
  const schema = buildAttestSchema();
  const parameters = exportParameters(schema, "network");
  const command = new Command("export")
    .description(
      "Write the graph, claims, or a network around entities, with all citations, to a file or standard output.",
    )
    .addOption(
      new Option(
        "--what <what>",
        "network where --around or --ids is given, graph where nothing is asked of a format of Attest's own, or claims",
      ).choices(EXPORTS),
    )
    .addOption(
      new Option("--format <format>", "the format; where left out, --out says it by its ending").choices(ALL_NAMES),
    )
    .option("--out <file>", `the file, or the folder of ${NEO4J_ADMIN}; it is there whole or not at all`);
  for (const parameter of parameters) command.addOption(optionOf(parameter));
  return command
    .addHelpText(
      "after",
      `
Formats:
${EXPORT_FORMATS.map(({ name, title }) => `  ${name.padEnd(16)}${title}`).join("\n")}
  ${NEO4J_ADMIN.padEnd(16)}the whole graph as a folder of CSV, for neo4j-admin database import

Examples:
  attest export --around person:yvette-cooper --depth 2 --out cooper.graphml
  attest export --relations CRITICISED OPPOSED --from 2025-01-01 --out critics.csv
  attest export --format jsonld > claims.jsonld
  attest export --out backup.attest.jsonl
  attest export --format neo4j-admin --out graph-csv`,
    )
    .action(async (options: ExportOptions) => {
      if (options.format === NEO4J_ADMIN) {
        const { format: _, out, ...others } = options;
        return exportFolder(orUsage(() => folderOf(out, Object.keys(others).map(flagOf))));
      }
      const request = orUsage(() => requestOf(options));
      await withDatabase((database, interrupted) =>
        writeWhole(writeExport(database, request), options.out, interrupted),
      );
    });

  function requestOf(options: ExportOptions): ExportRequest {
    const given = new URLSearchParams();
    for (const { name } of parameters)
      for (const value of [(options[name] as string | true | string[] | undefined) ?? []].flat())
        given.append(name, String(value));
    const format = formatOf(options);
    const hasMiddle = given.has("around") || given.has("ids");
    const all = format.isWhole && given.size === 0 ? "graph" : "claims";
    return readExportRequest(schema, options.what ?? (hasMiddle ? "network" : all), format, given);
  }

  /** Whatever is wrong with the options is wrong usage, and said before a database is started. */
  function orUsage<Checked>(check: () => Checked): Checked {
    try {
      return check();
    } catch (error) {
      if (error instanceof BadInputError) command.error(`error: ${error.message}`);
      throw error;
    }
  }
}

function formatOf({ format, out }: ExportOptions): ExportFormat {
  const found = format ? exportFormat(format) : out && exportFormatOf(out);
  if (found) return found;
  throw new BadInputError(
    out ? "--out" : "--format",
    out
      ? `a name that ends in one of ${FORMAT_NAMES.map((name) => `.${name}`).join(", ")}`
      : `one of ${ALL_NAMES.join(", ")}`,
    out,
  );
}

function optionOf({ name, description, isList }: Parameter): Option {
  return new Option(`${flagOf(name)}${name === "bom" ? "" : isList ? " <values...>" : " <value>"}`, description);
}

/** `subjectKinds` is `--subject-kinds`. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
