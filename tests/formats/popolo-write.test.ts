/** A network as Popolo, by Popolo's rules, and as our reader gives it back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimId } from "../../src/domain/claim";
import { relationType } from "../../src/domain/relation-types";
import type { ExportedClaim, ExportedEntity, ExportedNetwork, NamedEntity } from "../../src/formats";
import { MEMBERSHIP_RELATIONS } from "../../src/formats/popolo/memberships";
import { writePopolo } from "../../src/formats/popolo/write";
import { words } from "../setup/arbitrary-graph";
import { claim, network } from "../setup/exported";
import { againstPopolo, graphOf, readPopolo } from "../setup/popolo";

type Lists = Record<string, Record<string, unknown>[]>;

const P: ExportedEntity = { id: "person:p", kind: "PERSON", name: "P", fields: {} };
const Q: ExportedEntity = { id: "person:q", kind: "PERSON", name: "Q", fields: {} };
const O: ExportedEntity = { id: "organisation:o", kind: "ORGANISATION", name: "O", fields: {} };
const O2: ExportedEntity = { id: "organisation:o2", kind: "ORGANISATION", name: "O2", fields: {} };
const A: ExportedEntity = { id: "place:a", kind: "PLACE", name: "A", fields: { latitude: 53, longitude: -2 } };
const E: ExportedEntity = { id: "event:e", kind: "EVENT", name: "E", fields: { occurred: "2025-01/2025-02" } };
const M: ExportedEntity = { id: "measure:m", kind: "MEASURE", name: "M", fields: { introduced: "2025" } };
const EVERYTHING = [P, Q, O, O2, A, E, M];

async function written(of: ExportedNetwork): Promise<Lists> {
  let text = "";
  for await (const piece of writePopolo(of)) text += piece;
  return JSON.parse(text) as Lists;
}

const fact = (id: string, relation: ExportedClaim["relation"], change: Partial<ExportedClaim>) =>
  claim(id, { relation, subject: P, object: O, ...change });

describe("what Popolo carries", () => {
  const claims = [
    fact("1", "MEMBER_OF", { occurred: "2010-05-06/.." }),
    fact("2", "HOLDS_ROLE", { text: "Chair", occurred: "2010/2012-03" }),
    fact("3", "REPRESENTS", { object: A, occurred: "2010" }),
    fact("4", "REPRESENTS", { object: O2 }),
    fact("5", "MEMBER_OF", { subject: O2 }),
    fact("6", "PART_OF", { subject: O2 }),
    fact("7", "LOCATED_IN", { subject: O, object: A }),
    fact("8", "ORGANISED", { subject: O, object: E, occurred: "2025-01" }),
    fact("9", "PROPOSED", { object: M, occurred: "2025" }),
    fact("10", "VOTED_ON", { object: M, text: "yes", event: E, occurred: "2025-01-10" }),
    fact("11", "VOTED_ON", { subject: Q, object: M, text: "absent", modality: "NEGATED", occurred: "2025-01-11" }),
  ];
  const all = () => written(network(EVERYTHING, claims));

  test("is Popolo by its rules, which the test can tell", async () => {
    expect(againstPopolo(await all())).toEqual([]);
    expect(againstPopolo(await written(network([], [])))).toEqual([]);
    expect(againstPopolo({ persons: [{ id: 1, birth_date: "1815~", sources: [{}] }] })).toEqual([
      "/persons/0/id must be string",
      "/persons/0/sources/0 must have required property 'url'",
      expect.stringContaining("/persons/0/birth_date must match pattern"),
    ]);
  });

  test("memberships with their relation, dates and sources", async () => {
    const { memberships } = await all();
    expect(memberships?.map(({ id: _id, label: _label, sources: _sources, ...rest }) => rest)).toEqual([
      { relation: "MEMBER_OF", person_id: P.id, organization_id: O.id, start_date: "2010-05-06" },
      {
        ...{ relation: "HOLDS_ROLE", role: "Chair", person_id: P.id, organization_id: O.id },
        ...{ start_date: "2010", end_date: "2012-03" },
      },
      { relation: "REPRESENTS", person_id: P.id, area_id: A.id, start_date: "2010", end_date: "2010" },
      { relation: "REPRESENTS", person_id: P.id, on_behalf_of_id: O2.id },
      {
        ...{ relation: "MEMBER_OF", organization_id: O.id },
        member: { "@type": "Organization", id: O2.id, name: "O2" },
      },
    ]);
    expect(memberships?.[0]?.sources).toEqual([
      {
        ...{ url: "urn:attest:document:report", note: "Report", document: "document:report" },
        ...{ date: "2025-01-10", paragraph: 3 },
      },
    ]);
  });

  test("entities with what they belong to, and votes with their vote events", async () => {
    const { organizations, areas, events, motions, vote_events: voteEvents, votes } = await all();
    expect(organizations?.map(({ id, parent_id, area_id }) => [id, parent_id, area_id])).toEqual([
      [O.id, undefined, A.id],
      [O2.id, O.id, undefined],
    ]);
    expect(areas).toEqual([{ id: A.id, name: "A", geometry: { type: "Point", coordinates: [-2, 53] } }]);
    expect(events).toMatchObject([{ id: E.id, start_date: "2025-01", end_date: "2025-02", organization_id: O.id }]);
    expect(motions).toMatchObject([{ id: M.id, text: "M", date: "2025", creator_id: P.id }]);
    expect(voteEvents).toMatchObject([
      { id: E.id, motion_id: M.id, start_date: "2025-01-10" },
      { id: "vote on measure:m, 2025-01-11", motion_id: M.id, start_date: "2025-01-11" },
    ]);
    expect(votes).toMatchObject([
      { vote_event_id: E.id, voter_id: P.id, option: "yes" },
      { vote_event_id: "vote on measure:m, 2025-01-11", voter_id: Q.id, option: "absent" },
    ]);
  });

  test("comes back as the claims that it was", async () => {
    const { records, rows } = await readPopolo(await all());
    const made = (await graphOf(records)).claims.map(({ id }) => id);
    const given = claims.map((one) =>
      contentId({ ...one, occurred: one.relation === "ORGANISED" ? "2025-01/2025-02" : one.occurred }),
    );
    expect(given.filter((id) => !made.includes(id))).toEqual([]);
    expect(rows("DOCUMENT")).toEqual([{ id: "document:report", name: "Report", datePublished: "2025-01-10" }]);
    expect(rows("EVENT").map(({ name }) => name)).toEqual(["E", "Vote of 2025-01-11"]);
  });
});

describe("what Popolo can't carry", () => {
  test.each<[string, ExportedClaim]>([
    ["a plan", fact("1", "MEMBER_OF", { modality: "PLANNED" })],
    ["a denial", fact("1", "MEMBER_OF", { modality: "NEGATED" })],
    ["somebody's word about others", fact("1", "MEMBER_OF", { attributedTo: Q })],
    ["a deprecated claim", fact("1", "MEMBER_OF", { rank: "DEPRECATED", rankReason: "Wrong." })],
    ["a retracted claim", fact("1", "MEMBER_OF", { retractedAt: "2025-01-17T09:30:00.000Z" })],
    ["a figure", fact("1", "MEMBER_OF", { amount: 3, unit: "seats" })],
    ["a role at an event", fact("1", "HOLDS_ROLE", { object: E, text: "Chair" })],
    ["a part for some time", fact("1", "PART_OF", { subject: O2, occurred: "2010/2015" })],
    ["another relation", fact("1", "CRITICISED", {})],
    ["a vote of yes that was not cast", fact("1", "VOTED_ON", { object: M, text: "yes", modality: "NEGATED" })],
  ])("is left out: %s", async (_, left) => {
    const { memberships, votes, vote_events: voteEvents, organizations } = await written(network(EVERYTHING, [left]));
    expect([memberships, votes, voteEvents]).toEqual([[], [], []]);
    expect(organizations?.every((one) => one.parent_id === undefined)).toBe(true);
  });

  test("dates that are not certain are left out of what is written", async () => {
    const entities = [{ ...P, fields: { birthDate: "1815~", deathDate: "1852" } }];
    const { persons, memberships } = await written(
      network(entities, [fact("1", "MEMBER_OF", { occurred: "2010?/2012" })]),
    );
    expect(persons).toEqual([{ id: P.id, name: "P", death_date: "1852" }]);
    expect(memberships?.[0]).not.toHaveProperty("end_date");
  });
});

function contentId({ subject, object, text, ...rest }: ExportedClaim): string {
  const content = { relation: rest.relation, occurred: rest.occurred ?? undefined, modality: rest.modality };
  return claimId({ ...content, subject: subject.id, object: object?.id, value: text ? { text } : undefined });
}

const years = fc.integer({ min: 1800, max: 2100 }).map(String);
const dates = fc.oneof(
  years,
  years.map((year) => `${year}-02-03`),
  years.map((year) => `${year}-05/..`),
  years.map((year) => `../${year}`),
  years.map((year) => `${year}/${Number(year) + 3}-01-01`),
);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

function entitiesOf(kind: "PERSON" | "ORGANISATION") {
  const slug = fc.string({ unit: fc.constantFrom(..."abc1"), minLength: 1, maxLength: 3 });
  const plain = { slug, name: words, aliases: fc.uniqueArray(words, { maxLength: 2 }), summary: maybe(words) };
  const one = fc
    .record({ ...plain, wikidata: fc.uniqueArray(words, { maxLength: 2 }) })
    .map(({ slug, name, aliases, summary, wikidata }): ExportedEntity => ({
      ...{ id: `${kind.toLowerCase()}:${slug}`, kind, name, summary, fields: {} },
      aliases: aliases.filter((alias) => alias !== name),
      // Two with the same identifier would be one.
      identifiers: wikidata.map((id) => `wikidata:${id} ${slug}`).sort(),
    }));
  return fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
}

const networks = fc.tuple(entitiesOf("PERSON"), entitiesOf("ORGANISATION")).chain(([people, organisations]) => {
  const places: NamedEntity[] = [A];
  const made = fc.constantFrom(...MEMBERSHIP_RELATIONS).chain((relation) => {
    const { from, to } = relationType(relation);
    const ends = (kinds: readonly string[]) =>
      fc.constantFrom(...[...people, ...organisations, ...places].filter(({ kind }) => kinds.includes(kind)));
    const subject = ends(from.filter((kind) => kind !== "PLACE"));
    return fc.record({
      relation: fc.constant(relation),
      subject,
      object: ends(to),
      text: maybe(words),
      occurred: maybe(dates),
    });
  });
  // A graph has no claim twice.
  const selector = (one: Partial<ExportedClaim>) => contentId(claim("", one));
  const claims = fc
    .uniqueArray(made, { maxLength: 8, selector })
    .map((all) => all.map((one, index) => claim(String(index), one)));
  return fc.record({ entities: fc.constant([...people, ...organisations, A]), claims });
});

test("people, organisations and memberships are the same after they were written and read", async () => {
  await fc.assert(
    fc.asyncProperty(networks, async ({ entities, claims }) => {
      const content = await written(network([...entities], claims));
      expect(againstPopolo(content)).toEqual([]);
      const { records, problems } = await readPopolo(content);
      expect(problems).toEqual([]);
      const graph = await graphOf(records);
      const known = graph.entities.filter(({ kind }) => kind !== "DOCUMENT");
      const plain = ({ id, kind, name, aliases, summary }: ExportedEntity) => ({ id, kind, name, aliases, summary });
      expect(known.map(plain as (entity: unknown) => unknown)).toEqual(
        entities.map((one) => ({ ...plain(one), aliases: one.aliases ?? [] })),
      );
      const identifiers = known.map((one) => one.identifiers);
      expect(identifiers).toEqual(entities.map((one) => one.identifiers ?? []));
      expect(new Set(graph.claims.map(({ id }) => id))).toEqual(new Set(claims.map(contentId)));
    }),
    { numRuns: 60 },
  );
});
