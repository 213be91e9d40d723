/** The documents that objects say they are derived from. */
import { ENTITY_ID, kindOfId } from "../../domain/entity-types";
import type { Fields, Item } from "./classes";
import { isMapping, keyText } from "./fields";
import type { Ids } from "./ids";
import type { Said } from "./said";
import { given } from "../read/given";

/** Documents of no address, as Attest writes them: a link of Popolo has one always. */
export const NO_ADDRESS = "urn:attest:";

/** The documents of one file, each said once: a note may call the same address otherwise every time. */
export class Documents {
  private readonly said = new Set<string>();

  constructor(private readonly ids: Ids) {}

  /** What an object's sources say: the documents that are new, and the evidence for what it says itself. */
  of({ value }: Item): { said: Said[]; evidence: object[] } {
    const found: { said: Said[]; evidence: object[] } = { said: [], evidence: [] };
    for (const [link, field] of linksOf(value)) {
      const url = isMapping(link) ? keyText(link.url) : undefined;
      if (!isMapping(link) || url === undefined) {
        found.said.push({ field, needed: "a link with a url", got: isMapping(link) ? link.url : link });
        continue;
      }
      const id = this.idOf(link, url);
      const { paragraph, phrase, pointer } = link;
      found.evidence.push(given({ document: id, paragraph, phrase, pointer }));
      if (this.said.has(id)) continue;
      this.said.add(id);
      found.said.push({ kind: "DOCUMENT", row: documentRow(id, link, url), called: { name: "note" } });
    }
    return found;
  }

  private idOf({ document }: Fields, url: string): string {
    if (typeof document === "string" && ENTITY_ID.test(document) && kindOfId(document) === "DOCUMENT") return document;
    return String(this.ids.of("DOCUMENT", url));
  }
}

function documentRow(id: string, { note, date }: Fields, url: string): Record<string, unknown> {
  const address = url.startsWith(NO_ADDRESS) ? undefined : url;
  return given({ id, name: (note ?? "") === "" ? url : note, url: address, datePublished: date });
}

/** `sources`, and the one `source` of parlparse, which is an address or the name of a data set. */
function* linksOf({ sources, source }: Fields): Generator<[unknown, string]> {
  const list: unknown[] = Array.isArray(sources) ? sources : (sources ?? "") === "" ? [] : [sources];
  for (const [index, link] of list.entries()) yield [link, `sources[${index}]`];
  if (typeof source === "string" && /^https?:/.test(source)) yield [{ url: source }, "source"];
}
