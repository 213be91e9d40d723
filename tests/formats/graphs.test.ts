/** Each graph format is read back by a reader that is not ours. */
import { describe, expect, test } from "vitest";
import { ADA, AWKWARD, BEN, FORMULA, LEGAL, network, written } from "../setup/exported";
import {
  HAS_NETWORKX,
  readCytoscape,
  readGexf,
  readGraphml,
  readGraphology,
  readNetworkx,
  type ReadGraph,
} from "../setup/readers";

const READERS: [string, string, (text: string) => ReadGraph][] = [
  ["graphml", "graphology", readGraphml],
  ["gexf", "graphology", readGexf],
  ["graphology.json", "graphology", readGraphology],
  ["cytoscape.json", "cytoscape", readCytoscape],
];
if (HAS_NETWORKX)
  READERS.push(
    ["graphml", "networkx", (text) => readNetworkx("graphml", text)],
    ["gexf", "networkx", (text) => readNetworkx("gexf", text)],
  );
else test.skip("networkx (skipped, as python3 with networkx is not there)");

const id = (number: number) => `claim:${String(number).padStart(20, "0")}`;

describe.each(READERS)("%s as %s reads it", (format, _reader, read) => {
  const isJson = format.endsWith("json");
  /** JSON holds every text; XML has no place for some characters, which are but one of those that JSON escapes. */
  const awkward = isJson ? AWKWARD : LEGAL;
  const escaped = isJson ? AWKWARD : AWKWARD.replace("\ufffe", "\ufffd");

  test("has every entity, and an edge for each claim with an object: parallel ones stay, direction too", async () => {
    const { nodes, edges } = read(await written(format));
    expect([...nodes.keys()]).toEqual([ADA.id, BEN.id, "place:leeds"]);
    expect([...edges].map(([key, { source, target }]) => [key, source, target])).toEqual([
      [id(1), ADA.id, BEN.id],
      [id(2), ADA.id, BEN.id],
      [id(3), BEN.id, ADA.id],
    ]);
  });

  test("keeps texts, numbers and truths as they are", async () => {
    const { nodes, edges } = read(await written(format));
    expect(nodes.get(ADA.id)).toMatchObject({ label: awkward, name: awkward, kind: "PERSON", birthDate: "1815~" });
    expect(nodes.get("place:leeds")).toMatchObject({ latitude: 53.8, longitude: -1.5, depth: 2 });
    expect(edges.get(id(1))).toMatchObject({
      ...{ label: awkward, note: awkward, text: FORMULA, relation: "CRITICISED", stance: "NEGATIVE" },
      ...{ modality: "ACTUAL", disputed: true, sources: 2, occurred: "2025-01", attributedTo: ADA.id },
    });
    expect(edges.get(id(2))).toMatchObject({
      ...{ amount: -5.5, unit: "GBP", value: "-£5.50", modality: "PLANNED", disputed: false, placeName: "Leeds" },
    });
  });

  test("has the citations of every edge, to read and to compute with", async () => {
    const edge = read(await written(format)).edges.get(id(1));
    const citations = [
      `${awkward} (2025-01-10): “${awkward}” <https://example.org/?a=1&b=2>`,
      `Other (${FORMULA}), paragraph 7`,
    ];
    const isList = Array.isArray(edge?.citations);
    expect(edge?.citations).toEqual(isList ? citations : citations.join(" | "));
    const evidence: unknown = isList ? edge?.evidence : JSON.parse(edge?.evidence as string);
    expect(evidence).toEqual([
      {
        ...{ document: "document:report", title: escaped, url: "https://example.org/?a=1&b=2" },
        ...{ date: "2025-01-10", phrase: escaped },
      },
      { document: "document:other", title: "Other", publisher: FORMULA, paragraph: 7 },
    ]);
  });

  test("of nothing is a file with nothing in it", async () => {
    const { nodes, edges } = read(await written(format, network([], [])));
    expect([nodes.size, edges.size]).toEqual([0, 0]);
  });

  test("says how many claims are no edges", async () => {
    expect(await written(format)).toMatch(/1 claim that states a value and names no object is no edge and is left out/);
  });
});

describe.skipIf(!HAS_NETWORKX)("networkx", () => {
  test("sees directed graphs, and when a claim may have occurred", async () => {
    expect(readNetworkx("graphml", await written("graphml")).isDirected).toBe(true);
    const { isDirected, edges } = readNetworkx("gexf", await written("gexf"));
    expect(isDirected).toBe(true);
    expect(edges.get(id(1))?.spells).toEqual([["2025-01-01", "2025-01-31"]]);
    expect(edges.get(id(2))).not.toHaveProperty("spells");
    expect(edges.get(id(3))?.spells).toEqual([["2025-02-01", "None"]]); // its word for an open end
  });
});
