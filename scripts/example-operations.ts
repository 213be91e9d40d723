import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Kind, parse } from "graphql";
import type { Example } from "../src/ui/playground/example";

/**
 * Reads a folder of `.graphql` files, in the order of their names, as examples for the playground. The comment at the
 * top of each file is its title (the first line) and a note (the rest).
 *
 * Throws, for all files at once, when one could not be opened ready to run: it lacks a title, or its operation lacks
 * a name (which is the tab's title) or has a variable without a default.
 *
 * @example
 * const examples = await readExamples("schema/operations");
 */
export async function readExamples(folder: string): Promise<Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".graphql")).sort();
  const problems: string[] = files.length === 0 ? [`${folder} holds no .graphql file`] : [];
  const examples: Example[] = [];
  for (const file of files) {
    try {
      examples.push(readExample(await readFile(path.join(folder, file), "utf8")));
    } catch (error) {
      problems.push(`${path.join(folder, file)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new Error(`The playground's examples need mending.\n${problems.join("\n")}`);
  return examples;
}

function readExample(text: string): Example {
  const query = text.trim();
  const lines = query.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const [title, ...note] = lines.slice(0, end).map((line) => line.replace(/^#\s*/, "").trim());
  if (!title) throw new Error("the first line needs to be a comment with the question, but it is none");
  requireReadyToRun(query);
  return { title, note: note.filter(Boolean).join(" "), query };
}

function requireReadyToRun(query: string): void {
  const operations = parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) throw new Error(`one operation is needed, but got: ${operations.length}`);
  if (!operation.name) throw new Error("the operation needs a name, which becomes the tab's title");
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    if (type.kind === Kind.NON_NULL_TYPE && !defaultValue) throw new Error(`$${variable.name.value} needs a default`);
  }
}
