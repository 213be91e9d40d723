/**
 * Every place that takes a value from outside gets attacks: found by introspection, so that a new argument is
 * attacked as soon as it exists. Nothing may change, nothing internal may show, and no attack may become Cypher.
 */
import {
  astFromValue,
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isRequiredArgument,
  print,
} from "graphql";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../src/formats";
import { EXPORTS, exportParameters } from "../src/server";
import type { Statement } from "../src/store";
import { ATTACKS, INTERNAL, MARK } from "./setup/attacks";
import { fieldsWithArguments, type Place, placesOf, type Reached, selectionOf, valueWith } from "./setup/places";
import { startServer, type TestServer } from "./setup/server";
import { dump } from "./setup/store";

/** What one request may hold, below the limits of the server. */
const MOST_ALIASES = 15;
const MOST_CONDITIONS = 55;
const MOST_BYTES = 60_000;
const AT_ONCE = 2;

/** One field with something at one or more places of one of its arguments. */
interface Probe {
  reached: Reached;
  places: Place[];
  value: unknown;
}

let server: TestServer;
let schema: GraphQLSchema;
let statements: Statement[];
let stop: () => void;
let before: string;
/** What an argument takes that is needed and isn't attacked, by its field and name, or by its name alone. */
let sound: Record<string, unknown>;

beforeAll(async () => {
  server = await startServer({ requestsPerMinute: 0 });
  const { data } = await server.post<IntrospectionQuery>(getIntrospectionQuery());
  schema = buildClientSchema(data as IntrospectionQuery);
  sound = await soundValues();
});
afterAll(() => server.close());

beforeEach(async () => {
  before = await everything();
  statements = [];
  stop = server.database.observe((statement) => statements.push(statement));
});
afterEach(async () => {
  stop();
  const texts = new Set(statements.map(({ text }) => text));
  expect([...texts].filter((text) => text.includes(MARK))).toEqual([]);
  expect(await everything()).toBe(before);
});

/** The graph as it is stored, and as a client sees some of it. */
async function everything(): Promise<string> {
  const column = async (text: string) => (await server.database.read({ text, parameters: {} })).sort();
  const stored = [
    await dump(server.database),
    await column("CALL db.labels() YIELD label RETURN label"),
    await column("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType"),
    await column("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey"),
    await column("SHOW INDEXES YIELD name RETURN name"),
  ];
  const seen = await server.post(`{
    about { claims entities { kind count } graphVersion }
    claims(first: 30) { totalCount nodes { id label evidence { paragraph document { id } } } }
    search(text: "Cooper") { matched score }
  }`);
  return JSON.stringify([stored, seen]);
}

async function soundValues(): Promise<Record<string, unknown>> {
  const ids = await server.database.read({
    text: "MATCH (e:Entity) WITH e.kind AS kind, min(e.id) AS id RETURN [kind, id]",
    parameters: {},
  });
  const [claim] = await server.database.read({ text: "MATCH (c:Claim) RETURN min(c.id)", parameters: {} });
  const byKind = ids as [string, string][];
  const ofKind = (kind: string) => byKind.find(([one]) => one === kind)?.[1];
  return {
    ...Object.fromEntries(byKind.map(([kind, id]) => [`${kind.toLowerCase()}.id`, id])),
    ...{ "claim.id": claim, id: ofKind("PERSON"), ids: [ofKind("PERSON")], text: "Cooper", since: "2025-01-01" },
    ...{ on: ofKind("MEASURE"), by: ["RELATION"], around: [ofKind("PERSON")] },
    ...{ from: ofKind("PERSON"), to: ofKind("ORGANISATION") },
  };
}

/** The attacks in turn, so that all places together see all of them. */
function turns(): (count: number) => string[] {
  let next = 0;
  return (count) => Array.from({ length: count }, () => ATTACKS[next++ % ATTACKS.length] as string);
}

/** Whether a text is taken whatever it is: then it goes to the database. */
function isText({ name }: { name: string }): boolean {
  return name === "ID" || name === "String";
}

function kindOf(leaf: { name: string }): string {
  return isText(leaf) ? "text" : leaf.name;
}

/**
 * Arguments of Query's fields get every attack, and so does each place of an input type, in the first field that takes
 * it; in other fields of Query each place gets some. Other fields get attacks at one place for text and all others in
 * turn: they are parts of larger statements, and the planner's work grows with every condition more.
 */
