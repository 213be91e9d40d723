import { getEventListeners } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TimeoutError } from "../../src/domain/errors";
import type { Database, EndedStatement } from "../../src/store";
import { until } from "../setup/command";
import { openDatabase } from "../setup/database";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const ONE = { text: "RETURN 1", parameters: {} };
/** Runs for minutes if nobody ends it. */
const ENDLESS = { text: "UNWIND range(1, 1000000000) AS x RETURN count(sin(x)) AS endless", parameters: {} };

/** How many of the endless statements the database is busy with. */
async function running(): Promise<number> {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS end' + 'less' RETURN count(*) AS count";
  return Number((await database.read({ text, parameters: {} }))[0]);
}

describe("what one request asks", () => {
  test("is answered as what anybody asks", async () => {
    expect(await database.asking({ signal: new AbortController().signal }).read(ONE)).toEqual([1]);
    expect(await database.asking({}).read(ONE)).toEqual([1]);
  });

  test("ends at once when the request does, in the database too, and is not asked again", async () => {
    const request = new AbortController();
    let statements = 0;
    const stop = database.observe(({ text }) => (statements += Number(text === ENDLESS.text)));
    const answer = database.asking({ signal: request.signal }).read(ENDLESS);
    const reason = new TimeoutError(9, undefined);
    const rejected = expect(answer).rejects.toBe(reason);
    await until(async () => (await running()) === 1);
    request.abort(reason);
    await rejected;
    await until(async () => (await running()) === 0);
    await until(() => database.busy === 0);
    stop();
    expect(statements).toBe(1);
    expect(await database.read(ONE)).toEqual([1]);
  });

  test("is not even sent when the request has ended already", async () => {
    let statements = 0;
    const stop = database.observe(() => statements++);
    const reader = database.asking({ signal: AbortSignal.abort() });
    await expect(reader.read(ONE)).rejects.toMatchObject({ name: "AbortError" });
    await expect(database.asking({ signal: AbortSignal.abort("gone") }).read(ONE)).rejects.toThrow(
      "nobody waits for the answer any more",
    );
    stop();
    expect(statements).toBe(0);
  });

  test("leaves nothing behind on a signal that lives on", async () => {
    const { signal } = new AbortController();
    const reader = database.asking({ signal });
    await Promise.all(Array.from({ length: 60 }, () => reader.read(ONE)));
    await expect(reader.read({ text: "nonsense", parameters: {} })).rejects.toThrow();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("is told of, statement by statement", async () => {
    const ended: EndedStatement[] = [];
    const reader = database.asking({ onStatement: (statement) => ended.push(statement) });
    await reader.read(ONE);
    const wrong = { text: "nonsense", parameters: {} };
    await reader.read(wrong).catch(() => {});
    expect(ended.map(({ statement, failed }) => [statement, failed])).toEqual([
      [ONE, false],
      [wrong, true],
    ]);
    expect(ended.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
  });
});

test("how many statements are under way is known", async () => {
  expect(database.busy).toBe(0);
  const answers = Array.from({ length: 60 }, () => database.read(ONE));
  expect(database.busy).toBe(60);
  await Promise.all(answers);
  expect(database.busy).toBe(0);
});
