/** Popolo's classes as records. */
import { describe, expect, test } from "vitest";
import { readPopolo } from "../setup/popolo";

describe("people, organisations and areas", () => {
  test("a person with names, dates and identifiers", async () => {
    const { records, problems } = await readPopolo({
      persons: [
        {
          ...{ id: "p1", name: "Person One", honorific_prefix: "Dr", honorific_suffix: null, birth_date: "1960-02" },
          ...{ death_date: "", summary: "Invented.", email: "one@example.org" },
          other_names: [{ name: "P. One" }, { given_name: "Pers", family_name: "One" }, { name: "Person One" }],
          identifiers: [
            { scheme: "DUNS", identifier: "1" },
            { scheme: "wikidata", identifier: "Q1" },
            { scheme: "wikidata", identifier: "Q2" },
            { scheme: "wikidata", identifier: "Q1" },
            { scheme: "1/a b", identifier: 7 },
            { identifier: "x" },
          ],
        },
      ],
    });
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        kind: "PERSON",
        row: {
          ...{ id: "person:f.p1", name: "Person One", aliases: ["P. One", "Pers One"], honorificPrefix: "Dr" },
          ...{ birthDate: "1960-02", summary: "Invented." },
          identifiers: { duns: "1", wikidata: ["Q1", "Q2"], "scheme-1-a-b": "7", identifier: "x" },
        },
        at: { file: "f.json", path: ["persons", 0], line: 3 },
        called: expect.objectContaining({ birthDate: "birth_date", aliases: "other_names" }) as object,
      },
    ]);
  });

  test("organisations and areas with what they belong to, and a point", async () => {
    const { rows, claims } = await readPopolo({
      organizations: [
        { id: "o1", name: "O1", classification: "party", founding_date: "1900", parent_id: "o2", area_id: "a1" },
        { id: "o2", name: "O2", abstract: "A whole." },
      ],
      areas: [
        { id: "a1", name: "A1", type: "ward", parent: { id: "a2", name: "A2" } },
        { name: "A3", identifier: "ocd/a:3", geometry: { type: "Point", coordinates: [-2.5, 53] } },
      ],
    });
    expect(rows("ORGANISATION")).toEqual([
      { id: "organisation:f.o1", name: "O1", classification: "party", foundingDate: "1900" },
      { id: "organisation:f.o2", name: "O2", summary: "A whole." },
    ]);
    expect(rows("PLACE")).toEqual([
      { id: "place:f.a1", name: "A1", classification: "ward" },
      { id: "place:f.a2", name: "A2" },
      {
        ...{ id: expect.stringMatching(/^place:f\.ocd-a-3-[0-9a-f]{8}$/) as string, name: "A3" },
        ...{ latitude: 53, longitude: -2.5, identifiers: { identifier: "ocd/a:3" } },
      },
    ]);
    expect(claims()).toEqual([
      "organisation:f.o1 PART_OF organisation:f.o2",
      "organisation:f.o1 LOCATED_IN place:f.a1",
      "place:f.a1 LOCATED_IN place:f.a2",
    ]);
  });

  test("ids of Attest's stay as they are, where they are of the kind", async () => {
    const { rows } = await readPopolo({ persons: [{ id: "person:one" }, { id: "place:one" }], memberships: [] });
    expect(rows("PERSON").map(({ id }) => id)).toEqual([
      "person:one",
      expect.stringMatching(/^person:f\.place-one-[0-9a-f]{8}$/),
    ]);
  });
});

