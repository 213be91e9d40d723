/** Our FollowTheMoney as its own library reads it. */
import { describe, expect, test } from "vitest";
import type { ExportedEntity, NamedEntity } from "../../src/formats";
import { claim, network, written } from "../setup/exported";
import { pythonSays, pythonWith } from "../setup/python";

const python = await pythonWith(["followthemoney==4.11.2"]);

/** Everything is cleaned as it comes in, which drops what isn't valid; what is left has to be all that we wrote. */
const READS = `
import sys, json
from followthemoney import model
from followthemoney.types import registry
found = []
for line in sys.stdin:
    data = json.loads(line)
    proxy = model.get_proxy(data, cleaned=False)
    kept = proxy.to_dict()
    faults = [] if kept == data else [[data, kept]]
    if not registry.entity.validate(proxy.id): faults.append("id " + proxy.id)
    if not proxy.schema.is_a("Document"):  # of which a file name is required, which ours don't have
        try: proxy.schema.validate(data)
        except Exception as error: faults.append(str(error))
    pairs = list(proxy.edgepairs())
    found.append({"schema": proxy.schema.name, "caption": proxy.caption, "pairs": pairs, "faults": faults,
                  "proof": proxy.get("proof", quiet=True), "start": proxy.temporal_start and proxy.temporal_start[1], "id": proxy.id})
print(json.dumps(found))
`;

interface Found {
  id: string;
  schema: string;
  caption: string;
  pairs: [string, string][];
  proof: string[];
  start: string | null;
  faults: unknown[];
}

const named = (id: string, kind: NamedEntity["kind"], name: string): NamedEntity => ({ id, kind, name });
const ANN = named("person:ann_a", "PERSON", "Ann A");
const BOB = named("person:bob", "PERSON", "Bob B");
const BODY = named("organisation:body.", "ORGANISATION", "Body A");
const TOWN = named("place:town", "PLACE", "Town A");
const TALK = named("event:talk", "EVENT", "Talk A");
const REPORT = named("document:report", "DOCUMENT", "Report A");

const ENTITIES: ExportedEntity[] = [
  {
    ...{ ...ANN, aliases: ["A. A"], summary: "A person.", identifiers: ["wikidata:Q42", "ftm:abc", "other:1"] },
    fields: { birthDate: "1960-05", deathDate: "2024~", honorificPrefix: "Dr", honorificSuffix: "KC" },
  },
  { ...BOB, fields: {} },
  { ...BODY, classification: "charity", identifiers: ["registrationNumber:12345"], fields: { foundingDate: "1834" } },
  { ...named("organisation:firm", "ORGANISATION", "Firm A"), classification: "company", fields: {} },
  { ...named("organisation:office", "ORGANISATION", "Office A"), classification: "public body", fields: {} },
  { ...TOWN, fields: { latitude: 53.54, longitude: -2.11 } },
  { ...named("place:land", "PLACE", "Land A"), classification: "territory", fields: {} },
  { ...TALK, fields: { occurred: "2025-01-16/2025-01-17" } },
  {
    ...{ ...REPORT, publisher: named("organisation:paper", "ORGANISATION", "Paper A") },
    fields: { url: "https://example.org/report", datePublished: "2025-01-16" },
  },
  { ...named("measure:law", "MEASURE", "Law A"), fields: {} },
];

const CLAIMS = [
  claim("1", {
    ...{ relation: "MEMBER_OF", subject: ANN, object: BODY, text: "chair", occurred: "2010-05/2015" },
    evidence: [{ document: "document:other", title: "Other", url: "https://example.org/other", publisher: "Paper B" }],
  }),
  claim("2", { relation: "HOLDS_ROLE", subject: ANN, object: BODY, text: "Home Secretary", occurred: "2010/.." }),
  claim("3", { relation: "HOLDS_ROLE", subject: BOB, object: null, text: "Envoy" }),
  claim("4", { relation: "WORKS_FOR", subject: BOB, object: BODY, occurred: "../2011-02-03" }),
  claim("5", { relation: "REPRESENTS", subject: BOB, object: BODY, note: "Spoke for it." }),
  claim("6", { relation: "FUNDED", subject: ANN, object: BODY, amount: 5.5, unit: "GBP", occurred: "2011-12-29" }),
  claim("7", { relation: "OWNS", subject: ANN, object: BODY, amount: 25, unit: "%" }),
  claim("8", { relation: "RELATIVE_OF", subject: ANN, object: BOB, text: "brother" }),
  claim("9", { relation: "ASSOCIATED_WITH", subject: ANN, object: BOB }),
  claim("10", { relation: "ASSOCIATED_WITH", subject: ANN, object: BODY, text: "adviser" }),
  claim("11", { relation: "ABOUT", subject: REPORT, object: ANN, occurred: "2024~" }),
];

describe.skipIf(!python)("followthemoney, of Python", () => {
  test("takes every entity as it is, without dropping a property", async () => {
    const found = await readByPython();
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.map(({ schema }) => schema).join(" ")).toBe(
      "Person Person Organization Company PublicBody Address Territory Event Document " +
        "Document Membership Position Occupancy Position Occupancy Employment Representation Payment Ownership " +
        "Family Associate UnknownLink Documentation",
    );
    const names = found.slice(0, 9).map(({ caption }) => caption);
    expect(names).toEqual(ENTITIES.slice(0, 9).map(({ name }) => name));
  });

  test("sees links between the things, with their dates and documents", async () => {
    const found = await readByPython();
    const links = found.filter(({ pairs }) => pairs.length > 0);
    expect(links).toHaveLength(CLAIMS.length);
    const ids = new Set(found.map(({ id }) => id));
    for (const { pairs, proof } of links) {
      expect(proof).toHaveLength(1);
      for (const id of [...pairs.flat(), ...proof]) expect(ids).toContain(id);
    }
    expect(links[0]).toMatchObject({
      pairs: [["attest.person.annUa", "attest.organisation.body.E"]],
      start: "2010-05",
    });
  });
});

async function readByPython(): Promise<Found[]> {
  return (await pythonSays(python ?? "", READS, await written("ftm.json", network(ENTITIES, CLAIMS)))) as Found[];
}
