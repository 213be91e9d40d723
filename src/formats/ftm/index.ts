/**
 * FollowTheMoney's entities as JSON lines (https://followthemoney.tech, schemata of version 4), as OpenSanctions, Aleph
 * and `ftm` write them.
 */
import type { EntityKind } from "../../domain/entity-types";
import type { Problem } from "../../domain/problems";
import type { Place, Reading, Source } from "../../domain/record";
import type { ImportFormat } from "../index";
import { linesOf } from "../read/lines";
import { entityOf, type FtmEntity, isProblem } from "./entity";
import { isLink, type LinkRow, linkRows, referenceRows } from "./link-rows";
import { THING_SCHEMATA } from "./schemata";
import { Sources } from "./sources";
import { THING_CALLED, thingRow } from "./thing-rows";
import { Things } from "./things";

/**
 * Reads things as entities, links between them as claims, and data sets and sources as the documents that claims stand
 * on. The text is read twice, first for what its ids stand for.
 *
 * A `LegalEntity`, which may be a person, is an organisation of the classification “legal entity”. A `Position` is no
 * entity but the text of the offices that are held. Of the properties of a link that are lists each beginning is paired
 * with each end; dates that differ become uncertain bounds.
 *
 * Left out: schemata without a kind or relation here (vessels, securities, bank accounts, contracts, debts, court cases,
 * sanctions, identifications, successions and others), each with a problem that says so; where people live, their
 * passports, contacts, nationality and what else describes them; addresses that are text only, countries, topics, keywords and programmes; authors of
 * documents, who are names only, and their text; sources of a thing of which nothing is claimed; constituencies,
 * elections and groups of offices; numbers and kinds of shares.
 *
 * @example
 * for await (const { record, problem } of ftmFormat.read(source, {})) …
 */
export const ftmFormat: ImportFormat = {
  name: "ftm",
  title: "FollowTheMoney entities, as JSON lines",
  extensions: [".json", ".jsonl", ".ndjson", ".ftm"],
  citesItself: true,
  recognises(head) {
    const lines = head.split("\n");
    return lines.some(isEntity) || (lines.length === 1 && BEGINNING.test(head));
  },
  read,
};

/** A line that is longer than what there is to look at begins so. */
const BEGINNING = /^\s*\{\s*"id"\s*:\s*"[^"]*"\s*,\s*"(caption|schema|properties)"\s*:/;

function isEntity(text: string): boolean {
  const read = entityOf("", { line: 1, text });
  return read !== undefined && !isProblem(read);
}

async function* read(source: Source): AsyncGenerator<Reading> {
  const things = await Things.of(source);
  const reader = new EntityReader(source.file, things);
  for await (const line of linesOf(source)) {
    const entity = entityOf(source.file, line);
    if (!entity) continue;
    if (isProblem(entity)) yield { problem: entity };
    else yield* reader.read(entity);
  }
}

class EntityReader {
  private readonly sources: Sources;

  constructor(
    private readonly file: string,
    private readonly things: Things,
  ) {
    this.sources = new Sources(things);
  }

  *read(entity: FtmEntity): Generator<Reading> {
    const { schema, line } = entity;
    const at: Place = { file: this.file, path: [], line };
    const kind = THING_SCHEMATA.get(schema)?.kind;
    if (kind) yield* this.thing(entity, kind, at);
    else if (isLink(schema)) yield* this.claims(entity, linkRows(entity, this.things), at);
    else if (schema !== "Position") yield { problem: this.leftOut(entity) };
  }

  private *thing(entity: FtmEntity, kind: EntityKind, at: Place): Generator<Reading> {
    const id = this.things.idAs(kind, entity.id);
    const row = thingRow(entity, kind, id);
    const publisher = kind === "DOCUMENT" ? yield* this.sources.publisherOf(entity, at) : undefined;
    yield { record: { kind, row: publisher ? { ...row, publisher } : row, at, called: THING_CALLED } };
    yield* this.claims(entity, referenceRows(entity, id, this.things), at);
  }

  private *claims(entity: FtmEntity, links: readonly LinkRow[], at: Place): Generator<Reading> {
    const evidence = links.some(({ row }) => row) ? yield* this.sources.evidenceOf(entity, at) : [];
    for (const { row, called, missing } of links) {
      if (missing) yield { problem: this.missing(entity, missing) };
      if (row) yield { record: { kind: "CLAIM", row: evidence.length > 0 ? { ...row, evidence } : row, at, called } };
    }
  }

  private missing({ line }: FtmEntity, { property, key }: NonNullable<LinkRow["missing"]>): Problem {
    const got = key === undefined ? "nothing" : `"${key}"`;
    const message = `needs the id of an entity of this file that isn't left out, but got ${got}`;
    return { file: this.file, line, field: `properties.${property}`, message };
  }

  private leftOut({ line, schema }: FtmEntity): Problem {
    const message = `needs a schema with a kind or a relation here, but got "${schema}", so the entity is left out`;
    return { file: this.file, line, field: "schema", message };
  }
}
