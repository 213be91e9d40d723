/** Popolo as people write it: lists, single objects, objects inside others, and two dialects. */
import { describe, expect, test } from "vitest";
import { popoloFormat } from "../../src/formats/popolo/read";
import { readPopolo } from "../setup/popolo";

describe("a file is told by what is in it", () => {
  test.each([
    ['{"posts": [], "persons": []}', true],
    ['{"meta": {"a": [1]}, "memberships": [{"id": "m", "person_id": "p", "organization_id": "o"}]}', true],
    ['{"persons": [{"id": 1, "name": "cut off', true],
    ['[{"name": "A", "birth_date": "1960"}]', true],
    ['{"name": "A", "id": "a", "memberships": [{"organization_id": "o"}]}', true],
    ['{"option": "yes", "voter_id": "p"}', true],
    ['{"id": "a", "name": "A"}', false],
    ['{"people": [{"id": "person:a", "name": "A"}], "events": [], "claims": []}', false],
    ['{"nodes": [{"id": 1}], "links": []}', false],
    ['{"schema": "Person", "id": "a", "properties": {"name": ["A"]}}', false],
    ["persons:\n  - id: a", false],
    ["[]", false],
    ["", false],
  ])("%s: %s", (head, isPopolo) => {
    expect(popoloFormat.recognises(head, "a.json")).toBe(isPopolo);
  });

  test("and one that is none is refused", async () => {
    await expect(readPopolo('{"a": 1}')).rejects.toThrow("f.json: needs Popolo: lists such as persons, organizations");
  });
});

describe("objects alone and inside others", () => {
  const person = { id: "p", name: "P" };
  const organization = { id: "o", name: "O" };
  const expected = [
    "person:f.p MEMBER_OF organisation:f.o 1972/..",
    'person:f.p HOLDS_ROLE organisation:f.o {"text":"Chef"} 1972/..',
  ];

  test.each([
    ["a membership", { id: "m", role: "Chef", person, organization, start_date: "1972" }],
    ["a person", { ...person, memberships: [{ role: "Chef", organization, start_date: "1972" }] }],
    ["an organisation", { ...organization, posts: [], memberships: [{ role: "Chef", person, start_date: "1972" }] }],
    ["a post", { id: "x", label: "Chef", organization, memberships: [{ person, start_date: "1972" }] }],
    ["a post in a membership", { person, organization, post: { label: "Chef" }, start_date: "1972" }],
    ["a list", [{ person_id: "p", organization_id: "o", person, organization, role: "Chef", start_date: "1972" }]],
  ])("%s", async (_, content) => {
    const { claims, rows, problems } = await readPopolo(content);
    expect(problems).toEqual([]);
    expect(claims()).toEqual(expected);
    expect(rows("PERSON")).toEqual([{ id: "person:f.p", name: "P" }]);
    expect(rows("ORGANISATION")).toEqual([{ id: "organisation:f.o", name: "O" }]);
  });

  test("copies of what a list has, or came before, are read once", async () => {
    const { rows } = await readPopolo({
      memberships: [
        { person, organization: { id: "o", name: "O, in short" } },
        { person: { id: "p", name: "P again" }, organization },
      ],
      organizations: [{ ...organization, classification: "whole" }],
    });
    expect(rows("PERSON")).toEqual([{ id: "person:f.p", name: "P" }]);
    expect(rows("ORGANISATION")).toEqual([{ id: "organisation:f.o", name: "O", classification: "whole" }]);
  });

  test("what has no id goes by its content, or by what it is in", async () => {
    const voteEvent = { organization_id: "o", start_date: "2013-10-09", motion: { text: "A" }, votes: [] };
    const first = await readPopolo([voteEvent]);
    const [event, motion] = [first.rows("EVENT")[0], first.rows("MEASURE")[0]];
    expect(event).toMatchObject({ id: expect.stringMatching(/^event:f\.vote-events-[0-9a-f]{16}/) as string });
    expect(event).toMatchObject({ name: "Vote of 2013-10-09" });
    expect(first.claims()[0]).toBe(`${String(event?.id)} ABOUT ${String(motion?.id)}`);
    const later = await readPopolo([{ ...voteEvent, motion: { text: "B" } }, voteEvent]);
    expect(later.rows("EVENT")[1]).toEqual(event);
    expect(later.rows("EVENT")[0]?.id).not.toBe(event?.id);
  });
});

test("EveryPolitician: memberships take dates from their legislative period", async () => {
  const membership = { person_id: "p", organization_id: "o", legislative_period_id: "term/1", role: "member" };
  const { claims } = await readPopolo({
    meta: { sources: ["https://example.org"] },
    memberships: [
      membership,
      { ...membership, start_date: "2012-02-01" },
      { ...membership, end_date: "2010-01-01" },
      { ...membership, legislative_period_id: "election" },
    ],
    events: [
      { id: "term/1", name: "T", classification: "legislative period", start_date: "2011-03", end_date: "2015-03" },
      { id: "election", name: "E", classification: "general election", start_date: "2011", end_date: "2011" },
    ],
    persons: [],
  });
  const term = expect.stringMatching(/^event:f\.term-1-[0-9a-f]{8}$/) as string;
  const dates = claims().map((claim) => claim.replace(/^person:f.p MEMBER_OF organisation:f.o ?/, "").split(" in "));
  expect(dates).toEqual([
    ["2011-03/2015-03", term],
    ["2012-02-01/2015-03", term],
    ["../2010-01-01", term],
    ["in event:f.election"],
  ]);
});

