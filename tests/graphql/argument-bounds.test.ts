import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAttestSchema } from "../../src/graphql/schema";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A way to a field: a query around `HERE`, in which arguments are given to it. */
interface Way {
  field: GraphQLField<unknown, unknown>;
  around: string;
}

/** A value too long somewhere in an argument, and the argument's name down to there. */
interface Excess {
  path: string;
  value: unknown;
}

const LONG_TEXT = "x".repeat(50_000);
const LONG_LIST = 10_000;

/** Every field with arguments, once for fields whose arguments are the same. */
function ways(): Way[] {
  const found = new Map<string, Way>();
  const seen = new Set<string>();
  const queue = [{ type: buildAttestSchema().getQueryType() as GraphQLObjectType, around: "{ HERE }" }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (seen.has(at.type.name)) continue;
    seen.add(at.type.name);
    for (const field of Object.values(at.type.getFields())) {
      const type = getNamedType(field.type);
      const signature = field.args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(", ");
      if (signature && !found.has(`${at.type.name === "Query"} ${signature}`))
        found.set(`${at.type.name === "Query"} ${signature}`, { field, around: at.around });
      if (isObjectType(type)) {
        const inside = `${field.name}${given(field, undefined)} { HERE }`;
        queue.push({ type, around: at.around.replace("HERE", inside) });
      }
    }
  }
  return [...found.values()];
}

/** The arguments of a field: `$v` for the one on trial, and whatever others it can't be without. */
function given(field: GraphQLField<unknown, unknown>, tried: string | undefined): string {
  const all = field.args.flatMap(({ name, type, defaultValue }) => {
    if (name === tried) return [`${name}: $v`];
    return isNonNullType(type) && defaultValue === undefined ? [`${name}: ${literal(type)}`] : [];
  });
  return all.length > 0 ? `(${all.join(", ")})` : "";
}

function literal(type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (isListType(inner)) return `[${literal(inner.ofType)}]`;
  return (
    ({ Day: '"2025-01-01"', ID: '"person:a"', ClaimDimension: "RELATION" } as Record<string, string>)[String(inner)] ??
    '"a"'
  );
}

/** What is too long in a value of a type: texts in place of every leaf, and every list. */
function excesses(type: GraphQLInputType, path: string, within: readonly string[] = []): Excess[] {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const item = isInputObjectType(getNamedType(inner)) ? {} : "x";
    const items = excesses(inner.ofType, path, within).map((one) => ({
      ...one,
      value: [one.value],
    }));
    return [{ path, value: Array.from({ length: LONG_LIST }, () => item) }, ...items];
  }
  if (isLeafType(inner)) return [{ path, value: LONG_TEXT }];
  if (!isInputObjectType(inner) || within.includes(inner.name)) return [];
  return Object.values(inner.getFields()).flatMap((field) =>
    excesses(field.type, `${path}.${field.name}`, [...within, inner.name]).map((one) => ({
      ...one,
      value: { [field.name]: one.value },
    })),
  );
}

describe("no argument takes a text of 50,000 characters or a list of 10,000 items", () => {
  const tried = ways().flatMap(({ field, around }) =>
    field.args.map((arg) => ({ where: `${field.name}(${arg.name}:)`, field, around, arg })),
  );

  test("fields on all sorts of types are tried", () => {
    expect(tried.length).toBeGreaterThan(50);
  });

  test.each(tried)("$where", async ({ field, around, arg }) => {
    const below = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
    const query = `query ($v: ${String(arg.type)}) ${around.replace("HERE", `${field.name}${given(field, arg.name)}${below}`)}`;
    const statements = await server.statementsOf(async () => {
      for (const { path, value } of excesses(arg.type, arg.name)) {
        const { status, errors } = await server.post(query, { v: value });
        expect([status, errors?.[0]?.extensions.code], path).toEqual([400, "BAD_USER_INPUT"]);
        expect(errors?.[0]?.message).toMatch(
          new RegExp(
            `^${field.name}\\(${path.replaceAll(".", "\\.")}:\\): needs at most \\d+ (items|characters), but got \\d+$`,
          ),
        );
      }
    });
    expect(statements).toEqual([]);
  });

  test("nor conditions within conditions without end, in a variable, its default or the text", async () => {
    const query = (value: string) => `{ claims(filter: ${value}) { totalCount } }`;
    const deep = `${"{ not: ".repeat(30)}{ disputed: true }${" }".repeat(30)}`;
    const statements = await server.statementsOf(async () => {
      const inText = await server.post(query(deep));
      const inDefault = await server.post(`query ($v: ClaimFilter = ${deep}) ${query("$v")}`);
      for (const { status, errors } of [inText, inDefault])
        expect([status, errors?.[0]?.message]).toEqual([
          400,
          expect.stringMatching(/^claims\(filter.*needs .*at most/),
        ]);
    });
    expect(statements).toEqual([]);
    const endless = JSON.parse(`${'{"not":'.repeat(3_000)}{}${"}".repeat(3_000)}`) as object;
    const { status, errors } = await server.post(`query ($v: ClaimFilter) ${query("$v")}`, { v: endless });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });
});
