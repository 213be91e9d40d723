/**
 * What the service calls properties: an entity's own fields, its identifiers by scheme, and how things are arranged
 * (who is a member of what, who holds which role). What was said and done isn't among them: it belongs with its date and
 * its sources, for which a cell of a table has no room.
 */
import {
  ENTITY_KINDS,
  ENTITY_TYPES,
  type EntityField,
  type EntityKind,
  type FieldType,
} from "../../domain/entity-types";
import { RELATION_TYPES, type RelationName, type RelationType } from "../../domain/relation-types";
import { formatValue } from "../../domain/sentence";
import { BARE_CLAIM, BARE_ENTITY, type EntityShape, type FoundClaim, type FoundEntity, type Side } from "../../store";

/** A value of a property: a text, a number, a date as EDTF text, or what a claim names and the value that it gives. */
export type PropertyValue =
  | { type: "text" | "date" | "identifier"; text: string }
  | { type: "number"; number: number }
  | { type: "claim"; entity?: { id: string; name: string }; text?: string };

/** A property: what it is called, which kinds have it, what has to be read for it, and its values in what was read. */
export interface Property {
  id: string;
  name: string;
  description: string;
  kinds: readonly EntityKind[];
  /** The one kind that its values are of, if they are entities of one kind. */
  type?: EntityKind;
  /** The scheme of an identifier, of a property that is one. */
  scheme?: string;
  addTo(shape: EntityShape): EntityShape;
  valuesOf(entity: FoundEntity): PropertyValue[];
}

/** How many values a property may have of one entity: the latest claims of it. */
const MOST_VALUES = 50;
const IDENTIFIER = "identifier:";
const NAMED: EntityShape = { ...BARE_ENTITY, properties: ["id", "name"] };

const PROPERTIES: readonly Property[] = [
  stored("alias", "aliases", "text", ENTITY_KINDS, "Another name or spelling of it."),
  stored("summary", "summary", "text", ENTITY_KINDS, "Who or what it is, in a sentence or two."),
  stored("classification", "classification", "text", ENTITY_KINDS, "What it is within its kind, such as `charity`."),
  ...ENTITY_TYPES.flatMap(({ kind, fields }) =>
    (fields as readonly EntityField[]).map(({ name, type, description }) =>
      type === "organisation" ? publisher(name, kind, description) : stored(name, name, type, [kind], description),
    ),
  ),
  ...RELATION_TYPES.filter(({ group }) => group === "STRUCTURE").flatMap(
    ({ name, inverse, label, inverseLabel, from, to, symmetric, description }: RelationType) => {
      const forwards = ofClaims(name, label, description, name, "subject", from, to);
      if (symmetric) return [bothWays(forwards, ofClaims(name, label, description, name, "object", to, from))];
      return [
        forwards,
        ofClaims(inverse, inverseLabel, `The other way round: ${description}`, name, "object", to, from),
      ];
    },
  ),
];

const byId = new Map(PROPERTIES.map((property) => [property.id, property]));

/** All properties, with those of identifiers of these schemes. */
export function allProperties(schemes: readonly string[]): Property[] {
  return [...PROPERTIES, ...schemes.map(identifier)];
}

/**
 * The property of an id; undefined where there is none. `identifier:` takes any scheme.
 * @example propertyOf("MEMBER_OF")?.name // "is a member of"
 */
export function propertyOf(id: string): Property | undefined {
  if (id.startsWith(IDENTIFIER) && id.length > IDENTIFIER.length) return identifier(id.slice(IDENTIFIER.length));
  return byId.get(id);
}

/** What has to be read of entities for these properties, besides what is in a shape already. */
export function shapeWith(shape: EntityShape, properties: readonly Property[]): EntityShape {
  const once = new Map(properties.map((property) => [property.id, property]));
  const whole = [...once.values()].reduce((sum, property) => property.addTo(sum), shape);
  return { ...whole, properties: [...new Set(whole.properties)] };
}

function withStored(shape: EntityShape, name: string): EntityShape {
  return { ...shape, properties: [...shape.properties, name] };
}

function stored(
  id: string,
  name: string,
  type: Exclude<FieldType, "organisation">,
  kinds: readonly EntityKind[],
  description: string,
): Property {
  return {
    ...{ id, description, kinds },
    name: id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    addTo: (shape) => withStored(shape, name),
    valuesOf: (entity) =>
      [entity[name] ?? []]
        .flat()
        .map((value) => (type === "number" ? { type, number: value as number } : { type, text: value as string })),
  };
}

function identifier(scheme: string): Property {
  return {
    id: IDENTIFIER + scheme,
    name: `${scheme} identifier`,
    description: `What it is called in the register \`${scheme}\`.`,
    kinds: ENTITY_KINDS,
    scheme,
    addTo: (shape) => withStored(shape, "identifiers"),
    valuesOf: ({ identifiers }) =>
      ((identifiers ?? []) as string[])
        .filter((one) => one.startsWith(`${scheme}:`))
        .map((one) => ({ type: "identifier", text: one.slice(scheme.length + 1) })),
  };
}

function publisher(name: string, kind: EntityKind, description: string): Property {
  return {
    ...{ id: name, name, description, kinds: [kind], type: "ORGANISATION" },
    addTo: (shape) => ({ ...shape, publisher: NAMED }),
    valuesOf: (entity) => (entity.publisher ? [{ type: "claim", entity: named(entity.publisher) }] : []),
  };
}

function ofClaims(
  id: string,
  name: string,
  description: string,
  relation: RelationName,
  side: Extract<Side, "subject" | "object">,
  kinds: readonly EntityKind[],
  others: readonly EntityKind[],
): Property {
  const other = side === "subject" ? "object" : "subject";
  const node = {
    ...BARE_CLAIM,
    properties: ["amount", "unit", "text", "rank", "attributedToId"],
    [other]: NAMED,
  };
  const page = {
    ...{ key: keyOf(id, side), side, relations: [relation], filter: { modality: ["ACTUAL" as const] }, node },
    ...{ order: "OCCURRED_DESC" as const, size: MOST_VALUES, backwards: false, keys: false, total: false },
  };
  return {
    ...{ id, name, description, kinds },
    ...(others.length === 1 && { type: others[0] }),
    addTo: (shape) => ({ ...shape, claims: [...shape.claims, page] }),
    valuesOf: ({ claims }) =>
      distinct((claims?.get(keyOf(id, side))?.nodes ?? []).filter(isOurs).map((claim) => of(claim, other))),
  };
}

function keyOf(id: string, side: Side): string {
  return `${id} as ${side}`;
}

/** Of a relation that is the same both ways, whichever of the two a claim names first. */
function bothWays(one: Property, other: Property): Property {
  return {
    ...one,
    addTo: (shape) => other.addTo(one.addTo(shape)),
    valuesOf: (entity) => distinct([...one.valuesOf(entity), ...other.valuesOf(entity)]),
  };
}

/** One person's word about others, and what the editors set aside, are nothing that a bare cell may state. */
function isOurs({ attributedToId, rank }: FoundClaim): boolean {
  return !attributedToId && rank !== "DEPRECATED";
}

function of(claim: FoundClaim, other: "subject" | "object"): PropertyValue {
  const entity = claim[other] as FoundEntity | null;
  const text = formatValue(claim as Parameters<typeof formatValue>[0]);
  return { type: "claim", ...(entity && { entity: named(entity) }), ...(text && { text }) };
}

function named({ id, name }: FoundEntity): { id: string; name: string } {
  return { id, name: name as string };
}

function distinct(values: readonly PropertyValue[]): PropertyValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
