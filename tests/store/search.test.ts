import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntityKind } from "../../src/domain/entity-types";
import { BARE_ENTITY, type Database, searchEntities } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { load } from "../setup/store";

const NAMES = `
people:
  - { id: person:yvette-cooper, name: Yvette Cooper, aliases: [Home Secretary] }
  - { id: person:cooper, name: Cooper }
  - { id: person:coopers, name: Coopersmith }
  - { id: person:francois, name: François Bayrou }
  - { id: person:o-brien, name: Neil O'Brien }
organisations:
  - { id: organisation:home-office, name: Home Office, aliases: [Ministry of the Interior] }
  - { id: organisation:cooper, name: Cooper Foundation }
places:
  - { id: place:istanbul, name: İstanbul }
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
  await load(database, NAMES);
});
afterAll(() => database.close());

function search(text: string, kinds?: EntityKind[]) {
  return searchEntities(database, { text, kinds, first: 10, entity: BARE_ENTITY });
}

async function found(text: string, kinds?: EntityKind[]): Promise<string[]> {
  return (await search(text, kinds)).map(({ entity }) => entity.id);
}

describe("a search finds", () => {
  test.each([
    ["the very name", "Yvette Cooper", "person:yvette-cooper"],
    ["the very name before longer ones", "Cooper", "person:cooper"],
    ["an alias", "Home Secretary", "person:yvette-cooper"],
    ["whatever the case", "yVETTE cOOPER", "person:yvette-cooper"],
    ["with two letters wrong in a long word", "Coopersmth", "person:coopers"],
    ["with two letters of a long word swapped", "Coopesrmith", "person:coopers"],
    ["with a letter wrong in each word", "Yevette Coper", "person:yvette-cooper"],
    ["half-typed words", "Foun", "organisation:cooper"],
    ["words in another order", "Cooper Yvette", "person:yvette-cooper"],
    ["accents left out", "Francois Bayrou", "person:francois"],
    ["accents where there are none", "Yvétte Coopèr", "person:yvette-cooper"],
    ["a dotted capital", "istanbul", "place:istanbul"],
    ["with an apostrophe", "O'Brien", "person:o-brien"],
    ["with another apostrophe", "O’Brien", "person:o-brien"],
    ["between words that Lucene takes for operators", "NOT Yvette AND Cooper OR", "person:yvette-cooper"],
    ["between quotes and brackets", '("Yvette" Cooper)~', "person:yvette-cooper"],
    ["with words that no name has", "Yvette Cooper xyzzy", "person:yvette-cooper"],
  ])("%s: %s", async (_what, text, id) => {
    expect((await found(text))[0]).toBe(id);
  });

  test.each([
    ["a word with three letters wrong", "Coaparsmeth"],
    ["a short word with a letter wrong", "Amd"],
    ["nothing", ""],
    ["space", "  \n\t "],
    ["signs", '+-&|!(){}[]^"~*?:\\/'],
  ])("nothing for %s", async (_what, text) => {
    expect(await found(text)).toEqual([]);
  });

  test("kinds that are asked for, and no other", async () => {
    expect(await found("Cooper", ["ORGANISATION"])).toEqual(["organisation:cooper"]);
    expect((await found("Cooper", ["PERSON", "ORGANISATION"])).length).toBe(4);
    expect(await found("Cooper", [])).toEqual([]);
  });

  test("as many as are asked for, the nearest first, with the name that matched and how well", async () => {
    const all = await search("Cooper");
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(all[0]).toMatchObject({ matched: "Cooper", score: 1 });
    expect(await searchEntities(database, { text: "Cooper", first: 2, entity: BARE_ENTITY })).toEqual(all.slice(0, 2));
    expect((await search("home secretary"))[0]).toMatchObject({ matched: "Home Secretary", score: 1 });
    expect((await search("Ministry Interior"))[0]).toMatchObject({ matched: "Ministry of the Interior" });
    for (const { score } of all.slice(1)) expect(score).toBeLessThan(1);
  });

  test("something or nothing for any text, and never fails", async () => {
    const syntax = fc.string({
      unit: fc.constantFrom(...'ab+-&|!(){}[]^"~*?:\\/ \0\u0007\n', "AND", "OR", "cooper"),
      maxLength: 12,
    });
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), syntax);
    await fc.assert(
      fc.asyncProperty(text, async (anything) => {
        for (const { score } of await search(anything)) expect(score).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 80 },
    );
  });

  test("something for texts of any length", async () => {
    expect((await found("Yvette ".repeat(3_000)))[0]).toBe("person:yvette-cooper");
    expect(await found("y".repeat(40_000))).toEqual([]);
    expect((await found(`Yvette Cooper ${Array.from({ length: 2_000 }, (_, n) => `w${n}`).join(" ")}`))[0]).toBe(
      "person:yvette-cooper",
    );
  });
});