describe("memberships", () => {
  const posts = [{ id: "post", label: "Chair of O1", role: "chair", organization_id: "o1", area_id: "a1" }];
  const of = async (...memberships: object[]) => (await readPopolo({ posts, memberships })).claims();

  test("of an organisation, with a role, a party and an area", async () => {
    const membership = { person_id: "p", organization_id: "o1", on_behalf_of_id: "o2", area_id: "a" };
    expect(await of({ ...membership, role: "whip", start_date: "2010-05-06", end_date: "2015-03" })).toEqual([
      "person:f.p MEMBER_OF organisation:f.o1 2010-05-06/2015-03",
      'person:f.p HOLDS_ROLE organisation:f.o1 {"text":"whip"} 2010-05-06/2015-03',
      "person:f.p MEMBER_OF organisation:f.o2 2010-05-06/2015-03",
      "person:f.p REPRESENTS place:f.a 2010-05-06/2015-03",
    ]);
  });

  test("with a role that says no more than that", async () => {
    const membership = { person_id: "p", organization_id: "o1", role: "Member" };
    expect(await of({ ...membership, start_date: "2010" })).toEqual(["person:f.p MEMBER_OF organisation:f.o1 2010/.."]);
    expect(await of({ ...membership, end_date: "2012" })).toEqual(["person:f.p MEMBER_OF organisation:f.o1 ../2012"]);
  });

  test("through a post, which tells the organisation, the title and the area", async () => {
    expect(await of({ person_id: "p", post_id: "post" })).toEqual([
      "person:f.p MEMBER_OF organisation:f.o1",
      'person:f.p HOLDS_ROLE organisation:f.o1 {"text":"Chair of O1"}',
      "person:f.p REPRESENTS place:f.a1",
    ]);
  });

  test("of an organisation in another one", async () => {
    const { claims, rows } = await readPopolo({
      memberships: [
        { member: { "@type": "Organization", id: "o3", name: "O3" }, organization_id: "o1", role: "donor" },
      ],
      persons: [],
    });
    expect(claims()).toEqual(['organisation:f.o3 MEMBER_OF organisation:f.o1 {"text":"donor"}']);
    expect(rows("ORGANISATION")).toEqual([{ id: "organisation:f.o3", name: "O3" }]);
  });

  test("cite their sources, each of which is one document", async () => {
    const sources = [{ url: "https://example.org/a", note: "Page A" }];
    const { records, rows } = await readPopolo({
      memberships: [
        { person_id: "p", organization_id: "o1", sources },
        {
          person_id: "q",
          organization_id: "o1",
          sources: [{ url: "https://example.org/a", note: "Called otherwise" }],
        },
        { person_id: "r", organization_id: "o1", source: "https://example.org/b" },
      ],
      persons: [{ id: "p", name: "P", sources: [{ url: "https://example.org/cited-by-nothing" }] }],
    });
    expect(rows("DOCUMENT")).toEqual([
      { id: expect.stringMatching(/^document:f\./) as string, name: "Page A", url: "https://example.org/a" },
      {
        ...{ id: expect.stringMatching(/^document:f\./) as string, name: "https://example.org/b" },
        ...{ url: "https://example.org/b" },
      },
    ]);
    const [a, b] = rows("DOCUMENT").map(({ id }) => [{ document: id }]);
    expect(rows("CLAIM").map(({ evidence }) => evidence)).toEqual([a, a, b]);
    expect(records.at(-2)?.at).toEqual({
      file: "f.json",
      path: ["memberships", 2],
      line: expect.any(Number) as number,
    });
  });
});

