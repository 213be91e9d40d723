import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The product as somebody runs who has no Neo4j: one command with a local database of its own. */
interface Serving {
  url: string;
  output: () => string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const folder = mkdtempSync(join(tmpdir(), "attest-lifecycle-"));
const environment = {
  ...process.env,
  NEO4J_URI: "",
  ATTEST_NEO4J: join(folder, "neo4j"),
  PORT: "0",
  LOG_LEVEL: "warn",
};

function attest(...args: string[]): string {
  return execFileSync(process.execPath, ["dist/attest.js", ...args], {
    env: environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function serve(): Promise<Serving> {
  const child: ChildProcess = spawn(process.execPath, ["dist/attest.js", "serve", "--load", "seeds"], {
    env: environment,
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /API at (http:\S+)\n/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void ended.then((code) => reject(new Error(`ended with ${code} before it served:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function claimCount(url: string): Promise<number> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: "{ claims { totalCount } }" }),
  });
  return ((await response.json()) as { data: { claims: { totalCount: number } } }).data.claims.totalCount;
}

let first: Serving;
beforeAll(async () => {
  first = await serve();
});
afterAll(() => {
  attest("neo4j", "stop");
  rmSync(folder, { recursive: true, force: true });
});

describe("one command, without a Neo4j to begin with", () => {
  let count: number;

  test("starts one, loads the seeds and serves them", async () => {
    expect(first.output()).toMatch(/entities: \d{3} added, 0 changed, 0 unchanged/);
    count = await claimCount(first.url);
    expect(count).toBeGreaterThan(250);
  });

  test("other commands share it while it runs", () => {
    expect(attest("neo4j", "status")).toMatch(/^Neo4j runs at bolt:\/\/127\.0\.0\.1:\d+/);
    expect(attest("check")).toBe("The graph is sound.\n");
  });

  test("SIGTERM ends it in good order, and the Neo4j that it started with it", async () => {
    expect(await first.end("SIGTERM")).toBe(0);
    expect(attest("neo4j", "status")).toBe("No local Neo4j is running.\n");
  });

  test("started again, it serves the same, and loading again changes nothing", async () => {
    const second = await serve();
    expect(second.output()).toMatch(
      /entities: 0 added, 0 changed, \d{3} unchanged\nclaims: 0 added, 0 changed, \d{3} unchanged/,
    );
    expect(await claimCount(second.url)).toBe(count);
    expect(await second.end("SIGINT")).toBe(0);
  });
});