test("parlparse: names of lords and commoners, posts with areas, and redirects", async () => {
  const { rows, claims, problems } = await readPopolo({
    memberships: [
      { id: "m1", person_id: "x/3", post_id: "cons/1", on_behalf_of_id: "a-party", start_date: "1997-05-01" },
      { id: "m0", redirect: "m1" },
    ],
    organizations: [{ id: "house", name: "House" }],
    persons: [
      {
        id: "x1",
        other_names: [
          { note: "Main", given_name: "Old", family_name: "Name", end_date: "1999-12-31" },
          { note: "Main", given_name: "New", family_name: "Name", honorific_prefix: "Sir", start_date: "2000-01-01" },
          { note: "Alternate", name: "N Name" },
        ],
      },
      { id: "x2", other_names: [{ note: "Main", honorific_prefix: "Lord", lordname: "A", lordofname: "B" }] },
      { id: "x3", redirect: "x1" },
      { id: "x/3", redirect: "x3" },
    ],
    posts: [
      { id: "cons/1", label: "MP for Here", role: "MP", organization_id: "house", area: { name: "Here" } },
      { id: "cons/2", label: "MP for Here", role: "MP", organization_id: "house", area: { name: "Here" } },
    ],
  });
  expect(problems).toEqual([]);
  expect(rows("PERSON")).toEqual([
    { id: "person:f.x1", name: "New Name", honorificPrefix: "Sir", aliases: ["Old Name", "N Name"] },
    { id: "person:f.x2", name: "Lord A of B" },
  ]);
  const places = rows("PLACE").map(({ id }) => id);
  expect(new Set(places).size).toBe(2); // The same name doesn't make them the same.
  expect(claims()).toEqual([
    "person:f.x1 MEMBER_OF organisation:f.house 1997-05-01/..",
    'person:f.x1 HOLDS_ROLE organisation:f.house {"text":"MP for Here"} 1997-05-01/..',
    "person:f.x1 MEMBER_OF organisation:f.a-party 1997-05-01/..",
    `person:f.x1 REPRESENTS ${String(places[0])} 1997-05-01/..`,
  ]);
});

describe("what is wrong is said, and the rest is read", () => {
  const good = { id: "p", name: "P" };

  test.each([
    [{ name: "no id" }, "f.json:3 persons[0].id: needs an id, but got nothing"],
    [{ id: ["a", "b"], name: "A" }, "f.json:3 persons[0].id: needs an id, but got a list of 2"],
    ["a text", 'f.json:3 persons[0]: needs a mapping, but got "a text"'],
    [{ id: "a", name: "A", memberships: "none" }, 'f.json:3 persons[0].memberships: needs a list, but got "none"'],
    [
      { id: "a", name: "A", memberships: [7] },
      "f.json:3 persons[0].memberships[0]: needs a mapping or an id, but got 7",
    ],
    [
      { id: "a", name: "A", memberships: [{ role: "whip", person_id: ["a"], organization_id: "o" }] },
      "f.json:3 persons[0].memberships[0].person_id: needs the id of a person, but got a list of 1",
    ],
    [
      { id: "a", name: "A", memberships: [{ start_date: "2010" }] },
      "f.json:3 persons[0].memberships[0].organization_id: needs the id of an organisation, but got nothing",
    ],
    [
      { id: "a", name: "A", votes: [{ option: "yes" }] },
      "f.json:3 persons[0].votes[0].vote_event_id: needs the id of a vote event, but got nothing",
    ],
    [
      { id: "a", name: "A", memberships: [{ organization_id: "o", sources: [{ note: "no url" }] }] },
      "f.json:3 persons[0].memberships[0].sources[0]: needs a link with a url, but got nothing",
    ],
  ])("%j", async (bad, message) => {
    const { problems, rows } = await readPopolo({ persons: [bad, good], memberships: [] });
    expect(problems).toEqual([message]);
    expect(rows("PERSON").at(-1)).toEqual({ id: "person:f.p", name: "P" });
  });

  test("values that only checks can judge go on as they are, with the file's names for them", async () => {
    const { rows, records, problems } = await readPopolo({
      persons: [{ id: "p", name: ["P"], birth_date: "1.2.1960" }],
      memberships: [{ person_id: "unknown", organization_id: { id: "o" }, start_date: ["2010"] }],
    });
    expect(problems).toEqual([]);
    expect(rows("PERSON")).toEqual([{ id: "person:f.p", name: ["P"], birthDate: "1.2.1960" }]);
    expect(rows("CLAIM")).toEqual([
      { subject: "person:f.unknown", relation: "MEMBER_OF", object: { id: "o" }, occurred: ["2010"] },
    ]);
    expect(records[1]?.called).toMatchObject({ object: "organization_id", occurred: "start_date" });
  });

  test("a text that ends in the middle", async () => {
    await expect(readPopolo('{"persons": [{"id": "p", "name": "P"},')).rejects.toThrow("an end in the middle");
  });
});
