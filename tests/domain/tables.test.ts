import { describe, expect, test } from "vitest";
import { ENTITY_ID, ENTITY_KINDS, ENTITY_TYPES, entityIdOf, entityType, kindOfId } from "../../src/domain/entity-types";
import {
  fieldName,
  RELATION_NAMES,
  RELATION_TYPES,
  type RelationType,
  relationType,
  STANCES,
} from "../../src/domain/relation-types";

const relations: readonly RelationType[] = RELATION_TYPES;
/** What every GraphQL type of an entity has besides the fields of its kind. */
const COMMON_FIELDS = "id kind name aliases summary classification identifiers recordedAt claims mentions".split(" ");

function doubles(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** The fields that relations put on a kind, from either end. */
function relationFields(kind: RelationType["from"][number]): string[] {
  return relations.flatMap(({ name, inverse, from, to, symmetric }) => [
    ...(from.includes(kind) ? [fieldName(name)] : []),
    ...(to.includes(kind) && !symmetric ? [fieldName(inverse)] : []),
  ]);
}

describe("the table of relations", () => {
  test("has each name once", () => {
    expect(doubles(RELATION_NAMES)).toEqual([]);
  });

  test("has each inverse once, and none that is the name of another relation", () => {
    expect(doubles(relations.map(({ inverse }) => inverse))).toEqual([]);
    const named = relations.filter(
      ({ name, inverse }) => name !== inverse && RELATION_NAMES.includes(inverse as never),
    );
    expect(named).toEqual([]);
  });

  test.each(relations)("$name can be a Neo4j type, a GraphQL value and a field", ({ name, inverse }) => {
    for (const one of [name, inverse]) expect(one).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(fieldName(name)).toMatch(/^[a-z]+([A-Z][a-z]*)*$/);
  });

  test.each(relations)("$name goes from and to kinds that exist, each named once", ({ from, to }) => {
    for (const kinds of [from, to]) {
      expect(kinds.length).toBeGreaterThan(0);
      expect(doubles(kinds)).toEqual([]);
      for (const kind of kinds) expect(ENTITY_KINDS).toContain(kind);
    }
  });

  test.each(relations)("$name is its own inverse, to and from the same kinds, just where it is symmetric", (row) => {
    expect(row.inverse === row.name).toBe(row.symmetric === true);
    expect(row.inverseLabel === row.label).toBe(row.symmetric === true);
    if (row.symmetric) expect(row.from).toEqual(row.to);
  });

  test.each(relations)("$name has labels, a verb, a description and counterparts that say something", (row) => {
    for (const text of [row.label, row.inverseLabel, row.infinitive]) expect(text).toMatch(/^[a-z][a-z ]*[a-z]$/);
    expect(row.description).toMatch(/^[A-Z].*\.$/);
    for (const [vocabulary, term] of Object.entries(row.counterparts)) {
      expect(vocabulary).toMatch(/^(cameo|plover|popolo|schemaOrg|wikidata|followTheMoney)(Inverse)?$/);
      expect(term).toMatch(/\S/);
    }
  });

  test("counts what is for and against something as such", () => {
    const stance = (names: string) => names.split(" ").map((name) => relationType(name as RelationType["name"]).stance);
    expect(new Set(stance("WELCOMED SUPPORTED APPROVED DEMANDED"))).toEqual(new Set(["POSITIVE"]));
    expect(new Set(stance("CRITICISED OPPOSED ACCUSED REJECTED"))).toEqual(new Set(["NEGATIVE"]));
    expect(new Set(stance("ANNOUNCED MET ASKED LEADS"))).toEqual(new Set(["NEUTRAL"]));
    for (const { stance: one } of relations) expect(STANCES).toContain(one);
  });

  test("finds each row by its name", () => {
    for (const row of relations) expect(relationType(row.name)).toBe(row);
  });
});

describe("the table of entity types", () => {
  test("has each kind, type and plural once", () => {
    for (const column of ["kind", "type", "plural"] as const) {
      expect(doubles(ENTITY_TYPES.map((row) => row[column]))).toEqual([]);
    }
  });

  test.each(ENTITY_TYPES.map((row) => entityType(row.kind)))("$type is dated by a date of its own", (row) => {
    if (row.dateField === null) return expect(row.fields.filter(({ type }) => type === "date")).toEqual([]);
    expect(row.fields.find(({ name }) => name === row.dateField)?.type).toBe("date");
  });

  test.each(ENTITY_TYPES.map((row) => entityType(row.kind)))("$type says something in each column", (row) => {
    expect(row.description).toMatch(/^[A-Z].*\.$/);
    for (const field of row.fields) expect(field.description).toMatch(/^[A-Z].*\.$/);
    for (const term of Object.values(row.counterparts)) expect(term).toMatch(/\S/);
  });

  test.each(ENTITY_TYPES.map((row) => entityType(row.kind)))(
    "no two fields of $type have one name",
    ({ kind, fields }) => {
      expect(doubles([...COMMON_FIELDS, ...fields.map(({ name }) => name), ...relationFields(kind)])).toEqual([]);
    },
  );

  test("tells the kind of an id, and nothing where the prefix is unknown", () => {
    for (const kind of ENTITY_KINDS) expect(kindOfId(`${kind.toLowerCase()}:a`)).toBe(kind);
    for (const id of ["persn:a", "person", ":a", "", "claim:a"]) expect(kindOfId(id)).toBeUndefined();
  });

  test.each(["person:a", "person:yvette-cooper", "person:2", `person:${"a".repeat(200)}`])("%s is an id", (id) => {
    expect(id).toMatch(ENTITY_ID);
    expect(id).toMatch(entityIdOf("PERSON"));
    expect(id).not.toMatch(entityIdOf("PLACE"));
  });

  test.each([
    "person:",
    "person:A",
    "person:a b",
    "person:-a",
    "persons:a",
    "a",
    `person:${"a".repeat(201)}`,
    "person:a\n",
  ])("%j is no id", (id) => {
    expect(id).not.toMatch(ENTITY_ID);
  });
});
