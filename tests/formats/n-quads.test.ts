import { spawnSync } from "node:child_process";
import fc from "fast-check";
import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Store } from "n3";
import { describe, expect, test } from "vitest";
import { type ExportedNetwork, exportFormat } from "../../src/formats";
import { AWKWARD, BEN, claim, CLAIMS, ENTITIES, network, written } from "../setup/exported";
import { pythonWith } from "../setup/python";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PROV = "http://www.w3.org/ns/prov#";

const read = (text: string) => new Store(new Parser({ format: "N-Quads" }).parse(text));

/** A dataset as one text, whatever blank nodes are called and in whichever order it came. */
function canonical(quads: string): Promise<string> {
  const options = {
    algorithm: "URDNA2015",
    inputFormat: "application/n-quads",
    format: "application/n-quads",
  } as const;
  // The types know no text as input.
  return jsonld.canonize(quads as unknown as JsonLdDocument, options);
}

async function expectSameDataset(of: ExportedNetwork): Promise<void> {
  const json = JSON.parse(await written("jsonld", of)) as JsonLdDocument;
  const expected = (await jsonld.toRDF(json, { format: "application/n-quads" })) as unknown as string;
  // Halves of pairs, which JSON can hold and UTF-8 can't, are replaced where the text becomes bytes.
  const asBytes = Buffer.from(expected).toString();
  expect(await canonical(await written("nq", of))).toBe(await canonical(asBytes));
}

describe("N-Quads", () => {
  test("are the dataset that the JSON-LD of the same network is", async () => {
    await expectSameDataset(network());
    expect((await written("nq")).split("\n").length).toBeGreaterThan(80);
  });

  test("are so whatever text and numbers there are", async () => {
    const text = fc.string({ unit: "binary", maxLength: 20 }).map((some) => some || null);
    // jsonld.js takes numbers below 0.000001 for whole ones, as they are written without a point.
    const number = fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .filter((some) => some === 0 || Math.abs(some) >= 1e-6);
    const some = fc.record({
      ...{ label: text.map(String), note: text, text, unit: text, amount: fc.option(number), disputed: fc.boolean() },
      evidence: fc.array(
        fc.record({ document: fc.constantFrom("document:a", "document:b"), title: text.map(String), publisher: text }),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 3 }), (changes) =>
        expectSameDataset(
          network(
            ENTITIES,
            changes.map((change, index) => claim(String(index), change)),
          ),
        ),
      ),
      { numRuns: 60 },
    );
  });

  test("are all of the default graph, a node of the network after the other", async () => {
    const quads = read(await written("nq"));
    expect(quads.getGraphs(null, null, null).map(({ termType }) => termType)).toEqual(["DefaultGraph"]);
    const first = CLAIMS[0]?.id ?? "";
    const sources = quads.getObjects(`urn:attest:${first}`, `${PROV}qualifiedPrimarySource`, null);
    expect(
      sources.flatMap((source) => quads.getObjects(source, `${PROV}entity`, null)).map(({ value }) => value),
    ).toEqual(["urn:attest:document:report", "urn:attest:document:other"]);
    expect(quads.getObjects(`urn:attest:${BEN.id}`, "https://schema.org/name", null)[0]?.value).toBe(BEN.name);
    expect(quads.getQuads(null, "urn:attest:relation:CRITICISED", null, null)).toEqual([]);
    expect(quads.getSubjects(`${RDF}predicate`, "urn:attest:relation:CRITICISED", null)).toHaveLength(2);
  });

  test("begin before the last claim is read, and hold none of them", async () => {
    let asked = 0;
    const endless = {
      ...network(),
      claims: async function* () {
        for (;;) yield await Promise.resolve(claim(String(asked++)));
      },
    };
    const lines = new Set<string>();
    for await (const piece of exportFormat("nq")?.write(endless, { bom: false }) ?? []) {
      for (const line of piece.split("\n")) if (line.includes(`<${RDF}predicate>`)) lines.add(line);
      if (lines.size === 5) break;
    }
    expect(asked).toBe(5);
  });
});

/** Who criticised what, and in which document: by its own words a question for the reified statement and for PROV. */
const SPARQL = `
PREFIX rdf: <${RDF}> PREFIX prov: <${PROV}> PREFIX schema: <https://schema.org/>
SELECT ?critic ?criticised ?title ?paragraph WHERE {
  ?claim a schema:Claim ; rdf:subject ?critic ; rdf:predicate <urn:attest:relation:CRITICISED> ; rdf:object ?criticised ;
         prov:qualifiedPrimarySource ?source .
  ?source prov:entity ?document .
  ?document schema:name ?title .
  OPTIONAL { ?source <urn:attest:term:paragraph> ?paragraph }
} ORDER BY ?claim ?title`;

const PYTHON = `
import sys, json, rdflib
data = rdflib.Dataset()
data.parse(sys.stdin.buffer, format="nquads")
print(json.dumps([[str(value) if value is not None else None for value in row] for row in data.query(sys.argv[1])]))
`;

const python = await pythonWith(["rdflib==7.6.0"]);

describe.skipIf(!python)("N-Quads in rdflib", () => {
  test("answer who criticised what, and where it stands", async () => {
    const evidence = [
      { document: "document:a", title: AWKWARD, phrase: "a word" },
      { document: "document:b", title: "Other", paragraph: 7 },
    ];
    const met = claim("2", { relation: "MET", stance: "NEUTRAL" });
    const input = await written("nq", network(ENTITIES, [claim("1", { evidence }), met]));
    const { status, stdout, stderr } = spawnSync(python ?? "", ["-c", PYTHON, SPARQL], { input, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const whom = ["urn:attest:person:ada", "urn:attest:person:ben"];
    expect(JSON.parse(stdout)).toEqual([
      [...whom, AWKWARD.replace(/\p{Surrogate}/gu, "\ufffd"), null],
      [...whom, "Other", "7"],
    ]);
  });
});