function probesOf(all: readonly Reached[]): Probe[] {
  const take = turns();
  const met = new Set<string>();
  const isFirst = ({ argument, path }: Place) => {
    const place = `${getNamedType(argument.type).name} ${path.join(".")}`;
    return path.length === 0 || !(met.has(place) || !met.add(place));
  };
  const probe = (reached: Reached, group: readonly Place[]): Probe => {
    const entries = group.map((place) => [place, place.isList ? take(3) : take(1)[0]] as const);
    return { reached, places: [...group], value: valueWith(entries) };
  };
  let turn = 0;
  return all.flatMap((reached) => {
    const places = reached.field.args.flatMap(placesOf);
    if (reached.path.length > 0) {
      return grouped(places, ({ argument, leaf }) => `${argument.name} ${kindOf(leaf)}`).map((group) => {
        const isOneOfMany = group.length > 1 && group.every(({ leaf }) => isText(leaf));
        return probe(reached, isOneOfMany ? [group[turn++ % group.length] as Place] : group);
      });
    }
    return places.flatMap((place) => {
      if (!isFirst(place)) return [probe(reached, [place])];
      const values = place.isList ? [ATTACKS] : place.path.length > 1 ? take(6) : ATTACKS;
      return values.map((value): Probe => ({ reached, places: [place], value: valueWith([[place, value]]) }));
    });
  });
}

/**
 * Requests of many probes each. Only probes of the same argument and scalar share one: where a value is refused, so
 * is the whole request, and what would have reached the database otherwise has to reach it.
 */
