/** GraphQL over HTTP, judged by the audits of graphql-http: what is a must holds, and what else doesn't is said why. */
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "./setup/server";

const STATUS = "a request that brings no data is 400 under either media type: proxies and monitors see that it failed";
const PLAIN_GET =
  "a plain GET is what another site can make a visitor's browser send; it passes with a header that needs a preflight";

/** Audits that this server doesn't follow, none of them a MUST, and why. */
const ACCEPTED: Readonly<Record<string, string>> = {
  "572B": STATUS,
  FDE2: STATUS,
  "7B9B": STATUS,
  "5A70": PLAIN_GET,
  D6D5: PLAIN_GET,
  "6A70": PLAIN_GET,
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const failing = async (fetchFn?: typeof fetch) => {
  const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  expect(results.length).toBeGreaterThan(60);
  return results.filter(({ status }) => status !== "ok");
};

test("every must is kept, and what isn't followed besides is exactly what is accepted", async () => {
  const failed = await failing();
  expect(failed.filter(({ name }) => name.startsWith("MUST "))).toEqual([]);
  expect(failed.map(({ id }) => id).sort()).toEqual(Object.keys(ACCEPTED).sort());
});

test("with a header that browsers ask leave for, GET is taken as the draft has it", async () => {
  const failed = await failing((address, request) => {
    const headers = new Headers(request?.headers);
    headers.set("Apollo-Require-Preflight", "1");
    return fetch(address, { ...request, headers });
  });
  const stillAccepted = Object.keys(ACCEPTED).filter((id) => ACCEPTED[id] !== PLAIN_GET);
  expect(failed.map(({ id }) => id).sort()).toEqual(stillAccepted.sort());
});
