/** Reads Attest's own format: YAML, or JSON, which is a part of it. */
import { LineCounter, parseDocument } from "yaml";
import { InvalidDataError } from "../domain/errors";
import type { Problem } from "../domain/problems";
import type { Path, RawFile } from "../domain/record";

/**
 * Reads one file's text into plain values that know their lines.
 * @throws {InvalidDataError} with every syntax error and its line.
 * @example readYaml("people.yaml", "people:\n  - id: person:a\n    name: A\n").line(["people", 0, "name"]) // 3
 */
export function readYaml(file: string, text: string): RawFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0) {
    throw new InvalidDataError(
      document.errors.map((error) => problem(error.message, lines.linePos(error.pos[0]).line)),
    );
  }
  return { file, content: toPlain(), line };

  function problem(found: string, line?: number): Problem {
    return { file, line, field: "", message: `needs YAML or JSON that can be read, but got: ${found}` };
  }

  /** An alias of nothing, and aliases of aliases that would fill the memory, only show here. */
  function toPlain(): unknown {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      throw new InvalidDataError([problem((error as Error).message)]);
    }
  }

  /** The line of the value, or of the nearest thing around it where the value is missing. */
  function line(path: Path): number | undefined {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  }
}
