/** Graphs of other people's: GraphML, GEXF and JSON of nodes and links, and what may be wrong with them. */
import { describe, expect, test } from "vitest";
import { gexfFormat } from "../../src/formats/graphs/gexf";
import { graphmlFormat } from "../../src/formats/graphs/graphml";
import { nodeLinkFormat } from "../../src/formats/graphs/node-link";
import { claimRows, readings } from "../setup/readings";

const KEYS = `<key id="k" for="node" attr.name="kind" attr.type="string"/>
<key id="l" for="all" attr.name="label" attr.type="string"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>`;

function graphml(content: string, edges = "directed"): string {
  return `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${KEYS}\n<graph edgedefault="${edges}">\n${content}\n</graph></graphml>`;
}

const NODES = `<node id="a"><data key="k">Person</data><data key="l">Person A</data></node>
<node id="b"><data key="k">Organization</data></node>`;
const EDGE = `<edge source="a" target="b"><data key="l">MEMBER_OF</data></edge>`;

const A = { id: "person:g.a", name: "Person A" };
const B = { id: "organisation:g.b", name: "b" };
const MEMBER = { subject: A.id, relation: "MEMBER_OF", object: B.id };

function gexf(content: string, attributes = 'defaultedgetype="directed" timeformat="date"'): string {
  return `<gexf xmlns="http://gexf.net/1.3"><graph ${attributes}>
<attributes class="node"><attribute id="0" title="kind" type="string"><default>person</default></attribute></attributes>
<attributes class="edge"><attribute id="0" title="relation" type="string"/><attribute id="1" title="n" type="integer"/></attributes>
<nodes><node id="a" label="Person A"/><node id="b"><attvalues><attvalue for="0" value="organisation"/></attvalues></node></nodes>
<edges>${content}</edges></graph></gexf>`;
}
const gexfEdge = (given = "", within = "") =>
  `<edge source="a" target="b" ${given}><attvalues><attvalue for="0" value="MEMBER_OF"/></attvalues>${within}</edge>`;

describe("GraphML", () => {
  test("has entities of nodes and claims of edges, each with its line", async () => {
    const { records, problems } = await readings(graphmlFormat, "g.graphml", graphml(`${NODES}\n${EDGE}`));
    expect(problems).toEqual([]);
    expect(records.map(({ kind, row, at }) => [kind, row, at.line])).toEqual([
      ["PERSON", A, 6],
      ["ORGANISATION", B, 7],
      ["CLAIM", MEMBER, 8],
    ]);
  });

  test("is the same in pieces of any size, with prefixes, CDATA and edges before their nodes", async () => {
    const text = graphml(`${EDGE}${NODES.replace("Person A", "<![CDATA[Person A]]>")}`)
      .replace(/<(\/?)(?=\w)/g, "<$1g:")
      .replace("xmlns=", "xmlns:g=");
    for (const size of [1, 7, 65_536]) {
      const found = await readings(graphmlFormat, "g.graphml", text, { size });
      expect(found.problems).toEqual([]);
      expect(found.records.map(({ row }) => row)).toEqual([A, B, MEMBER]);
    }
  });

  test("of yEd has the labels that are drawn, and nodes in groups", async () => {
    const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d" yfiles.type="nodegraphics"/>
<key for="node" id="k" attr.name="kind" attr.type="string"><default>person</default></key>
<key for="edge" id="e" yfiles.type="edgegraphics"/><graph edgedefault="directed"><node id="n0" yfiles.foldertype="group">
<data key="d"><y:ShapeNode><y:NodeLabel>Group A</y:NodeLabel><y:Shape type="x"/></y:ShapeNode></data><graph id="n0:" edgedefault="directed">
<node id="n0::n0"><data key="d"><y:ShapeNode><y:NodeLabel>Person A</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<edge id="e0" source="n0::n0" target="n0"><data key="e"><y:PolyLineEdge><y:EdgeLabel>MET</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`;
    const { records, problems } = await readings(graphmlFormat, "g.graphml", text);
    expect(problems).toEqual([]);
    expect(records.map(({ row }) => row.name ?? row.relation)).toEqual(["Person A", "Group A", "MET"]);
  });

  test.each([
    ["truncated", graphml(NODES).slice(0, -60), "g.graphml:7: needs XML that can be read, but got: Unclosed root tag"],
    [
      "with a tag that isn't closed",
      graphml("<node id='a'>\n<data key='k'>x</node>"),
      "g.graphml:7: needs XML that can be read, but got: Unexpected close tag",
    ],
    [
      "with an & by itself",
      graphml("<node id='a & b'/>"),
      "g.graphml:6: needs XML that can be read, but got: Invalid character in entity name",
    ],
    ["empty", "", "g.graphml:1: needs XML that can be read, but got: no element"],
    [
      "of elements without end",
      "<graphml>".repeat(2_000),
      "g.graphml:1: needs XML that can be read, but got: elements nested more than 1000 deep",
    ],
    [
      "of a value without end",
      `<graphml a="${"x".repeat(1_200_000)}"/>`,
      "g.graphml:1: needs XML that can be read, but got: Max buffer length exceeded: attribValue",
    ],
  ])("%s is refused", async (_what, text, message) => {
    await expect(readings(graphmlFormat, "g.graphml", text)).rejects.toThrow(message);
  });

  test("has no entities but those of XML: a file can't grow in the reading, nor fetch another", async () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const doctype = (entity: string) =>
      graphml(NODES.replace("Person A", entity)).replace(
        "<graphml",
        `<!DOCTYPE graphml [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/hostname">]>\n<graphml`,
      );
    for (const entity of ["&l0;", "&l9;", "&f;", "&eacute;"])
      await expect(readings(graphmlFormat, "g.graphml", doctype(entity))).rejects.toThrow(
        "needs XML that can be read, but got: Invalid character entity",
      );
    const { records } = await readings(graphmlFormat, "g.graphml", doctype("&amp;&#233;&lt;"));
    expect(records[0]?.row.name).toBe("&é<");
  });
});

