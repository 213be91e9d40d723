import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, loadJudgements, type MatchRequest, readMatches } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { claims, ENTITIES, load } from "../setup/store";

const DOUBLES = `
people:
  - { id: person:ada-2, name: "Lovelace, Ada" }
  - { id: person:ben-2, name: B. Okri }
  - { id: person:eve-2, name: Eve Curie, birthDate: 1904-12-06 }
  - { id: person:eve-3, name: Ève Curie, birthDate: 1994-12-06 }
organisations:
  - { id: organisation:works, name: The Ministry of Works }
  - { id: organisation:parliament, name: Parliament }
  - { id: organisation:parliamnt, name: Parliamnt }
  - { id: organisation:one, name: Board of Trade }
  - { id: organisation:two, name: BoT }
`;
/** Learnt later, when both were there: what is new with the identifier of another goes into it. */
const IDENTIFIED = `
organisations:
  - { id: organisation:one, name: Board of Trade, identifiers: { wikidata: Q1 } }
  - { id: organisation:two, name: BoT, identifiers: { wikidata: Q1 } }
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await empty(database);
  await load(database, ENTITIES, DOUBLES);
  await load(database, IDENTIFIED);
});

async function pairs(request: Partial<MatchRequest> = {}): Promise<string[]> {
  const found = await readMatches(database, { minScore: 0.85, limit: 100, ...request });
  return found.map(({ pair }) => pair.map((id) => id.replace(/^.*:/, "")).join(" "));
}

describe("what may be the same", () => {
  test("is found by names in any order, by initials, accents and misspellings, and by ids elsewhere, each pair once", async () => {
    expect((await pairs()).sort()).toEqual([
      "ada ada-2",
      "ben ben-2",
      "eve eve-2",
      "eve eve-3",
      "ministry works",
      "one two",
      "parliament parliamnt",
    ]);
  });

  test("comes with the likeliest first, as many as wanted, and of the kinds that are", async () => {
    const all = await readMatches(database, { minScore: 0.1, limit: 100 });
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(await pairs({ limit: 1 })).toEqual([all[0]?.pair.map((id) => id.replace(/^.*:/, "")).join(" ")]);
    expect((await pairs({ kinds: ["ORGANISATION"] })).sort()).toEqual([
      "ministry works",
      "one two",
      "parliament parliamnt",
    ]);
    expect(await pairs({ kinds: ["PLACE"] })).toEqual([]);
  });

  test("has that first of which more is said", async () => {
    await load(
      database,
      claims("early", "subject: person:ada-2, relation: WELCOMED, object: measure:audit, paragraph: 1"),
    );
    expect(await pairs({ kinds: ["PERSON"] })).toContain("ada-2 ada");
  });

  test("is likelier where both have to do with the same", async () => {
    const score = async () =>
      (await readMatches(database, { kinds: ["PERSON"], minScore: 0.85, limit: 9 })).find(({ pair }) =>
        pair.includes("person:ben-2"),
      );
    const before = await score();
    const welcomed = (who: string) => `subject: person:${who}, relation: WELCOMED, object: measure:audit, paragraph: 1`;
    await load(database, claims("early", welcomed("ben"), welcomed("ben-2")));
    const after = await score();
    expect(after?.score).toBeGreaterThan(before?.score ?? 1);
    expect(after?.why).toContain("1 in common");
  });

  test("is not asked again once it is judged, either way", async () => {
    const judgement = { by: "M. Editor", on: "2025-01-16" };
    await loadJudgements(database, [
      { pair: ["person:ada", "person:ada-2"], verdict: "same", ...judgement },
      { pair: ["person:ben-2", "person:ben"], verdict: "different", ...judgement },
    ]);
    expect((await pairs({ kinds: ["PERSON"] })).sort()).toEqual(["eve eve-2", "eve eve-3"]);
  });
});
