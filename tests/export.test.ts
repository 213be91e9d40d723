/** Exports over HTTP, on the seeds: what is in the files is what the API answers. */
import { gunzipSync } from "node:zlib";
import { get } from "node:http";
import jsonld, { type JsonLdDocument } from "jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../src/formats";
import { startServer as serve } from "../src/server";
import { Database } from "../src/store";
import { download } from "./setup/exports";
import {
  HAS_NETWORKX,
  readCsv,
  readCytoscape,
  readGexf,
  readGraphml,
  readGraphology,
  type ReadGraph,
  readNetworkx,
} from "./setup/readers";
import { serverOptions, startServer, type TestServer } from "./setup/server";
import { cypher } from "./setup/store";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface ApiClaim {
  id: string;
  label: string;
  relation: string;
  subject: { id: string };
  object: { id: string } | null;
  evidence: { document: { title: string; publisher: { name: string } | null }; paragraph: number | null }[];
}

const CLAIMS = `query ($filter: ClaimFilter, $after: String) { claims(filter: $filter, first: 100, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id label relation subject { id } object { id }
    evidence { document { title publisher { name } } paragraph } } } }`;

/** All claims of a filter, as the API gives them. */
async function claimsOf(filter: object = {}): Promise<ApiClaim[]> {
  const found: ApiClaim[] = [];
  for (let after: string | null = null; ;) {
    type Page = { claims: { nodes: ApiClaim[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const { data, errors }: { data?: Page | null; errors?: unknown } = await server.post<Page>(CLAIMS, {
      filter,
      after,
    });
    if (!data) throw new Error(JSON.stringify(errors));
    found.push(...data.claims.nodes);
    if (!data.claims.pageInfo.hasNextPage) return found;
    after = data.claims.pageInfo.endCursor;
  }
}

interface ApiNetwork {
  nodes: { entity: { id: string; name: string; kind: string } }[];
  links: { source: string; target: string; relation: string; count: number; claims: { id: string }[] }[];
}

async function networkOf(variables: object): Promise<ApiNetwork> {
  const { data } = await server.post<{ network: ApiNetwork }>(
    `query ($around: [ID!]!, $depth: Int!, $maxNodes: Int, $filter: ClaimFilter) {
      network(around: $around, depth: $depth, maxNodes: $maxNodes, filter: $filter) {
        nodes { entity { id name kind } } links { source target relation count claims(first: 100) { id } } } }`,
    variables,
  );
  return (data as { network: ApiNetwork }).network;
}

const READERS: [string, string, (text: string) => ReadGraph][] = [
  ["graphml", "graphology", readGraphml],
  ["gexf", "graphology", readGexf],
  ["graphology.json", "graphology", readGraphology],
  ["cytoscape.json", "cytoscape", readCytoscape],
  ...(HAS_NETWORKX
    ? ([
        ["graphml", "networkx", (text) => readNetworkx("graphml", text)],
        ["gexf", "networkx", (text) => readNetworkx("gexf", text)],
      ] satisfies [string, string, (text: string) => ReadGraph][])
    : []),
];

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe.each(READERS)("%s as %s reads it", (format, _reader, read) => {
  test("of a network has the nodes and the claims that `network` has", async () => {
    const around = ["person:yvette-cooper"];
    const api = await networkOf({ around, depth: 1 });
    const { status, text } = await download(server.url, `network.${format}`, { around, depth: 1 });
    expect(status).toBe(200);
    const { nodes, edges } = read(text);
    expect(sorted(nodes.keys())).toEqual(sorted(api.nodes.map(({ entity }) => entity.id)));
    expect(nodes.get("person:yvette-cooper")).toMatchObject({ name: "Yvette Cooper", kind: "PERSON", depth: 0 });
    expect(sorted(edges.keys())).toEqual(sorted(api.links.flatMap(({ claims }) => claims.map(({ id }) => id))));
    expect(edges.size).toBeGreaterThan(50);
    for (const { source, target, relation, claims } of api.links)
      for (const { id } of claims) expect(edges.get(id)).toMatchObject({ source, target, relation });
  });

  test("of all claims has those with an object, each with its citations, and counts the others", async () => {
    const api = await claimsOf();
    const joined = api.filter(({ object }) => object);
    const { text } = await download(server.url, `claims.${format}`);
    const { nodes, edges } = read(text);
    expect(sorted(edges.keys())).toEqual(sorted(joined.map(({ id }) => id)));
    expect(sorted(nodes.keys())).toEqual(
      sorted(new Set(api.flatMap(({ subject, object }) => [subject.id, ...(object ? [object.id] : [])]))),
    );
    expect(text).toMatch(new RegExp(`${api.length - joined.length} claims? that states? a value`));
    for (const { id, label, subject, object, evidence } of joined) {
      const edge = edges.get(id);
      expect(edge).toMatchObject({ label, source: subject.id, target: object?.id });
      const citations = [edge?.citations].flat().join(" | ");
      for (const { document, paragraph } of evidence) {
        expect(citations).toContain(document.title);
        expect(citations).toContain(`paragraph ${paragraph}`);
        if (document.publisher) expect(citations).toContain(document.publisher.name);
      }
    }
  });
});

describe("tables", () => {
  test("of claims have all of them", async () => {
    const rows = readCsv((await download(server.url, "claims.csv")).text);
    const api = await claimsOf();
    expect(rows.map(({ id }) => id)).toEqual(api.map(({ id }) => id));
    expect(rows.map(({ label }) => label)).toEqual(api.map(({ label }) => label));
    for (const row of rows) expect(row.citations).not.toBe("");
  });

  test("of edges and nodes fit together", async () => {
    const around = ["measure:national-inquiry", "person:keir-starmer"];
    const edges = readCsv((await download(server.url, "network.edges.csv", { around })).text);
    const nodes = new Set(
      readCsv((await download(server.url, "network.nodes.csv", { around })).text).map(({ id }) => id),
    );
    expect(edges.length).toBeGreaterThan(20);
    for (const { source, target } of edges)
      expect([nodes.has(source ?? ""), nodes.has(target ?? "")]).toEqual([true, true]);
  });
});

test("JSON-LD has all claims and entities, and every claim its sources", async () => {
  const { text, headers } = await download(server.url, "claims.jsonld");
  expect(headers.get("content-type")).toMatch(/^application\/ld\+json/);
  const nodes = (await jsonld.expand(JSON.parse(text) as JsonLdDocument)) as { "@id": string; "@type": string[] }[];
  const claims = nodes.filter((node) => node["@type"].includes("https://schema.org/Claim"));
  const api = await claimsOf();
  expect(sorted(claims.map((claim) => claim["@id"]))).toEqual(sorted(api.map(({ id }) => `urn:attest:${id}`)));
  for (const claim of claims) expect(claim).toHaveProperty(["http://www.w3.org/ns/prov#qualifiedPrimarySource"]);
});

describe("what is asked for", () => {
  const ids = async (file: string, parameters: Parameters<typeof download>[2]) => {
    const { status, text } = await download(server.url, file, parameters);
    expect([status, status === 200 ? "" : text]).toEqual([200, ""]);
    return sorted(readCsv(text).map(({ id }) => id ?? ""));
  };

  test.each([
    [{ relations: "CRITICISED,OPPOSED" }, { relations: ["CRITICISED", "OPPOSED"] }],
    [
      { stance: "NEGATIVE", objectKinds: "MEASURE" },
      { stance: "NEGATIVE", objectKinds: "MEASURE" },
    ],
    [{ modality: "PLANNED,CONDITIONAL" }, { modality: ["PLANNED", "CONDITIONAL"] }],
    [{ from: "2025-01-01", through: "2025-01-31" }, { occurred: { from: "2025-01-01", through: "2025-01-31" } }],
    [{ knownAt: "2025-01-17" }, { knownAt: "2025-01-17" }],
    [
      { asOf: "2025-01-16", subject: "person:yvette-cooper" },
      { asOf: "2025-01-16", subject: "person:yvette-cooper" },
    ],
    [{ disputed: "true" }, { disputed: true }],
    [
      { minSources: 2, document: "document:mirror-2025-01-16" },
      { minSources: 2, document: "document:mirror-2025-01-16" },
    ],
    [
      { text: "inquiry", publisher: "organisation:bbc" },
      { text: "inquiry", publisher: "organisation:bbc" },
    ],
    [{ attributedTo: "person:chris-philp" }, { attributedTo: "person:chris-philp" }],
    [
      { filter: '{"or":[{"relations":["MET"]},{"stance":"NEGATIVE"}]}', minSources: 2 },
      { or: [{ relations: ["MET"] }, { stance: "NEGATIVE" }], minSources: 2 },
    ],
  ])("%j is the filter's", async (parameters, filter) => {
    const api = await claimsOf(filter);
    expect(api.length).toBeGreaterThan(0);
    expect(await ids("claims.csv", parameters as Record<string, string>)).toEqual(sorted(api.map(({ id }) => id)));
  });

  test("ids= is exactly these entities, with the claims among them", async () => {
    const wanted = ["person:chris-philp", "measure:local-inquiries"];
    expect(await ids("network.nodes.csv", { ids: wanted })).toEqual(sorted(wanted));
    const among = (await claimsOf({ subject: wanted, object: wanted })).map(({ id }) => id);
    expect(await ids("network.edges.csv", { ids: wanted })).toEqual(sorted(among));
    expect(among.length).toBeGreaterThan(1);
  });

  test("ids= takes as many as a network can have, and no more", async () => {
    const people = (count: number) => ({
      ids: Array.from({ length: count }, (_, n) => `person:somebody-of-the-name-of-${n}`),
    });
    for (const [count, message] of [
      [1_000, "ids: needs ids of entities that exist"],
      [1_001, "ids: needs at most 1000 ids, but got 1001"],
    ] as const) {
      const { status, text } = await download(server.url, "network.csv", people(count));
      expect([status, text]).toEqual([400, expect.stringContaining(message)]);
    }
  });

  test("a network is cut at maxNodes, as `network` is, and says so", async () => {
    const around = ["person:yvette-cooper"];
    const { nodes } = await networkOf({ around, depth: 1, maxNodes: 10 });
    const parameters = { around, depth: 1, maxNodes: 10 };
    expect(await ids("network.nodes.csv", parameters)).toEqual(sorted(nodes.map(({ entity }) => entity.id)));
    expect((await download(server.url, "network.graphml", parameters)).text).toMatch(/no room for \d+ more entities/);
  });

  test("the reader of an earlier day is cited nothing that was published later", async () => {
    const knownAt = "2025-01-17";
    const { text } = await download(server.url, "claims.csv", { knownAt });
    expect(text).not.toContain("document:standard-2025");
    expect((await download(server.url, "claims.csv")).text).toContain("document:standard-2025");
  });

  test("costs a statement a page, and none a row", async () => {
    const statements = await server.statementsOf(() => download(server.url, "claims.csv"));
    expect(statements).toHaveLength(Math.ceil((await claimsOf()).length / 250));
    const network = { around: ["person:yvette-cooper"], depth: 2 };
    expect((await server.statementsOf(() => download(server.url, "network.gexf", network))).length).toBeLessThan(6);
  });
});

describe("a file", () => {
  test.each(EXPORT_FORMATS.map(({ name, mediaType }) => [name, mediaType]))(
    "%s has its type and name",
    async (name, type) => {
      const { headers } = await download(server.url, `network.${name}`, { around: "person:yvette-cooper", depth: 0 });
      expect(headers.get("content-type")).toBe(type);
      const file = `attest-network-yvette-cooper-\\d{4}-\\d{2}-\\d{2}\\.${name.replace(".", "\\.")}`;
      expect(headers.get("content-disposition")).toMatch(new RegExp(`^attachment; filename=${file}$`));
    },
  );

  test("is compressed for who can take it, and the same", async () => {
    const packed = await new Promise<Buffer>((resolve, reject) => {
      get(`${server.url}/export/claims.csv`, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
        expect(response.headers["content-encoding"]).toBe("gzip");
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
      }).on("error", reject);
    });
    expect(gunzipSync(packed).toString()).toBe((await download(server.url, "claims.csv")).text);
  });

  test.each(EXPORT_FORMATS.map(({ name }) => name))("is compressed as %s", async (name) => {
    const response = await fetch(`${server.url}/export/claims.${name}`, { headers: { "Accept-Encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    await response.body?.cancel();
  });

  test("has only a head where only the head is asked for", async () => {
    const response = await fetch(`${server.url}/export/claims.gexf`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename=attest-claims-/);
  });

  test("with a mark for Excel where it is asked for", async () => {
    const response = await fetch(`${server.url}/export/claims.csv?bom=true&relations=MET`);
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("what can't be taken", () => {
  const FORMATS = EXPORT_FORMATS.map(({ name }) => name).join(", ");

  test.each([
    ["claims.csv?relation=CRITICISED", /^relation: needs one of entity, subject, .*bom, but got "relation"$/],
    ["claims.csv?relations=CRITICIZED", /^relations: needs one of ANNOUNCED, .*, but got "CRITICIZED"$/],
    ["claims.csv?relations=", /^relations: needs one of ANNOUNCED, .*, but got ""$/],
    ["claims.csv?from=16.1.2025", 'from: needs a day as YYYY-MM-DD, such as 2025-01-16, but got "16.1.2025"'],
    ["claims.csv?knownAt=2025-02-30", 'knownAt: needs a day as YYYY-MM-DD, such as 2025-01-16, but got "2025-02-30"'],
    ["claims.csv?recordedAt=now", 'recordedAt: needs a time such as 2025-01-17T09:30:00Z, but got "now"'],
    ["claims.csv?disputed=yes", 'disputed: needs true or false, but got "yes"'],
    ["claims.csv?minSources=1.5", 'minSources: needs a whole number, but got "1.5"'],
    ["claims.csv?text=a&text=b", 'text: needs to be given once, but got "a, b"'],
    ["claims.csv?filter=%7B", 'filter: needs a ClaimFilter as JSON, but got "{"'],
    [
      "claims.csv?filter=%7B%22stance%22:%22MAD%22%7D",
      /^filter\.stance: needs what ClaimFilter takes there \(Value "MAD" .*\), but got "MAD"$/,
    ],
    [
      "claims.csv?stance=NEGATIVE&filter=%7B%22stance%22:%22POSITIVE%22%7D",
      'stance: needs to be given once, but got "it in `filter` and beside it"',
    ],
    ["claims.csv?__proto__=1", /^__proto__: needs one of entity, .*, but got "__proto__"$/],
    ["claims.csv?around=person:a", /^around: needs one of entity, .*, but got "around"$/],
    ["network.gexf", "around: needs 1 to 150 ids, no more than `maxNodes`, but got 0"],
    ["network.gexf?around=person:nobody", 'around: needs ids of entities that exist, but got "person:nobody"'],
    ["network.gexf?ids=person:nobody", 'ids: needs ids of entities that exist, but got "person:nobody"'],
    ["network.gexf?ids=person:a&around=person:b", 'ids: needs to be given without `around`, but got "both"'],
    ["network.gexf?around=person:a&depth=5", "depth: needs a number from 0 to 4, but got 5"],
    ["network.gexf?around=person:a&depth=two", 'depth: needs a whole number, but got "two"'],
    ["network.gexf?around=person:a&maxNodes=2000", "maxNodes: needs a number from 1 to 1000, but got 2000"],
  ])("%s is 400, and says what was needed", async (path, message) => {
    const response = await fetch(`${server.url}/export/${path}`);
    expect(response.headers.get("content-disposition")).toBeNull();
    const body = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect([response.status, body.errors[0]?.extensions]).toEqual([400, { code: "BAD_USER_INPUT" }]);
    expect(body.errors[0]?.message).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
  });

  test.each(["network.pdf", "claims", "people.csv", "claims.nodes", "claims.csv.csv"])(
    "%s is 404, and says what there is",
    async (file) => {
      const { status, text } = await download(server.url, file);
      expect([status, JSON.parse(text)]).toEqual([
        404,
        {
          errors: [
            {
              message: `An export needs one of network, claims, graph, a dot and one of ${FORMATS}, but got "${file}".`,
              extensions: { code: "NOT_FOUND" },
            },
          ],
        },
      ]);
    },
  );

  test("a database that isn't there is 503, and no file", async () => {
    const database = new Database({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "secret", database: "neo4j" });
    const alone = await serve(serverOptions(database));
    try {
      const { status, headers, text } = await download(alone.url, "claims.gexf");
      expect([status, headers.get("content-disposition")]).toEqual([503, null]);
      expect(text).toContain("The database can't be reached at the moment");
    } finally {
      await alone.stop();
      await database.close();
    }
  });
});

/** Changes the graph, so it comes last. */
test("a claim that is retracted is in no file but that of the whole graph, which says when", async () => {
  const [first] = await claimsOf({ relations: ["CRITICISED"] });
  await cypher(server.database, "MATCH (c:Claim {id: $id}) SET c.retractedAt = '2025-06-01T00:00:00.000Z' RETURN 1", {
    id: first?.id,
  });
  for (const file of ["claims.csv", "claims.gexf", "claims.jsonld", "claims.nq"])
    expect((await download(server.url, file)).text).not.toContain(first?.id);
  const { nodes, edges } = readGraphml((await download(server.url, "graph.graphml")).text);
  expect(edges.get(String(first?.id))).toMatchObject({ retractedAt: "2025-06-01T00:00:00.000Z" });
  const ids = await cypher(server.database, "MATCH (e:Entity) RETURN e.id");
  expect([...nodes.keys()].sort()).toEqual((ids as string[]).sort());
  const claims = await cypher(server.database, "MATCH (c:Claim) RETURN c.id");
  const rows = readCsv((await download(server.url, "graph.csv")).text);
  expect(rows.map(({ id }) => id)).toEqual((claims as string[]).sort());
  const described = /(\d+) claims that state a value/.exec((await download(server.url, "graph.gexf")).text)?.[1];
  expect(Number(described)).toBe(claims.length - edges.size);
});
