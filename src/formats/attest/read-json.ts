/** Reads Attest's own format in JSON, item by item. */
import type { Reading, Source } from "../../domain/record";
import { jsonItems } from "../read/json-items";
import { LISTS } from "./lists";
import { isMapping, refusal } from "./refusal";

/**
 * Reads a file of lists without holding it. The `document` at its top applies to the claims after it, so it has to stand
 * before them.
 * @throws {InvalidDataError} where the text isn't JSON, with the line; records before it have come.
 */
export async function* readAttestJson(source: Source): AsyncGenerator<Reading> {
  const { file } = source;
  const refused = new Set<string>();
  let document: string | undefined;
  let hasClaims = false;
  for await (const { name, index, value, line } of jsonItems(source)) {
    const at = { file, path: index === undefined ? [name] : [name, index], line };
    const kind = LISTS.get(name);
    if (name === "" && index !== undefined) {
      yield refusal({ ...at, path: [], line: 1 }, "a mapping", value, "but got a list");
      return;
    }
    if (name === "document" && hasClaims)
      yield refusal({ ...at, path: [name] }, "to stand before the claims", value, "but got it after them");
    else if (name === "document" && typeof value === "string") document = value;
    else if (name === "document") yield refusal(at, "text", value);
    else if (!kind) {
      // Once, and not for each item of a list that is none of ours.
      if (!refused.has(name)) yield refusal({ ...at, path: [name] }, "none but known fields", name);
      refused.add(name);
    } else if (index === undefined) yield refusal(at, "a list", value);
    else if (!isMapping(value)) yield refusal(at, "a mapping", value);
    else yield { record: { kind, row: value, at, ...(kind === "CLAIM" && document !== undefined && { document }) } };
    hasClaims ||= kind === "CLAIM";
  }
}
