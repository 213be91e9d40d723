/** What a mapping says of somebody else's graph, and what is asked of who has none. */
import { describe, expect, test } from "vitest";
import { nodeLinkFormat } from "../../src/formats/graphs/node-link";
import { claimRows, readings } from "../setup/readings";

const NODES = [
  { id: "a", label: "Person A", type: "Human", born: 1950, qid: "Q1" },
  { id: "b", label: "Body B", type: "Body", sort: "charity" },
  { id: "c", label: "Meeting C", type: "Meeting" },
  { id: "d", label: "blue", type: "Colour" },
];
const MAP =
  "nodes:\n  kind: { attribute: type, map: { Human: person, Body: organisation, Meeting: event, Colour: ~ } }\n";

function graph(links: object[], directed = true, nodes: object[] = NODES): string {
  return JSON.stringify({ directed, nodes, links });
}

const read = (text: string, mapping?: string) => readings(nodeLinkFormat, "g.json", text, { mapping });
const [A, B, C] = ["person:g.a", "organisation:g.b", "event:g.c"];

describe("a mapping", () => {
  test("says what nodes are, and leaves out", async () => {
    const mapping = `${MAP}  name: label\n  classification: sort\n  identifiers: { wikidata: qid }`;
    const { records, problems } = await read(graph([{ source: "a", target: "d", label: "MET" }]), mapping);
    expect(problems).toEqual([]);
    expect(records.map(({ row }) => row)).toEqual([
      { id: A, name: "Person A", identifiers: { wikidata: "Q1" } },
      { id: B, name: "Body B", classification: "charity" },
      { id: C, name: "Meeting C" },
    ]);
  });

  test("says what edges are, either way round, with their dates, values and notes", async () => {
    const links = [
      {
        source: "a",
        target: "c",
        how: "attended",
        from: "2010-05-06T10:00:00Z",
        to: "2010-05-07",
        weight: 3,
        why: "asked",
      },
      { source: "b", target: "a", how: "employs", from: 2001 },
      { source: "b", target: "a", how: "likes" },
    ];
    const mapping = `${MAP}edges:
  relation: { attribute: how, map: { attended: PARTICIPATED_IN, employs: employs, likes: ~ } }
  occurred: { start: from, end: to }
  value: { amount: weight, unit: hours }
  note: why`;
    const found = await read(graph(links), mapping);
    expect(found.problems).toEqual([]);
    expect(claimRows(found)).toEqual([
      {
        subject: A,
        relation: "PARTICIPATED_IN",
        object: C,
        occurred: "2010-05-06/2010-05-07",
        value: { amount: 3, unit: "hours" },
        note: "asked",
      },
      { subject: A, relation: "WORKS_FOR", object: B, occurred: "2001/.." },
    ]);
    expect(found.records.at(-1)?.called).toMatchObject({
      subject: "target",
      object: "source",
      occurred: "from and to",
    });
  });

  test.each<[string, object, object]>([
    ["value: weight", { weight: 3 }, { value: { amount: 3 } }],
    ["value: title", { title: "chair" }, { value: { text: "chair" } }],
    ["value: weight", {}, {}],
    ["value: { text: title, amount: weight }", { title: "chair", weight: 2 }, { value: { text: "chair", amount: 2 } }],
    ["occurred: year", { year: 2010 }, { occurred: 2010 }],
    ["occurred: { end: to }", { to: "2010" }, { occurred: "../2010" }],
    ["note: why", { weight: 3 }, {}],
  ])("that says %s of %j", async (line, attributes, fields) => {
    const found = await read(
      graph([{ source: "a", target: "b", ...attributes }]),
      `${MAP}edges:\n  relation: MEMBER_OF\n  ${line}`,
    );
    expect(claimRows(found)).toEqual([{ subject: A, relation: "MEMBER_OF", object: B, ...fields }]);
  });

  test("says where ids are", async () => {
    const text = JSON.stringify({ nodes: [{ name: "A" }, { name: "B" }], edges: [{ head: "A", tail: "B" }] });
    const mapping = "nodes: { kind: person, id: name }\nedges: { relation: MET, source: head, target: tail }";
    expect(claimRows(await read(text, mapping))).toEqual([
      { subject: "person:g.a", relation: "MET", object: "person:g.b" },
    ]);
  });

  test("is checked whole, with the line of each problem", async () => {
    const mapping = `nodes:
  kind: { attribute: kind, map: { Person: persn, Event: 3 } }
  nme: label
edges:
  relation: ASSOCIATE
  occurred: { begin: x }
  value: [weight]
more: 1
`;
    await expect(read(graph([]), mapping)).rejects.toThrow(
      /^7 problems found[^]*mapping.yaml:2 nodes.kind.map.Person: needs one of person, organisation, .*, but got "persn"\nmapping.yaml:2 nodes.kind.map.Event: needs one of .*, but got 3\nmapping.yaml:3 nodes.nme: needs none but known fields, but got "nme"\nmapping.yaml:5 edges.relation: needs one of ANNOUNCED, .*, but got "ASSOCIATE"\nmapping.yaml:6 edges.occurred.begin: needs none but known fields, but got "begin"\nmapping.yaml:7 edges.value: needs a mapping, but got a list of 1[^]*mapping.yaml:8 more: needs none but known fields/,
    );
  });
});

