/** Networks with entities of more claims than are looked at one by one: the claims among them are found in other ways. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BARE_ENTITY, type ClaimFilter, type Database, readNetwork } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { person } from "../setup/people-graph";
import { cypher, load } from "../setup/store";

const [FIRST, SECOND, LEAVES] = [0, 1, 8];

interface Row {
  subject: string;
  relation: string;
  object: string;
  occurred: string;
}

/** Two hubs of 560 claims each with eight people, in both directions, and a few with each other and themselves. */
const ROWS: Row[] = [FIRST, SECOND].flatMap((hub) => [
  ...Array.from({ length: 560 }, (_, index) => {
    const ends = [person(hub), person(2 + (index % LEAVES))];
    const [subject, object] = (index % 3 === 0 ? ends.reverse() : ends) as [string, string];
    const occurred = `20${10 + Math.floor(index / 28 / LEAVES)}-01-${String(1 + (Math.floor(index / LEAVES) % 28)).padStart(2, "0")}`;
    return { subject, relation: hub === FIRST ? "CRITICISED" : "SUPPORTED", object, occurred };
  }),
  ...["2011-02-01", "2012-02-01", "2013-02-01"].flatMap((occurred) => [
    { subject: person(hub), relation: "ACCUSED", object: person(1 - hub), occurred },
    { subject: person(2), relation: "ACCUSED", object: person(3), occurred },
    { subject: person(hub), relation: "QUESTIONED", object: person(hub), occurred },
  ]),
]);
const ALL = [...new Map(ROWS.map((row) => [JSON.stringify(row), row])).values()];

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await empty(database);
  const people = Array.from({ length: 2 + LEAVES }, (_, index) => `  - {id: "${person(index)}", name: P${index}}`);
  const claims = ALL.map(
    ({ subject, relation, object, occurred }) =>
      `  - {subject: "${subject}", relation: ${relation}, object: "${object}", occurred: ${occurred}, paragraph: 1}`,
  );
  const text = `document: document:d\ndocuments:\n  - {id: "document:d", name: D}\npeople:\n${people.join("\n")}\nclaims:\n${claims.join("\n")}\n`;
  await load(database, text);
});
afterAll(() => database.close());

async function links(around: string[], depth: number, filter?: ClaimFilter) {
  const request = { around, depth, filter, maxNodes: 100, entity: BARE_ENTITY };
  const claim = { properties: [], roles: {}, label: false };
  const plain = await readNetwork(database, { ...request, claimsPerLink: 0 });
  const shown = await readNetwork(database, { ...request, claim, claimsPerLink: 1_000 });
  expect(shown.links.map(({ claims }) => claims.length)).toEqual(shown.links.map(({ count }) => count));
  expect(plain).toEqual({ ...shown, links: shown.links.map((link) => ({ ...link, claims: [] })) });
  return plain.links.map(({ source, target, relation, count }) => [source, relation, target, count]).sort();
}

function counted(rows: readonly Row[]) {
  const counts = new Map<string, [string, string, string, number]>();
  for (const { subject, relation, object } of rows) {
    const key = [subject, relation, object].join();
    counts.set(key, [subject, relation, object, (counts.get(key)?.[3] ?? 0) + 1]);
  }
  return [...counts.values()].sort();
}

describe("the links of a network with hubs count every claim once", () => {
  test.each([
    ["of both hubs and all around them", [person(FIRST)], 2, undefined, () => true],
    ["filtered by what was done", [person(FIRST), person(2)], 2, { relations: ["ACCUSED", "QUESTIONED"] }, isQuestion],
    ["filtered by time", [person(2)], 2, { occurred: { from: "2012-01-01" } }, isLate],
    [
      "of hubs alone",
      [person(FIRST), person(SECOND)],
      0,
      undefined,
      ({ subject, object }) => [subject, object].every((id) => id === person(FIRST) || id === person(SECOND)),
    ],
  ] satisfies [string, string[], number, ClaimFilter | undefined, (row: Row) => boolean][])(
    "%s",
    async (_what, around, depth, filter, keep) => {
      expect(await links(around, depth, filter)).toEqual(counted(ALL.filter(keep)));
    },
  );

  test("and none that is retracted", async () => {
    const retracted = (value: string) =>
      cypher(database, `MATCH (c:Claim) WHERE c.occurred STARTS WITH '2012' SET c.retractedAt = ${value} RETURN c.id`);
    await retracted("'2026-01-01T00:00:00.000Z'");
    const standing = ALL.filter(({ occurred }) => !occurred.startsWith("2012"));
    expect(await links([person(FIRST)], 2)).toEqual(counted(standing));
    await retracted("null");
  });
});

function isQuestion({ relation }: Row): boolean {
  return relation === "ACCUSED" || relation === "QUESTIONED";
}

function isLate({ occurred }: Row): boolean {
  return occurred >= "2012-01-01";
}