describe("GEXF", () => {
  test("has spells as dates, a claim for each", async () => {
    const spells = '<spells><spell start="2010-01-02" end="2011-02-03"/><spell start="2015-01-01T12:00:00Z"/></spells>';
    const found = await readings(gexfFormat, "g.gexf", gexf(gexfEdge("", spells)));
    expect(found.problems).toEqual([]);
    expect(claimRows(found)).toEqual([
      { ...MEMBER, occurred: "2010-01-02/2011-02-03" },
      { ...MEMBER, occurred: "2015-01-01/.." },
    ]);
  });

  test.each([
    ['start="2010-05" end="2010-05"', { occurred: "2010-05" }],
    ['end="2010-05-06"', { occurred: "../2010-05-06" }],
    ['timestamp="2010-05-06"', { occurred: "2010-05-06" }],
    ['start="2010" end="2011"', {}], // A number of what isn't said.
    ["", {}],
  ])("edge of %s", async (times, more) => {
    expect(claimRows(await readings(gexfFormat, "g.gexf", gexf(gexfEdge(times))))).toEqual([{ ...MEMBER, ...more }]);
  });

  test("has numbers for weights", async () => {
    const text = gexf(gexfEdge('weight="2.5"') + gexfEdge('weight="much"'));
    const found = await readings(gexfFormat, "g.gexf", text, { mapping: "edges: { value: weight }" });
    expect(claimRows(found)).toEqual([{ ...MEMBER, value: { amount: 2.5 } }]);
    expect(found.problems).toEqual(['g.gexf:5 weight: needs a value of type float, but got "much"']);
  });

  test("has the `kind` of an edge as its relation, and its default direction", async () => {
    const edge = '<edge source="b" target="a" kind="MEMBER_OF"/>';
    expect(claimRows(await readings(gexfFormat, "g.gexf", gexf(edge, "")))).toEqual([MEMBER]); // The only way that fits.
    expect(claimRows(await readings(gexfFormat, "g.gexf", gexf(edge)))).toEqual([
      { subject: B.id, relation: "MEMBER_OF", object: A.id }, // As it is said; its kinds are told by who checks it.
    ]);
  });
});

describe("nodes and links as JSON", () => {
  const nodes = [{ id: "a", kind: "Person", label: "Person A" }, { id: "b", kind: "organisation" }]; // prettier-ignore
  const link = { source: "a", target: "b", label: "MEMBER_OF" };
  const data = (list: object[]) => list.map((one) => ({ data: one }));
  const attributes = ({ id, ...rest }: { id: string }) => ({ key: id, attributes: rest });

  test.each<[string, object, string]>([
    ["of networkx", { directed: true, multigraph: false, graph: {}, nodes, links: [link] }, "links[0]"],
    ["of networkx since 3.4", { directed: true, nodes, edges: [link] }, "edges[0]"],
    ["of D3", { nodes, links: [link] }, "links[0]"],
    ["of Cytoscape.js", { elements: { nodes: data(nodes), edges: data([link]) } }, "elements.edges[0]"],
    ["of Cytoscape.js as one list", { elements: data([...nodes, link]) }, "elements[2]"],
    ["of Cytoscape.js as a list by itself", data([...nodes, link]), "[2]"],
    ["of graphology", { options: { type: "directed" }, nodes: nodes.map(attributes), edges: [{ source: "a", target: "b", attributes: link }] }, "edges[0]"], // prettier-ignore
    ["of vis.js", { nodes, edges: [{ from: "a", to: "b", label: "MEMBER_OF" }] }, "edges[0]"],
  ])("%s", async (_what, content, path) => {
    const text = JSON.stringify(content);
    expect(nodeLinkFormat.recognises(text, "g.json")).toBe(true);
    const { records, problems } = await readings(nodeLinkFormat, "g.json", text);
    expect(problems).toEqual([]);
    expect(records.map(({ row }) => row)).toEqual([A, B, MEMBER]);
    expect(records[2]?.at.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")).toMatch(
      new RegExp(`^\\.?${path.replace(/[[\]]/g, "\\$&")}$`),
    );
  });

  test("has numbers of nodes for ids where there are none", async () => {
    const text = JSON.stringify({ nodes: nodes.map(({ kind }) => ({ kind, name: "N" })), links: [{ ...link, source: 0, target: 1 }] }); // prettier-ignore
    expect(claimRows(await readings(nodeLinkFormat, "g.json", text))).toEqual([
      { subject: "person:g.0", relation: "MEMBER_OF", object: "organisation:g.1" },
    ]);
  });

  test("says where it stops being JSON", async () => {
    await expect(readings(nodeLinkFormat, "g.json", '{"nodes": [\n{"id": 1},\n')).rejects.toThrow(
      "g.json:3: needs JSON that can be read, but got: an end in the middle",
    );
  });
});

