/** Files that nobody reads are told from those that somebody does, each with what to do instead. */
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../../src/formats";
import { unreadFormatOf, unreadFormats } from "../../src/formats/read/unread";
import { written } from "../setup/exported";

const FILES: [name: string, file: string, head: string][] = [
  ["a spreadsheet", "members.XLSX", "PK\u0003\u0004\u0014\u0000"],
  ["a spreadsheet", "members", "\ufffd\ufffd\u0011\u0871"],
  ["a project of Gephi", "a.gephi", "PK\u0003\u0004"],
  ["a session of Cytoscape", "a.cys", "PK\u0003\u0004"],
  ["compressed", "a.dat", "PK\u0003\u0004"],
  ["compressed", "a.json.gz", "\u001f\ufffd"],
  ["GML", "a.gml", "graph [\n  directed 1\n  node [\n    id 0\n"],
  ["GML", "a.txt", '# made\nCreator "A"\nVersion 1\ngraph\n[\n  comment "x"'],
  ["Graphviz DOT", "a.dot", '/* made */ strict digraph "g" {\n a -> b'],
  ["Pajek", "a.net", "*Vertices 2\n1 one\n"],
  [
    "a debate of Hansard (XML of Public Whip and ParlParse)",
    "a.xml",
    '<?xml version="1.0"?>\n<publicwhip latest="yes">\n<speech/>',
  ],
  [
    "a dump of Wikidata",
    "a.ndjson",
    '{"type": "item", "id": "Q1", "labels": {}, "claims": {"P1": [{"mainsnak": {}}]}}\n',
  ],
  ["a dump of Wikidata", "a.json", '[\n{"id": "Q1", "claims":{"P31":[]}},\n'],
  ["coded events (PLOVER, CAMEO)", "a.json", '[{"id": "1", "event": "MEET", "eventText": "met", "source": []}]'],
  ["RDF as Turtle", "a.ttl", "# people\n@prefix ex: <http://example.org/> .\nex:a ex:b ex:c ."],
  ["RDF as XML", "a.rdf", '<?xml version="1.0"?><rdf:RDF xmlns:rdf="urn:x">'],
  ["a JSON Schema", "a.json", '{"$schema": "http://json-schema.org/draft-03/schema#", "type": "object"}'],
  ["a JSON-LD context", "a.jsonld", '{"@context": {"a": {"@id": "urn:a"}}}'],
  ["a web page", "a.html", "<!DOCTYPE html>\n<html>"],
];

describe("what nobody reads", () => {
  test.each(FILES)("%s: %s", (name, file, head) => {
    expect(unreadFormatOf(head, file)?.name).toBe(name);
  });

  test("is all tried here, and has a sentence of advice each", () => {
    expect(new Set(FILES.map(([name]) => name))).toEqual(new Set(unreadFormats.map(({ name }) => name)));
    for (const { hint } of unreadFormats) expect(hint).toMatch(/^[A-Z].*\.$/);
  });

  test("is none of what we write", async () => {
    for (const { name } of EXPORT_FORMATS)
      expect([name, unreadFormatOf((await written(name)).slice(0, 64_000), `a.${name}`)]).toEqual([name, undefined]);
  });

  test.each([
    ["people.csv", "id,name,graph\n1,graph [x],a"],
    ["people.yaml", "# graph [\npeople:\n  - id: person:a"],
    ["people.json", '{"persons": [{"id": "1", "event": "x"}], "claims": []}'],
    ["a.jsonld", '{"@context": {}, "@graph": []}'],
    ["a.jsonl", '{"id": "1", "schema": "Person", "properties": {}}'],
  ])("is not %s", (file, head) => {
    expect(unreadFormatOf(head, file)).toBeUndefined();
  });
});
