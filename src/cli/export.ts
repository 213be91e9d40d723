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
import { writeWhole } from "./write-whole";

/** The options as commander gives them: our own, and those of the parameters by their names. */
interface ExportOptions extends Record<string, unknown> {
  what?: ExportName;
  format?: string;
  out?: string;
}

const FORMAT_NAMES = EXPORT_FORMATS.map(({ name }) => name);

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
      new Option("--format <format>", "the format; where left out, --out says it by its ending").choices(FORMAT_NAMES),
    )
    .option("--out <file>", "the file; it is there whole or not at all");
  for (const parameter of parameters) command.addOption(optionOf(parameter));
  return command
    .addHelpText(
      "after",
      `
Formats:
${EXPORT_FORMATS.map(({ name, title }) => `  ${name.padEnd(16)}${title}`).join("\n")}

Examples:
  attest export --around person:yvette-cooper --depth 2 --out cooper.graphml
  attest export --relations CRITICISED OPPOSED --from 2025-01-01 --out critics.csv
  attest export --format jsonld > claims.jsonld
  attest export --out backup.attest.jsonl`,
    )
    .action(async (options: ExportOptions) => {
      const request = requestOf(options);
      await withDatabase((database, interrupted) =>
        writeWhole(writeExport(database, request), options.out, interrupted),
      );
    });

  /** Whatever is wrong with the options is wrong usage, and said before a database is started. */
  function requestOf(options: ExportOptions): ExportRequest {
    const given = new URLSearchParams();
    for (const { name } of parameters)
      for (const value of [(options[name] as string | true | string[] | undefined) ?? []].flat())
        given.append(name, String(value));
    try {
      const format = formatOf(options);
      const hasMiddle = given.has("around") || given.has("ids");
      const all = format.isWhole && given.size === 0 ? "graph" : "claims";
      return readExportRequest(schema, options.what ?? (hasMiddle ? "network" : all), format, given);
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
      : `one of ${FORMAT_NAMES.join(", ")}`,
    out,
  );
}

/** `subjectKinds` is `--subject-kinds <values...>`. */
function optionOf({ name, description, isList }: Parameter): Option {
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new Option(`--${flag}${name === "bom" ? "" : isList ? " <values...>" : " <value>"}`, description);
}