describe("events, speeches, motions and votes", () => {
  test("events with who held and attended them, and where", async () => {
    const event = {
      ...{ id: "e", name: "E", start_date: "2013-01-01T12:00:00Z", end_date: "2013-01-01T14:00:00Z", parent_id: "e0" },
      ...{ location: "A hall", organization_id: "o", attendees: [{ id: "p" }, { id: "q", name: "Q" }] },
    };
    const common = ["event:f.e PART_OF event:f.e0"];
    const read = await readPopolo({ events: [event], persons: [] });
    expect(read.rows("EVENT")).toEqual([{ id: "event:f.e", name: "E", occurred: "2013-01-01" }]);
    expect(read.rows("PERSON")).toEqual([{ id: "person:f.q", name: "Q" }]);
    expect(read.claims()).toEqual([
      ...common,
      "organisation:f.o ORGANISED event:f.e 2013-01-01",
      'event:f.e LOCATED_IN {"text":"A hall"}',
      "person:f.p PARTICIPATED_IN event:f.e 2013-01-01",
      "person:f.q PARTICIPATED_IN event:f.e 2013-01-01",
    ]);
    const cancelled = await readPopolo({ events: [{ ...event, status: "cancelled" }], persons: [] });
    expect(cancelled.claims()).toEqual(common);
    const tentative = await readPopolo({ events: [{ ...event, status: "tentative" }], persons: [] });
    expect(tentative.claims()[1]).toBe("organisation:f.o ORGANISED event:f.e PLANNED 2013-01-01");
  });

  test("a speech is where somebody took part, and an event of its own where none is named", async () => {
    const speech = { creator_id: "p", text: "Words.", title: "On A", date: "2014-03-25T17:00:00Z" };
    const { claims, rows } = await readPopolo({
      speeches: [{ ...speech, event_id: "e" }, { ...speech, id: "s", type: "speech" }, { text: "Laughter." }],
      persons: [],
    });
    expect(claims()).toEqual([
      'person:f.p PARTICIPATED_IN event:f.e {"text":"On A"} 2014-03-25',
      "person:f.p PARTICIPATED_IN event:f.s 2014-03-25",
    ]);
    expect(rows("EVENT")).toEqual([
      { id: "event:f.s", name: "On A", classification: "speech", occurred: "2014-03-25" },
    ]);
  });

  test("a motion, the vote on it, its results and its counts", async () => {
    const { claims, rows, problems } = await readPopolo({
      organizations: [{ id: "o", name: "O" }],
      motions: [
        {
          ...{ id: "m", text: "That A be done.", classification: "motion", creator_id: "p", organization_id: "o" },
          ...{ date: "2013-01-01T12:00:00Z", result: "pass", vote_events: ["v"] },
        },
      ],
      vote_events: [
        {
          ...{ id: "v", identifier: "42", organization_id: "o", start_date: "2013-01-02T12:00:00Z", result: "pass" },
          group_results: [
            { group_id: "g", result: "fail" },
            { group: { name: "no id" }, result: "fail" },
          ],
          counts: [
            { option: "yes", value: 5, group: { name: "G" } },
            { option: "no", value: 2 },
          ],
          votes: [
            { voter_id: "p", option: "yes" },
            { voter_id: "o", option: "abstain" },
            { voter_id: "q", option: "absent" },
          ],
        },
      ],
    });
    expect(problems).toEqual([]);
    expect(rows("MEASURE")).toEqual([
      { id: "measure:f.m", name: "That A be done.", classification: "motion", introduced: "2013-01-01" },
    ]);
    expect(rows("EVENT")).toEqual([
      { id: "event:f.v", name: "Vote 42", occurred: "2013-01-02", identifiers: { identifier: "42" } },
    ]);
    expect(claims()).toEqual([
      "person:f.p PROPOSED measure:f.m 2013-01-01",
      "event:f.v ABOUT measure:f.m",
      "organisation:f.o ORGANISED event:f.v 2013-01-02",
      "organisation:f.o APPROVED measure:f.m 2013-01-02 in event:f.v",
      "organisation:f.g REJECTED measure:f.m 2013-01-02 in event:f.v",
      'event:f.v AMOUNTS_TO {"amount":5,"unit":"votes","text":"yes (G)"}',
      'event:f.v AMOUNTS_TO {"amount":2,"unit":"votes","text":"no"}',
      'person:f.p VOTED_ON measure:f.m {"text":"yes"} 2013-01-02 in event:f.v',
      'organisation:f.o VOTED_ON measure:f.m {"text":"abstain"} 2013-01-02 in event:f.v',
      'person:f.q VOTED_ON measure:f.m {"text":"absent"} NEGATED 2013-01-02 in event:f.v',
    ]);
  });

  test("a result that only the motion tells, a long text, and a vote on no motion", async () => {
    const motions = [{ id: "m", text: "That it be done ".repeat(20), organization_id: "o", result: "fail" }];
    const votes = [{ vote_event_id: "v", voter_id: "p", option: "no" }];
    const { claims, rows } = await readPopolo({ votes, motions });
    expect(String(rows("MEASURE")[0]?.name)).toMatch(/^That it be done .{150,190} …$/);
    expect(claims()).toEqual(['person:f.p VOTED_ON event:f.v {"text":"no"}', "organisation:f.o REJECTED measure:f.m"]);
  });
});
