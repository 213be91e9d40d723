import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Claim, claimId } from "../../src/domain/claim";
import { ENTITY_TYPES, entityType, type EntityKind } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import { fieldName, RELATION_TYPES, type RelationType } from "../../src/domain/relation-types";
import { loadGraph } from "../../src/store";
import { startServer, type TestServer } from "../setup/server";

const RELATIONS = RELATION_TYPES as readonly RelationType[];
const id = (kind: EntityKind, role: "from" | "to") => `${kind.toLowerCase()}:table-${role}`;

/** Every relation between every two kinds that it may join, the smallest graph that has them all. */
function everyRelation(): Graph {
  const entities = ENTITY_TYPES.flatMap(({ kind }) =>
    (["from", "to"] as const).map((role) => ({
      id: id(kind, role),
      kind,
      name: `${kind} ${role}`,
      aliases: [],
      identifiers: [],
      fields: {},
    })),
  );
  const claims = RELATIONS.flatMap(({ name, from, to }) =>
    from.flatMap((subjectKind) =>
      to.map((objectKind): Claim => {
        const content = {
          subject: id(subjectKind, "from"),
          relation: name,
          object: id(objectKind, "to"),
          modality: "ACTUAL" as const,
        };
        return {
          ...content,
          id: claimId(content),
          rank: "NORMAL",
          evidence: [{ document: id("DOCUMENT", "to"), paragraph: 1 }],
          contradicts: [],
          supersedes: [],
        };
      }),
    ),
  );
  return { entities, claims };
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await loadGraph(server.database, everyRelation());
});
afterAll(() => server.close());

type Side = Record<string, { nodes: { relation: string; subject: { id: string }; object: { id: string } }[] }>;

async function side(entity: string, kind: EntityKind, field: string): Promise<string[]> {
  const type = entityType(kind).type;
  const query = `{ entity(id: "${entity}") { ... on ${type} { ${field}(first: 100) { nodes { relation subject { id } object { id } } } } } }`;
  const { data, errors } = await server.post<{ entity: Side }>(query);
  expect(errors).toBeUndefined();
  return (data?.entity[field]?.nodes ?? [])
    .map(({ relation, subject, object }) => `${subject.id} ${relation} ${object.id}`)
    .sort();
}

describe("each relation is a field on both of its sides", () => {
  test.each(RELATIONS)("$name, and back by $inverse", async ({ name, inverse, from, to, symmetric }) => {
    for (const kind of from) {
      const expected = to.map((other) => `${id(kind, "from")} ${name} ${id(other, "to")}`);
      expect(await side(id(kind, "from"), kind, fieldName(name))).toEqual(expected.sort());
    }
    for (const kind of to) {
      const expected = from.map((other) => `${id(other, "from")} ${name} ${id(kind, "to")}`);
      expect(await side(id(kind, "to"), kind, symmetric ? fieldName(name) : fieldName(inverse))).toEqual(
        expected.sort(),
      );
    }
  });
});
