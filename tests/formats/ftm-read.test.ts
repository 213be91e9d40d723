/** FollowTheMoney in: things, links, sources, and lines that can't be read. */
import { describe, expect, test } from "vitest";
import { ftmFormat } from "../../src/formats/ftm";
import { readings, rowsOf } from "../setup/readings";

type Properties = Record<string, unknown>;

function entity(id: string, schema: string, properties: Properties = {}, more: object = {}): string {
  return JSON.stringify({ id, schema, properties, ...more });
}

const ANN = entity("p1", "Person", { name: ["Person A"] });
const BEA = entity("p2", "Person", { name: ["Person B"] });
const ORG = entity("o1", "Organization", { name: ["Organisation A"] });
const FIRM = entity("c1", "Company", { name: ["Company A"] });

const read = (...lines: string[]) => readings(ftmFormat, "a.json", lines.join("\n"));
const claims = async (...lines: string[]) => rowsOf(await read(ANN, BEA, ORG, FIRM, ...lines), "CLAIM");

describe("a file of FollowTheMoney", () => {
  test.each([
    ["its entities", `${ANN}\n${ORG}`],
    ["entities after a broken line", `{"id":\n${ANN}`],
    ["the beginning of a long line", ANN.slice(0, -3)],
  ])("is recognised by %s", (_what, head) => {
    expect(ftmFormat.recognises(head, "a.json")).toBe(true);
  });

  test.each([
    ["a JSON list", `[${ANN}]`],
    ["entities in a list of a file", `{"entities": [${ANN}]}`],
    ["lines of other things", '{"id": "Q1", "type": "item", "labels": {}, "claims": {}}\n'],
    ["YAML", "people:\n  - id: person:a\n"],
  ])("isn't taken for %s", (_what, head) => {
    expect(ftmFormat.recognises(head, "a.ftm.json")).toBe(false);
  });
});

describe("things of FollowTheMoney", () => {
  test.each([
    ["Person", "person:a.x", undefined],
    ["Organization", "organisation:a.x", undefined],
    ["Company", "organisation:a.x", "company"],
    ["PublicBody", "organisation:a.x", "public body"],
    ["LegalEntity", "organisation:a.x", "legal entity"],
    ["Address", "place:a.x", undefined],
    ["RealEstate", "place:a.x", "real estate"],
    ["Event", "event:a.x", undefined],
    ["Document", "document:a.x", undefined],
    ["Article", "document:a.x", "article"],
  ])("of the schema %s have their kind", async (schema, id, classification) => {
    const { records, problems } = await read(entity("x", schema, { name: ["A"] }));
    expect(problems).toEqual([]);
    expect(records).toMatchObject([{ kind: id.split(":")[0]?.toUpperCase(), row: { id, name: "A" } }]);
    expect(records[0]?.row.classification).toBe(classification);
  });

  test("have all their names, the caption first, and their ids elsewhere", async () => {
    const properties = {
      ...{ name: ["Name A", "Name B", " "], alias: ["Name C", "Name A"], weakAlias: ["A."], previousName: ["Old"] },
      ...{ notes: ["A note."], title: ["Dr"], birthDate: ["1962", "1962-05-03"], wikidataId: ["Q42"] },
      ...{ innCode: ["1", "2"], passportNumber: ["99"] },
    };
    const text = entity("x", "Person", properties, { caption: "Name B", referents: ["y", "z"], first_seen: "2024" });
    expect(rowsOf(await read(text), "PERSON")).toEqual([
      {
        ...{ id: "person:a.x", name: "Name B", aliases: ["Name A", "Name C", "A.", "Old"], summary: "A note." },
        ...{ honorificPrefix: "Dr", birthDate: "1962-05-03" },
        identifiers: { wikidata: "Q42", innCode: ["1", "2"], ftm: ["x", "y", "z"] },
      },
    ]);
  });

  test("have names made of their parts where none is written out", async () => {
    const lines = [
      entity("x", "Person", { firstName: ["First"], lastName: ["Last"] }),
      entity("y", "Address", { street: ["1 Street"], city: ["Town"], latitude: ["53.5"] }),
      entity("z", "Document", { fileName: ["a.pdf"], date: ["2020-01-02T03:04:05"] }),
    ];
    const rows = rowsOf(await read(...lines), "PERSON", "PLACE", "DOCUMENT");
    expect(rows).toMatchObject([
      { name: "First Last" },
      { name: "1 Street, Town", latitude: 53.5 },
      { name: "a.pdf", datePublished: "2020-01-02" },
    ]);
  });

  test("have bounds of dates that differ, and the beginning of a text that is too long", async () => {
    const text = entity("x", "Person", { name: ["A"], birthDate: ["1964", "1962-05-03"], notes: ["n".repeat(3000)] });
    const [row] = rowsOf(await read(text), "PERSON");
    expect(row?.birthDate).toBe("1962-05-03?/1964?");
    expect(row?.summary).toHaveLength(2000);
  });

  test("say where they are, who held them and what they are part of, but not where people live", async () => {
    const found = await claims(
      entity("a1", "Address", { full: ["1 Street"] }),
      entity("o2", "Organization", { name: ["B"], addressEntity: ["a1"] }),
      entity("p3", "Person", { name: ["C"], addressEntity: ["a1"], position: ["Minister"] }),
      entity("e1", "Event", { name: ["D"], organizer: ["o1"], involved: ["p1"], startDate: ["2020"] }),
    );
    expect(found).toEqual([
      { subject: "organisation:a.o2", relation: "LOCATED_IN", object: "place:a.a1" },
      { subject: "person:a.p3", relation: "HOLDS_ROLE", value: { text: "Minister" } },
      { subject: "organisation:a.o1", relation: "ORGANISED", object: "event:a.e1" },
      { subject: "person:a.p1", relation: "PARTICIPATED_IN", object: "event:a.e1" },
    ]);
  });
});