describe("without a direction", () => {
  const edge = { source: "b", target: "a" };

  test("a relation that holds both ways is taken as it is written", async () => {
    const found = await read(graph([edge], false), `${MAP}edges: { relation: MET }`);
    expect(claimRows(found)).toEqual([{ subject: B, relation: "MET", object: A }]);
  });

  test("one that the kinds allow one way only is taken that way", async () => {
    const found = await read(graph([edge], false), `${MAP}edges: { relation: WORKS_FOR }`);
    expect(claimRows(found)).toEqual([{ subject: A, relation: "WORKS_FOR", object: B }]);
  });

  test("one that could be meant either way is asked for, once", async () => {
    const found = await read(graph([edge, edge, edge], false), `${MAP}edges: { relation: FUNDED }`);
    expect(claimRows(found)).toEqual([]);
    expect(found.problems).toEqual([
      expect.stringMatching(
        /^g.json:1 links\[0\]: needs edges that say who acts, as FUNDED could be meant either way, but got 3 without a direction;/,
      ),
    ]);
  });

  test("it may also be said after the links", async () => {
    const text = JSON.stringify({ nodes: NODES, links: [edge], directed: false });
    expect(claimRows(await read(text, `${MAP}edges: { relation: WORKS_FOR }`))).toMatchObject([
      { subject: A, object: B },
    ]);
  });
});

describe("without a mapping", () => {
  test("each label is asked for once, with how many have it, and the first with the mapping to copy", async () => {
    const links = [
      ...[1, 2, 3].map(() => ({ source: "a", target: "c", label: "attended" })),
      { source: "a", target: "c", label: "knows of" },
    ];
    const { problems } = await read(graph(links, true, [{ id: "a", kind: "person" }, { id: "c", kind: "event" }])); // prettier-ignore
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(
      /^g.json:1 label: needs a relation for "attended", the label of 3 edges, but nothing says which it is. Write a file with `edges: { relation: { attribute: "label", map: { "attended": RELATION, "knows of": RELATION } } }`, with the relation that is meant \(.*PARTICIPATED_IN.*\) for RELATION, and give it with --mapping FILE$/,
    );
    expect(problems[1]).toBe(
      'g.json:1 label: needs a relation for "knows of", the label of 1 edge, but nothing says which it is',
    );
  });

  test("what is copied from there is a mapping", async () => {
    const text = graph([{ source: "a", target: "b", label: 'said: "x"' }]);
    const { problems } = await read(text);
    const copied = problems.flatMap((problem) => /`(.*)`/.exec(problem)?.[1] ?? []);
    expect(copied).toHaveLength(2);
    const mapping = copied.join("\n").replaceAll("KIND", "organisation").replaceAll("RELATION", "FUNDED");
    const found = await read(text, mapping);
    expect([found.problems, found.records.length]).toEqual([[], 5]);
  });

  test("nodes that say nothing are asked for together, and edges at the same time", async () => {
    const text = graph([{ source: "a", target: "b", weight: 1 }], false, [{ id: "a", club: 1 }, { id: "b" }]); // prettier-ignore
    const { problems, records } = await read(text);
    expect(records).toEqual([]);
    expect(problems).toEqual([
      'g.json:1: needs a kind for 2 nodes without a kind or type, but nothing says which it is. Write a file with `nodes: { kind: KIND }` if it is the same of all, or { attribute: "ATTRIBUTE", map: { "LABEL": KIND } } if one of their attributes says it (club), with person, organisation, place, event, measure or document for KIND, and give it with --mapping FILE',
      expect.stringMatching(
        /^g.json:1: needs a relation for 1 edge without a label, .*\(weight\), with the relation that is meant \(MET, WORKED_WITH.*\) for RELATION/,
      ),
    ]);
  });

  test("edges of nodes that can't be read are told as one", async () => {
    const links = [1, 2].map(() => ({ source: "a", target: "c", label: "MET" }));
    const { problems } = await read(graph(links, true, [{ id: "a", kind: "Alien" }, { id: "c", kind: "person" }])); // prettier-ignore
    expect(problems).toEqual([
      expect.stringContaining('needs a kind for "Alien", the kind of 1 node'),
      "g.json: needs nodes that can be read at both ends of an edge, but got 2 with an end of which the problem is told above",
    ]);
  });

  test("labels without number aren't all told", async () => {
    const links = Array.from({ length: 100 }, (_, number) => ({ source: "a", target: "a", label: `l${number}` }));
    const { problems } = await read(graph(links, true, [{ id: "a", kind: "person" }]));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe("g.json: needs a relation for 80 edges of other labels, but nothing says which it is");
  });

  test("what the mapping lacks is asked for", async () => {
    const { problems } = await read(graph([]), "nodes: { kind: { attribute: type, map: { Human: person } } }");
    expect(problems[0]).toMatch(
      /^g.json:1 type: needs a kind for "Body", the type of 1 node, but the mapping doesn't say which\. /,
    );
  });
});
