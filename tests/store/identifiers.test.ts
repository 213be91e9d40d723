/** Finding entities by their ids and by their identifiers in other registers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BARE_ENTITY, type Database, type IdentifierQuery, readByIdentifiers, readSchemes } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { load } from "../setup/store";

const ENTITIES = `
people:
  - { id: person:a, name: Person A, identifiers: { wikidata: Q264, register: "12/3" } }
  - { id: person:b, name: Person B, identifiers: { wikidata: Q2640 } }
  - { id: person:ab, name: Person AB }
organisations:
  - { id: organisation:a, name: Organisation A, identifiers: { other: Q264, awkward: 'a "b" (c) OR *:* \\ /.+/' } }
`;

const MANY = Array.from({ length: 3_000 }, (_, index) => `X${index}Y`);

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
  await load(database, ENTITIES);
});
afterAll(() => database.close());

async function found(query: IdentifierQuery): Promise<string[]> {
  return (await readByIdentifiers(database, query, 10, BARE_ENTITY)).map(({ id }) => id).sort();
}

describe("entities are found", () => {
  test.each<[string, IdentifierQuery, string[]]>([
    ["by id", { ids: ["person:a", "person:nobody"] }, ["person:a"]],
    ["by the beginning of an id", { idPrefix: "person:a" }, ["person:a", "person:ab"]],
    ["by an identifier with its scheme", { identifiers: ["wikidata:Q264"] }, ["person:a"]],
    ["by an identifier without", { bare: ["Q264"] }, ["organisation:a", "person:a"]],
    ["by several", { identifiers: ["wikidata:Q2640"], bare: ["12/3"] }, ["person:a", "person:b"]],
    ["by id and identifier once", { ids: ["person:a"], identifiers: ["wikidata:Q264"] }, ["person:a"]],
    [
      "by what is full of operators",
      { identifiers: [String.raw`awkward:a "b" (c) OR *:* \ /.+/`] },
      ["organisation:a"],
    ],
    ["by the same without its scheme", { bare: [String.raw`a "b" (c) OR *:* \ /.+/`] }, ["organisation:a"]],
    ["among thousands", { identifiers: [...MANY, "wikidata:Q264"] }, ["person:a"]],
    ["among long ones", { bare: [...MANY.slice(0, 49).map((one) => one.padEnd(40, "-0.x")), "Q2640"] }, ["person:b"]],
    ["not by a part", { identifiers: ["wikidata:Q26", "Q264", "wikidata:*"], bare: ["Q26", "Q.*", ".*"] }, []],
    ["not in another case", { identifiers: ["wikidata:q264"], bare: ["q264"] }, []],
    ["not by nothing", {}, []],
  ])("%s", async (_how, query, ids) => {
    expect(await found(query)).toEqual(ids);
  });
});

test("the schemes are those that entities have", async () => {
  expect(await readSchemes(database)).toEqual(["awkward", "other", "register", "wikidata"]);
});