describe("a graph with faults is read but for them:", () => {
  test.each<[string, string, string[], number]>([
    [
      "an id twice",
      `${NODES}<node id="a"/>${EDGE}`,
      ['g.graphml:7 id: needs an id of its own, but got "a", which a node before it has'],
      3,
    ],
    ["a node without an id", `${NODES}<node/>${EDGE}`, ["g.graphml:7 id: needs an id, but got nothing"], 3],
    [
      "an edge to nowhere",
      `${NODES}${EDGE}<edge source="a" target="c"><data key="l">MET</data></edge>`,
      ['g.graphml:7 target: needs the id of a node of the file, but got "c"'],
      3,
    ],
    [
      "an edge of one end",
      `${NODES}${EDGE}<edge source="a"><data key="l">MET</data></edge>`,
      ["g.graphml:7 target: needs the id of a node of the file, but got nothing"],
      3,
    ],
    [
      "a double that is none",
      `${NODES}${EDGE}<edge source="a" target="b"><data key="l">MET</data><data key="w">heavy</data></edge>`,
      ['g.graphml:7 weight: needs a value of type double, but got "heavy"'],
      3,
    ],
    [
      "data that no key declares",
      `${NODES}${EDGE}<node id="c"><data key="k">person</data><data key="x">1</data></node><node id="d"><data key="k">person</data><data key="x">1</data></node>`,
      ['g.graphml:7: needs a <key> that says what data of a node with key="x" is, but got none'],
      5,
    ],
  ])("%s", async (_what, content, problems, records) => {
    const found = await readings(graphmlFormat, "g.graphml", graphml(content));
    expect(found.problems).toEqual(problems);
    expect(found.records).toHaveLength(records);
  });

  test("in GEXF and JSON too", async () => {
    const values =
      '<edge source="a" target="b" kind="MEMBER_OF"><attvalues><attvalue for="1" value="1.5"/></attvalues></edge><edge source="a" target="b" kind="MEMBER_OF"><attvalues><attvalue for="9" value="1"/></attvalues></edge>';
    const inGexf = await readings(gexfFormat, "g.gexf", gexf(values));
    expect(inGexf.problems).toEqual([
      'g.gexf:5 n: needs a value of type integer, but got "1.5"',
      'g.gexf:5: needs an <attribute> of class "edge" that says what values for="9" are, but got none',
    ]);
    expect(claimRows(inGexf)).toEqual([MEMBER]);
    const text =
      '{"nodes": [{"id": "a", "kind": "person"},\n3, {"id": "a"}], "links": [{"source": "a", "target": {}, "label": "MET"}]}';
    expect((await readings(nodeLinkFormat, "g.json", text)).problems).toEqual([
      "g.json:2 nodes[1]: needs a mapping, but got 3",
      'g.json:2 nodes[2].id: needs an id of its own, but got "a", which a node before it has',
      "g.json:2 links[0].target: needs the id of a node of the file, but got nothing",
    ]);
  });
});

describe("a file is recognised", () => {
  test.each([
    ["GraphML", graphml(NODES), ["graphml"]],
    ["GEXF", gexf(""), ["gexf"]],
    ["node-link", '{"directed": true, "multigraph": false, "links": [', ["node-link"]],
    ["elements", '{"data": {"name": "x"}, "elements": {', ["node-link"]],
    ["other XML", "<publicwhip><graph/></publicwhip>", []],
    ["Popolo", '{"persons": [{"links": [], "nodes": []}], "links": []}', []],
    ["a person with links", '{"name": "A", "links": [{"url": "b"}]}', []],
    ["JSON-LD", '{"@context": {}, "@graph": [{"nodes": []}]}', []],
    ["GML", "graph [\n node [", []],
    ["a table", "source,target\nnodes,edges", []],
  ])("%s", (_what, head, names) => {
    const found = [graphmlFormat, gexfFormat, nodeLinkFormat].filter((format) => format.recognises(head, "file"));
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});
