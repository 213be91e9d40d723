/** Persons, organisations and areas. */
import { dayOf } from "../read/period";
import type { Fields } from "./classes";
import { aliasesOf, identifiersOf, isMapping, nameText } from "./fields";
import { claim, type ClassReader } from "./said";
import { given } from "../read/given";

export const readPerson: ClassReader = function* ({ value }, { ids }) {
  const main = mainName(value);
  const name = (value.name ?? "") === "" ? nameText(main ?? value) : value.name;
  const isTitle = (main?.lordname ?? main?.lordofname ?? "") !== "";
  yield {
    kind: "PERSON",
    row: given({
      ...{ id: ids.person(value.id), name, aliases: aliasesOf(value, name) },
      honorificPrefix: value.honorific_prefix ?? (isTitle ? undefined : main?.honorific_prefix),
      honorificSuffix: value.honorific_suffix ?? main?.honorific_suffix,
      ...{ birthDate: dayOf(value.birth_date), deathDate: dayOf(value.death_date) },
      ...{ summary: value.summary, identifiers: identifiersOf(value) },
    }),
    called: {
      ...{ aliases: "other_names", birthDate: "birth_date", deathDate: "death_date" },
      ...{ honorificPrefix: "honorific_prefix", honorificSuffix: "honorific_suffix" },
    },
  };
};

/** The name that a person has now, where the file keeps names with their dates only: the last of those noted as main. */
function mainName({ other_names }: Fields): Fields | undefined {
  if (!Array.isArray(other_names)) return undefined;
  const mains = other_names.filter(isMapping).filter(({ note }) => note === "Main");
  const end = ({ end_date }: Fields) => (typeof end_date === "string" ? end_date : "9999");
  return mains.reduce<Fields | undefined>((last, next) => (last && end(last) > end(next) ? last : next), undefined);
}

export const readOrganisation: ClassReader = function* ({ value }, { ids }) {
  const id = ids.of("ORGANISATION", value.id);
  const { name, abstract, classification, parent_id, area_id } = value;
  yield {
    kind: "ORGANISATION",
    row: given({
      ...{ id, name, aliases: aliasesOf(value, name), summary: abstract, classification },
      ...{ foundingDate: dayOf(value.founding_date), dissolutionDate: dayOf(value.dissolution_date) },
      identifiers: identifiersOf(value),
    }),
    called: {
      ...{ aliases: "other_names", summary: "abstract" },
      ...{ foundingDate: "founding_date", dissolutionDate: "dissolution_date" },
    },
  };
  const [parent, area] = [ids.of("ORGANISATION", parent_id), ids.of("PLACE", area_id)];
  if (parent !== undefined) yield claim({ subject: id, relation: "PART_OF", object: parent }, { object: "parent_id" });
  if (area !== undefined) yield claim({ subject: id, relation: "LOCATED_IN", object: area }, { object: "area_id" });
};

export const readArea: ClassReader = function* ({ value }, { ids }) {
  const id = ids.of("PLACE", value.id);
  const { name, classification, type, parent_id } = value;
  yield {
    kind: "PLACE",
    row: given({
      ...{ id, name, aliases: aliasesOf(value, name), classification: classification ?? type },
      ...{ identifiers: identifiersOf(value), ...pointOf(value.geometry) },
    }),
    called: { aliases: "other_names", latitude: "geometry", longitude: "geometry" },
  };
  const parent = ids.of("PLACE", parent_id);
  if (parent !== undefined)
    yield claim({ subject: id, relation: "LOCATED_IN", object: parent }, { object: "parent_id" });
};

/** A point of GeoJSON (RFC 7946): longitude goes first. Other geometries have no place here. */
function pointOf(geometry: unknown): Fields {
  if (!isMapping(geometry) || geometry.type !== "Point" || !Array.isArray(geometry.coordinates)) return {};
  const [longitude, latitude] = geometry.coordinates as unknown[];
  return { latitude, longitude };
}
