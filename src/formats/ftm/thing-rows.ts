/** Things of FollowTheMoney as rows of entities. */
import type { EntityKind } from "../../domain/entity-types";
import { LONGEST_TEXT } from "../../domain/file-shape";
import { occurredIn, oneDate } from "./dates";
import { type FtmEntity, oneNumber, oneOf, valuesOf } from "./entity";
import { ownId } from "./own-ids";
import { FTM_SCHEME, IDENTIFIERS, THING_SCHEMATA } from "./schemata";

/** Where names stand, the ones to show first. */
const NAMES = ["name", "title", "subject", "full", "fileName"];
const ALIASES = ["alias", "weakAlias", "previousName", "abbreviation"];
/** Where a text about the thing may stand, the shortest first. */
const SUMMARIES = ["summary", "description", "notes", "biography"];
/** What an address is made of where nobody wrote it out. */
const ADDRESS = ["street", "street2", "postOfficeBox", "postalCode", "city", "region", "state"];

/** What the rows call otherwise than the files. */
export const THING_CALLED = {
  name: "properties.name",
  latitude: "properties.latitude",
  longitude: "properties.longitude",
  birthDate: "properties.birthDate",
  deathDate: "properties.deathDate",
  foundingDate: "properties.incorporationDate",
  dissolutionDate: "properties.dissolutionDate",
  occurred: "properties.startDate, endDate or date",
  datePublished: "properties.publishedAt or date",
  identifiers: "properties",
};

/** The row of a thing, but for the publisher of a document. */
export function thingRow(entity: FtmEntity, kind: EntityKind, id: string): Record<string, unknown> {
  const names = namesOf(entity, kind);
  const [summary] = valuesOf(entity, ...SUMMARIES);
  const identifiers = identifiersOf(entity);
  return given({
    id,
    name: names[0],
    aliases: names.slice(1),
    summary: summary && clipped(summary),
    classification: classificationOf(entity, kind),
    identifiers: Object.keys(identifiers).length > 0 ? identifiers : undefined,
    ...fieldsOf(entity, kind),
  });
}

/** A text as it is, or its beginning where it is longer than a field may be. */
export function clipped(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

/** A row without what isn't there. */
export function given(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** All names, the one to show first: the caption, which somebody chose, or the first that is written out. */
function namesOf(entity: FtmEntity, kind: EntityKind): string[] {
  // The title of a person isn't a name, but what comes before it.
  const properties = kind === "PERSON" ? ["name"] : NAMES;
  const [caption, names] = [entity.caption?.trim(), valuesOf(entity, ...properties)];
  const made = names.length > 0 ? [] : madeName(entity, kind);
  return [...new Set([...(caption ? [caption] : []), ...names, ...made, ...valuesOf(entity, ...ALIASES)])];
}

/** A name from its parts. */
function madeName(entity: FtmEntity, kind: EntityKind): string[] {
  const text =
    kind === "PERSON"
      ? valuesOf(entity, "firstName", "middleName", "lastName").join(" ")
      : kind === "PLACE"
        ? valuesOf(entity, ...ADDRESS).join(", ")
        : "";
  return text ? [text] : [];
}

function classificationOf(entity: FtmEntity, kind: EntityKind): string | undefined {
  const own = kind === "ORGANISATION" ? valuesOf(entity, "classification", "legalForm")[0] : undefined;
  return own ?? THING_SCHEMATA.get(entity.schema)?.classification;
}

/** Ids elsewhere; those of FollowTheMoney are its own, where it isn't Attest's, and the ones that it has or had besides. */
function identifiersOf(entity: FtmEntity): Record<string, string | readonly string[]> {
  const own = ownId(entity.id) ? [] : [entity.id];
  const found = [
    ...IDENTIFIERS.map(({ property, scheme }) => [scheme, oneOf(valuesOf(entity, property))] as const),
    [FTM_SCHEME, oneOf([...new Set([...own, ...entity.referents])])] as const,
  ];
  return Object.fromEntries(found.filter((pair): pair is [string, string | string[]] => pair[1] !== undefined));
}

function fieldsOf(entity: FtmEntity, kind: EntityKind): Record<string, unknown> {
  const date = (property: string) => oneDate(valuesOf(entity, property));
  switch (kind) {
    case "PERSON":
      return {
        honorificPrefix: valuesOf(entity, "title").join(", ") || undefined,
        honorificSuffix: valuesOf(entity, "nameSuffix").join(", ") || undefined,
        birthDate: date("birthDate"),
        deathDate: date("deathDate"),
      };
    case "ORGANISATION":
      return { foundingDate: date("incorporationDate"), dissolutionDate: date("dissolutionDate") };
    case "PLACE":
      return {
        latitude: oneNumber(valuesOf(entity, "latitude")),
        longitude: oneNumber(valuesOf(entity, "longitude")),
      };
    case "EVENT":
      return { occurred: occurredIn(entity) };
    case "DOCUMENT":
      return { datePublished: date("publishedAt") ?? date("date"), url: valuesOf(entity, "sourceUrl")[0] };
    case "MEASURE":
      return {};
  }
}
