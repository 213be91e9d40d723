/** Matching names with entities over HTTP, on the seeds and a few entities made up. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ATTACKS, MARK } from "../setup/attacks";
import { ask, MADE_UP, reconcile, type Refused, send } from "../setup/reconciliation";
import { startServer, type TestServer } from "../setup/server";
import { dump, load } from "../setup/store";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await load(server.database, ...MADE_UP);
});
afterAll(() => server.close());

async function candidates(query: object) {
  return (await reconcile(server.url, { q: query })).q ?? [];
}

async function ids(query: object): Promise<string[]> {
  return (await candidates(query)).map(({ id }) => id);
}

describe("a name", () => {
  test.each([
    ["as it is", "Yvette Cooper", "person:yvette-cooper", true],
    ["in another case, with accents", "yvétte COOPER", "person:yvette-cooper", true],
    ["misspelt", "Yevette Coper", "person:yvette-cooper", false],
    ["with the last name first", "Cooper, Yvette", "person:yvette-cooper", false],
    ["that is another name of it", "Prof Alexis Jay", "person:alexis-jay", false],
  ])("%s finds the entity, and counts as a match where it is the very name", async (_how, query, id, match) => {
    const [best] = await candidates({ query });
    expect(best).toMatchObject({ id, match, type: [{ id: "PERSON", name: "Person" }] });
    expect(best?.score).toBeGreaterThan(70);
    expect(best?.score).toBeLessThanOrEqual(100);
  });

  test("that two bear is a match for neither, until something tells them apart", async () => {
    const twins = (await candidates({ query: "Pat Placeholder" })).slice(0, 2);
    expect(twins.map(({ id, score, match }) => [id, score, match])).toEqual([
      ["person:pat-placeholder", 100, false],
      ["person:pat-placeholder-2", 100, false],
    ]);
    for (const [pid, v] of [
      ["birthDate", "1980-07"],
      ["MEMBER_OF", { id: "organisation:b", name: "Organisation B" }],
    ] as const) {
      const [first, second] = await candidates({ query: "Pat Placeholder", properties: [{ pid, v }] });
      expect(first).toMatchObject({ id: "person:pat-placeholder-2", score: 100, match: true });
      expect(second).toMatchObject({ id: "person:pat-placeholder", match: false });
      expect(second?.score).toBeLessThan(95);
    }
  });

  test("is no match where what is known of its bearer is something else", async () => {
    const place = (latitude: number | string) =>
      candidates({ query: "Nowhere by Sea", properties: [{ pid: "latitude", v: latitude }] });
    for (const v of [53.5, "53.540"]) expect((await place(v))[0]).toMatchObject({ score: 100, match: true });
    for (const v of [51, "53.6", "north"]) expect((await place(v))[0]).toMatchObject({ score: 71.4, match: false });
  });

  test("says by features how the score was made", async () => {
    const [best] = await candidates({
      query: "Pat Placeholder",
      type: "PERSON",
      properties: [
        { pid: "birthDate", v: "1969" },
        { pid: "HOLDS_ROLE", v: ["Chair", "treasurer"] },
        { pid: "deathDate", v: "2001" },
      ],
    });
    expect(best?.features).toEqual([
      { id: "name_similarity", value: 100 },
      { id: "same_name", value: true },
      { id: "type_match", value: true },
      { id: "birthDate", value: 100 },
      { id: "HOLDS_ROLE", value: 100 },
    ]);
  });

  test("is sought among the types given alone", async () => {
    expect(await ids({ query: "Oldham", type: "PLACE" })).toEqual(["place:oldham"]);
    const two = await candidates({ query: "Oldham", type: ["PLACE", "organisation"], type_strict: "should" });
    expect(new Set(two.flatMap(({ type }) => type.map(({ id }) => id)))).toEqual(new Set(["PLACE", "ORGANISATION"]));
    expect(await ids({ query: "Oldham", type: ["PLACE", "ORGANISATION"], type_strict: "all" })).toEqual([]);
    expect((await ids({ query: "Oldham", type: "" })).length).toBeGreaterThan(two.length);
  });

  test("gets as many candidates as are asked for, the best first", async () => {
    const all = await candidates({ query: "Oldham", limit: 1_000 });
    expect(all.length).toBeGreaterThan(3);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(await ids({ query: "Oldham", limit: 2 })).toEqual(all.slice(0, 2).map(({ id }) => id));
  });

  test.each(["", "  ", "?!", "xyzzyx", "*:*", "NOT", '"'])("that nobody has finds nobody: %j", async (query) => {
    expect(await ids({ query })).toEqual([]);
  });
});

describe("an identifier", () => {
  test.each([
    ["an id", { query: "person:yvette-cooper" }, "person:yvette-cooper"],
    ["with its scheme", { query: "wikidata:Q900000002" }, "person:pat-placeholder-2"],
    ["without its scheme", { query: " Q900000002 " }, "person:pat-placeholder-2"],
    ["as a property", { properties: [{ pid: "identifier:register", v: "R-1" }] }, "organisation:a"],
    [
      "as a property beside a name that two bear",
      { query: "pat placeholder", properties: [{ pid: "identifier:wikidata", v: "Q900000002" }] },
      "person:pat-placeholder-2",
    ],
  ])("%s decides", async (_how, query, id) => {
    const [best, ...others] = await candidates(query);
    expect(best).toMatchObject({ id, match: true, score: 100 });
    expect(best?.features[0]).toEqual({ id: "identifier", value: true });
    expect(others.filter(({ match }) => match)).toEqual([]);
  });

  test("of something of another type is shown, and is no match", async () => {
    const [best] = await candidates({ query: "person:yvette-cooper", type: "PLACE" });
    expect(best).toMatchObject({ id: "person:yvette-cooper", match: false, score: 50 });
  });

  test("that is the very name of something else is no match for either", async () => {
    const found = await candidates({ query: "Ten10" });
    expect(found.map(({ id, score, match }) => [id, score, match])).toEqual([
      ["organisation:b", 100, false],
      ["organisation:ten10", 100, false],
    ]);
  });

  test("of somebody called otherwise is no match", async () => {
    const found = await candidates({
      query: "Yvette Cooper",
      properties: [{ pid: "identifier:wikidata", v: "Q900000002" }],
    });
    expect(found.map(({ id }) => id)).toContain("person:pat-placeholder-2");
    expect(found.find(({ id }) => id === "person:pat-placeholder-2")?.match).toBe(false);
  });
});

describe("an attack", () => {
  const ways: Record<string, (attack: string) => Promise<number>> = {
    "as a name": async (query) => statusOf({ queries: JSON.stringify({ [query]: { query } }) }),
    "as an identifier": async (v) =>
      statusOf({
        queries: JSON.stringify({ q: { query: `x:${v}`, properties: [{ pid: `identifier:${v || "x"}`, v }] } }),
      }),
    "as a value": async (v) => {
      const pids = ["alias", "birthDate", "latitude", "publisher", "HOLDS_ROLE"];
      return statusOf({
        queries: JSON.stringify({ q: { query: "Oldham", properties: pids.map((pid) => ({ pid, v })) } }),
      });
    },
    "as an id": async (id) =>
      statusOf({
        extend: JSON.stringify({ ids: [id], properties: [{ id: "alias" }, { id: `identifier:${id || "x"}` }] }),
      }),
    "as a prefix": async (prefix) => (await ask(`${server.url}/reconcile/suggest/entity`, { prefix })).status,
    "as a prefix like an id": async (text) =>
      (await ask(`${server.url}/reconcile/suggest/entity`, { prefix: `person:${text}` })).status,
    "as what is seen": async (id) => (await ask(`${server.url}/reconcile/preview`, { id })).status,
  };
  const statusOf = async (form: Record<string, string>) => (await send(`${server.url}/reconcile`, form)).status;

  test.each(Object.entries(ways))("%s is a text like any other", async (how, way) => {
    const before = await dump(server.database);
    const statements = await server.statementsOf(async () => {
      for (const attack of ATTACKS)
        expect([attack, await way(attack)]).toEqual([attack, how === "as what is seen" ? 404 : 200]);
    });
    expect(statements.filter(({ text }) => text.includes(MARK))).toEqual([]);
    expect(new Set(statements.map(({ text }) => text)).size).toBeLessThan(12);
    expect(await dump(server.database)).toEqual(before);
  });
});

describe("a batch", () => {
  const NAMES = ["Yvette Cooper", "Chris Philp", "Oldham", "person:keir-starmer", "Q900000001", "Yevvete Copperr"];

  test("is answered query by query, each as it is alone", async () => {
    const queries = Object.fromEntries(NAMES.map((query, index) => [`q${index}`, { query }]));
    const together = await reconcile(server.url, queries);
    expect(Object.keys(together)).toEqual(Object.keys(queries));
    for (const [name, query] of Object.entries(queries)) expect(together[name]).toEqual(await candidates(query));
  });

  test("of fifty takes as many statements as one of a single query", async () => {
    const fifty = Array.from({ length: 50 }, (_, index) => [
      `q${index}`,
      {
        query: NAMES[index % NAMES.length],
        properties: [{ pid: "MEMBER_OF", v: "Labour Party" }, ...(index % 2 ? [{ pid: "birthDate", v: "1969" }] : [])],
      },
    ]);
    const statements = await server.statementsOf(() => reconcile(server.url, Object.fromEntries(fifty) as never));
    expect(statements).toHaveLength(3);
    const one = await server.statementsOf(() => reconcile(server.url, { q: { query: "Yvette Cooper" } }));
    expect(one).toHaveLength(1);
  });

  test("may be asked for with GET, too, and be empty", async () => {
    const queries = JSON.stringify({ q: { query: "Yvette Cooper" } });
    const [got, sent] = [
      await ask(`${server.url}/reconcile`, { queries }),
      await send(`${server.url}/reconcile`, { queries }),
    ];
    expect(got.body).toEqual(sent.body);
    expect(got.headers.get("content-type")).toMatch(/^application\/json/);
    expect((await send(`${server.url}/reconcile`, { queries: "{}" })).body).toEqual({});
  });

  test.each([
    ["no JSON", "{q: 1}", 400, 'queries: needs JSON, but got "{q: 1}"'],
    ["a list", "[]", 400, "queries: needs an object of queries by their names"],
    ["a query that is none", '{"q": 1}', 400, "queries.q: needs a mapping, but got 1"],
    ["neither name nor properties", '{"q": {"properties": []}}', 400, "queries.q: needs a `query`, or at least one"],
    ["another type of text", '{"q": {"query": 5}}', 400, "queries.q.query: needs text, but got 5"],
    [
      "an unknown type",
      '{"q": {"query": "A", "type": "Q5"}}',
      400,
      "queries.q.type: needs one of PERSON, ORGANISATION",
    ],
    [
      "an unknown property",
      '{"q": {"query": "A", "properties": [{"pid": "CRITICISED", "v": "B"}]}}',
      400,
      "queries.q.properties.0.pid: needs a property that /reconcile/suggest/property lists",
    ],
    ["a limit of none", '{"q": {"query": "A", "limit": 0}}', 400, "queries.q.limit: needs at least 1, but got 0"],
    [
      "a value that is none",
      '{"q": {"query": "A", "properties": [{"pid": "birthDate", "v": null}]}}',
      400,
      "queries.q.properties.0.v: needs a value or a list of values, but got an empty value",
    ],
    [
      "too many queries",
      JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`q${n}`, { query: "A" }]))),
      413,
      "Needs at most 50 queries in a batch, but got 51.",
    ],
  ])("with %s is refused", async (_what, queries, status, message) => {
    const answer = await send<Refused>(`${server.url}/reconcile`, { queries });
    expect([answer.status, answer.body.errors[0]?.message]).toEqual([status, expect.stringContaining(message)]);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("of awkward names of queries is answered by them", async () => {
    const queries = '{"__proto__": {"query": "Oldham"}, "constructor": {"query": "Oldham"}, "": {"query": "Oldham"}}';
    const { body } = await send<object>(`${server.url}/reconcile`, { queries });
    expect(Object.keys(body).sort()).toEqual(["", "__proto__", "constructor"]);
  });

  test("is refused where it isn't sent as a form, or asks two things at once", async () => {
    const json = await fetch(`${server.url}/reconcile`, {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect([json.status, await json.text()]).toEqual([415, expect.stringContaining("needs a form")]);
    for (const form of [{ queries: "{}", extend: "{}" }, { query: "{}" }] as Record<string, string>[]) {
      const { status, body } = await send<Refused>(`${server.url}/reconcile`, form);
      expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining("either `queries` or `extend`")]);
    }
  });

  test("is refused where it is larger than a body may be", async () => {
    const { status, body } = await send<Refused>(`${server.url}/reconcile`, { queries: "x".repeat(200_000) });
    expect([status, body.errors[0]?.extensions.code]).toEqual([413, "BODY_TOO_LARGE"]);
  });
});