describe("links of FollowTheMoney", () => {
  const [person, other] = ["person:a.p1", "person:a.p2"];
  const [organisation, company] = ["organisation:a.o1", "organisation:a.c1"];

  test.each([
    ["Membership", { member: ["p1"], organization: ["o1"], role: ["chair"] }, "MEMBER_OF", { text: "chair" }],
    ["Directorship", { director: ["p1"], organization: ["o1"] }, "HOLDS_ROLE", { text: "director" }],
    ["Employment", { employee: ["p1"], employer: ["o1"], role: ["a", "b"] }, "WORKS_FOR", { text: "a; b" }],
    ["Representation", { agent: ["p1"], client: ["o1"] }, "REPRESENTS", undefined],
    ["Payment", { payer: ["p1"], beneficiary: ["o1"], amountEur: ["5.5"] }, "FUNDED", { amount: 5.5, unit: "EUR" }],
    [
      "Payment",
      { payer: ["p1"], beneficiary: ["o1"], amount: ["7"], currency: ["GBP"], amountEur: ["8"], purpose: ["gift"] },
      "FUNDED",
      { amount: 7, unit: "GBP", text: "gift" },
    ],
    ["Ownership", { owner: ["p1"], asset: ["o1"], percentage: ["25.5%"] }, "OWNS", { amount: 25.5, unit: "%" }],
    ["Ownership", { owner: ["p1"], asset: ["o1"], percentage: ["25 to 50"] }, "OWNS", { text: "25 to 50" }],
    ["UnknownLink", { subject: ["p1"], object: ["o1"], role: ["agent"] }, "ASSOCIATED_WITH", { text: "agent" }],
  ])("of the schema %s with %j are claims", async (schema, properties, relation, value) => {
    const expected = { subject: person, relation, object: organisation };
    expect(await claims(entity("l", schema, properties))).toEqual([value ? { ...expected, value } : expected]);
  });

  test("between people are kinship and association", async () => {
    const lines = [
      entity("l1", "Family", { person: ["p1"], relative: ["p2"], relationship: ["mother"] }),
      entity("l2", "Associate", { person: ["p1"], associate: ["p2"] }),
    ];
    expect(await claims(...lines)).toEqual([
      { subject: person, relation: "RELATIVE_OF", object: other, value: { text: "mother" } },
      { subject: person, relation: "ASSOCIATED_WITH", object: other },
    ]);
  });

  test("of a body that directs another one are an association, since only people hold offices", async () => {
    const directs = entity("l", "Directorship", { director: ["o1"], organization: ["c1"], role: ["manager"] });
    expect(await claims(directs)).toEqual([
      { subject: organisation, relation: "ASSOCIATED_WITH", object: company, value: { text: "manager" } },
    ]);
  });

  test("to a position are an office in the body that has it, wherever that stands in the file", async () => {
    const lines = [
      entity("l1", "Occupancy", { holder: ["p1"], post: ["t1"], periodStart: ["2001"], declarationDate: ["2003"] }),
      entity("l2", "Occupancy", { holder: ["p2"], post: ["t2"] }),
      entity("t1", "Position", { name: ["Minister"], organization: ["o1"] }),
      entity("t2", "Position", { name: ["Envoy"] }),
    ];
    const relation = "HOLDS_ROLE";
    expect(await claims(...lines)).toEqual([
      { subject: person, relation, object: organisation, value: { text: "Minister" }, occurred: "2001/.." },
      { subject: other, relation, value: { text: "Envoy" } },
    ]);
  });

  test.each([
    [{ startDate: ["2010-05-06"], endDate: ["2015"] }, "2010-05-06/2015"],
    [{ startDate: ["2010"] }, "2010/.."],
    [{ endDate: ["2015"] }, "../2015"],
    [{ date: ["2011-12-29T08:30:00Z"] }, "2011-12-29"],
    [{ date: ["2011"], startDate: ["2010"] }, "2010/.."],
    [{ startDate: ["2010", "2010-05"], endDate: ["2015"] }, "2010-05/2015"],
    [{ startDate: ["2012", "2010"], endDate: ["2015", "2017"] }, "2010?/2017?"],
    [{ date: ["2011", "2013"] }, "2011?/2013?"],
    [{ date: ["last year"] }, "last year"],
    [{}, undefined],
  ])("with the dates %j held %s", async (dates, occurred) => {
    const [row] = await claims(entity("l", "Membership", { member: ["p1"], organization: ["o1"], ...dates }));
    expect(row?.occurred).toBe(occurred);
  });

  test("of several are a claim for each pair, without the sum that belongs to all of them", async () => {
    const payment = { payer: ["p1", "p2"], beneficiary: ["o1"], amountEur: ["100"], purpose: ["gift"] };
    const rest = { relation: "FUNDED", object: organisation, value: { text: "gift" } };
    const note = "100 EUR of several together.";
    expect(await claims(entity("l", "Payment", payment))).toEqual([
      { subject: person, ...rest, note },
      { subject: other, ...rest, note },
    ]);
  });

  test("give through what is no number, to be refused with the record", async () => {
    const ends = { payer: ["p1"], beneficiary: ["o1"] };
    const found = await claims(
      entity("l1", "Payment", { ...ends, amountEur: ["much"] }),
      entity("l2", "Payment", { ...ends, amountEur: ["1", "2"] }),
    );
    expect(found.map(({ value }) => value)).toEqual([
      { amount: "much", unit: "EUR" },
      { amount: ["1", "2"], unit: "EUR" },
    ]);
  });
});

