/** Who is let in, how often, from whose pages, and with what. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKey, type RunningServer, type ServerSettings, startServer as serve } from "../../src/server";
import type { Database } from "../../src/store";
import { until } from "../setup/command";
import { onlySeeds, openDatabase } from "../setup/database";
import { serverOptions } from "../setup/server";

const ABOUT = JSON.stringify({ query: "{ about { name } }" });
const folder = mkdtempSync(join(tmpdir(), "attest-test-"));
let database: Database;
const servers: RunningServer[] = [];

beforeAll(async () => {
  database = await openDatabase();
  await onlySeeds(database);
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function start(changed: Partial<ServerSettings>): Promise<string> {
  const server = await serve(serverOptions(database, changed));
  servers.push(server);
  return server.url;
}

interface Got {
  status: number;
  headers: Headers;
  code?: string;
  message?: string;
}

async function ask(url: string, headers: Record<string, string> = {}, body = ABOUT): Promise<Got> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
  });
  return got(response);
}

async function got(response: Response): Promise<Got> {
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  const { status, headers } = response;
  return { status, headers, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}

describe("a limit on requests in a minute", () => {
  test("is told with the time to wait, and holds for every route but health", async () => {
    const url = await start({ requestsPerMinute: 3 });
    for (let count = 0; count < 3; count++) expect((await ask(url)).status).toBe(200);
    const refused = await ask(url);
    expect([refused.status, refused.code]).toEqual([429, "TOO_MANY_REQUESTS"]);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await fetch(`${url}/export/claims.csv`)).status).toBe(429);
    expect((await fetch(`${url}/`)).status).toBe(429);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test("is each client's own; what X-Forwarded-For says counts behind a trusted proxy alone", async () => {
    const direct = await start({ requestsPerMinute: 1 });
    expect((await ask(direct, { "X-Forwarded-For": "203.0.113.1" })).status).toBe(200);
    expect((await ask(direct, { "X-Forwarded-For": "203.0.113.2" })).status).toBe(429);

    const behind = await start({ requestsPerMinute: 1, trustedProxies: ["loopback"] });
    expect((await ask(behind, { "X-Forwarded-For": "203.0.113.1" })).status).toBe(200);
    expect((await ask(behind, { "X-Forwarded-For": "203.0.113.2" })).status).toBe(200);
    expect((await ask(behind, { "X-Forwarded-For": "203.0.113.1" })).status).toBe(429);
    // The last that an untrusted one says is what the proxy saw.
    expect((await ask(behind, { "X-Forwarded-For": "198.51.100.9, 203.0.113.1" })).status).toBe(429);
  });

  test("counts a subnet of version 6 as one client", async () => {
    const url = await start({ requestsPerMinute: 1, trustedProxies: ["loopback"] });
    expect((await ask(url, { "X-Forwarded-For": "2001:db8:1:2::1" })).status).toBe(200);
    expect((await ask(url, { "X-Forwarded-For": "2001:db8:1:2:ffff::9" })).status).toBe(429);
    expect((await ask(url, { "X-Forwarded-For": "2001:db8:1:3::1" })).status).toBe(200);
  });

  test("a proxy that is no address is refused at the start", async () => {
    await expect(start({ trustedProxies: ["proxy"] })).rejects.toThrow(/TRUSTED_PROXIES: needs addresses.*proxy/);
  });
});

describe("a server that is closed with keys", () => {
  const { key, line } = makeKey("newsroom");
  const other = makeKey("notebook");
  const keysFile = join(folder, "keys.txt");

  test("answers nothing without a key but health, and says how to send one", async () => {
    writeFileSync(keysFile, `# who reads here\n${line}\n`);
    const url = await start({ keysFile });
    const refused = await ask(url);
    expect([refused.status, refused.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(refused.headers.get("www-authenticate")).toMatch(/^Basic realm="Attest".*Bearer/);
    for (const path of ["/", "/graphql", "/export/claims.csv", "/metrics", "/explorer/x", "/playground/x"])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 401]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/graphql?query={about{name}}&key=${key}`)).status).toBe(401);
  });

  test("takes it as a bearer's, or as a browser's password", async () => {
    writeFileSync(keysFile, `${line}\n`);
    const url = await start({ keysFile });
    expect((await ask(url, { Authorization: `Bearer ${key}` })).status).toBe(200);
    const basic = (password: string) => `Basic ${Buffer.from(`anyone:${password}`).toString("base64")}`;
    expect((await ask(url, { Authorization: basic(key) })).status).toBe(200);
    expect((await fetch(url, { headers: { Authorization: basic(key) } })).status).toBe(200);
    for (const wrong of [
      `Bearer ${key}x`,
      `Bearer ${other.key}`,
      basic(""),
      "Bearer",
      "Basic !!",
      key,
      `Digest ${key}`,
    ])
      expect([wrong, (await ask(url, { Authorization: wrong })).status]).toEqual([wrong, 401]);
  });

  test("takes a new key, and drops one, without a restart; a broken file changes nothing", async () => {
    writeFileSync(keysFile, `${line}\n`);
    const url = await start({ keysFile });
    const statusOf = async (asked: string) => (await ask(url, { Authorization: `Bearer ${asked}` })).status;
    expect([await statusOf(key), await statusOf(other.key)]).toEqual([200, 401]);
    writeFileSync(keysFile, `${other.line}\n`);
    await until(async () => (await statusOf(other.key)) === 200);
    expect(await statusOf(key)).toBe(401);
    writeFileSync(keysFile, "something else\n");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await statusOf(other.key)).toBe(200);
  });

  test("counts by key, and those without one by address", async () => {
    writeFileSync(keysFile, `${line}\n${other.line}\n`);
    const url = await start({ keysFile, requestsPerMinute: 1 });
    expect((await ask(url, { Authorization: `Bearer ${key}` })).status).toBe(200);
    expect((await ask(url, { Authorization: `Bearer ${key}` })).status).toBe(429);
    expect((await ask(url, { Authorization: `Bearer ${other.key}` })).status).toBe(200);
    // Whoever guesses is stopped soon.
    expect((await ask(url, { Authorization: "Bearer guess" })).status).toBe(401);
    expect((await ask(url, { Authorization: "Bearer guessed" })).status).toBe(429);
  });

  test("does not start with a file that holds a key itself, names one twice, is empty or isn't there", async () => {
    for (const [text, problem] of [
      [`newsroom ${key}\n`, /keys\.txt:1: needs a name and `sha256:` with 64 digits, but got something else$/],
      [`${line}\n\n${line}\n`, /keys\.txt: needs each name once, but got "newsroom" again/],
      ["# nobody\n", /keys\.txt: needs a key at least, but got none/],
    ] as const) {
      writeFileSync(keysFile, text);
      const refused = start({ keysFile });
      await expect(refused).rejects.toThrow(problem);
      await expect(refused).rejects.not.toThrow(key);
    }
    await expect(start({ keysFile: join(folder, "nowhere") })).rejects.toThrow(/KEYS_FILE: needs a file.*ENOENT/);
  });
});

describe("pages of other origins", () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: "OPTIONS",
      headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
    });

  test("may not read answers where no origin is named", async () => {
    const url = await start({});
    expect((await preflight(url, "https://example.org")).headers.get("access-control-allow-origin")).toBeNull();
    expect((await ask(url, { Origin: "https://example.org" })).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("may where theirs is named, never with the browser's own credentials", async () => {
    const url = await start({ corsOrigins: ["https://example.org"] });
    const allowed = await preflight(url, "https://example.org");
    expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([204, "https://example.org"]);
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
    expect(allowed.headers.get("access-control-allow-headers")).toContain("Authorization");
    const answer = await ask(url, { Origin: "https://example.org" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://example.org");
    expect(answer.headers.get("vary")).toMatch(/^Origin, Accept, Accept-Encoding/);
    expect((await preflight(url, "https://example.com")).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("may, all of them, where that is said, keys or not", async () => {
    const keysFile = join(folder, "all.txt");
    const { key, line } = makeKey("page");
    writeFileSync(keysFile, line);
    const url = await start({ corsOrigins: ["*"], keysFile });
    expect((await preflight(url, "https://example.org")).headers.get("access-control-allow-origin")).toBe("*");
    const { status, headers } = await ask(url, { Origin: "null", Authorization: `Bearer ${key}` });
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  });
});
