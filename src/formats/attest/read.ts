/**
 * Attest's own format, as people write it in `seeds/` and as exports write it: YAML, JSON or JSON lines. Everything
 * that a graph holds has a place in it.
 */
import type { Reading, Source } from "../../domain/record";
import type { ImportFormat } from "../index";
import { HEAD, headOf } from "../read/head";
import { LISTS, RECORD_KINDS } from "./lists";
import { readAttestJson } from "./read-json";
import { readAttestJsonLines } from "./read-json-lines";
import { readAttestYaml } from "./read-yaml";

const NAMES = ["document", ...LISTS.keys()];
/** Other formats have events too; ours have ids of ours. */
const OWN_NAMES = NAMES.filter((name) => name !== "events").join("|");
const JSON_HEAD = new RegExp(
  `^\\s*\\{\\s*(?:"(?:${OWN_NAMES})"\\s*:|"events"\\s*:[^{]*\\{[^{}]*"id"\\s*:\\s*"event:|\\}\\s*$)`,
);
const JSON_LINES_HEAD = new RegExp(`^\\s*\\{[^\\n]*"kind"\\s*:\\s*"(?:${RECORD_KINDS.join("|")})"`);
const YAML_HEAD = new RegExp(`^(?:${NAMES.join("|")}):(?:\\s|$)`, "m");

/** What reads a file, told by how it begins; its name speaks of YAML only. */
function readerOf(head: string, file: string): ((source: Source) => AsyncIterable<Reading>) | undefined {
  if (/\.ya?ml$/i.test(file)) return readAttestYaml;
  if (JSON_HEAD.test(head)) return readAttestJson;
  if (JSON_LINES_HEAD.test(head)) return readAttestJsonLines;
  return YAML_HEAD.test(head) ? readAttestYaml : undefined;
}

export const ATTEST: ImportFormat = {
  name: "attest",
  title: "Attest's own YAML, JSON or JSON lines, as in seeds/ and as exports write it",
  extensions: [".yaml", ".yml", ".json", ".jsonl"],
  citesItself: false,
  recognises: (head, file) => readerOf(head, file) !== undefined,
  read: async function* (source) {
    // Whoever says that it is ours and gives us something else learns what is wrong with it.
    const read = readerOf((await headOf(source)).slice(0, HEAD), source.file) ?? readAttestYaml;
    yield* read(source);
  },
};