describe("what entities of FollowTheMoney stand on", () => {
  const membership = (properties: Properties, more: object = {}) =>
    entity("l", "Membership", { member: ["p1"], organization: ["o1"], ...properties }, more);

  test("are their data sets, each made once, where the entity has its id", async () => {
    const lines = [
      ANN,
      ORG,
      membership({}, { datasets: ["list_a"] }),
      membership({ role: ["b"] }, { datasets: ["list_a"] }),
    ];
    const found = await read(...lines);
    const id = expect.stringMatching(/^document:a\.list-?a/) as string;
    expect(rowsOf(found, "DOCUMENT")).toEqual([{ id, name: "list_a", classification: "data set" }]);
    for (const { evidence } of rowsOf(found, "CLAIM")) expect(evidence).toEqual([{ document: id, pointer: "l" }]);
  });

  test("are the addresses that they name, with their publisher", async () => {
    const found = await read(ANN, ORG, membership({ sourceUrl: ["https://example.org/a"], publisher: ["Paper A"] }));
    const [paper] = rowsOf(found, "ORGANISATION").filter(({ name }) => name === "Paper A");
    const [document] = rowsOf(found, "DOCUMENT");
    expect(document).toMatchObject({ url: "https://example.org/a", publisher: paper?.id });
    expect(rowsOf(found, "CLAIM")).toMatchObject([{ evidence: [{ document: document?.id }] }]);
  });

  test("are the documents that prove them, once, also where their address is given as well", async () => {
    const proof = entity("d1", "Article", { title: ["Report"], sourceUrl: ["https://example.org/a"] });
    const found = await read(ANN, ORG, membership({ proof: ["d1"], sourceUrl: ["https://example.org/a"] }), proof);
    expect(rowsOf(found, "DOCUMENT")).toHaveLength(1);
    expect(rowsOf(found, "CLAIM")).toMatchObject([{ evidence: [{ document: "document:a.d1" }] }]);
  });

  test("are left to the file where they name none", async () => {
    expect((await claims(membership({})))[0]).not.toHaveProperty("evidence");
  });
});

describe("what can't be read of FollowTheMoney", () => {
  const SKIPPED = "needs the id of an entity of this file that isn't left out, but got";

  test.each([
    ["{", 'a.json:1: needs a JSON object, but got "{"'],
    ["[]", "a.json:1: needs a JSON object, but got a list of 0"],
    ['{"schema": "Person"}', "a.json:1 id: needs the entity's id, but got nothing"],
    ['{"id": "a", "properties": {}}', "a.json:1 schema: needs the name of a schema, but got nothing"],
    ['{"id": "a", "schema": "Person"}', "a.json:1 properties: needs lists by the names of properties, but got nothing"],
    [entity("a", "Person", { name: "A" }), 'a.json:1 properties.name: needs a list, but got "A"'],
    [entity("a", "Person", { name: ["A", {}] }), "a.json:1 properties.name[1]: needs text, but got a mapping"],
    [
      entity("a", "Vessel", { name: ["A"] }),
      'a.json:1 schema: needs a schema with a kind or a relation here, but got "Vessel", so the entity is left out',
    ],
    [entity("a", "Membership", { member: ["p1"] }), `a.json:1 properties.organization: ${SKIPPED} nothing`],
    [entity("a", "Membership", { member: ["x"], organization: ["o1"] }), `a.json:1 properties.member: ${SKIPPED} "x"`],
    [entity("a", "Occupancy", { holder: ["p1"], post: ["o1"] }), `a.json:1 properties.post: ${SKIPPED} "o1"`],
  ])("%s is a problem, and those after it are read", async (line, problem) => {
    const { problems, records } = await read(line, "", ANN, ORG);
    expect(problems).toEqual([problem]);
    expect(records.map(({ at }) => at.line)).toEqual([3, 4]);
  });
});
