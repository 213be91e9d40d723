import { execFileSync } from "node:child_process";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, test } from "vitest";
import { buildAttestSchema } from "../../src/graphql/schema";

const schema = buildAttestSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Names of all parts of a type that have no description. */
function undescribed(type: GraphQLNamedType): string[] {
  const parts: { name: string; description?: string | null }[] = [{ name: type.name, description: type.description }];
  if (isEnumType(type))
    parts.push(...type.getValues().map(({ name, description }) => ({ name: `${type.name}.${name}`, description })));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    const fields = Object.values(
      type.getFields() as Record<string, GraphQLField<unknown, unknown> | GraphQLInputField>,
    );
    for (const field of fields) {
      parts.push({ name: `${type.name}.${field.name}`, description: field.description });
      const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
      parts.push(
        ...args.map(({ name, description }) => ({ name: `${type.name}.${field.name}(${name}:)`, description })),
      );
    }
  }
  return parts.filter(({ description }) => !description?.trim()).map(({ name }) => name);
}

describe("the schema", () => {
  test("describes every type, field, argument and enum value", () => {
    // The root has no reader of its own: introspection shows its fields.
    expect(types.flatMap(undescribed).filter((name) => name !== "Query")).toEqual([]);
  });

  test("has the root fields of the contract", () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual(
      [
        ...[
          "about",
          "alignment",
          "changes",
          "claim",
          "claimCounts",
          "claims",
          "disagreements",
          "entities",
          "entity",
          "entityTypes",
          "network",
          "node",
          "nodes",
          "paths",
          "relationTypes",
          "search",
          "stances",
          "timeline",
        ],
        ...[
          "person",
          "people",
          "organisation",
          "organisations",
          "place",
          "places",
          "event",
          "events",
          "measure",
          "measures",
          "document",
          "documents",
        ],
      ].sort(),
    );
  });

  test("is the one that is committed, as is the JSON Schema of seed files", () => {
    expect(() => execFileSync("npm", ["run", "--silent", "check:schema"], { stdio: "pipe" })).not.toThrow();
  });
});
