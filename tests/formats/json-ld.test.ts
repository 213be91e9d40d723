import jsonld, { type JsonLdDocument } from "jsonld";
import { describe, expect, test } from "vitest";
import { ADA, AWKWARD, BEN, CLAIMS, written } from "../setup/exported";

const SCHEMA = "https://schema.org/";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PROV = "http://www.w3.org/ns/prov#";
const OWN = "urn:attest:term:";

type Node = Record<string, { "@id"?: string; "@value"?: unknown; "@type"?: string }[]> & { "@id": string };

async function expanded(): Promise<Map<string, Node>> {
  const nodes = (await jsonld.expand(JSON.parse(await written("jsonld")) as JsonLdDocument)) as unknown as Node[];
  return new Map(nodes.map((node) => [node["@id"], node]));
}

const urn = (id: string) => `urn:attest:${id}`;

describe("JSON-LD as jsonld.js expands it", () => {
  test("has every entity as what schema.org calls it", async () => {
    const nodes = await expanded();
    expect(nodes.get(urn(ADA.id))).toMatchObject({
      "@type": [`${SCHEMA}Person`],
      [`${SCHEMA}name`]: [{ "@value": AWKWARD }],
      [`${SCHEMA}identifier`]: [{ "@value": "wikidata:Q7259" }],
      [`${SCHEMA}birthDate`]: [{ "@value": "1815~", "@type": "http://id.loc.gov/datatypes/edtf/EDTF" }],
    });
    expect(nodes.get("urn:attest:place:leeds")).toMatchObject({ [`${SCHEMA}latitude`]: [{ "@value": 53.8 }] });
  });

  test("speaks of each claim as a statement, and states none itself", async () => {
    const nodes = await expanded();
    expect(nodes.get(urn(CLAIMS[0]?.id ?? ""))).toMatchObject({
      "@type": [`${SCHEMA}Claim`, `${RDF}Statement`, `${PROV}Entity`],
      [`${RDF}subject`]: [{ "@id": urn(ADA.id) }],
      [`${RDF}predicate`]: [{ "@id": "urn:attest:relation:CRITICISED" }],
      [`${RDF}object`]: [{ "@id": urn(BEN.id) }],
      [`${PROV}wasAttributedTo`]: [{ "@id": urn(ADA.id) }],
      [`${OWN}modality`]: [{ "@value": "ACTUAL" }],
      [`${OWN}disputed`]: [{ "@value": true }],
      [`${OWN}occurred`]: [{ "@value": "2025-01", "@type": "http://id.loc.gov/datatypes/edtf/EDTF" }],
      [`${PROV}generatedAtTime`]: [{ "@value": "2025-01-17T09:30:00.000Z" }],
    });
    for (const node of nodes.values()) expect(Object.keys(node).join(" ")).not.toMatch(/relation:|CRITICISED/);
  });

  test("has a claim of nothing but a value", async () => {
    const node = (await expanded()).get(urn(CLAIMS[3]?.id ?? ""));
    expect(node).not.toHaveProperty(`${RDF}object`);
    expect(node?.[`${SCHEMA}value`]?.[0]).toMatchObject({
      [`${SCHEMA}value`]: [{ "@value": 3 }],
      [`${SCHEMA}unitText`]: [{ "@value": "cases" }],
      [`${SCHEMA}description`]: [{ "@value": "by Easter" }],
    });
  });

  test("has where each claim stands", async () => {
    const [first, second] = (await expanded()).get(urn(CLAIMS[0]?.id ?? ""))?.[`${PROV}qualifiedPrimarySource`] ?? [];
    expect(first).toMatchObject({
      "@type": [`${PROV}PrimarySource`],
      [`${OWN}phrase`]: [{ "@value": AWKWARD }],
      [`${PROV}entity`]: [
        {
          "@id": "urn:attest:document:report",
          [`${SCHEMA}name`]: [{ "@value": AWKWARD }],
          [`${SCHEMA}url`]: [{ "@value": "https://example.org/?a=1&b=2" }],
        },
      ],
    });
    expect(second).toMatchObject({ [`${OWN}paragraph`]: [{ "@value": 7 }] });
  });

  test("is RDF: every property has an address", async () => {
    const triples = (await jsonld.toRDF(JSON.parse(await written("jsonld")) as JsonLdDocument, {
      format: "application/n-quads",
    })) as unknown as string;
    const lines = triples.trim().split("\n");
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.filter((line) => !/^(<|_:)\S+ <\S+> /.test(line))).toEqual([]);
  });
});
