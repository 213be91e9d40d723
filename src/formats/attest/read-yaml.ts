/** Reads Attest's own format in YAML. */
import type { Path, Reading, Source } from "../../domain/record";
import { readYaml } from "../yaml";
import { LISTS } from "./lists";
import { isMapping, refusal } from "./refusal";

/**
 * Reads a file of lists. The `document` at its top applies to all of its claims, wherever it stands. The whole file is in
 * memory meanwhile, as a part of YAML may refer to any other: large graphs come as JSON lines.
 * @throws {InvalidDataError} with every error of its syntax.
 */
export async function* readAttestYaml(source: Source): AsyncGenerator<Reading> {
  const { file } = source;
  let text = "";
  for await (const piece of source.text()) text += piece;
  const raw = readYaml(file, text);
  const lineOf = (path: Path) => raw.line(path);
  const placeOf = (...path: (string | number)[]) => ({ file, path, line: lineOf(path), lineOf });
  const content = raw.content ?? {};
  if (!isMapping(content)) {
    yield refusal(placeOf(), "a mapping", content);
    return;
  }
  const { document, ...lists } = content;
  const isNamed = typeof document === "string";
  if (!isNamed && document !== undefined) yield refusal(placeOf("document"), "text", document);
  for (const [name, items] of Object.entries(lists)) {
    const kind = LISTS.get(name);
    if (!kind) yield refusal(placeOf(name), "none but known fields", name);
    else if (!Array.isArray(items)) yield refusal(placeOf(name), "a list", items);
    else
      for (const [index, row] of items.entries()) {
        const at = placeOf(name, index);
        if (!isMapping(row)) yield refusal(at, "a mapping", row);
        else yield { record: { kind, row, at, ...(kind === "CLAIM" && isNamed && { document }) } };
      }
  }
}
