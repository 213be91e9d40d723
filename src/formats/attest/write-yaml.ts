/** Attest's own format as YAML 1.2 (https://yaml.org/spec/1.2.2/), as people write it in `seeds/`. */
import { stringify, type ToStringOptions } from "yaml";
import { AS_REPORTED, type ExportedNetwork } from "../exported-network";
import { rowsOf } from "./rows";

/**
 * Texts stay on their lines, and whatever any YAML reader would take for a number, a date or a truth (`2025`, `no`) is
 * quoted.
 */
const OPTIONS = { version: "1.2", compat: "yaml-1.1", lineWidth: 0, aliasDuplicateObjects: false } as const;
const QUOTED: ToStringOptions = { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" };
/** What a YAML file may hold as an escape only, and the line ends of other standards, which older readers take for theirs. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Writes lists of rows, each row as it comes. */
export async function* writeAttestYaml({ rows }: ExportedNetwork): AsyncGenerator<string> {
  yield `# Entities and claims of an Attest graph. Each claim is given ${AS_REPORTED}\n`;
  let open: string | undefined;
  for await (const { list, row } of rowsOf(rows)) {
    const text = yamlOf({ [list]: [row] });
    yield list === open ? text.slice(text.indexOf("\n") + 1) : text;
    open = list;
  }
}

function yamlOf(value: object): string {
  const text = stringify(value, OPTIONS);
  if (text.search(UNPRINTABLE) < 0) return text;
  return stringify(value, { ...OPTIONS, ...QUOTED }).replace(UNPRINTABLE, escaped);
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