function requestsOf(probes: readonly Probe[]): Probe[][] {
  const groups = grouped(probes, ({ reached: { path }, places: [place] }) =>
    [...path.map(({ name }) => name), place?.argument.name, place && kindOf(place.leaf)].join(" "),
  );
  return groups.flatMap((group) => {
    const requests: Probe[][] = [];
    let [bytes, conditions] = [Infinity, 0];
    for (const probe of group) {
      const text = JSON.stringify(probe.value);
      // Names of fields in it; where an attack looks like one, one too many.
      const [size, named] = [Buffer.byteLength(text) + 500, text.split('":').length - 1];
      const isFull = bytes + size > MOST_BYTES || conditions + named > MOST_CONDITIONS;
      if (isFull || (requests.at(-1) ?? []).length >= MOST_ALIASES) {
        requests.push([]);
        [bytes, conditions] = [0, 0];
      }
      requests.at(-1)?.push(probe);
      bytes += size;
      conditions += named;
    }
    return requests;
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** A query that asks each field under a name of its own, the attacks as variables. */
function operationOf(probes: readonly Probe[]): { query: string; variables: Record<string, unknown> } {
  const path = probes[0]?.reached.path ?? [];
  const declared = probes.map(({ places: [place] }, index) => `$v${index}: ${String(place?.argument.type)}`);
  const asked = probes.map(({ reached: { field }, places: [place] }, index) => {
    const given = [...soundArguments(field, place), `${place?.argument.name}: $v${index}`];
    return `a${index}: ${field.name}(${given.join(", ")}) ${selectionOf(field.type, path.length === 0)}`;
  });
  const body = path.reduceRight((inner, field) => {
    const given = soundArguments(field);
    return `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""} { ${inner} }`;
  }, asked.join("\n"));
  return {
    query: `query Attack(${declared.join(", ")}) { ${body} }`,
    variables: Object.fromEntries(probes.map(({ value }, index) => [`v${index}`, value])),
  };
}

function soundArguments({ name, args }: Reached["field"], without?: Place): string[] {
  return args
    .filter((argument) => isRequiredArgument(argument) && argument.name !== without?.argument.name)
    .map((argument) => {
      const node = astFromValue(sound[`${name}.${argument.name}`] ?? sound[argument.name], argument.type);
      if (!node) throw new Error(`needs a sound value for ${name}(${argument.name}:)`);
      return `${argument.name}: ${print(node)}`;
    });
}

/** Does the work of a list, a few items at a time. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

interface Refusals {
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Nothing of the server's inside, no fault of it, and a code of the list. */
function expectClean(status: number, text: string, codes: ReadonlySet<string>): void {
  expect(status, text).toBeLessThan(500);
  expect(text).not.toMatch(INTERNAL);
  if (status === 200 && !text.startsWith('{"')) return;
  for (const { extensions } of (JSON.parse(text) as Refusals).errors ?? [])
    expect(codes, text).toContain(extensions?.code);
}

describe("GraphQL", () => {
  async function send(query: string, variables: object, codes: ReadonlySet<string>): Promise<void> {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    expectClean(response.status, text, codes);
  }

  test("every argument of every field, attacked in variables", async () => {
    const fields = fieldsWithArguments(schema);
    const probes = probesOf(fields);
    expect(fields.length).toBeGreaterThan(300);
    // A limit would keep attacks from where they are meant to arrive, so nothing but the value may be refused.
    const codes = new Set(["BAD_USER_INPUT"]);
    await inTurn(requestsOf(probes), async (request) => {
      const { query, variables } = operationOf(request);
      await send(query, variables, codes);
    });
    // As ids they all go the whole way, and arrive as they were sent.
    const sent = statements.map(({ parameters }) => JSON.stringify(parameters));
    const lost = ATTACKS.filter((attack) => !sent.some((text) => text.includes(JSON.stringify(attack))));
    expect(lost).toEqual([]);
  });

  test("attacks written into the query itself", async () => {
    const codes = new Set(["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);
    await inTurn(ATTACKS, async (attack) => {
      const text = JSON.stringify(attack);
      await send(`{ search(text: ${text}) { matched } node(id: ${text}) { id } }`, {}, codes);
      await send(`{ claims(filter: { text: ${text}, not: { subject: [${text}] } }) { totalCount } }`, {}, codes);
      await send(`{ changes(since: ${text}) { totalCount } }`, {}, codes);
    });
  });

  test("attacks where names belong: of fields, types, operations and variables", async () => {
    const codes = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE"]);
    for (const attack of ATTACKS) {
      await send(`{ ${attack} }`, {}, codes);
      await send(`query ($v: ${attack}) { about { name } }`, { v: attack }, codes);
      await send("query ($v: ID!) { node(id: $v) { id } }", { v: "x", [attack]: attack }, codes);
    }
  });
});

describe("exports", () => {
  const codes = new Set(["BAD_USER_INPUT", "NOT_FOUND"]);

  test("take no filter of conditions without end", async () => {
    const filter = JSON.stringify({ or: Array.from({ length: 100 }, () => ({ disputed: true })) });
    const response = await fetch(`${server.url}/export/claims.csv?${new URLSearchParams({ filter })}`);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_CONDITIONS" } }] });
    const deep = `${'{"not":'.repeat(3_000)}{}${"}".repeat(3_000)}`;
    const refused = await fetch(`${server.url}/export/claims.csv?${new URLSearchParams({ filter: deep })}`);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] },
    ]);
  });

  async function get(path: string): Promise<void> {
    const response = await fetch(server.url + path);
    const text = await response.text();
    expectClean(response.status, response.ok ? "" : text, codes);
    expect(text).not.toMatch(INTERNAL);
    expect(response.headers.get("content-disposition") ?? "").toMatch(/^(|attachment; filename="?[a-z0-9._-]+"?)$/);
    const type = response.headers.get("content-type") ?? "";
    if (type.includes("xml")) expect(text).not.toMatch(/<script|<img|[\0-\x08\x0b\x0c\x0e-\x1f]/);
    if (/jsonl|ndjson/.test(type)) for (const line of text.split("\n").filter(Boolean)) JSON.parse(line);
    else if (type.includes("json")) JSON.parse(text);
  }

  test.each(EXPORTS)("every parameter of %s, in every format", async (what) => {
    let turn = 0;
    const requests = exportParameters(schema, what).flatMap(({ name }) =>
      ATTACKS.map((attack) => {
        const format = EXPORT_FORMATS[turn++ % EXPORT_FORMATS.length]?.name;
        const middle: Record<string, string> =
          what === "network" && name !== "around" && name !== "ids" ? { around: String(sound.id) } : {};
        return `/export/${what}.${format}?${new URLSearchParams({ ...middle, [name]: attack }).toString()}`;
      }),
    );
    await inTurn(requests, get);
  });

  test("names of parameters, of files and of fields in a filter of JSON", async () => {
    for (const attack of ATTACKS) {
      const [name, json] = [encodeURIComponent(Buffer.from(attack).toString()), JSON.stringify({ [attack]: attack })];
      await get(`/export/claims.edges.csv?${name}=${name}`);
      await get(`/export/claims.edges.csv?filter=${encodeURIComponent(json)}`);
      await get(`/export/${name}.gexf`);
      await get(`/export/claims.${name}`);
    }
  });
});

describe("reading", () => {
  test.each([
    "CREATE (n:Injected) RETURN n",
    "MERGE (n:Injected {id: 1}) RETURN n",
    "MATCH (e:Entity) SET e.name = 'x' RETURN e.id",
    "MATCH (n) DETACH DELETE n",
    "CREATE INDEX injected FOR (n:Injected) ON (n.id)",
    "CALL db.createLabel('Injected')",
    "MATCH (e:Entity) CALL (e) { DETACH DELETE e } IN TRANSACTIONS RETURN 1",
  ])("is refused by the database itself where it would write: %s", async (text) => {
    await expect(server.database.read({ text, parameters: {} })).rejects.toMatchObject({
      code: expect.stringMatching(/AccessMode|ForbiddenDueToTransactionType|TransactionAccess/) as string,
    });
  });
});
