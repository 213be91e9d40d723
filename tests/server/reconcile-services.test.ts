/** What the reconciliation service offers beside matching: its manifest, suggestions, values, and who may ask. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKey, startServer as serve } from "../../src/server";
import { ask, expectToConform, MADE_UP, reconcile, type Refused, send } from "../setup/reconciliation";
import { serverOptions, startServer, type TestServer } from "../setup/server";
import { load } from "../setup/store";

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startServer({ trustedProxies: ["loopback"] });
  url = `${server.url}/reconcile`;
  await load(server.database, ...MADE_UP);
});
afterAll(() => server.close());

interface Manifest {
  batchSize: number;
  view: { url: string };
  preview: { url: string };
  authentication?: object;
  defaultTypes: { id: string; name: string }[];
  suggest: Record<string, { service_url: string; service_path: string; flyout_service_path: string }>;
  extend: { propose_properties: { service_url: string; service_path: string } };
}

interface Suggested {
  result: { id: string; name: string; description?: string; notable?: object[] }[];
}

describe("the manifest", () => {
  test("is as the specification has it, and what it names is there", async () => {
    const { status, body } = await ask<Manifest>(url);
    expect(status).toBe(200);
    expectToConform("manifest", body);
    expect(body.batchSize).toBe(50);
    expect(body.authentication).toBeUndefined();
    expect(body.defaultTypes.map(({ id }) => id)).toEqual([
      "PERSON",
      "ORGANISATION",
      "PLACE",
      "EVENT",
      "MEASURE",
      "DOCUMENT",
    ]);
    const id = encodeURIComponent("person:yvette-cooper");
    const { service_url: root, service_path: properties } = body.extend.propose_properties;
    const addresses = [
      ...[body.view.url, body.preview.url].map((template) => template.replace("{{id}}", id)),
      `${root}${properties}?type=PERSON`,
      ...Object.values(body.suggest).map((one) => `${one.service_url}${one.service_path}?prefix=p`),
      `${root}${body.suggest.entity?.flyout_service_path.replace("${id}", id)}`,
    ];
    expect(addresses).toHaveLength(7);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  });

  test("names the addresses by which its client came, as a trusted proxy tells them", async () => {
    const headers = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "attest.example.org" };
    const viaProxy = (await (await fetch(url, { headers })).json()) as Manifest;
    expect(viaProxy.preview.url).toBe("https://attest.example.org/reconcile/preview?id={{id}}");
    const open = await serve(serverOptions(server.database));
    try {
      const direct = (await (await fetch(`${open.url}/reconcile`, { headers })).json()) as Manifest;
      expect(direct.preview.url).toBe(`${open.url}/reconcile/preview?id={{id}}`);
    } finally {
      await open.stop();
    }
  });
});

describe("pages of other origins", () => {
  const Origin = "https://example.org";

  test.each([
    "",
    "?queries=%7B%7D",
    "?queries=x",
    "/suggest/entity?prefix=Y",
    "/properties",
    "/preview?id=person:yvette-cooper",
  ])("may read %j, errors too, without the browser's credentials", async (path) => {
    const { headers } = await fetch(url + path, { headers: { Origin } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("may ask whether they may send a form, and read nothing else of the server", async () => {
    const asking = { method: "OPTIONS", headers: { Origin, "Access-Control-Request-Method": "POST" } };
    const { status, headers } = await fetch(url, asking);
    expect([status, headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    for (const path of ["/graphql", "/export/claims.csv", "/reconciled"])
      expect(
        (await fetch(server.url + path, { headers: { Origin } })).headers.get("access-control-allow-origin"),
      ).toBeNull();
  });
});

describe("suggestions", () => {
  const suggested = async (what: string, parameters: Record<string, string>) => {
    const { status, body } = await ask<Suggested>(`${url}/suggest/${what}`, parameters);
    expect([status, status === 200 ? "" : body]).toEqual([200, ""]);
    expectToConform(
      `suggest-${what === "entity" ? "entities" : what === "type" ? "types" : "properties"}-response`,
      body,
    );
    return body.result;
  };

  test.each([
    ["a name half typed", { prefix: "Yvette Coo" }],
    ["an id", { prefix: "person:yvette-cooper" }],
    ["an id half typed", { prefix: "person:yve" }],
  ])("of entities for %s begin with what is meant", async (_what, parameters) => {
    const [first] = await suggested("entity", parameters);
    expect(first).toMatchObject({ id: "person:yvette-cooper", name: "Yvette Cooper", notable: [{ id: "PERSON" }] });
    expect(first?.description).not.toBe("");
  });

  test("of entities are found by identifier, and by type where one is given", async () => {
    expect((await suggested("entity", { prefix: "wikidata:Q900000002" })).map(({ id }) => id)).toEqual([
      "person:pat-placeholder-2",
    ]);
    const places = await suggested("entity", { prefix: "Oldham", type: "PLACE" });
    expect(places.map(({ id }) => id)).toEqual(["place:oldham"]);
    expect(await suggested("entity", { prefix: "" })).toEqual([]);
  });

  test("go on where a cursor says", async () => {
    const ids = async (cursor: string) => (await suggested("property", { prefix: "", cursor })).map(({ id }) => id);
    const [start, later] = [await ids("0"), await ids("5")];
    expect(start).toHaveLength(20);
    expect(later.slice(0, 15)).toEqual(start.slice(5));
    const some = await suggested("entity", { prefix: "Oldham" });
    expect((await suggested("entity", { prefix: "Oldham", cursor: "1" })).slice(0, some.length - 1)).toEqual(
      some.slice(1),
    );
  });

  test("of types and properties are found by name and id", async () => {
    expect((await suggested("type", { prefix: "meas" })).map(({ id }) => id)).toEqual(["MEASURE"]);
    expect(await suggested("type", { prefix: "" })).toHaveLength(6);
    const properties = async (prefix: string) => (await suggested("property", { prefix })).map(({ id }) => id);
    expect(await properties("birth")).toEqual(["birthDate"]);
    expect(await properties("member")).toEqual(["MEMBER_OF", "HAS_MEMBER"]);
    expect(await properties("wiki")).toEqual(["identifier:wikidata"]);
    expect(await properties("criticised")).toEqual([]);
  });

  test.each([
    [
      "entity",
      "person:quentin-quidam",
      "<p><strong>Quentin Quidam</strong></p><p>Made up &amp; &lt;b&gt;bold&lt;/b&gt;.</p>",
    ],
    ["type", "PLACE", "<p><strong>Place</strong></p><p>Somewhere"],
    ["property", "MEMBER_OF", "<p><strong>is a member of</strong></p><p>"],
  ])("of an %s have a flyout, escaped", async (what, id, html) => {
    const { body } = await ask<{ id: string; html: string }>(`${url}/flyout/${what}`, { id });
    expect([body.id, body.html]).toEqual([id, expect.stringContaining(html)]);
  });

  test.each([
    ["suggest/entity", { prefix: "A", type: "Q5" }, 400, "type: needs one of PERSON"],
    ["suggest/entity", { prefix: "A", cursor: "-1" }, 400, "cursor: needs a whole number from 0 to 200, but got"],
    ["suggest/entity", { prefix: "A", cursor: "201" }, 400, "cursor: needs a whole number from 0 to 200, but got"],
    ["suggest/nothing", { prefix: "A" }, 404, "There is nothing here"],
    ["flyout/entity", { id: "person:nobody" }, 404, 'There is no entity with the id "person:nobody".'],
    ["flyout/type", {}, 404, 'There is no type with the id "".'],
    ["properties", { type: "Q5" }, 400, "type: needs one of PERSON"],
  ])("%s with %j is refused", async (path, parameters, status, message) => {
    const answer = await ask<Refused>(`${url}/${path}`, parameters);
    expect([answer.status, answer.body.errors[0]?.message]).toEqual([status, expect.stringContaining(message)]);
  });
});

interface Extended {
  meta: { id: string; name: string; type?: object }[];
  rows: Record<string, Record<string, object[]>>;
}

describe("values", () => {
  const values = async (ids: string[], properties: { id: string; settings?: object }[]) => {
    const query = { ids, properties };
    expectToConform("data-extension-query", query);
    const { status, body } = await send<Extended>(url, { extend: JSON.stringify(query) });
    expect([status, status === 200 ? "" : body]).toEqual([200, ""]);
    expectToConform("data-extension-response", body);
    return body;
  };

  test("of fields, identifiers and claims come in rows, a row for each id", async () => {
    const ids = ["person:pat-placeholder", "person:nobody"];
    const names = ["birthDate", "deathDate", "identifier:wikidata", "MEMBER_OF", "latitude"];
    const { meta, rows } = await values(
      ids,
      names.map((id) => ({ id })),
    );
    expect(meta.map(({ id }) => id)).toEqual(names);
    expect(rows).toEqual({
      "person:pat-placeholder": {
        birthDate: [{ str: "1969-03-20" }],
        deathDate: [],
        "identifier:wikidata": [{ str: "Q900000001" }],
        MEMBER_OF: [{ id: "organisation:a", name: "Organisation A" }],
        latitude: [],
      },
      "person:nobody": Object.fromEntries(names.map((name) => [name, []])),
    });
  });

  test("of other kinds of things are numbers and entities, with their type where it is one", async () => {
    const { meta, rows } = await values(
      ["document:made-up", "place:nowhere"],
      [{ id: "publisher" }, { id: "latitude" }],
    );
    expect(meta[0]).toEqual({ id: "publisher", name: "publisher", type: { id: "ORGANISATION", name: "Organisation" } });
    expect(rows["document:made-up"]?.publisher).toEqual([{ id: "organisation:b", name: "Organisation B" }]);
    expect(rows["place:nowhere"]?.latitude).toEqual([{ float: 53.54 }]);
  });

  test("of claims are what they name, or what they give, the latest first", async () => {
    const role = async (settings?: object) =>
      (await values(["person:pat-placeholder"], [{ id: "HOLDS_ROLE", settings }])).rows["person:pat-placeholder"]
        ?.HOLDS_ROLE;
    expect(await role()).toEqual([
      { id: "organisation:b", name: "Organisation B" },
      { id: "organisation:a", name: "Organisation A" },
    ]);
    expect(await role({ content: "value" })).toEqual([{ str: "Patron" }, { str: "Treasurer" }]);
  });

  test("leave out what is planned, and what is somebody's word about others", async () => {
    const ids = ["person:pat-placeholder-2", "person:quentin-quidam", "organisation:a"];
    const { rows } = await values(ids, [{ id: "MEMBER_OF" }, { id: "HAS_MEMBER" }]);
    expect(rows["person:pat-placeholder-2"]?.MEMBER_OF).toEqual([{ id: "organisation:b", name: "Organisation B" }]);
    expect(rows["person:quentin-quidam"]?.MEMBER_OF).toEqual([]);
    expect(rows["organisation:a"]?.HAS_MEMBER).toEqual([{ id: "person:pat-placeholder", name: "Pat Placeholder" }]);
  });

  test("of many entities are read in one statement", async () => {
    const ids = (await reconcile(server.url, { q: { query: "Oldham", limit: 50 } })).q?.map(({ id }) => id) ?? [];
    const properties = ["MEMBER_OF", "HOLDS_ROLE", "PART_OF", "alias", "publisher"].map((id) => ({ id }));
    expect(await server.statementsOf(() => values(ids, properties))).toHaveLength(1);
    expect(await server.statementsOf(() => values([], properties))).toHaveLength(0);
  });

  test("are proposed by type", async () => {
    const proposed = async (parameters: Record<string, string>) => {
      const { body } = await ask<{ properties: { id: string }[] }>(`${url}/properties`, parameters);
      expectToConform("data-extension-property-proposal", body);
      return body.properties.map(({ id }) => id);
    };
    const ofPeople = await proposed({ type: "PERSON" });
    expect(ofPeople).toEqual(expect.arrayContaining(["birthDate", "HOLDS_ROLE", "alias", "identifier:wikidata"]));
    expect(ofPeople).not.toContain("latitude");
    expect(await proposed({ type: "PERSON", limit: "2" })).toEqual(ofPeople.slice(0, 2));
    expect((await proposed({})).length).toBeGreaterThan(ofPeople.length);
    const { rows } = await values(
      ["person:pat-placeholder"],
      ofPeople.slice(0, 20).map((id) => ({ id })),
    );
    expect(Object.keys(rows["person:pat-placeholder"] ?? {})).toEqual(ofPeople.slice(0, 20));
  });

  const ids = (count: number) => Array.from({ length: count }, (_, n) => `person:p${n}`);
  test.each([
    ["no JSON", "ids", 400, "extend: needs JSON"],
    ["no ids", '{"properties": []}', 400, "extend.ids: needs a list, but got nothing"],
    [
      "an unknown property",
      '{"ids": [], "properties": [{"id": "P31"}]}',
      400,
      "extend.properties.0.id: needs a property",
    ],
    [
      "an unknown setting's value",
      '{"ids": [], "properties": [{"id": "alias", "settings": {"content": "all"}}]}',
      400,
      "extend.properties.0.settings.content: needs one of object, value",
    ],
    [
      "too many ids",
      JSON.stringify({ ids: ids(101), properties: [] }),
      413,
      "Needs at most 100 ids at once, but got 101.",
    ],
  ])("with %s are refused", async (_what, extend, status, message) => {
    const answer = await send<Refused>(url, { extend });
    expect([answer.status, answer.body.errors[0]?.message]).toEqual([status, expect.stringContaining(message)]);
  });
});

describe("a server with keys", () => {
  test("tells everyone that it takes one, and answers whoever has one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "attest-keys-"));
    const { key, line } = makeKey("newsroom");
    const keysFile = join(folder, "keys.txt");
    await writeFile(keysFile, line);
    const closed = await serve(serverOptions(server.database, { keysFile }));
    try {
      const statusOf = async (path: string, password?: string) => {
        const headers = password && { Authorization: `Basic ${Buffer.from(`any:${password}`).toString("base64")}` };
        return (await fetch(`${closed.url}/reconcile${path}`, { headers: headers || {} })).status;
      };
      const { body } = await ask<Manifest>(`${closed.url}/reconcile`);
      expectToConform("manifest", body);
      expect(body.authentication).toEqual({ type: "basic" });
      expect(await statusOf("", "wrong")).toBe(401);
      for (const path of ["?queries=%7B%7D", "/suggest/entity?prefix=A", "/preview?id=person:yvette-cooper", "/"]) {
        expect([path, await statusOf(path)]).toEqual([path, 401]);
        expect([path, await statusOf(path, key)]).toEqual([path, 200]);
      }
    } finally {
      await closed.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test("a server may have no such service", async () => {
  const without = await serve(serverOptions(server.database, { reconciliation: false }));
  try {
    for (const path of ["", "?queries=%7B%7D", "/preview?id=person:yvette-cooper"])
      expect((await fetch(`${without.url}/reconcile${path}`)).status).toBe(404);
  } finally {
    await without.stop();
  }
});

describe("limits", () => {
  test("of time end a batch, and of turns refuse it", async () => {
    const queries = JSON.stringify(
      Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`q${n}`, { query: `Somebody Misspelled ${n}` }])),
    );
    const hurried = await serve(serverOptions(server.database, { requestSeconds: 0.001 }));
    const narrow = await serve(serverOptions(server.database, { concurrent: 1, queued: 0 }));
    try {
      const late = await send<Refused>(`${hurried.url}/reconcile`, { queries });
      expect([late.status, late.body.errors[0]?.extensions.code]).toEqual([504, "TIMEOUT"]);
      const statuses = await Promise.all(
        Array.from({ length: 6 }, async () => (await send(`${narrow.url}/reconcile`, { queries })).status),
      );
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
    } finally {
      await hurried.stop();
      await narrow.stop();
    }
  });
});
